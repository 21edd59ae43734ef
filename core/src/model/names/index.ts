export { compareNames, type Likeness, type NameSort, nearestName } from './compare.ts';
export { looseKeys } from './fold.ts';
export { idKey, isId, nameKey, toId } from './ids.ts';
export { respell } from './respell.ts';

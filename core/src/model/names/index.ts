export { compareNames, type Likeness, type NameSort, nearestName, plainName } from './compare.ts';
export { stemOf } from './endings.ts';
export { Folder, joinedStem, looseKey, looseKeys, type NameWord, nameWords } from './fold.ts';
export { idKey, isId, nameKey, toId } from './ids.ts';
export { respell } from './respell.ts';

export { namedBy, naming, type Step } from './calls.ts';
export { type HierarchyItem, rootsAt } from './item.ts';
export { higher, lower, rankedAt } from './ranks.ts';

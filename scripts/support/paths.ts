import { resolve } from 'node:path';

/** The project's folder. */
export const root = resolve(import.meta.dirname, '../..');

/** The plan that is shown, photographed and tested in the editor. */
export const examplePlan = resolve(root, 'examples/strand-2021-2026');

/** Where results of a run are kept for the next step to read; Git ignores it. */
export const cacheFolder = resolve(root, '.cache');

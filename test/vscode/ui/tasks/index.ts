import { nav, newMeasure, rename, spellings } from './editing.ts';
import { hearing } from './hearing.ts';
import type { Task } from './task.ts';

/** In the order of docs/tasks.md. */
export const TASKS: readonly Task[] = [newMeasure, rename, nav, spellings, hearing];

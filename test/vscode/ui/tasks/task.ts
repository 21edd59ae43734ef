import { cp } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { examplePlan } from '../../../../scripts/support/paths.ts';
import type { Workbench } from '../workbench.ts';
import { Hand } from './hand.ts';

/** One of the things that authors do with a plan, from an open folder until it is done, as steps of a hand at the keyboard and the mouse. */
export interface Task {
  /** The name of its part of docs/tasks.md and, behind `task-`, of its picture. */
  readonly name: string;
  /** As a heading says it. */
  readonly title: string;
  /** What is there before it is begun, and is not counted. Otherwise it is the plan as the example has it. */
  readonly begin?: (workbench: Workbench) => Promise<unknown>;
  readonly steps: readonly Step[];
  /** Throws where the plan's texts, or the window, do not hold what the task is to bring about. */
  readonly assert: (workbench: Workbench) => Promise<unknown>;
}

export interface Step {
  /** What the author does this for, as docs/tasks.md says it. */
  readonly told: string;
  /** What is done, and what must be seen before it goes on. */
  readonly acts: readonly (Act | Sight)[];
  /** The picture of the task in docs/images is taken after this step. */
  readonly picture?: true;
}

/** What the hand does. `type` is typed as it stands; `press` is a key, alone or with others held, in Playwright's words. */
export type Act = { readonly type: string } | { readonly press: string; readonly times?: number } | Click | Turn;

/** Waits for what a person waits to see. */
export type Sight = (workbench: Workbench) => Promise<unknown>;

interface Click {
  /** What is clicked, as docs/tasks.md says it. */
  readonly click: string;
  readonly at: (workbench: Workbench) => Locator;
  /** Where the pointer must rest before what is clicked is drawn. */
  readonly over?: (workbench: Workbench) => Locator;
  readonly button?: 'right';
  readonly times?: 2;
  readonly held?: 'Shift' | 'Control';
}

/** A turn of the wheel, down to the end of what the pointer is over. */
interface Turn {
  readonly wheel: (workbench: Workbench) => Locator;
}

/** How many keystrokes and clicks something takes. A key with others held is one, and so is each character typed; a turn of the wheel is a click. */
export interface Count {
  readonly keys: number;
  readonly clicks: number;
}

export function isClick(act: Act): act is Click {
  return 'click' in act;
}

export function actsOf({ acts }: Step): readonly Act[] {
  return acts.filter((act) => typeof act !== 'function');
}

export function isTurn(act: Act): act is Turn {
  return 'wheel' in act;
}

/** What some acts take, counted without doing them. */
export function countOf(acts: readonly Act[]): Count {
  const count = { keys: 0, clicks: 0 };
  for (const act of acts) {
    if (isTurn(act)) count.clicks++;
    else if (isClick(act)) count.clicks += act.times ?? 1;
    else count.keys += 'type' in act ? [...act.type].length : (act.times ?? 1);
  }
  return count;
}

/** «20 keystrokes and 1 click». */
export function countText({ keys, clicks }: Count): string {
  const number = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  return `${number(keys, 'keystroke')} and ${number(clicks, 'click')}`;
}

/** Makes the window ready for the next task: no editor is open, and the plan is as the example has it. */
export async function restore(workbench: Workbench): Promise<void> {
  await workbench.closeAll();
  await cp(examplePlan, workbench.plan, { recursive: true });
}

/** Does a task in a window without editors, and says what it took. `show` is called where its picture is to be taken. */
export async function play(task: Task, workbench: Workbench, show?: () => Promise<void>): Promise<Count> {
  await task.begin?.(workbench);
  // Everything of the extension is there, and nothing of it in the way.
  await workbench.badge().waitFor();
  await workbench.command('View: Show Explorer');
  const hand = new Hand(workbench);
  for (const { acts, picture } of task.steps) {
    for (const act of acts) await (typeof act === 'function' ? act(workbench) : hand.do(act));
    if (picture) await show?.();
  }
  await task.assert(workbench);
  return hand.done;
}

import { deepEqual, equal, ok } from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Act, Sight, Step, Task } from './task.ts';
import type { Workbench } from './workbench.ts';

const LATER = 'kapitler/11-fremtidige-tiltak.md';

/** Opens a file by the letters of its name that set it apart. */
function open(letters: string, path: string): Step {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    told: `Open \`${path}\`: *Go to File*, and some letters of its name`,
    acts: [...chosen('Control+P', letters, name), opened(name)],
  };
}

/** Waits until a file is there to be worked in: it has the keyboard, and the plan that it belongs to has been read. */
function opened(name: string): Sight {
  return async (workbench) => {
    await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await workbench.status().waitFor();
  };
}

/** Opens the quick input by a key, and types until the row wanted is the first one. */
function chosen(key: string, letters: string, label: string): readonly (Act | Sight)[] {
  const input = ({ page }: Workbench): Locator => page.locator('.quick-input-widget:visible input[type=text]').first();
  return [
    { press: key },
    (workbench) => input(workbench).waitFor(),
    { type: letters },
    ({ page }) => page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).waitFor(),
    { press: 'Enter' },
    (workbench) => input(workbench).waitFor({ state: 'hidden' }),
  ];
}

/** Waits until the row at hand in the list of suggestions is this one. */
const suggested =
  (label: string): Sight =>
  ({ page }) =>
    page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label }).waitFor();

const shown =
  (text: string): Sight =>
  (workbench) =>
    workbench.line(text).first().waitFor();

const save: Step = {
  told: 'Save',
  acts: [{ press: 'Control+S' }, ({ page }) => page.locator('.tab.active.dirty').waitFor({ state: 'detached' })],
};

function textOf({ plan }: Workbench, path: string): Promise<string> {
  return readFile(join(plan, path), 'utf8');
}

/** All chapters and registers of the plan, one after the other. */
async function wholePlan({ plan }: Workbench): Promise<string> {
  const names = (await readdir(plan, { recursive: true })).filter((name) => /^(?:kapitler|registre)\/.*\./.test(name));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(plan, name), 'utf8')));
  return texts.join('\n');
}

const newMeasure: Task = {
  name: 'new-measure',
  title: 'Write a new measure from nothing',
  steps: [
    open('fremt', LATER),
    {
      told: 'Go to its end, and begin the word for what is to be written: cards are offered. Choose the one with what must be there',
      acts: [
        { press: 'Control+End' },
        { press: 'Enter' },
        { type: 'ti' },
        suggested('tiltak'),
        { press: 'ArrowDown' },
        suggested('tiltak – det som må stå'),
        { press: 'Enter' },
        shown('ansvarlig:'),
      ],
    },
    { told: 'Write its title', acts: [{ type: 'Bruktbutikk' }, { press: 'Tab' }] },
    {
      told: 'Take the id that is made of it',
      acts: [{ press: 'Control+Space' }, suggested('bruktbutikk'), { press: 'Enter' }, { press: 'Tab' }],
    },
    {
      told: 'Say who answers for it; units are offered by their names',
      acts: [{ type: 'nav' }, suggested('nav'), { press: 'Enter' }],
      picture: true,
    },
    save,
  ],
  assert: async (workbench) => {
    const card = '\n\n```tiltak\nid: bruktbutikk\ntittel: Bruktbutikk\nansvarlig: nav\n```\n';
    const text = await textOf(workbench, LATER);
    ok(text.trimEnd().endsWith(card.trimEnd()), text.slice(-300));
  },
};

const rename: Task = {
  name: 'rename',
  title: 'Rename a unit used in nearly thirty places',
  steps: [
    {
      told: 'Find the unit: *Go to Symbol in Workspace*, and the first letters of its name',
      acts: [...chosen('Control+T', 'strand k', 'Strand kommune'), opened('enheter.yaml')],
    },
    {
      told: 'F2, the new id, Enter',
      acts: [
        { press: 'F2' },
        ({ page }) => page.locator('.rename-box input:focus').waitFor(),
        { type: 'kommunen' },
        { press: 'Enter' },
        shown('overordnet: kommunen'),
      ],
      picture: true,
    },
    save,
  ],
  assert: async (workbench) => {
    const text = await wholePlan(workbench);
    deepEqual(text.match(/(?<![\p{L}-])strand-kommune(?![\p{L}-])/gu) ?? [], []);
    const places = text.match(/^ {2}kommunen:|overordnet: kommunen$|\[\[kommunen[\]|]/gm) ?? [];
    equal(places.length, 29);
  },
};

const nav: Task = {
  name: 'unit',
  title: 'Find what NAV answers for',
  steps: [
    {
      told: 'Open the views of Planverk in the activity bar',
      acts: [
        { click: 'the icon of Planverk', at: (workbench) => workbench.badge() },
        (workbench) => workbench.row('Planen', 'Uten mål').waitFor(),
      ],
    },
    {
      told: 'Group the plan by responsible unit',
      acts: [
        {
          click: '*Grupper etter* in the title of «Planen»',
          at: ({ page }) => page.getByRole('button', { name: 'Grupper etter' }).first(),
        },
        {
          click: '*Grupper planen etter ansvarlig enhet*',
          at: ({ page }) => page.getByRole('menuitem', { name: 'Grupper planen etter ansvarlig enhet' }),
        },
        (workbench) => workbench.row('Planen', /^NAV$/).waitFor(),
      ],
    },
    {
      told: 'Open NAV: what it answers for, and how much is found in each',
      acts: [
        {
          click: 'the arrow of NAV',
          at: (workbench) => workbench.row('Planen', /^NAV$/).locator('.monaco-tl-twistie'),
        },
        (workbench) => workbench.row('Planen', 'Hasjavvenningskurs').waitFor(),
      ],
      picture: true,
    },
  ],
  assert: async (workbench) => {
    equal(await workbench.row('Planen', /^NAV$/).getAttribute('aria-expanded'), 'true');
    ok((await workbench.row('Planen', /^NAV$/).getAttribute('aria-label'))?.includes('9 tiltak'));
    await workbench.command('Planverk: Grupper planen etter mål');
  },
};

/** In the order of docs/tasks.md. */
export const TASKS: readonly Task[] = [newMeasure, rename, nav];

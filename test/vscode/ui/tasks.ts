import { deepEqual, doesNotMatch, equal, match, ok } from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
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

const saveAll: readonly (Act | Sight)[] = [
  { press: 'Control+K' },
  { press: 's' },
  ({ page }) => page.locator('.tab.dirty').first().waitFor({ state: 'detached' }),
];

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

const groupByUnit: Step = {
  told: 'Group the plan by responsible unit',
  acts: [
    {
      click: '*Grupper etter* in the title of «Planen»',
      over: ({ page }) => page.locator('.pane-header', { hasText: 'Planen' }),
      at: ({ page }) => page.locator('.pane-header .actions [aria-label^="Grupper etter"]').first(),
    },
    {
      click: '*Grupper planen etter ansvarlig enhet*',
      at: ({ page }) => page.getByRole('menuitem', { name: 'Grupper planen etter ansvarlig enhet' }),
    },
    (workbench) => workbench.row('Planen', 'kommunalsjef levekår').waitFor(),
  ],
};

const showViews: Step = {
  told: 'Open the views of Planverk in the activity bar',
  acts: [
    { click: 'the icon of Planverk', at: (workbench) => workbench.badge() },
    (workbench) => workbench.row('Planen', 'Uten mål').waitFor(),
  ],
};

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
    showViews,
    groupByUnit,
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

/** Opens the place of a finding: its rule, and the finding. */
function goTo(rule: RegExp, finding: RegExp, name: string): readonly (Act | Sight)[] {
  const ruleRow = (workbench: Workbench): Locator => workbench.row('Funn', rule).first();
  const findingRow = (workbench: Workbench): Locator => workbench.row('Funn', finding).first();
  return [{ click: 'the rule', at: ruleRow }, { click: 'the finding', at: findingRow }, opened(name)];
}

/** Opens the quick fixes at the caret, and goes down to one of them. */
function fix(title: string, down: number): readonly (Act | Sight)[] {
  return [
    // Who is quicker than the findings gets no list.
    ({ page }) => page.locator('.editor-group-container.active [class*="squiggly-"]').first().waitFor(),
    { press: 'Control+.' },
    ({ page }) => page.locator('.action-widget .monaco-list-row').first().waitFor(),
    ...(down > 0 ? [{ press: 'ArrowDown', times: down }] : []),
    ({ page }) => page.locator('.action-widget .monaco-list-row.focused', { hasText: title }).waitFor(),
    { press: 'Enter' },
  ];
}

const spellings: Task = {
  name: 'spellings',
  title: 'Fix all spellings of a name',
  steps: [
    showViews,
    {
      told: 'Go to a place where the name is spelled otherwise than in the register',
      acts: [...goTo(/Et navn skrevet på en annen/, /«Brukerplan» står/, '01-innledning.md'), shown('Brukerplan')],
    },
    {
      told: 'Correct it everywhere in the plan',
      acts: fix('Rett til «BrukerPlan» overalt i planen', 2),
      picture: true,
    },
    { told: 'Save all files', acts: saveAll },
  ],
  assert: async (workbench) => {
    for (const path of ['kapitler/01-innledning.md', 'kapitler/08-evaluering.md']) {
      const text = await textOf(workbench, path);
      ok(text.includes('BrukerPlan') && !text.includes('Brukerplan'), path);
    }
  },
};

/** The measures of the plan that no unit answers for, as they are listed. */
const WITHOUT = [
  'Informasjon om rus i graviditet',
  'Informasjon om rus til alle foreldre',
  'Informasjon om rus i 7. og 8. klasse',
  'Rusforedrag på grunnskolene',
  '«Det er mitt valg»',
  'SLT-samordning av lokale rus',
  'Politiråd',
  'Opplysning til ungdomsskoleelever',
] as const;

const plan = ({ page }: Workbench): Locator =>
  page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Planen' }) }).locator('.monaco-list');

/** Chooses the measures from one to another in the view, and moves them to a unit. */
function give(told: string, first: string, last: string, letters: string, unit: string): Step {
  const row =
    (title: string) =>
    (workbench: Workbench): Locator =>
      workbench.row('Planen', title).first();
  return {
    told,
    acts: [
      { click: 'the first', at: row(first) },
      { click: 'the last', at: row(last), held: 'Shift' },
      { click: 'it', at: row(last), button: 'right' },
      { click: '*Flytt til …*', at: ({ page }) => page.getByRole('menuitem', { name: 'Flytt til …' }) },
      (workbench) => workbench.quickInput().locator('input[type=text]').waitFor(),
      { type: letters },
      ({ page }) => page.locator('.quick-input-list .monaco-list-row.focused', { hasText: unit }).waitFor(),
      { press: 'Enter' },
      (workbench) => row(last)(workbench).waitFor({ state: 'detached' }),
    ],
  };
}

const lens =
  (text: string): Sight =>
  ({ page }) =>
    page.locator('.codelens-decoration', { hasText: text }).waitFor();

const hearing: Task = {
  name: 'hearing',
  title: 'Make a plan ready for hearing',
  begin: async ({ plan }) => {
    const path = join(plan, 'plan.yaml');
    await writeFile(path, (await readFile(path, 'utf8')).replace('status: vedtatt', 'status: utkast'));
  },
  steps: [
    open('plan.y', 'plan.yaml'),
    {
      told: 'Read above `status` what is missing for a hearing',
      acts: [lens('Klar for høring: 26 ting mangler')],
    },
    showViews,
    {
      told: 'Put the sixteen amounts of «År 1» to «År 4» into the years of the plan',
      acts: [
        ...goTo(/Et beløp, eller året/, /«År 1»/, '10-tiltak-hosten-2021.md'),
        ...fix('Rett alle funn av denne sorten i filen', 2),
        shown('2024: 330 000 kr'),
      ],
    },
    {
      told: 'Take the figure of the register into the text',
      acts: [
        ...goTo(/Et tall i teksten/, /«10 personer»/, '08-evaluering.md'),
        ...fix('Bytt til «19 personer»', 0),
        shown('=19 personer]]'),
      ],
    },
    {
      told: 'Put the name that the register has in the place of one that it has not',
      acts: [
        ...goTo(/En enhet som ikke står/, /«Kommunalleder levekår»/, '10-tiltak-hosten-2021.md'),
        ...fix('Bytt til «kommunalsjef levekår»', 1),
      ],
    },
    groupByUnit,
    {
      told: 'Open the measures that no unit answers for, at the end of the list',
      acts: [
        { wheel: plan },
        {
          click: 'the arrow of *Uten ansvarlig enhet*',
          at: (workbench) => workbench.row('Planen', 'Uten ansvarlig enhet').locator('.monaco-tl-twistie'),
        },
        (workbench) => workbench.row('Planen', WITHOUT[0]).waitFor(),
        { wheel: plan },
        (workbench) => workbench.row('Planen', WITHOUT[7]).waitFor(),
      ],
    },
    give(
      'Five are the health nurse’s: choose them, and move them to her',
      WITHOUT[0],
      WITHOUT[4],
      'helsesy',
      'helsesykepleier',
    ),
    give('Three are the SLT coordinator’s', WITHOUT[5], WITHOUT[7], 'slt', 'SLT-koordinator'),
    {
      told: 'Go back to `plan.yaml`, where nothing is missing any more, and say that the plan is for hearing',
      acts: [
        { click: 'its tab', at: ({ page }) => page.locator('.tab', { hasText: 'plan.yaml' }) },
        lens('Klar for høring: ingenting mangler'),
        {
          click: '`utkast`',
          times: 2,
          at: ({ page }) => page.locator('.view-line span', { hasText: /^utkast$/ }).last(),
        },
        { type: 'høring' },
        shown('status: høring'),
      ],
      picture: true,
    },
    { told: 'Save all files', acts: saveAll },
  ],
  assert: async (workbench) => {
    match(await textOf(workbench, 'plan.yaml'), /^status: høring /m);
    const text = await wholePlan(workbench);
    equal(text.match(/ansvarlig: helsesykepleier$/gm)?.length, 5);
    equal(text.match(/ansvarlig: slt-koordinator$/gm)?.length, 3);
    deepEqual(text.match(/År \d:|ansvarlig: Kommunalleder levekår$/gm) ?? [], []);
    doesNotMatch(await workbench.status().innerText(), /feil/);
    await workbench.command('Planverk: Grupper planen etter mål');
  },
};

/** In the order of docs/tasks.md. */
export const TASKS: readonly Task[] = [newMeasure, rename, nav, spellings, hearing];

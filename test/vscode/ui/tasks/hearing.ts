import { deepEqual, doesNotMatch, equal, match } from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../workbench.ts';
import {
  first,
  fix,
  goTo,
  groupByUnit,
  lens,
  open,
  saveAll,
  settled,
  shown,
  showViews,
  textOf,
  wholePlan,
} from './steps.ts';
import type { Step, Task } from './task.ts';

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

/** The list of the view «Planen». */
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

export const hearing: Task = {
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
    { ...showViews, acts: [...showViews.acts, first(/Et beløp, eller året/)] },
    {
      told: 'Put the sixteen amounts of «År 1» to «År 4» into the years of the plan',
      acts: [
        ...goTo(/Et beløp, eller året/, /«År 1»/, '10-tiltak-hosten-2021.md'),
        ...fix('Rett alle funn av denne sorten i filen', 2),
        shown('2024: 330 000 kr'),
        settled(/Et beløp, eller året/),
      ],
    },
    {
      told: 'Take the figure of the register into the text',
      acts: [
        ...goTo(/Et tall i teksten/, /«10 personer»/, '08-evaluering.md'),
        ...fix('Bytt til «19 personer»', 0),
        shown('=19 personer]]'),
        settled(/Et tall i teksten/),
      ],
    },
    {
      told: 'Put the name that the register has in the place of one that it has not',
      acts: [
        ...goTo(/En enhet som ikke står/, /«Kommunalleder levekår»/, '10-tiltak-hosten-2021.md'),
        ...fix('Bytt til «kommunalsjef levekår»', 1),
        settled(/En enhet som ikke står/),
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
        ({ page }) =>
          page.locator('.monaco-list-row[aria-expanded="true"]', { hasText: 'Uten ansvarlig enhet' }).waitFor(),
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
        ({ page }) => page.locator('.editor-group-container.active .selected-text').first().waitFor(),
        { type: 'høring' },
        shown('status: høring'),
      ],
      picture: true,
    },
    saveAll,
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

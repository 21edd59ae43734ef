import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import type { Workbench } from '../workbench.ts';
import type { Act, Sight, Step } from './task.ts';

/** Opens a file by the letters of its name that set it apart. */
export function open(letters: string, path: string): Step {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    told: `Open \`${path}\`: *Go to File*, and some letters of its name`,
    acts: [...chosen('Control+P', letters, name), opened(name)],
  };
}

/** Waits until a file is there to be worked in: it has the keyboard, and the plan that it belongs to has been read. */
export function opened(name: string): Sight {
  return async (workbench) => {
    await workbench.page.locator('.tab.active', { hasText: name }).waitFor();
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await workbench.status().waitFor();
  };
}

/** Opens the quick input by a key, and types until the row wanted is the first one. */
export function chosen(key: string, letters: string, label: string): readonly (Act | Sight)[] {
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
export const suggested =
  (label: string): Sight =>
  ({ page }) =>
    page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label }).waitFor();

/** Waits until the editor shows a text, with its capitals. */
export const shown =
  (text: string): Sight =>
  (workbench) =>
    workbench
      .line(text)
      .filter({ hasText: exactly(text) })
      .first()
      .waitFor();

/** The editor draws spaces as no-break spaces. */
function exactly(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s'));
}

/** VS Code has a key for it on some systems only. */
export const saveAll: Step = {
  told: 'Save all files: the command *Save All*',
  acts: [
    ...chosen('F1', 'save all', 'File: Save All'),
    ({ page }) => page.waitForFunction(() => document.querySelector('.tab.dirty') === null),
  ],
};

export const save: Step = {
  told: 'Save',
  acts: [{ press: 'Control+S' }, ({ page }) => page.locator('.tab.active.dirty').waitFor({ state: 'detached' })],
};

export function textOf({ plan }: Workbench, path: string): Promise<string> {
  return readFile(join(plan, path), 'utf8');
}

/** All chapters and registers of the plan, one after the other. */
export async function wholePlan({ plan }: Workbench): Promise<string> {
  const names = (await readdir(plan, { recursive: true })).filter((name) => /^(?:kapitler|registre)\/.*\./.test(name));
  const texts = await Promise.all(names.sort().map((name) => readFile(join(plan, name), 'utf8')));
  return texts.join('\n');
}

export const groupByUnit: Step = {
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

export const showViews: Step = {
  told: 'Open the views of Planverk in the activity bar',
  acts: [
    { click: 'the icon of Planverk', at: (workbench) => workbench.badge() },
    (workbench) => workbench.row('Planen', 'Uten mål').waitFor(),
  ],
};

/** Waits for what a key opens. A person presses it when the server has answered; here it may come before, and is pressed again. */
export function comes(key: string, what: string): Sight {
  return async ({ page }) => {
    const row = page.locator(what).first();
    for (let tries = 0; tries < 5; tries++) {
      const isThere = await row.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      );
      if (isThere) return;
      await page.keyboard.press(key);
    }
    await row.waitFor();
  };
}

/** Opens the place of a finding: its rule, and the finding. */
export function goTo(rule: RegExp, finding: RegExp, name: string): readonly (Act | Sight)[] {
  const ruleRow = (workbench: Workbench): Locator => workbench.row('Funn', rule).first();
  const findingRow = (workbench: Workbench): Locator => workbench.row('Funn', finding).first();
  return [{ click: 'the rule', at: ruleRow }, { click: 'the finding', at: findingRow }, opened(name)];
}

/** Waits until a rule is the first of «Funn»: the view shows the plan as it is now. */
export const first =
  (rule: RegExp): Sight =>
  ({ page }) => {
    const findings = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Funn' }) });
    return findings.locator('.monaco-list-row[data-index="0"]', { hasText: rule }).waitFor();
  };

/** Waits until nothing of a rule is found any more: the rows below it move up then, under the pointer. */
export const settled =
  (rule: RegExp): Sight =>
  (workbench) =>
    workbench.row('Funn', rule).first().waitFor({ state: 'detached' });

/** Opens the quick fixes at the caret, and goes down to one of them. */
export function fix(title: string, down: number): readonly (Act | Sight)[] {
  return [
    { press: 'Control+.' },
    comes('Control+.', '.action-widget .monaco-list-row'),
    ...(down > 0 ? [{ press: 'ArrowDown', times: down }] : []),
    ({ page }) => page.locator('.action-widget .monaco-list-row.focused', { hasText: title }).waitFor(),
    { press: 'Enter' },
  ];
}

/** Waits until a line above the text says this. */
export const lens =
  (text: string): Sight =>
  ({ page }) =>
    page.locator('.codelens-decoration', { hasText: text }).waitFor();

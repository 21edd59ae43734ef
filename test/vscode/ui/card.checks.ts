import { deepEqual, equal } from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Frame, FrameLocator } from 'playwright-core';
import { cacheFolder, examplePlan } from '../../../scripts/support/paths.ts';
import type { OpenAnother, Workbench } from './workbench.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';
const TITLE = 'tittel: FACT team';

function chapter({ plan }: Workbench): Promise<string> {
  return readFile(join(plan, CHAPTER), 'utf8');
}

/** The file once it is as wanted; the form saves it with Ctrl+S. */
async function saved(workbench: Workbench, isAsWanted: (text: string) => boolean): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const text = await chapter(workbench);
    if (isAsWanted(text)) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the file never was as wanted:\n${(await chapter(workbench)).slice(0, 900)}`);
}

function changedLines(before: string, after: string): string[] {
  const old = before.split('\n');
  return after.split('\n').filter((line, at) => line !== old[at]);
}

/** The frame of the form's own page, where scripts can be run. */
async function frameOf(workbench: Workbench): Promise<Frame> {
  for (const frame of workbench.page.frames()) {
    if ((await frame.locator('#form').count()) > 0) return frame;
  }
  throw new Error('no frame holds the form');
}

/** What axe-core finds in the form, as lines. */
async function accessibilityFaults(workbench: Workbench): Promise<string[]> {
  const frame = await frameOf(workbench);
  const source = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await frame.evaluate(await readFile(source, 'utf8'));
  const found: { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] } =
    await frame.evaluate('axe.run(document)');
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary?.replace(/\s+/g, ' ')}`),
  );
}

/** Colour themes that come with VS Code, and what a webview is told of them. */
const THEMES = [
  ['Default Light Modern', 'vscode-light'],
  ['Default Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast'],
] as const;

/** Sets what the open folder has chosen. */
async function choose({ plan }: Workbench, settings: Readonly<Record<string, unknown>>): Promise<void> {
  await mkdir(join(plan, '.vscode'), { recursive: true });
  await writeFile(join(plan, '.vscode/settings.json'), JSON.stringify(settings));
}

export function checks(_workbench: Workbench, openAnother: OpenAnother): void {
  describe('The form of a card', () => {
    // A window of their own: the form stays open beside the checks that come after.
    let workbench: Workbench;
    let form: FrameLocator;

    before('a window with the form', async () => {
      workbench = await openAnother({});
      form = workbench.webview();
    });
    after(() => workbench.close());

    beforeEach('the form of a card of the plan as it is', async () => {
      await workbench.closeAll();
      await cp(examplePlan, workbench.plan, { recursive: true });
      await showForm();
    });

    async function showForm(): Promise<void> {
      await workbench.openAt(CHAPTER, TITLE, 4);
      await workbench.status().waitFor();
      await workbench.command('Planverk: Vis kortet som skjema');
      await form.getByRole('heading', { name: 'FACT team' }).waitFor();
      await form.getByText('Tittel').first().waitFor();
    }

    afterEach('picture of a failure', async function () {
      if (this.currentTest?.state === 'failed') await workbench.picture(join(cacheFolder, 'card.png'));
    });

    it('a unit is chosen with the keyboard only: one line changes, and undo takes it back', async () => {
      const { keyboard } = workbench.page;
      const before = await chapter(workbench);
      const picker = form.getByRole('combobox', { name: 'Velg ansvarlig' });
      // From the first field on with Tab, as one would.
      for (let presses = 0; presses < 60; presses++) {
        if (await picker.evaluate((element) => element === document.activeElement)) break;
        await keyboard.press('Tab');
      }
      await workbench.type('psykiatri');
      await form.getByRole('option', { name: 'psykiatritjenesten' }).first().waitFor();
      equal(await picker.getAttribute('aria-expanded'), 'true');
      equal(await picker.getAttribute('aria-activedescendant'), 'option-0');
      await keyboard.press('Enter');
      await form.getByRole('status').filter({ hasText: 'er skrevet' }).waitFor();
      await form.getByRole('button', { name: 'Fjern psykiatritjenesten' }).waitFor();
      equal(await picker.evaluate((element) => element === document.activeElement), true);
      await keyboard.press('Control+S');
      const after = await saved(workbench, (text) => text !== before);
      deepEqual(changedLines(before, after), ['ansvarlig: [Kommunalsjef levekår, psykiatritjenesten]']);
      await keyboard.press('Control+Z');
      await form.getByRole('button', { name: 'Fjern psykiatritjenesten' }).waitFor({ state: 'detached' });
      await form.getByRole('status').filter({ hasText: 'angret' }).waitFor();
      await keyboard.press('Control+S');
      await saved(workbench, (text) => text === before);
    });

    it('what is typed in a field stays while the text changes, and says where both have changed', async () => {
      const title = form.getByRole('textbox', { name: 'Tittel', exact: true });
      await title.focus();
      await workbench.page.keyboard.press('End');
      await workbench.type(' for unge');
      const file = join(workbench.plan, CHAPTER);
      const before = await chapter(workbench);
      await writeFile(file, before.replace('tidspunkt: Så snart som mulig', 'tidspunkt: 2022'));
      await form.getByText('2022 (1. januar – 31. desember)').waitFor();
      equal(await title.inputValue(), 'FACT team for unge');
      equal(await title.evaluate((element) => element === document.activeElement), true);
      await writeFile(file, before.replace(TITLE, 'tittel: FACT-team i Strand'));
      await form.getByRole('alert').filter({ hasText: 'I teksten står det nå «FACT-team i Strand»' }).waitFor();
      equal(await title.inputValue(), 'FACT team for unge');
      await workbench.page.keyboard.press('Escape');
      await form.getByRole('alert').waitFor({ state: 'detached' });
      equal(await title.inputValue(), 'FACT-team i Strand');
    });

    it('a field that is not there is added, a row too, and a pinned form stays at its card', async () => {
      const { keyboard } = workbench.page;
      await form.getByRole('combobox', { name: 'Legg til felt' }).selectOption('Utvikling');
      await form.getByRole('button', { name: 'Legg til felt: Legg til' }).click();
      await workbench.type('Kartlegge behovet');
      await keyboard.press('Tab');
      await workbench.line('- Kartlegge behovet').waitFor();
      await form.getByRole('button', { name: 'Fest' }).click();
      await form.getByRole('button', { name: 'Fest', pressed: true }).waitFor();
      await workbench.openAt('registre/indikatorer.yaml', '    navn: ', 6);
      await form.getByRole('heading', { name: 'FACT team' }).waitFor();
      await form.getByRole('button', { name: 'Fest' }).click();
      await form.getByRole('heading', { name: 'Alkoholutløste dødsfall' }).waitFor();
      await form.getByRole('combobox', { name: 'Ny rad, Målinger: År' }).fill('2021');
      await form.getByRole('textbox', { name: 'Ny rad, Målinger: Verdi' }).fill('400');
      await keyboard.press('Enter');
      await workbench.line('målinger: { 2018: 335, 2021: 400 }').waitFor();
    });

    it('has no fault that axe-core finds, whatever the theme', async function () {
      this.timeout(180_000);
      for (const [theme, kind] of THEMES) {
        await showForm();
        await choose(workbench, { 'workbench.colorTheme': theme });
        await form.locator(`body[data-vscode-theme-kind="${kind}"]`).waitFor();
        deepEqual(await accessibilityFaults(workbench), [], theme);
        await form.getByRole('combobox', { name: 'Velg ansvarlig' }).focus();
        await workbench.type('rus');
        await form.locator('#options [role=option]').first().waitFor();
        deepEqual(await accessibilityFaults(workbench), [], theme);
        await workbench.openAt('registre/indikatorer.yaml', '    navn: ', 6);
        await form.getByRole('table').waitFor();
        deepEqual(await accessibilityFaults(workbench), [], theme);
      }
    });
  });
}

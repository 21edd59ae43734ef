import { equal, ok } from 'node:assert/strict';
import type { Workbench } from './workbench.ts';

const CHAPTER = 'kapitler/11-fremtidige-tiltak.md';
const QUESTION = 'Vis bare det som gjelder …';

export function checks(workbench: Workbench): void {
  const page = () => workbench.webview();
  const others = () => page().getByText('FACT team').first();
  const button = (name: string | RegExp) => page().locator('#scope').getByRole('button', { name });

  async function openPreview(): Promise<void> {
    await workbench.openAt(CHAPTER, 'tittel: Jobb-spesialister', 'tittel: '.length);
    await workbench.command('Planverk: Vis planen ved siden av');
    await others().waitFor();
  }

  /** Chooses by keyboard only: from the button in the page, by typing and Enter. */
  async function choose(typed: string): Promise<void> {
    await button('Filtrer …').press('Enter');
    await workbench.answer(QUESTION, typed);
  }

  async function clear(): Promise<void> {
    await button('Fjern filteret').press('Enter');
    await others().waitFor();
  }

  describe('The filter of the preview', () => {
    it('shows one unit’s part, chosen by keyboard, follows what is typed in it, and is cleared', async () => {
      await openPreview();
      await choose('ruskoordinator');
      await page().getByText('Bare det som gjelder ruskoordinator: 1 av 50 tiltak').waitFor();
      await page().locator('#jobbspesialister').waitFor();
      equal(await page().locator('#fact-team').count(), 0);
      // Findings of what is not shown stand below nothing that is.
      equal(await page().locator('.findings').filter({ hasText: 'Skriv «sekundær-»' }).count(), 0);
      // The caret is where it was, before the title.
      await workbench.focusEditor();
      const card = page().locator('#jobbspesialister');
      await card.evaluate((element) => {
        (element as HTMLElement & { mark?: string }).mark = 'the same';
      });
      await workbench.type('Nye ');
      await page().getByText('Nye Jobb-spesialister').first().waitFor();
      equal(await card.evaluate((element) => (element as HTMLElement & { mark?: string }).mark), 'the same');
      equal(await page().locator('#fact-team').count(), 0);
      await button('Filter: ruskoordinator').waitFor();
      await clear();
      await button('Filtrer …').waitFor();
      equal(await button('Fjern filteret').count(), 0);
    });

    it('asks for units, goals and years with how much there is of each, the chosen one first', async () => {
      await openPreview();
      await button('Filtrer …').click();
      await workbench.quickInput().getByText(QUESTION).waitFor();
      const rows = workbench.quickInput().locator('.monaco-list-row');
      const active = workbench.quickInput().locator('.monaco-list-row.focused');
      await active.filter({ hasText: 'Hele planen' }).filter({ hasText: 'vises nå' }).waitFor();
      await rows.filter({ hasText: 'kommunalsjef levekår' }).filter({ hasText: '8 tiltak' }).first().waitFor();
      await workbench.answer(QUESTION, '2022');
      await page().getByText('Bare det som gjelder 2022: 8 av 50 tiltak').waitFor();
      await button('Filter: 2022').click();
      await active.filter({ hasText: '2022' }).filter({ hasText: '8 tiltak · vises nå' }).waitFor();
      await workbench.answer(QUESTION, 'Hele planen');
      await others().waitFor();
    });

    it('comes back when the window is loaded again', async () => {
      await openPreview();
      await choose('Vi skal ha økt fokus på ettervern');
      await page().getByText('Bare det som gjelder Vi skal ha økt fokus på ettervern').waitFor();
      const loaded = workbench.page.waitForEvent('load');
      await workbench.command('Developer: Reload Window');
      await loaded;
      await page().getByText('Bare det som gjelder Vi skal ha økt fokus på ettervern').waitFor();
      ok((await page().locator('#fact-team').count()) === 0);
      await clear();
    });
  });
}

import { equal, match, ok } from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../../../scripts/support/paths.ts';
import type { OpenAnother, Workbench } from './workbench.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';

export function checks(workbench: Workbench, openAnother: OpenAnother): void {
  const { page } = workbench;

  const tree = () =>
    page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Planen' }) }).locator('.monaco-list');

  /** Opens an entry near the top of the plan's tree by its arrow. A list draws what is in sight only, so it is put at its top first. */
  async function expand(label: string | RegExp): Promise<void> {
    await tree().focus();
    await page.keyboard.press('Home');
    const row = workbench.row('Planen', label).first();
    await row.waitFor();
    if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
    await page.locator('.monaco-list-row[aria-expanded="true"]', { hasText: label }).first().waitFor();
  }

  describe('The views', () => {
    it('show the plan as a tree, and how much is found, to eyes and to ears', async () => {
      await workbench.openFile('plan.yaml');
      await workbench.showViews();
      const without = workbench.row('Planen', 'Uten mål');
      // What the checks before have left in the files is put back on disk, and noticed a moment later.
      await without.and(page.locator('[aria-label*=" feil, "]')).waitFor();
      match((await without.getAttribute('aria-label')) ?? '', /Uten mål, 50 tiltak, \d+ feil, \d+ advarsler/);
      await workbench.row('Funn', /En enhet som ikke står i noe register/).waitFor();
      await workbench.badge().filter({ hasText: /^\d+$/ }).waitFor();
    });

    it('are grouped otherwise from their title bar', async () => {
      await workbench.showViews();
      await workbench.row('Planen', 'Uten mål').waitFor();
      await workbench.command('Planverk: Grupper planen etter ansvarlig enhet');
      await workbench.row('Planen', /^NAV$/).waitFor();
      await workbench.command('Planverk: Grupper planen etter mål');
      await workbench.row('Planen', 'Uten mål').waitFor();
    });

    it('open a card with the keyboard alone', async () => {
      await workbench.showViews();
      await workbench.row('Planen', 'Uten mål').waitFor();
      await tree().focus();
      await page.keyboard.press('End');
      await page.keyboard.press('ArrowRight');
      // Its cards come a moment after it is open, and until then there is nothing to go down to.
      await workbench.pressUntil('ArrowDown', tree().locator('.monaco-list-row.focused[aria-level="2"]'));
      await page.keyboard.press('Enter');
      await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
      await page.locator('.tab.active', { hasText: '.md' }).waitFor();
    });

    it('take a card that is dragged to another unit, which is undone as anything typed is', async () => {
      await workbench.openAt(CHAPTER, 'tittel: FACT team');
      await workbench.showViews();
      await workbench.command('Planverk: Grupper planen etter ansvarlig enhet');
      await expand('kommunalsjef levekår');
      await workbench.row('Planen', 'FACT team').dragTo(workbench.row('Planen', 'kommunalsjef opplæring'));
      await workbench.line('ansvarlig: kommunalsjef-opplæring').first().waitFor();
      await workbench.focusEditor();
      await page.keyboard.press('Control+Z');
      await workbench.line('ansvarlig: kommunalsjef-opplæring').first().waitFor({ state: 'detached' });
    });

    it('move a card by its menu, for those who cannot drag', async () => {
      await workbench.openAt(CHAPTER, 'tittel: FACT team');
      await workbench.showViews();
      await workbench.command('Planverk: Grupper planen etter ansvarlig enhet');
      await expand('kommunalsjef levekår');
      await workbench.chooseInMenu(workbench.row('Planen', 'FACT team'), 'Flytt til …');
      await workbench.writeAnswer('Hvor skal «FACT team» flyttes?', 'kommuneoverlege');
      await workbench.quickInput().locator('.monaco-list-row', { hasText: 'kommuneoverlege' }).click();
      await workbench.line('ansvarlig: kommuneoverlege').first().waitFor();
    });
  });

  describe('The views in an empty folder', () => {
    it('the view offers a new plan, and the wizard goes forth and back and makes one', async () => {
      const other = await openAnother({ empty: true });
      try {
        await other.showViews();
        await other.page.locator('.welcome-view').getByText('Her er det ingen plan ennå').waitFor();
        await other.page.locator('.welcome-view').getByRole('button', { name: 'Importer fra Word' }).waitFor();
        await other.page.locator('.welcome-view').getByRole('button', { name: 'Lag en ny plan' }).click();
        const input = other.quickInput();
        await input.getByText('som er tom').click();
        await other.answer('Hva heter planen?', 'Rusplan');
        await other.answer('Hvilken kommune', 'Strand');
        await input.getByText('Hvilke år').waitFor();
        await input.getByRole('button', { name: 'Back' }).click();
        await input.getByText('Hvilken kommune').waitFor();
        equal(await input.locator('input[type=text]').inputValue(), 'Strand');
        await other.page.keyboard.press('Enter');
        await other.writeAnswer('Hvilke år', 'snart');
        await input.getByText('Skriv årene som').waitFor();
        await other.answer('Skriv årene som', '2026-2029');
        await input.getByText('Nynorsk').click();
        await other.page.locator('.tab.active', { hasText: '01-innleiing.md' }).waitFor();
        await other
          .row('Planen', 'Uten mål')
          .or(other.page.locator('.pane-header', { hasText: 'Planen' }))
          .first()
          .waitFor();
        ok((await readFile(join(other.plan, 'plan.yaml'), 'utf8')).includes('språk: nn'));
      } catch (error) {
        await other.picture(join(cacheFolder, 'empty-folder.png'));
        throw error;
      } finally {
        await other.close();
      }
    });
  });
}

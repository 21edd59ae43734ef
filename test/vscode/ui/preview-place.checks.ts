import { equal, ok } from 'node:assert/strict';
import type { Workbench } from './workbench.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';

export function checks(workbench: Workbench): void {
  /** How far the page has been scrolled. */
  const scrolled = (): Promise<number> =>
    workbench
      .webview()
      .locator('html')
      .evaluate((page) => page.scrollTop);

  async function openPreview(path: string, text: string): Promise<void> {
    await workbench.openAt(path, text);
    await workbench.command('Planverk: Vis planen ved siden av');
    await workbench.webview().getByText('Strand ungdomsteam').first().waitFor();
    await workbench.focusEditor();
  }

  async function until(what: string, probe: () => Promise<boolean>): Promise<void> {
    const end = Date.now() + 15_000;
    while (!(await probe())) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  describe('The place in the preview', () => {
    it('is where the editor is', async () => {
      await openPreview(CHAPTER, 'id: rop-team');
      const card = workbench.webview().locator('#rop-team');
      const height = workbench.page.viewportSize()?.height ?? 0;
      await until('the card to be in sight', async () => {
        const box = await card.boundingBox();
        return box !== null && box.y < height && box.y + box.height > 0;
      });
      ok((await scrolled()) > 1_000);
    });

    it('stays while one types, and what does not change is not made anew', async () => {
      await openPreview(CHAPTER, 'id: rop-team');
      await until('the page to have scrolled', async () => (await scrolled()) > 1_000);
      const other = workbench.webview().locator('#fact-team');
      await other.evaluate((element) => {
        (element as HTMLElement & { mark?: string }).mark = 'the same';
      });
      const before = await scrolled();
      await workbench.openAt(CHAPTER, 'tittel: ROP-team', 'tittel: '.length);
      await workbench.type('Nytt ');
      await workbench.webview().getByText('Nytt ROP-team').first().waitFor();
      const mark = await other.evaluate((element) => (element as HTMLElement & { mark?: string }).mark);
      equal(mark, 'the same');
      ok(Math.abs((await scrolled()) - before) < 400, `from ${before} to ${await scrolled()}`);
    });

    it('leads to its source by a click', async () => {
      await openPreview('kapitler/01-innledning.md', '# Innledning');
      const cell = workbench.webview().getByText('Barn – og unge fra 13-23 år').first();
      await cell.click();
      await workbench.page.locator('.tab', { hasText: '10-tiltak-hosten-2021.md' }).waitFor();
      await workbench.line('målgruppe: Barn – og unge fra 13-23 år').first().waitFor();
    });

    it('comes back when the window is loaded again', async () => {
      await openPreview(CHAPTER, 'id: rop-team');
      // The command, unlike the browser's own button, lets the workbench note what is open.
      const loaded = workbench.page.waitForEvent('load');
      await workbench.command('Developer: Reload Window');
      await loaded;
      await workbench.webview().getByText('Strand ungdomsteam').first().waitFor();
    });
  });
}

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

  /** Where a card stands in the window once it stands still. Findings that come above push the page, and not what the reader looks at. */
  async function placeOf(card: string): Promise<number> {
    let before = Number.NaN;
    await until('the page to stand still', async () => {
      const now = (await workbench.webview().locator(card).boundingBox())?.y ?? Number.NaN;
      const isStill = now === before;
      before = now;
      if (!isStill) await new Promise((resolve) => setTimeout(resolve, 400));
      return isStill;
    });
    return before;
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
      await workbench.openAt(CHAPTER, 'tittel: ROP-team', 'tittel: '.length);
      const before = await placeOf('#rop-team');
      await workbench.type('Nytt ');
      await workbench.webview().getByText('Nytt ROP-team').first().waitFor();
      const mark = await other.evaluate((element) => (element as HTMLElement & { mark?: string }).mark);
      equal(mark, 'the same');
      const after = await placeOf('#rop-team');
      ok(Math.abs(after - before) <= 1, `from ${before} to ${after}`);
    });

    it("marks the cursor's block, and does not move where it is in sight", async () => {
      await openPreview(CHAPTER, 'id: rop-team');
      const here = workbench.webview().locator('[data-here]');
      await here.filter({ hasText: 'ROP-team' }).first().waitFor();
      const before = await placeOf('#rop-team');
      for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp']) await workbench.page.keyboard.press(key);
      await here.filter({ hasText: 'De neste fire tiltakene' }).waitFor();
      equal(await here.count(), 1);
      const after = await placeOf('#rop-team');
      ok(Math.abs(after - before) <= 1, `from ${before} to ${after}`);
    });

    it('takes the editor along when the reader scrolls, and stays there', async () => {
      await openPreview(CHAPTER, 'id: fact-team');
      await until('the page to have scrolled', async () => (await scrolled()) > 1_000);
      const before = await placeOf('#fact-team');
      const box = await workbench.page.locator('iframe.webview').boundingBox();
      ok(box);
      await workbench.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await workbench.page.mouse.wheel(0, 1_500);
      await workbench.line('id: erfaringskonsulent').first().waitFor();
      const after = await placeOf('#fact-team');
      ok(after < before - 1_000, `from ${before} to ${after}`);
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

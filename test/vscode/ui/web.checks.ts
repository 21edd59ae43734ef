import { join } from 'node:path';
import { cacheFolder } from '../../../scripts/support/paths.ts';
import type { OpenAnother, OpenOptions, Workbench } from './workbench.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';

export function checks(_workbench: Workbench, openAnother: OpenAnother): void {
  /** Does something in a window of its own, and takes a picture of it where that fails. */
  async function inAnother(
    options: OpenOptions,
    name: string,
    act: (workbench: Workbench) => Promise<void>,
  ): Promise<void> {
    const workbench = await openAnother(options);
    try {
      await act(workbench);
    } catch (error) {
      await workbench.picture(join(cacheFolder, `${name}.png`));
      throw error;
    } finally {
      await workbench.close();
    }
  }

  describe('In the browser alone, where extensions run in a web worker', () => {
    let workbench: Workbench;

    before('a window whose extensions run in a web worker', async () => {
      workbench = await openAnother({ web: true, settings: { 'planverk.language': 'nn' } });
    });
    after(() => workbench.close());
    beforeEach('no editor open', () => workbench.closeAll());
    afterEach('picture of a failure', async function () {
      if (this.currentTest?.state === 'failed') await workbench.picture(join(cacheFolder, 'web-worker.png'));
    });

    it('the plan is checked, the preview shows it, and hovers, suggestions and the chosen language are as elsewhere', async () => {
      await workbench.openAt(CHAPTER, 'Kommunalleder levekår\n', 3);
      await workbench.squiggles('error').first().waitFor();
      await workbench.status().getByText('åtvaring').waitFor();
      await workbench.openAt(CHAPTER, 'ansvarlig: Kommunalsjef levekår\n', 'ansvarlig: Kom'.length);
      await workbench.hover('eining');
      await workbench.suggest('kommunalsjef-levekår');
      await workbench.page.keyboard.press('Escape');
      await workbench.command('Planverk: Vis planen ved siden av');
      await workbench.webview().getByText('Erfaringskonsulent').first().waitFor();
    });

    it('the views are there as well, and the form of a card writes it', async () => {
      await workbench.openAt(CHAPTER, 'tittel: FACT team', 4);
      await workbench.showViews();
      await workbench.row('Planen', 'Utan mål').waitFor();
      await workbench.command('Planverk: Vis kortet som skjema');
      await workbench.webview().getByRole('textbox', { name: 'Tittel', exact: true }).fill('FACT-team');
      await workbench.page.keyboard.press('Enter');
      await workbench.line('tittel: FACT-team').waitFor();
    });
  });

  describe('In restricted mode', () => {
    it('the plan of a folder that nobody has trusted is checked, and shown, as any other', async () => {
      await inAnother({ restricted: true }, 'restricted', async (workbench) => {
        await workbench.page.getByText('Restricted Mode').first().waitFor();
        await workbench.openAt(CHAPTER, 'Kommunalleder levekår\n', 3);
        await workbench.squiggles('error').first().waitFor();
        await workbench.status().getByText('50 tiltak').waitFor();
        await workbench.command('Planverk: Vis planen ved siden av');
        await workbench.webview().getByText('Erfaringskonsulent').first().waitFor();
      });
    });
  });
}

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from '../../../scripts/support/paths.ts';
import type { OpenAnother, OpenOptions, Workbench } from './workbench.ts';

const CHAPTER = 'kapitler/11-fremtidige-tiltak.md';
const REGISTER = 'registre/enheter.yaml';
const PREVIEW = 'Markdown: Open Preview to the Side';

/** Restricted mode and a folder without a plan have windows of their own. */
async function inWindow(open: OpenAnother, options: OpenOptions, check: (workbench: Workbench) => Promise<void>) {
  const workbench = await open(options);
  try {
    await check(workbench);
  } catch (error) {
    await workbench.picture(join(cacheFolder, 'markdown-preview.png'));
    throw error;
  } finally {
    await workbench.close();
  }
}

export function checks(workbench: Workbench, openAnother: OpenAnother): void {
  const card = (of: Workbench, title: string) => of.webview().locator('.planverk .card').filter({ hasText: title });

  describe('VS Code’s own Markdown preview', () => {
    it('shows a card as a card, and follows what is typed in it', async () => {
      await workbench.openAt(CHAPTER, 'Ettervernboliger');
      await workbench.command(PREVIEW);
      const row = card(workbench, 'Ettervernboliger').getByRole('row').filter({ hasText: 'Målgruppe' });
      await row.filter({ hasText: 'Rusmiddelmisbrukere' }).waitFor();
      await workbench.focusEditor();
      await workbench.type('Trygge ');
      await card(workbench, 'Trygge Ettervernboliger').waitFor();
    });

    it('shows what other files say as it is now', async () => {
      await workbench.openFile(CHAPTER);
      await workbench.command(PREVIEW);
      await card(workbench, 'Ettervernboliger').getByText('Helse Stavanger').first().waitFor();
      await workbench.focusEditor();
      await workbench.openAt(REGISTER, 'Helse Stavanger');
      await workbench.type('Nye ');
      await card(workbench, 'Ettervernboliger').getByText('Nye Helse Stavanger').first().waitFor();
    });

    it('does so in restricted mode', async function () {
      this.timeout(120_000);
      await inWindow(openAnother, { restricted: true }, async (restricted) => {
        await restricted.openFile(CHAPTER);
        await restricted.command(PREVIEW);
        await card(restricted, 'Ettervernboliger').waitFor();
      });
    });

    it('comes where there is no plan and no server, which starts when the views are shown', async function () {
      this.timeout(120_000);
      await inWindow(openAnother, { empty: true }, async (empty) => {
        await writeFile(join(empty.plan, 'LESMEG.md'), '```tiltak\ntittel: Ikke noe kort\n```\n');
        await empty.openFile('LESMEG.md');
        await empty.command(PREVIEW);
        await empty.webview().locator('pre code').filter({ hasText: 'tittel: Ikke noe kort' }).waitFor();
        await empty.showViews();
        await empty.page.locator('.welcome-view').getByText('Her er det ingen plan ennå').waitFor();
      });
    });

    it('is as it ever was outside of plans', async function () {
      this.timeout(120_000);
      const README = '# Ingen plan\n\n```tiltak\ntittel: Ikke noe kort\n```\n\n| A |\n|---|\n| B |\n';
      await inWindow(openAnother, { beside: { annet: { 'README.md': README } } }, async (other) => {
        await other.openFile('README.md');
        await other.command(PREVIEW);
        await other.webview().locator('pre code').filter({ hasText: 'tittel: Ikke noe kort' }).waitFor();
      });
    });
  });
}

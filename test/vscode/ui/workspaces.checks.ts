import { join } from 'node:path';
import { cacheFolder } from '../../../scripts/support/paths.ts';
import type { OpenAnother } from './workbench.ts';

/** A second plan, whose folder asks for messages in nynorsk. */
const NEIGHBOUR = {
  'plan.yaml': 'planverk: 1\nid: nabo\ntittel: Naboplan\nkommune: Nabo\nperiode: 2026-2029\nkapitler: [01-tiltak.md]\n',
  '01-tiltak.md': '# Tiltak hos naboen\n\n```tiltak\nid: vakt\ntittel: Felles vakt\n```\n',
  '.vscode/settings.json': '{ "planverk.language": "nn" }\n',
};

/** What Strand's own folder gets beside its plan. */
const IN_ENGLISH = { '.vscode/settings.json': '{ "planverk.language": "en" }\n' };

export function checks(_workbench: unknown, openAnother: OpenAnother): void {
  describe('Two folders, each with a plan', () => {
    it('have findings, a tree and a preview of their own, each in the language of its folder', async function () {
      this.timeout(120_000);
      const workbench = await openAnother({ beside: { nabo: NEIGHBOUR, 'strand-2021-2026': IN_ENGLISH } });
      try {
        await workbench.openFile('01-tiltak.md');
        await workbench.placeCaret(4, 5);
        await workbench.squiggles('error').first().waitFor();
        await workbench.hover('Tiltaket har inga ansvarleg eining');
        await workbench.command('Planverk: Vis planen ved siden av');
        await workbench.webview().getByRole('heading', { name: 'Tiltak hos naboen' }).waitFor();
        await workbench.closeAll();

        await workbench.openAt('kapitler/10-tiltak-hosten-2021.md', 'Kommunalleder levekår\n', 3);
        await workbench.squiggles('error').first().waitFor();
        await workbench.hover('No unit is called “Kommunalleder levekår”');
        await workbench.command('Planverk: Vis planen ved siden av');
        await workbench.webview().getByRole('heading', { name: 'Tiltak som starter opp høsten 2021' }).waitFor();

        // Last, since the form of a card among the views is a webview as the preview is.
        await workbench.showViews();
        await workbench.row('Planen', 'Rusmiddelpolitisk handlingsplan').waitFor();
        await workbench.row('Planen', 'Naboplan').waitFor();
        await workbench.row('Planen', 'Felles vakt').or(workbench.row('Planen', 'Utan mål')).first().waitFor();
      } catch (error) {
        await workbench.picture(join(cacheFolder, 'two-folders.png'));
        throw error;
      } finally {
        await workbench.close();
      }
    });
  });
}

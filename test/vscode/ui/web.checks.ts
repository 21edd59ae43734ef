import { join } from 'node:path';
import { cacheFolder } from '../../../scripts/support/paths.ts';
import type { OpenAnother, Workbench } from './workbench.ts';

export function checks(_workbench: Workbench, openAnother: OpenAnother): void {
  describe('In the browser alone, where extensions run in a web worker', () => {
    it('the plan is checked, and the preview shows it', async () => {
      const workbench = await openAnother({ web: true });
      try {
        await workbench.openAt('kapitler/10-tiltak-hosten-2021.md', 'Kommunalleder levekår\n', 3);
        await workbench.squiggles('error').first().waitFor();
        await workbench.command('Planverk: Vis planen ved siden av');
        await workbench.webview().getByText('Erfaringskonsulent').first().waitFor();
      } catch (error) {
        await workbench.picture(join(cacheFolder, 'web-worker.png'));
        throw error;
      } finally {
        await workbench.close();
      }
    });
  });
}

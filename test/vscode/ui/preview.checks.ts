import type { Workbench } from './workbench.ts';

const CHAPTER = 'kapitler/11-fremtidige-tiltak.md';

export function checks(workbench: Workbench): void {
  describe('The preview', () => {
    it('prints a card as a table of two columns', async () => {
      await workbench.openFile(CHAPTER);
      await workbench.command('Planverk: Vis planen ved siden av');
      const card = workbench.webview().getByRole('table').filter({ hasText: 'Ettervernboliger' });
      await card.getByRole('row').filter({ hasText: 'Målgruppe' }).filter({ hasText: 'Rusmiddelmisbrukere' }).waitFor();
    });

    it('follows what is typed', async () => {
      await workbench.openAt(CHAPTER, 'Ettervernboliger');
      await workbench.command('Planverk: Vis planen ved siden av');
      await workbench.webview().getByText('Ettervernboliger').first().waitFor();
      await workbench.focusEditor();
      await workbench.type('Trygge ');
      await workbench.webview().getByText('Trygge Ettervernboliger').first().waitFor();
    });
  });
}

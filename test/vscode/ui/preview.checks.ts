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

    it('shows findings below what they are about, mends one, and hides them', async () => {
      await workbench.openAt(CHAPTER, 'Ettervernboliger');
      await workbench.command('Planverk: Vis planen ved siden av');
      // In a chapter that is not open in any editor.
      const findings = workbench.webview().locator('.findings details');
      const finding = findings.filter({ hasText: 'Skriv «sekundær-»' });
      await finding.locator('summary').click();
      await finding.getByRole('button', { name: 'Om regelen' }).waitFor();
      await finding.locator('.actions button').first().click();
      await workbench.webview().getByText('sekundær- og tertiærforebyggende').first().waitFor();
      await finding.waitFor({ state: 'detached' });
      await workbench.webview().locator('.findings').first().waitFor();
      await workbench.webview().getByRole('button', { name: 'Funn' }).click();
      await workbench.webview().locator('.findings').first().waitFor({ state: 'detached' });
    });
  });
}

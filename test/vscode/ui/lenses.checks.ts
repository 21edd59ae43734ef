import type { Workbench } from './workbench.ts';

const REGISTER = 'registre/enheter.yaml';
const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';

export function checks(workbench: Workbench): void {
  const { page } = workbench;
  const lens = (text: string) => page.locator('.codelens-decoration', { hasText: text });

  describe('Lines above and hints between', () => {
    it('a unit says what it answers for, and a click shows it', async () => {
      await workbench.openFile(REGISTER);
      await lens('ansvarlig for 8 tiltak').locator('a').first().click();
      const references = page.locator('.reference-zone-widget');
      await references.getByText('8 ').first().waitFor();
      await page.keyboard.press('Escape');
      await references.waitFor({ state: 'detached' });
    });

    it('it says so anew when another file that is open beside it changes', async () => {
      await workbench.openFile(REGISTER);
      await lens('ansvarlig for 8 tiltak').waitFor();
      await workbench.command('View: Split Editor Right');
      await workbench.openAt(CHAPTER, 'ansvarlig: Kommunalsjef levekår');
      await page.keyboard.press('Shift+End');
      await workbench.type('ansvarlig: plansjef');
      await lens('ansvarlig for 7 tiltak').first().waitFor();
      await lens('ansvarlig for 1 tiltak').first().waitFor();
    });

    it('a double click on a value writes it into the text', async () => {
      await workbench.openAt('kapitler/04-planprosess.md', 'spørreundersøkelse-svar@2020');
      const hint = page.locator('.view-line span', { hasText: /^24\s+personer$/ }).last();
      await hint.dblclick();
      await workbench.line('[[spørreundersøkelse-svar@2020=24 personer]]').waitFor();
    });

    it('a time says how it was read', async () => {
      await workbench.openAt(CHAPTER, 'tidspunkt: Høsten 2021');
      await workbench.line('1. juli – 31. desember 2021').first().waitFor();
    });
  });
}

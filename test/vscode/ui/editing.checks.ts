import { match } from 'node:assert/strict';
import type { Workbench } from './workbench.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';
/** The plan gives one leader two titles, and the register knows the other one. Elsewhere more text follows on the line. */
const UNKNOWN = 'Kommunalleder levekår';
const UNKNOWN_ALONE = `${UNKNOWN}\n`;

export function checks(workbench: Workbench): void {
  describe('In the editor', () => {
    it('an unknown unit is underlined, and the reason shows where the pointer rests', async () => {
      await workbench.openAt(CHAPTER, UNKNOWN_ALONE, 3);
      await workbench.squiggles('error').first().waitFor();
      // Both at once: what shows goes when findings come anew below the pointer, and is asked for again.
      await workbench.hover(new RegExp(`Ingen enhet heter «${UNKNOWN}».*undefined-unit`, 's'));
    });

    it('a quick fix makes the unknown name an alias, and then it is known', async () => {
      await workbench.openAt(CHAPTER, UNKNOWN_ALONE, 3);
      await workbench.squiggles('error').first().waitFor();
      const fixes = await workbench.quickFixes();
      await fixes.getByText(`Legg til «${UNKNOWN}» som alias for kommunalsjef levekår`).click();
      await workbench.squiggles('error').first().waitFor({ state: 'detached' });
    });

    it('completion in «ansvarlig» lists the units of the register with their names', async () => {
      await workbench.openAt(CHAPTER, UNKNOWN_ALONE);
      await workbench.suggest(/^virksomhetsleder-nav.*virksomhetsleder NAV$/);
    });

    it('the status bar counts what the plan holds', async () => {
      await workbench.openFile('plan.yaml');
      const entry = workbench.status();
      await entry.waitFor();
      match(await entry.innerText(), /\d+ tiltak/);
    });
  });
}

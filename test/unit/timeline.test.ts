import { describe, expect, test } from 'vitest';
import { renderFile, Workspace } from '#core';
import { MemoryHost } from '../support/memory-host.ts';
import { faultsOf, picturesIn } from '../support/pictures.ts';

/** A timeline of one measure for each time, whose text or mapping stands in YAML. */
async function timelineOf(times: readonly string[], period: string): Promise<string> {
  const measures = times.map((time, at) => `- { id: t${at}, tittel: T${at}, tidspunkt: ${time} }`).join('\n');
  const host = new MemoryHost({
    'plan.yaml': `planverk: 1\nid: p\ntittel: Plan\nkommune: Strand\n${period}`,
    'a.md': `\`\`\`visning\ntype: tidslinje\n\`\`\`\n\n\`\`\`tiltak\n${measures}\n\`\`\`\n`,
  });
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  const file = plan?.file(host.uri('a.md'));
  if (plan === undefined || file === undefined) throw new Error('no plan');
  return renderFile(plan, file).html.split('</section>')[0] ?? '';
}

const PLACED = [
  '2022',
  '2024-2021',
  'fra 2030 til og med 2016',
  '1900-2099',
  '1905',
  '2095',
  'fra 2095',
  'fra 1905',
  'innen 1905',
  'innen 2095',
  '29. februar 2024',
  '{ start: 2022, varighet: 18 måneder }',
  '{ start: 2024, slutt: 2022 }',
  '{ start: 2022, gjentas: årlig }',
  '"våren 2021, høsten 2024, innen 2025"',
  'ukentlig',
  '"daglig, 2022"',
  'hvert 3. år',
  'hvert 90. år',
];
const UNPLACED = ['løpende', 'høsten', '32.13.2021', '4 år', 'så snart som mulig', '"?"', '{ varighet: 4 år }'];

describe.each(['', 'periode: 2021-2026\n', 'periode: 2026-2021\n', 'periode: snart\n', 'periode: 1900-2099\n'])(
  '%s',
  (period) => {
    test.each(PLACED)('%s is drawn, inside its picture', async (time) => {
      const html = await timelineOf([time], period);
      expect(picturesIn(html).flatMap(faultsOf)).toEqual([]);
      expect(picturesIn(html).length).toBeGreaterThanOrEqual(time === 'ukentlig' || time.startsWith('hvert') ? 0 : 3);
      expect(html).not.toMatch(/NaN|Infinity|undefined/);
    });

    test.each(UNPLACED)('%s is not drawn, and says so', async (time) => {
      const html = await timelineOf([time, '2022'], period);
      expect(picturesIn(html).flatMap(faultsOf)).toEqual([]);
      expect(html).toContain('Kan ikke plasseres i tid');
    });
  },
);

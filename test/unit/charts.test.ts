import { describe, expect, test } from 'vitest';
import { renderFile, renderPlan, Workspace } from '#core';
import { openExamples } from '../support/examples.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { faultsOf, picturesIn } from '../support/pictures.ts';
import { styleSheet } from '../support/style-sheet.ts';

/** An indicator's card in print. */
async function cardOf(lines: string): Promise<string> {
  const host = new MemoryHost({
    'plan.yaml': 'planverk: 1\nid: p\ntittel: Plan\nkommune: Strand\nperiode: 2021-2026\n',
    'a.md': `\`\`\`indikator\nid: a\nnavn: A <& "B"\n${lines}\n\`\`\`\n`,
  });
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  const file = plan?.file(host.uri('a.md'));
  if (plan === undefined || file === undefined) throw new Error('no plan');
  return renderFile(plan, file).html;
}

describe('the pictures of the examples', async () => {
  const { workspace } = await openExamples();
  test.each(workspace.snapshot().plans)('$uri', (plan) => {
    const { html } = renderPlan(plan);
    expect(picturesIn(html).flatMap(faultsOf)).toEqual([]);
    expect(renderPlan(plan).html).toBe(html);
    const charts = html.match(/<figure class="chart"[\s\S]*?<\/figure>/g) ?? [];
    for (const chart of charts)
      expect(chart).toMatch(/<details class="chart-data">[\s\S]*<caption>[\s\S]*<th scope="col">/);
  });
});

const MANY = Array.from(
  { length: 100 },
  (_, at) => `Kategori nummer ${at + 1} med et langt navn: ${(at * 37) % 101}`,
).join(', ');
const YEARS = Array.from({ length: 60 }, (_, at) => `${1950 + at}: ${(at * 7) % 13}`).join(', ');

const FIGURES: Readonly<Record<string, string>> = {
  'one value': 'målinger: { 2019: 4 }',
  'no values': 'målinger: {}',
  'no values, but a target': 'målverdi: { 2025: 80 }',
  'one value and a target': 'målinger: { 2019: 4 }\nmålverdi: { 2025: 80 }',
  'several targets': 'målinger: { 2019: 4, 2020: 5 }\nmålverdi: { 2022: 20, 2025: 80 }',
  'a target behind': 'målinger: { 2019: 4, 2020: 5 }\nmålverdi: { 1905: 20 }',
  negative: 'målinger: { 2018: -4, 2019: -12,5, 2020: 3 }',
  'all negative': 'målinger: { 2018: -4, 2019: -12 }',
  'all zero': 'målinger: { 2018: 0, 2019: 0 }',
  'all the same': 'målinger: { 2018: 5, 2019: 5 }',
  huge: `målinger: { 2018: 1${'0'.repeat(300)}, 2019: 2 }`,
  'too huge': `målinger: { 2018: -1${'0'.repeat(308)}, 2019: 1${'0'.repeat(308)} }`,
  tiny: 'målinger: { 2018: 0.0000001, 2019: 0.0000003 }',
  'texts for numbers': 'målinger: { 2018: mange, 2019: "?", 2020: 4, 2021: nan }',
  'half-written': 'målinger:\n  2018: 4\n  2019:\n  2020: { rød: }',
  'categories and numbers mixed': 'målinger: { 2018: 4, 2019: { a: 1, b: 2 }, 2020: { a: 3 } }',
  'a hundred categories': `målinger: { 2019: { ${MANY} }, 2020: { ${MANY} } }`,
  'sixty years': `målinger: { ${YEARS} }`,
  lights:
    'enhet: prosent\nmålinger: { 2019: { rød: 44, gul: 30, grønn: 26 }, 2020: { rød: 90, gul: 30 }, 2021: { rød: 1 } }',
  'negative lights': 'målinger: { 2019: { rød: -44, gul: 30 } }',
  'lights of nothing': 'målinger: { 2019: { rød: 0, gul: 0 } }',
  'one category': 'målinger: { 2019: { bare denne: 3 } }',
};

describe('figures of every kind in charts of every kind', () => {
  for (const [name, figures] of Object.entries(FIGURES)) {
    test.each(['', 'linje', 'søyler', 'liggende-søyler', 'trafikklys', 'ingen', 'kakediagram'])(
      `${name}: %s`,
      async (type) => {
        const html = await cardOf(`${figures}${type && `\ndiagram: ${type}`}`);
        const pictures = picturesIn(html);
        expect(pictures.flatMap(faultsOf)).toEqual([]);
        for (const svg of pictures) expect(svg).toMatch(/<(?:rect|circle|line)[^>]* class="chart-(?!grid|axis|target)/);
        const isAsked = type !== '' && type !== 'ingen' && type !== 'kakediagram';
        if (isAsked && pictures.length === 0) expect(html).toContain('<p class="chart-note">');
        if (type === 'ingen') expect(pictures).toEqual([]);
        expect(html).not.toMatch(/NaN|Infinity/);
      },
    );
  }
});

describe('colours', () => {
  /** How light a colour is, from 0 to 1, as WCAG counts it. */
  function lightness(colour: string): number {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  }
  function contrast(a: string, b: string): number {
    const [light = 0, dark = 0] = [lightness(a), lightness(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  }

  test('lines and bars have three to one against light and dark pages', async () => {
    const html = await cardOf(`målinger: { 2019: { ${MANY} }, 2020: { ${MANY} }, 2021: { ${MANY} } }`);
    const colours = new Set(
      [...html.matchAll(/class="chart-line-\d" stroke="(#\w{6})"/g)].map(([, colour]) => colour ?? ''),
    );
    expect(colours.size).toBe(6);
    for (const colour of colours)
      for (const page of ['#ffffff', '#1f1f1f', '#000000']) {
        expect(contrast(colour, page), `${colour} on ${page}`).toBeGreaterThanOrEqual(3);
      }
    expect(styleSheet('styles/charts.css')).not.toMatch(/chart-line-\d\s*\{[^}]*stroke: #/);
  });

  test('lights have lines round them that have it, and words that can be read on them', async () => {
    const html = await cardOf(FIGURES.lights ?? '');
    const lights = [...html.matchAll(/class="chart-(?:green|yellow|red)" fill="(#\w{6})" stroke="(#\w{6})"/g)];
    expect(new Set(lights.map(([, fill]) => fill)).size).toBe(3);
    for (const [, fill = '', stroke = ''] of lights) {
      expect(contrast(stroke, '#ffffff')).toBeGreaterThanOrEqual(3);
      expect(contrast('#111111', fill)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

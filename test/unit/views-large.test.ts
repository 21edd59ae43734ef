import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Plan, renderFile, Workspace } from '#core';
import { VIEW_TYPES } from '../../core/src/model/table/values.ts';
import { AxeBrowser, findingsOf, LOOKS } from '../support/axe.ts';
import { openExamples } from '../support/examples.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { styleSheet } from '../support/style-sheet.ts';

const TIMES = [
  '2021-2023',
  'våren 2022',
  'innen 2024',
  'fra 2023',
  'årlig',
  'løpende',
  'i planperioden',
  '2019',
  '2045',
  'ukentlig',
];

/** A plan of two hundred measures, thirty units, and long titles; every other field is left out somewhere. */
function largePlan(view: string): Record<string, string> {
  const measures = Array.from({ length: 200 }, (_, at) => {
    const fields = [
      `id: t${at}`,
      `tittel: Tiltak nummer ${at} med en tittel som er så lang at den må brytes over flere linjer på en telefon`,
      ...(at % 7 === 0 ? [] : [`ansvarlig: e${at % 30}`]),
      ...(at % 3 === 0 ? [`medvirkende: [e${(at + 5) % 30}, e${(at + 9) % 30}]`] : []),
      ...(at % 11 === 0 ? [] : [`tidspunkt: ${TIMES[at % TIMES.length]}`]),
      ...(at % 4 === 0
        ? []
        : [`økonomi: { finansiering: ${at % 2 ? 'tilskudd' : 'ramme'}, beløp: { 2022: ${at}000, 2023: 4,3 mill. } }`]),
      ...(at % 5 === 0 ? [] : [`mål: m${at % 6}`]),
      ...(at % 10 === 0 ? [`dekker: rad.${(at % 20) + 1}`] : []),
      `status: ${at % 2 ? 'pågår' : 'gjennomført'}`,
    ];
    return `- { ${fields.join(', ')} }`;
  });
  const goals = Array.from(
    { length: 6 },
    (_, at) => `- { id: m${at}, tittel: Mål ${at}${at > 2 ? ', overordnet: m0' : ''} }`,
  );
  const units = Array.from(
    { length: 30 },
    (_, at) => `  - { id: e${at}, navn: Avdeling for forebyggende arbeid nummer ${at} }`,
  );
  const indicators = Array.from(
    { length: 40 },
    (_, at) =>
      `  - { id: i${at}, navn: Indikator nummer ${at}, enhet: prosent, målinger: { 2018: ${at}, 2019: ${(at * 7) % 90}, 2021: 40 } }`,
  );
  const sources = Array.from(
    { length: 60 },
    (_, at) =>
      `  - { id: k${at}, tittel: Kilde nummer ${at}, utgiver: Helsedirektoratet, år: 2019, nummer: ${at}/2019, url: https://example.com/${'langt-'.repeat(12)}${at} }`,
  );
  const shorts = Array.from({ length: 60 }, (_, at) => `  - { id: F${at}, navn: Forkortelse nummer ${at} }`);
  const evaluations = Array.from(
    { length: 60 },
    (_, at) => `- { tiltak: Gammelt tiltak ${at}, status: ${at % 2 ? 'pågår' : 'delvis'}, vurdering: Gikk bra ${at} }`,
  );
  const points = Array.from({ length: 20 }, (_, at) => `Punkt ${at} som en myndighet ber om`).join(', ');
  return {
    'plan.yaml': 'planverk: 1\nid: p\ntittel: Plan\nkommune: Strand\nperiode: 2021-2026\n',
    'a.md': `# Oversikt\n\n\`\`\`visning\ntype: ${view}\n\`\`\`\n`,
    'b.md': `\`\`\`tiltak\n${measures.join('\n')}\n\`\`\`\n\n\`\`\`mål\n${goals.join('\n')}\n\`\`\`\n\n\`\`\`evaluering\n${evaluations.join('\n')}\n\`\`\`\n\n\`\`\`krav\nid: rad\ntittel: Råd\npunkter: [${points}]\n\`\`\`\n`,
    'r.yaml': `enheter:\n${units.join('\n')}\nindikatorer:\n${indicators.join('\n')}\nkilder:\n${sources.join('\n')}\nforkortelser:\n${shorts.join('\n')}\n`,
  };
}

async function pageOf(view: string): Promise<string> {
  const host = new MemoryHost(largePlan(view));
  const workspace = new Workspace(host);
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  const file = plan?.file(host.uri('a.md'));
  if (plan === undefined || file === undefined) throw new Error('no plan');
  const { html, lang } = renderFile(plan, file);
  const colours =
    ':root { --vscode-editor-background: #fff; --vscode-editor-foreground: #3b3b3b; --vscode-descriptionForeground: #3b3b3b; --vscode-textLink-foreground: #005fb8; --vscode-sideBar-background: #fff }';
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>Plan</title><style>${colours}\n${styleSheet('client/webview/editor.css')}</style></head><body><main>${html}</main></body></html>`;
}

let browser: AxeBrowser;
beforeAll(async () => {
  browser = await AxeBrowser.open();
}, 60_000);
afterAll(() => browser.close());

describe('two hundred measures stay readable', () => {
  for (const { nb: type } of VIEW_TYPES) {
    test(type, { timeout: 120_000 }, async () => {
      const html = await pageOf(type);
      for (const { width } of LOOKS) {
        const page = await browser.show(html, { scheme: 'light', width });
        try {
          const seen = await page.evaluate(() => {
            const frames = [...document.querySelectorAll<HTMLElement>('.wide')];
            const scrolled = [...document.querySelectorAll<HTMLElement>('main *')].filter((element) => {
              const { overflowX, overflowY } = getComputedStyle(element);
              const isWider = element.scrollWidth > element.clientWidth + 1 && /auto|scroll/.test(overflowX);
              const isHigher = element.scrollHeight > element.clientHeight + 1 && /auto|scroll/.test(overflowY);
              return isWider || isHigher;
            });
            return {
              overflow: document.documentElement.scrollWidth - innerWidth,
              unreachable: scrolled.filter((element) => element.tabIndex < 0 || !element.getAttribute('aria-label'))
                .length,
              cut: frames.filter((frame) => frame.getBoundingClientRect().right > innerWidth).length,
            };
          });
          expect(seen, `${width} pixels`).toEqual({ overflow: 0, unreachable: 0, cut: 0 });
          if (width < 400) expect(await findingsOf(page)).toEqual([]);
        } finally {
          await page.close();
        }
      }
    });
  }
});

test('the examples show every type of view', async () => {
  const { workspace } = await openExamples();
  const shown = workspace
    .snapshot()
    .plans.flatMap((plan: Plan) =>
      plan.items('view').flatMap(({ fields }) => (fields.type.kind === 'value' ? [fields.type.value] : [])),
    );
  expect([...new Set(shown)].sort()).toEqual(VIEW_TYPES.map(({ en }) => en).sort());
});

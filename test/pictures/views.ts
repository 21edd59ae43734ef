/**
 * The pictures of docs/views.md, made anew: `node test/pictures/views.ts`. Each is a view of an example, as the preview shows it in
 * the editor's light colours; where no example has one, of the small plan below.
 */
import type { Page } from 'playwright-core';
import { type Plan, renderFile, Workspace } from '#core';
import { launchChromium } from '../support/chromium.ts';
import { openExamples } from '../support/examples.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { ROOT } from '../support/source-tree.ts';
import { styleSheet } from '../support/style-sheet.ts';

/** What no example has: its documents do not say which measure answers which point. */
const SMALL = `# Små planer

\`\`\`visning
type: kravdekning
tittel: Hva som svarer på rådene
\`\`\`

\`\`\`indikator
id: rusfri
navn: Elever som ikke har vært beruset
enhet: prosent
frekvens: hvert år
målinger: { 2015: 72, 2016: 74, 2017: 73, 2020: 77, 2021: 79, 2022: 78 }
målverdi: { 2026: 85 }
\`\`\`

\`\`\`indikator
id: levekår
navn: Levekårsindeks
enhet: prosent
målinger:
  2016: { grønn: 14, gul: 35, rød: 40, blålys: 11 }
  2018: { grønn: 12, gul: 33, rød: 38, blålys: 17 }
  2020: { rød: 44, blålys: 19 }
\`\`\`

\`\`\`krav
id: råd
tittel: Råd
punkter: [Ha en plan for overdoser, Gi naloxon til dem som trenger det, Følg opp etter utskriving, Evaluer hvert år]
\`\`\`

\`\`\`tiltak
- { id: a, tittel: Lokal overdoseplan, ansvarlig: nav, dekker: [råd.1, råd.4] }
- { id: b, tittel: Naloxon på legevakten, ansvarlig: nav, dekker: råd.2 }
- { id: c, tittel: Oppsøkende team, ansvarlig: nav, dekker: [råd.1, råd.2] }
\`\`\`
`;

const LIGHT = `:root { --vscode-editor-background: #ffffff; --vscode-editor-foreground: #3b3b3b; --vscode-descriptionForeground: #5f5f5f;
  --vscode-sideBar-background: #ffffff; --vscode-textLink-foreground: #005fb8; --vscode-textBlockQuote-background: #f8f8f8; }`;

/** A view by the file that it stands in, and its number there from 0. */
interface Shot {
  readonly name: string;
  readonly plan: string;
  readonly file: string;
  readonly selector: string;
  /** The most of its height that is shown, in pixels. */
  readonly height?: number;
}

const view = (at: number) => `section.view >> nth=${at}`;
const chart = (id: string) => `figure#${id}`;

const SHOTS: readonly Shot[] = [
  { name: 'measures', plan: 'haugesund', file: 'oversikter.md', selector: view(1), height: 620 },
  { name: 'goals', plan: 'prop-15-s', file: '04-', selector: view(1), height: 620 },
  { name: 'responsibility', plan: 'strand', file: 'oversikter.md', selector: view(1), height: 700 },
  { name: 'timeline', plan: 'strand', file: 'oversikter.md', selector: view(0), height: 900 },
  { name: 'budget', plan: 'prop-15-s', file: '04-', selector: view(0), height: 620 },
  { name: 'indicators', plan: 'haugesund', file: 'oversikter.md', selector: view(3), height: 1100 },
  { name: 'coverage', plan: 'small', file: 'a.md', selector: view(0) },
  { name: 'evaluation', plan: 'strand', file: 'oversikter.md', selector: view(3), height: 620 },
  { name: 'abbreviations', plan: 'haugesund', file: 'oversikter.md', selector: view(4) },
  { name: 'sources', plan: 'haugesund', file: 'oversikter.md', selector: view(5), height: 520 },
  { name: 'chart-line', plan: 'small', file: 'a.md', selector: chart('rusfri') },
  { name: 'chart-traffic-lights', plan: 'small', file: 'a.md', selector: chart('levekår') },
  { name: 'chart-bars', plan: 'haugesund', file: 'oversikter.md', selector: chart('skjenking') },
  {
    name: 'chart-horizontal-bars',
    plan: 'strand',
    file: 'oversikter.md',
    selector: chart('spørreundersøkelse-forskjell'),
  },
];

async function plans(): Promise<(name: string) => Plan> {
  const { workspace } = await openExamples();
  const host = new MemoryHost({
    'plan.yaml': 'planverk: 1\nid: small\ntittel: Plan\nkommune: Strand\nperiode: 2021-2026\n',
    'a.md': SMALL,
  });
  const small = new Workspace(host);
  await small.open();
  const all = workspace.snapshot().plans;
  return (name) => {
    const plan = name === 'small' ? small.snapshot().plans[0] : all.find(({ uri }) => uri.includes(name));
    if (plan === undefined) throw new Error(`no plan ${name}`);
    return plan;
  };
}

async function take(page: Page, plan: Plan, { name, file, selector, height = 4000 }: Shot): Promise<void> {
  const found = plan.files.find(({ uri }) => uri.includes(file));
  if (found === undefined) throw new Error(`no file ${file}`);
  const { html, lang } = renderFile(plan, found);
  const style = `<style>${LIGHT}\n${styleSheet('client/webview/editor.css')}</style>`;
  await page.setContent(
    `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">${style}</head><body><main>${html}</main></body></html>`,
  );
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`${name} is not there`);
  const clip = { x: box.x - 12, y: box.y - 12, width: box.width + 24, height: Math.min(box.height, height) + 24 };
  await page.screenshot({ path: `${ROOT}docs/images/view-${name}.png`, clip, fullPage: true });
}

const planOf = await plans();
const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 900, height: 900 } });
for (const shot of SHOTS) await take(page, planOf(shot.plan), shot);
await browser.close();

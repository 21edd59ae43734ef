import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Checker, Workspace } from '#core';
import { FORMATS, type Publication, type PublishedFile, publish } from '../../publish/src/index.ts';
import { launchChromium } from '../support/chromium.ts';
import { MemoryHost } from '../support/memory-host.ts';

/** Each place where a text of the plan comes into a page tries to get out of it. */
const RUNS = (at: string): string => `\\"><script>ran('${at}')</script><img src=x onerror=ran('${at}')>`;
const MARKDOWN = (at: string): string => RUNS(at).replaceAll('\\', '');
const FOLDER = '/home/kari-nordmann/hemmelig';

const FILES = {
  'plan.yaml': `planverk: 1
id: "x/../${RUNS('id')}"
tittel: "</title></style>${RUNS('title')}"
kommune: "${RUNS('municipality')}"
periode: 2021-2026
kapitler: [en.md, to.md]
enheter:
  - { id: nav, navn: "${RUNS('unit')}", nettside: "javascript:ran('address')" }
`,
  'en.md': `# Innledning ${MARKDOWN('heading')}

${MARKDOWN('text')} [a](javascript:ran(1)) [b](JaVaScRiPt:ran(2)) [c](data:text/html,<script>ran(3)</script>) <javascript:ran(4)>

![x" onerror="ran('alt')](bilde.svg "t" onload="ran('title of a picture')") ![y](bilde.svg)

\`\`\`tiltak
id: en
tittel: "${RUNS('measure')}"
ansvarlig: "[[nav]], [[${RUNS('reference')}]]"
"${RUNS('key')}": "${RUNS('value')}"
\`\`\`

\`\`\`indikator
id: ind
tittel: "</svg>${RUNS('indicator')}"
enhet: "${RUNS('unit of figures')}"
målinger: { 2019: { "${RUNS('category')}": 4, b: NaN }, 2020: { "${RUNS('category')}": -1e308, b: 1e308 } }
\`\`\`

\`\`\`visning
type: indikatorer
tittel: "${RUNS('view')}"
\`\`\`

Fotnote[^x].

[^x]: ${MARKDOWN('footnote')}
`,
  'to.md': `# </script>${MARKDOWN('heading in the search')} <!--\n\n<!-- <script> \n\n| ${MARKDOWN('cell')} |\n|--|\n| b |\n`,
};

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" onload="parent.ran('svg')"><script>parent.ran('svg')</script></svg>`;

let browser: Browser;
let pages: readonly PublishedFile[];

beforeAll(async () => {
  browser = await launchChromium();
  const root = `file://${FOLDER}`;
  const files = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`${root}/${name}`, text]));
  const workspace = new Workspace(new MemoryHost(files, { roots: [root] }));
  await workspace.open();
  const [plan] = workspace.snapshot().plans;
  if (plan === undefined) throw new Error('there is no plan');
  const today = { year: 2026, month: 3, day: 31 };
  const readBytes = async (): Promise<Uint8Array> => new TextEncoder().encode(PICTURE);
  const publication: Publication = { plan, today, findings: new Checker().findings(plan, today), readBytes };
  const [html] = FORMATS.filter(({ name }) => name === 'html');
  if (html === undefined) throw new Error('there is no HTML');
  pages = [...(await publish(publication, html)), ...(await publish(publication, html, { split: true }))];
});

afterAll(() => browser.close());

test('pages of a hostile plan run nothing and ask for nothing, whether their policy is heeded or not', async () => {
  for (const { path, content } of pages) {
    // Without the policy, what holds is that the markup itself has nothing that runs.
    for (const bypassCSP of [true, false]) {
      const page = await browser.newPage({ bypassCSP });
      const happened: string[] = [];
      page.on('dialog', (dialog) => dialog.dismiss());
      page.on('console', (message) => happened.push(message.text()));
      page.on('pageerror', (error) => happened.push(error.message));
      page.on('request', (request) => {
        if (!/^(data|about):/.test(request.url())) happened.push(request.url());
      });
      await page.exposeFunction('ran', (at: string) => happened.push(at));
      await page.setContent(String(content), { waitUntil: 'load' });
      const links = await page.locator('a').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
      expect(
        links.filter((link) => !/^(#|https?:|mailto:|[\w%.-]+\.html)/.test(link)),
        path,
      ).toEqual([]);
      expect(await page.locator('img[onerror], img[src="x"], [onload]').count(), path).toBe(0);
      expect(happened, path).toEqual([]);
      await page.close();
    }
  }
});

test('pages of a hostile plan tell nothing of the folder of its author', () => {
  expect(pages.length).toBe(5);
  for (const { path, content } of pages) expect(`${path}${content}`.includes('kari-nordmann'), path).toBe(false);
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { partOfPlan, type Rendered, renderPlan, topicsOf } from '#core';
import { AxeBrowser, LOOKS } from '../support/axe.ts';
import { openExamples } from '../support/examples.ts';
import { styleSheet } from '../support/style-sheet.ts';

/** The editor's colours, as its own light and dark themes have them; what a page in the editor gets from it. */
const THEMES = {
  light: `--vscode-editor-background: #ffffff; --vscode-editor-foreground: #3b3b3b; --vscode-descriptionForeground: #3b3b3b;
    --vscode-sideBar-background: #f8f8f8; --vscode-textLink-foreground: #005fb8; --vscode-textLink-activeForeground: #005fb8;
    --vscode-textBlockQuote-background: #f8f8f8; --vscode-focusBorder: #005fb8;`,
  dark: `--vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #cccccc; --vscode-descriptionForeground: #9d9d9d;
    --vscode-sideBar-background: #181818; --vscode-textLink-foreground: #4daafc; --vscode-textLink-activeForeground: #4daafc;
    --vscode-textBlockQuote-background: #2b2b2b; --vscode-focusBorder: #0078d4;`,
};

const css = styleSheet('client/webview/editor.css');
let browser: AxeBrowser;

beforeAll(async () => {
  browser = await AxeBrowser.open();
}, 60_000);
afterAll(() => browser.close());

/** The elements of a document and where they stand, as it is read as HTML (what a browser shows) and as XML (what exports read). */
function elementsOf(html: string) {
  const walk = (element: Element, path: string): string[] => {
    const own = `${path}/${element.localName}`;
    return [own, ...[...element.children].flatMap((child) => walk(child, own))];
  };
  const parser = new DOMParser();
  const asHtml = parser.parseFromString(html, 'text/html').querySelector('article');
  const xml = html.replace('<article ', '<article xmlns="http://www.w3.org/1999/xhtml" ');
  const asXml = parser.parseFromString(xml, 'application/xhtml+xml').documentElement;
  return { asHtml: asHtml ? walk(asHtml, '') : [], asXml: walk(asXml, '') };
}

test('an example is the same to those who read it as HTML and to those who read it as XML', {
  timeout: 60_000,
}, async () => {
  const { workspace } = await openExamples();
  const page = await browser.show('<!DOCTYPE html><title>-</title>', { scheme: 'light', width: 800 });
  for (const plan of workspace.snapshot().plans) {
    const { asHtml, asXml } = await page.evaluate(elementsOf, renderPlan(plan).html);
    expect(asHtml).toEqual(asXml);
    expect(asHtml.length).toBeGreaterThan(300);
  }
  await page.close();
});

/** A document as it stands in the editor. */
function pageOf({ title, lang, html }: Rendered, scheme: keyof typeof THEMES): string {
  return `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><style>:root {${THEMES[scheme]}}\n${css}</style></head><body><main>${html}</main></body></html>`;
}

describe('axe-core finds nothing in the preview of an example', async () => {
  const { workspace } = await openExamples();
  for (const plan of workspace.snapshot().plans) {
    test(`${plan.uri}, the parts with the most measures`, { timeout: 60_000 }, async () => {
      for (const kind of ['unit', 'goal', 'year']) {
        const [topic] = topicsOf(plan)
          .filter((one) => one.kind === kind)
          .sort((a, b) => b.measures - a.measures);
        if (topic === undefined) continue;
        const { title, lang, open, pieces, close } = partOfPlan(plan, topic).pieces;
        const html = `${open}${pieces.map((piece) => piece.html()).join('')}${close}`;
        for (const look of LOOKS) {
          expect([topic.id, await browser.check(pageOf({ title, lang, html }, look.scheme), look)]).toEqual([
            topic.id,
            [],
          ]);
        }
      }
    });
    for (const look of LOOKS) {
      test(`${plan.uri}, ${look.scheme}, ${look.width} pixels`, { timeout: 60_000 }, async () => {
        expect(await browser.check(pageOf(renderPlan(plan), look.scheme), look)).toEqual([]);
      });
    }
  }
});

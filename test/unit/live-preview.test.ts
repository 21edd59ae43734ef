import { build } from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LiveDocument, type Pieces, PrintMemory, piecesOfPlan, renderPlan, type Uri } from '#core';
import { launchChromium } from '../support/chromium.ts';
import { openExamples } from '../support/examples.ts';
import { randomNumbers } from '../support/random.ts';
import { ROOT } from '../support/source-tree.ts';

const EDITS = 12;

/** The plan's pieces, and which of them were made into HTML. */
function counting(pieces: Pieces, made: string[]): Pieces {
  return {
    ...pieces,
    pieces: pieces.pieces.map((piece) => ({
      ...piece,
      html: () => {
        made.push(piece.key);
        return piece.html();
      },
    })),
  };
}

const htmlOf = ({ open, pieces, close }: LiveDocument): string =>
  `${open}${pieces.map(({ html }) => html).join('')}${close}`;

describe('a document that is printed again and again', () => {
  test('is always as if it were printed anew, whatever is typed in the examples', { timeout: 60_000 }, async () => {
    const { workspace } = await openExamples();
    const random = randomNumbers(7);
    for (const { uri } of workspace.snapshot().plans) {
      const memory = new PrintMemory(1);
      for (let edit = 0; edit < EDITS; edit++) {
        const plan = workspace.snapshot().plan(uri);
        const files = plan?.files ?? [];
        const file = files[Math.floor(random() * files.length)];
        if (!plan || !file) throw new Error(`no plan in ${uri}`);
        expect(htmlOf(memory.print(piecesOfPlan(plan)))).toBe(renderPlan(plan).html);
        workspace.setDocument(file.uri, edited(file.text, random));
      }
    }
  });

  test('a letter in running text makes its chapter anew, and no view of another one', async () => {
    const { workspace } = await openExamples();
    const plan = workspace.snapshot().plans.find(({ uri }) => uri.includes('strand'));
    if (!plan) throw new Error('no Strand');
    const memory = new PrintMemory(1);
    const made: string[] = [];
    const first = memory.print(counting(piecesOfPlan(plan), made));
    expect(made.length).toBe(first.pieces.length);
    made.length = 0;
    const chapter = plan.files.find(({ uri }) => uri.endsWith('04-planprosess.md'));
    if (!chapter) throw new Error('no chapter');
    workspace.setDocument(chapter.uri, chapter.text.replace('Arbeidsgruppen', 'Arbeidsgruppenn'));
    const changed = workspace.snapshot().plan(plan.uri);
    if (!changed) throw new Error('no plan');
    const next = memory.print(counting(piecesOfPlan(changed), made));
    const told = next.pieces.filter(({ since }) => since > first.version).map(({ key }) => key);
    expect(told).toEqual([chapter.uri]);
    expect(made).toEqual([chapter.uri]);
  });

  test('knows its own versions only', async () => {
    const { workspace } = await openExamples();
    const [plan] = workspace.snapshot().plans;
    if (!plan) throw new Error('no plan');
    const memory = new PrintMemory(100);
    expect(memory.knows(100)).toBe(false);
    const { version } = memory.print(piecesOfPlan(plan));
    expect([version, memory.knows(version), memory.knows(version - 1), memory.knows(version + 1)]).toEqual([
      100,
      true,
      false,
      false,
    ]);
  });
});

/** A text with something typed, deleted or moved at a chance place. */
function edited(text: string, random: () => number): string {
  const at = Math.floor(random() * text.length);
  const end = Math.min(text.length, at + Math.floor(random() * 80));
  switch (Math.floor(random() * 5)) {
    case 0:
      return `${text.slice(0, at)}x${text.slice(at)}`;
    case 1:
      return text.slice(0, at) + text.slice(end);
    case 2:
      return `${text.slice(0, at)}\n\n## Ny overskrift\n\n${text.slice(at)}`;
    case 3:
      return `${text.slice(0, at)}\n\n\`\`\`tiltak\nid: nytt-${at}\ntittel: Nytt\n\`\`\`\n\n${text.slice(at)}`;
    default:
      return text.slice(0, at) + text.slice(at, end) + text.slice(at, end) + text.slice(end);
  }
}

/** What the page under test has of the preview's script. */
interface Shown {
  readonly shown: { show(open: string, pieces: readonly { key: string; html?: string }[], close: string): boolean };
  readonly kept?: Element;
}

describe('the page of a preview', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    page = await browser.newPage({ offline: true });
    const made = await build({
      stdin: {
        contents: `import { ShownDocument } from './client/webview/document.ts';
          globalThis.shown = new ShownDocument(document.getElementById('page'), () => {});`,
        resolveDir: ROOT,
      },
      bundle: true,
      write: false,
      format: 'iife',
    });
    await page.setContent('<main id="page"></main>');
    await page.addScriptTag({ content: made.outputFiles[0]?.text ?? '' });
  }, 60_000);
  afterAll(() => browser.close());

  /** Shows what is sent for a version, and says whether that could be shown, and what the page has then. */
  const show = (frame: Pick<LiveDocument, 'open' | 'close'>, pieces: readonly { key: string; html?: string }[]) =>
    page.evaluate(
      ([open, sent, close]) => {
        const done = (globalThis as unknown as Shown).shown.show(open, sent, close);
        return { done, html: document.getElementById('page')?.innerHTML ?? '' };
      },
      [frame.open, pieces, frame.close] as const,
    );
  const parsed = (html: string) =>
    page.evaluate((text) => new DOMParser().parseFromString(text, 'text/html').body.innerHTML, html);

  test('becomes the document by what is sent, from one edit to the next', { timeout: 60_000 }, async () => {
    const { workspace } = await openExamples();
    const random = randomNumbers(11);
    const uris = workspace.snapshot().plans.map(({ uri }): Uri => uri);
    for (const uri of uris.slice(0, 3)) {
      const memory = new PrintMemory(1);
      let known = 0;
      for (let edit = 0; edit < EDITS; edit++) {
        const plan = workspace.snapshot().plan(uri);
        const file = plan?.files[Math.floor(random() * plan.files.length)];
        if (!plan || !file) throw new Error(`no plan in ${uri}`);
        const printed = memory.print(piecesOfPlan(plan));
        const sent = printed.pieces.map(({ key, html, since }) => (since <= known ? { key } : { key, html }));
        const { done, html } = await show(printed, sent);
        expect(done).toBe(true);
        expect(html).toBe((await parsed(htmlOf(printed))).trimEnd());
        known = printed.version;
        workspace.setDocument(file.uri, edited(file.text, random));
      }
    }
  });

  test('keeps what is unchanged, and says so where it does not have it', async () => {
    const frame = { open: '<article class="plan" lang="nb">\n', close: '</article>\n' };
    await show(frame, [
      { key: 'a', html: '<h1 id="a">A</h1>\n<p>a</p>\n' },
      { key: 'b', html: '<section><details><summary>s</summary><p>b</p></details></section>\n' },
    ]);
    await page.evaluate(() => {
      document.querySelector('details')?.setAttribute('open', '');
      Object.assign(globalThis, { kept: document.querySelector('section') });
    });
    // Moved before, and not sent: the very same elements.
    const { html } = await show(frame, [{ key: 'b' }, { key: 'a', html: '<h1 id="a">A</h1>\n<p>aa</p>\n' }]);
    expect(html).toBe(
      '<article class="plan" lang="nb">\n<section><details open=""><summary>s</summary><p>b</p></details></section>\n<h1 id="a">A</h1>\n<p>aa</p>\n</article>',
    );
    expect(await page.evaluate(() => (globalThis as unknown as Shown).kept === document.querySelector('section'))).toBe(
      true,
    );
    const missing = await show(frame, [{ key: 'b' }, { key: 'c' }]);
    expect(missing).toEqual({ done: false, html });
  });
});

import { build } from 'esbuild';
import MarkdownIt, { type MarkdownIt as Markdown } from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { KnownInsets } from '../../client/src/markdown/known-insets.ts';
import { extendMarkdownIt, type MarkdownIt as TheirMarkdownIt } from '../../client/src/markdown/plugin.ts';
import { scopedStyles } from '../../scripts/scoped-styles.ts';
import type { CardsResult } from '../../server/src/protocol.ts';
import { ROOT } from '../support/source-tree.ts';

const FILE = 'file:///plan/kapitler/01.md';
const OTHER = 'file:///annet/README.md';

const fence = (title: string, info = 'tiltak') => `\`\`\`${info}\ntittel: ${title}\n\`\`\`\n`;
const card = (title: string, html = `<p>${title}</p>`, info = 'tiltak') => ({
  info,
  written: `tittel: ${title}\n`,
  html,
});

/** A VS Code with one document and a preview of it, and a server that answers when it is told to. */
class Desk {
  readonly insets: KnownInsets;
  readonly asked: string[] = [];
  refreshed = 0;
  version: number | undefined = 1;
  shown = true;
  #answers: ((result: CardsResult | null | undefined) => void)[] = [];
  readonly #markdown = extended(() => this.insets);

  constructor() {
    this.insets = new KnownInsets({
      ask: (document) => {
        this.asked.push(document);
        return new Promise((resolve) => this.#answers.push(resolve));
      },
      version: () => this.version,
      isShown: () => this.shown,
      refresh: () => {
        this.refreshed++;
      },
      printed: () => Promise.resolve(),
    });
  }

  print(text: string, document: unknown = { scheme: 'file', toString: () => FILE }): string {
    return this.#markdown.render(text, { currentDocument: document });
  }

  async answer(cards: CardsResult['cards'] | null | undefined, references: CardsResult['references'] = []) {
    const result = cards && { folder: 'file:///plan', language: 'nb' as const, cards, references };
    for (const resolve of this.#answers.splice(0)) resolve(result);
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }
}

/** markdown-it as VS Code sets it up: blocks know their lines when they are printed. */
function extended(insets: () => KnownInsets): Markdown {
  const markdown = new MarkdownIt({ html: true });
  markdown.core.ruler.push('lines', ({ tokens }) => {
    for (const token of tokens) if (token.map) token.attrSet('data-line', String(token.map[0]));
  });
  extendMarkdownIt(markdown as unknown as TheirMarkdownIt, {
    card: (...args) => insets().card(...args),
    reference: (...args) => insets().reference(...args),
  });
  return markdown;
}

const plain = (text: string): string =>
  new MarkdownIt({ html: true }).render(text).replace('<code class', '<code data-line="0" class');

describe('the plugin of the Markdown preview', () => {
  test('prints code until the server has answered, then the card where its fence stands', async () => {
    const desk = new Desk();
    expect(desk.print(fence('A'))).toBe(plain(fence('A')));
    expect(desk.asked).toEqual([FILE]);
    await desk.answer([card('A')]);
    expect(desk.refreshed).toBeGreaterThan(0);
    expect(desk.print(`# Kapittel\n\n${fence('A')}`)).toContain(
      '<div class="planverk code-line" data-line="2" lang="nb">\n<p>A</p></div>\n',
    );
  });

  test('asks once, and never again for what the answer lacks', async () => {
    const desk = new Desk();
    const text = `${fence('A')}${fence('B', 'js')}Se [[borte]].`;
    desk.print(text);
    await desk.answer([card('A')]);
    for (let time = 0; time < 3; time++) expect(desk.print(text)).toContain('language-js');
    await desk.answer([card('A')]);
    expect(desk.asked.length).toBe(1);
    const { refreshed } = desk;
    desk.insets.renew();
    await desk.answer([card('A')]);
    expect(desk.refreshed).toBe(refreshed);
  });

  test('takes nothing of documents outside of plans, and asks about them once', async () => {
    const desk = new Desk();
    const text = `${fence('A')}[[a]]\n\n[a]: b`;
    const before = desk.print(text, OTHER);
    await desk.answer(null);
    desk.version = 2;
    expect(desk.print(text, OTHER)).toBe(before);
    desk.insets.changed(OTHER);
    expect([desk.asked, desk.refreshed]).toEqual([[OTHER], 0]);
  });

  test('prints no code between letters: the card stands until the answer about the new text has come', async () => {
    const desk = new Desk();
    desk.print(fence('A') + fence('B'));
    await desk.answer([card('A'), card('B')]);
    desk.print(fence('A') + fence('B'));
    const { refreshed } = desk;
    desk.version = 2;
    desk.insets.changed(FILE);
    const html = desk.print(fence('A') + fence('Bc'));
    expect(html).toContain('<p>A</p>');
    expect(html).toContain('<p>B</p>');
    await desk.answer([card('A'), card('Bc')]);
    expect(desk.refreshed).toBeGreaterThan(refreshed);
    expect(desk.print(fence('A') + fence('Bc'))).toContain('<p>Bc</p>');
  });

  test('prints a new card as code, not as the one that stood there and has moved down', async () => {
    const desk = new Desk();
    desk.print(fence('A'));
    await desk.answer([card('A')]);
    desk.version = 2;
    const html = desk.print(fence('Ny') + fence('A'));
    expect(html.match(/<p>A<\/p>/g)?.length).toBe(1);
    expect(html).toContain('tittel: Ny');
  });

  test('prints nothing anew where the answer is there before the preview: the text is about to be printed', async () => {
    const desk = new Desk();
    desk.print(fence('A'));
    await desk.answer([card('A')]);
    desk.print(fence('A'));
    const { refreshed } = desk;
    desk.version = 2;
    desk.insets.changed(FILE);
    await desk.answer([card('B')]);
    expect(desk.refreshed).toBe(refreshed);
    expect(desk.print(fence('B'))).toContain('<p>B</p>');
    expect(desk.asked.length).toBe(2);
  });

  test('asks about a text that is newer than the answer, and once more where it changed while it was asked about', async () => {
    const desk = new Desk();
    desk.print(fence('A'));
    await desk.answer([card('A')]);
    desk.version = 2;
    desk.print(fence('B'));
    expect(desk.asked.length).toBe(2);
    await desk.answer([card('B')]);
    expect(desk.print(fence('B'))).toContain('<p>B</p>');
    const first = new Desk();
    first.print(fence('A'));
    first.version = 2;
    first.insets.changed(FILE);
    await first.answer([card('A')]);
    await first.answer([card('B')]);
    expect(first.asked.length).toBe(2);
    expect(first.print(fence('B'))).toContain('<p>B</p>');
  });

  test('prints a preview anew that is not among the open ones yet', async () => {
    const desk = new Desk();
    desk.shown = false;
    desk.print(fence('A'));
    await desk.answer([card('A')]);
    expect(desk.refreshed).toBeGreaterThan(0);
  });

  test('is told again where VS Code has not printed, and gives up where nobody does', async () => {
    const desk = new Desk();
    desk.print(fence('A'));
    await desk.answer([card('A')]);
    const { refreshed } = desk;
    expect(refreshed).toBe(5);
    desk.insets.renew();
    await desk.answer([card('A', '<p>Annet</p>')]);
    expect(desk.refreshed).toBe(refreshed);
  });

  test('is renewed when the plan changes, and only then asked about when a preview is open', async () => {
    const desk = new Desk();
    desk.print(fence('A'));
    await desk.answer([card('A')]);
    desk.print(fence('A'));
    const { refreshed } = desk;
    desk.insets.renew(['file:///another']);
    expect(desk.asked.length).toBe(1);
    desk.insets.renew(['file:///plan']);
    await desk.answer([card('A', '<p>Nytt mål</p>')]);
    expect(desk.refreshed).toBeGreaterThan(refreshed);
    desk.shown = false;
    desk.insets.renew();
    expect(desk.asked.length).toBe(2);
    desk.shown = true;
    desk.insets.shown();
    await desk.answer([card('A', '<p>Nyere mål</p>')]);
    expect([desk.asked.length, desk.print(fence('A'))]).toEqual([3, expect.stringContaining('Nyere mål')]);
    desk.shown = false;
    desk.insets.renew();
    desk.shown = true;
    desk.print(fence('A'));
    expect(desk.asked.length).toBe(4);
  });

  test('lives without a server, and asks when there is one', async () => {
    const desk = new Desk();
    desk.print(fence('A'));
    await desk.answer(undefined);
    expect([desk.refreshed, desk.print(fence('A'))]).toEqual([0, plain(fence('A'))]);
    await desk.answer(undefined);
    desk.insets.renew();
    await desk.answer([card('A')]);
    expect(desk.print(fence('A'))).toContain('<p>A</p>');
  });

  test('tells fences apart that say the same, and those that are laid out in another way', async () => {
    const desk = new Desk();
    const text = fence('A') + fence('A') + fence('A', ' yaml tiltak boks: B ');
    desk.print(text);
    await desk.answer([card('A', '<p>1</p>'), card('A', '<p>2</p>'), card('A', '<p>3</p>', ' yaml tiltak boks: B')]);
    expect(desk.print(text).match(/<p>.<\/p>/g)).toEqual(['<p>1</p>', '<p>2</p>', '<p>3</p>']);
  });

  test('prints references with their names, and the text around them as it is', async () => {
    const desk = new Desk();
    const text = 'Se [[a]] & [[b|«B»]], ikke [[c]], `[[a]]` eller [[a]](x).';
    const before = desk.print(text);
    const references = [
      { written: '[[a]]', html: '<a href="#planverk:a">Alfa</a>' },
      { written: '[[b|«B»]]', html: '<a href="02.md#L4">«B»</a>' },
    ];
    await desk.answer([], references);
    const html = desk.print(text);
    expect(html).toContain(
      'Se <span class="planverk"><a href="#planverk:a">Alfa</a></span> &amp; <span class="planverk"><a href="02.md#L4">«B»</a></span>, ikke [[c]], <code>[[a]]</code>',
    );
    expect(html.replace(/<span class="planverk">.*?<\/span>/g, '')).toBe(
      before.replace(/\[\[(?:a|b\|«B»)\]\](?!<\/code)/g, ''),
    );
  });

  test('throws nothing, whatever environment it gets', () => {
    const desk = new Desk();
    const markdown = extended(() => desk.insets);
    const text = `${fence('A')}[[a]]`;
    const tokens = markdown.parse(text, {});
    const environments = [undefined, null, 1, '', {}, { currentDocument: undefined }, { currentDocument: null }];
    const strange = [{ currentDocument: 7 }, { currentDocument: {} }, { currentDocument: [] }, { currentDocument: '' }];
    for (const env of [...environments, ...strange]) {
      expect(markdown.renderer.render(tokens, markdown.options, env as Record<string, unknown>)).toContain('tittel: A');
    }
    expect(desk.asked).toEqual([]);
    desk.print(text, FILE);
    desk.print(text, { scheme: 'vscode-notebook-cell', toString: () => 'vscode-notebook-cell:/a.ipynb#1' });
    expect(desk.asked).toEqual([FILE, 'vscode-notebook-cell:/a.ipynb#1']);
  });
});

describe('the style sheet of the Markdown preview', () => {
  test('styles nothing but what is inside our own elements', async () => {
    const { outputFiles } = await build({
      absWorkingDir: ROOT,
      entryPoints: ['client/webview/markdown.css'],
      bundle: true,
      write: false,
      // Rules without nesting, as browsers of the past took them, say all that they are about.
      target: 'chrome110',
      plugins: [scopedStyles('body .planverk')],
      logLevel: 'silent',
    });
    const styles = (outputFiles[0]?.text ?? '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/@media[^{]*\{/g, '');
    const selectors = [...styles.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => topLevel(list.trim()));
    expect(selectors.length).toBeGreaterThan(100);
    expect(
      selectors.filter((selector) => !/^(?:\.vscode-high-contrast )?(?:body|:is\(body) \.planverk/.test(selector)),
    ).toEqual([]);
    expect(styles).not.toMatch(/@(?:font-face|page|import)|url\(/);
  });
});

/** The selectors of a list; commas inside brackets part nothing. */
function topLevel(list: string): readonly string[] {
  return list.split(/,\s*(?![^(]*\))/);
}

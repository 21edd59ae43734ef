import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Plan, Workspace } from '#core';
import type { Lines, PageFinding } from '../../client/src/preview/messages.ts';
import { launchChromium } from '../support/chromium.ts';
import { openExamples } from '../support/examples.ts';
import { PreviewPage, WORDS } from '../support/preview-page.ts';
import { randomNumbers } from '../support/random.ts';

const FOLDER = 'file:///plan/strand-2021-2026';
const CHAPTER = `${FOLDER}/kapitler/10-tiltak-hosten-2021.md`;
/** As high as an editor is in lines. */
const EDITOR = 30;

let browser: Browser;
let page: PreviewPage;
let workspace: Workspace;

beforeAll(async () => {
  browser = await launchChromium();
}, 60_000);
afterAll(() => browser.close());
beforeEach(async () => {
  workspace = (await openExamples()).workspace;
  page = await PreviewPage.open(browser);
  await page.show(strand());
  await page.said();
});
afterEach(async () => {
  expect(page.errors).toEqual([]);
  await page.close();
});

function strand(): Plan {
  const plan = workspace.snapshot().plan(FOLDER);
  if (!plan) throw new Error('no Strand');
  return plan;
}

function textOf(uri: string): string {
  return strand().file(uri)?.text ?? '';
}

/** The line of a chapter (from 0) that begins with this. */
function lineOf(start: string, uri = CHAPTER): number {
  const line = textOf(uri)
    .split('\n')
    .findIndex((text) => text.startsWith(start));
  if (line < 0) throw new Error(`${uri} has no line «${start}»`);
  return line;
}

/** The editor shows lines from this one on. */
function editorAt(first: number, uri = CHAPTER): Promise<unknown> {
  const length = textOf(uri).split('\n').length;
  return page.send({ type: 'scroll', uri, first, last: Math.min(first + EDITOR, length - 1), length });
}

const cursorAt = (line: number, show = true, uri = CHAPTER): Promise<unknown> =>
  page.send({ type: 'cursor', uri, line, show });

function finding(id: string, line: number, uri = CHAPTER): PageFinding {
  return { id, uri, line, severity: 'warning', level: 'Advarsel', message: `Funn ${id}`, code: 'x', hasPage: false };
}

/** The lines that the page has said the reader scrolled to. */
async function toldLines(): Promise<readonly Lines[] | undefined> {
  const said = await page.said();
  return said.flatMap((message) => (message.type === 'scrolled' ? [message.lines] : [])).at(-1);
}

describe('the block of the cursor', () => {
  test('is marked: the row of a card, the paragraph, the heading of the body and not of the contents', async () => {
    const marked = () =>
      page.page.evaluate(() => [...document.querySelectorAll('[data-here]')].map((here) => here.textContent?.trim()));
    await cursorAt(lineOf('tidspunkt: Så snart'));
    expect(await marked()).toEqual([expect.stringMatching(/^Tidspunkt og varighet\s*Så snart som mulig$/)]);
    await cursorAt(lineOf('De neste fire'));
    expect(await marked()).toEqual([expect.stringMatching(/^De neste fire tiltakene/)]);
    await cursorAt(0);
    expect(await marked()).toEqual([expect.stringMatching(/Tiltak som starter opp høsten 2021$/)]);
    expect(await page.page.locator('nav [data-here]').count()).toBe(0);
  });

  test('is another one when lines come above it, and no part of the document', async () => {
    await cursorAt(lineOf('De neste fire'));
    workspace.setDocument(CHAPTER, `${textOf(CHAPTER)}\n`.replace('# Tiltak', 'Nytt avsnitt.\n\n# Tiltak'));
    await page.show(strand());
    expect(await page.page.locator('[data-here]').textContent()).not.toMatch(/^De neste fire/);
    await cursorAt(lineOf('De neste fire'));
    expect(await page.page.locator('[data-here]').textContent()).toMatch(/^De neste fire/);
    await page.send({ type: 'dump' });
    const html = (await page.said()).flatMap((message) => (message.type === 'dumped' ? [message.html] : [])).at(-1);
    expect(html).toContain('De neste fire');
    expect(html).not.toContain('data-here');
    expect(await page.page.locator('[data-here]').count()).toBe(1);
  });

  test('is of the chapter around a view, and of the register where it is nowhere else on the page', async () => {
    const uri = `${FOLDER}/kapitler/01-innledning.md`;
    const register = `${FOLDER}/registre/indikatorer.yaml`;
    const chapter = '# Innledning\n\n```visning\ntype: indikatorer\n```\n\nDet siste avsnittet.\n';
    workspace.setDocument(uri, chapter);
    await page.show(strand());
    await cursorAt(6, true, uri);
    expect(await page.page.locator('[data-here]').textContent()).toBe('Det siste avsnittet.');
    await cursorAt(lineOf('    navn: Skulket skolen', register), true, register);
    expect(await page.page.locator('[data-here]').textContent()).toContain('Skulket skolen minst en gang');
    await page.said();
    await page.page.locator('[data-here]').click({ position: { x: 3, y: 3 } });
    const line = lineOf('    navn: Skulket skolen', register);
    expect(await page.said()).toContainEqual({ type: 'source', uri: register, line, focus: false });
  });

  test('comes in sight where it is not, and nothing moves where it is', async () => {
    await cursorAt(lineOf('De neste fire'));
    const shown = await page.box('[data-here]');
    expect(shown.top).toBeGreaterThan(0);
    expect(shown.bottom).toBeLessThanOrEqual(700);
    const before = await page.scrolled();
    expect(before).toBeGreaterThan(1_000);
    await cursorAt(lineOf('ansvarlig: Kommunalsjef'));
    expect(await page.page.locator('[data-here]').textContent()).toContain('Kommunalsjef');
    expect(await page.scrolled()).toBe(before);
    // A mark alone moves nothing either.
    await cursorAt(lineOf('id: fit'), false);
    expect(await page.scrolled()).toBe(before);
  });
});

describe('the page that follows the editor', () => {
  test('shows what the editor shows, or nothing else', async () => {
    const random = randomNumbers(3);
    const chapters = strand().files.filter(({ uri }) => uri.endsWith('.md'));
    for (let move = 0; move < 40; move++) {
      const { uri, text } = chapters[Math.floor(random() * chapters.length)] ?? { uri: CHAPTER, text: '' };
      const lines = text.split('\n').length;
      const first = Math.floor(random() * lines);
      await editorAt(first, uri);
      const shown = await page.page.evaluate((address) => {
        const section = [...document.querySelectorAll('section[data-uri]')].find(
          (one) => one.getAttribute('data-uri') === address,
        );
        const { top, bottom } = section?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
        return { top, bottom };
      }, uri);
      expect(shown.top, `${uri} from line ${first}`).toBeLessThan(700);
      expect(shown.bottom, `${uri} from line ${first}`).toBeGreaterThan(0);
    }
    expect(await toldLines()).toBeUndefined();
  });

  test('never goes farther for a line than the line is high, to and fro', async () => {
    await editorAt(0);
    const lines = 60;
    const heights: number[] = [];
    const moves: number[] = [];
    for (let first = 1; first < lines; first++) {
      const before = await page.scrolled();
      await editorAt(first);
      moves.push((await page.scrolled()) - before);
      heights.push(await heightOf(first - 1, first), await heightOf(first + EDITOR, first + EDITOR + 1));
    }
    expect(Math.min(...moves)).toBeGreaterThanOrEqual(-1);
    expect(Math.max(...moves)).toBeLessThanOrEqual(Math.max(...heights) + 1);
    const bottom = await page.scrolled();
    // Up again: the page stands still until the editor shows what is above it.
    await editorAt(lines - 2);
    expect(Math.abs((await page.scrolled()) - bottom)).toBeLessThanOrEqual(1);
    for (let first = lines - 3; first >= 0; first--) {
      const before = await page.scrolled();
      await editorAt(first);
      expect((await page.scrolled()) - before).toBeLessThanOrEqual(1);
    }
  });

  /** How high the page is between two lines, as the blocks say that begin there or before. */
  async function heightOf(from: number, to: number): Promise<number> {
    return await page.page.evaluate(
      ([uri, first, last]) => {
        const tops = [...document.querySelectorAll(`[data-uri="${uri}"] [data-line]`)].map((element) => ({
          line: Number(element.getAttribute('data-line')),
          top: element.getBoundingClientRect().top,
        }));
        const end = document.querySelector(`[data-uri="${uri}"]`)?.getBoundingClientRect().bottom ?? 0;
        const above = tops.filter(({ line }) => line <= first).at(-1);
        const below = tops.find(({ line }) => line >= last);
        return (below?.top ?? end) - (above?.top ?? 0);
      },
      [CHAPTER, from, to] as const,
    );
  }
});

describe('the reader who scrolls the page', () => {
  test('takes the editor along, which does not send the page back', async () => {
    await editorAt(lineOf('id: rop-team'));
    await page.said();
    await page.page.mouse.move(400, 400);
    await page.page.mouse.wheel(0, 900);
    await expect.poll(() => page.scrolled()).toBeGreaterThan(0);
    await page.frames();
    const lines = (await toldLines())?.find(({ uri }) => uri === CHAPTER);
    expect(lines?.first).toBeGreaterThan(lineOf('id: rop-team'));
    expect(lines?.last).toBeGreaterThan(lines?.first ?? 0);
    const there = await page.scrolled();
    await editorAt(Math.floor(lines?.first ?? 0));
    expect(await page.scrolled()).toBe(there);
    expect(await toldLines()).toBeUndefined();
  });

  test('does so by the keyboard and the scroll bar, and to the same place again', async () => {
    await page.page.locator('body').press('End');
    await expect.poll(() => toldLines()).toBeDefined();
    await page.page.evaluate(() => window.scrollTo(0, 3_000));
    await page.frames();
    expect(await toldLines()).toBeDefined();
    await page.page.evaluate(() => window.scrollTo(0, 2_000));
    await page.frames();
    expect(await toldLines()).toBeDefined();
    await page.page.evaluate(() => window.scrollTo(0, 3_000));
    await page.frames();
    expect(await toldLines()).toBeDefined();
  });

  test('goes from the contents to the body, and the source goes along', async () => {
    await page.page.locator('nav.contents a', { hasText: 'Tiltak som starter opp høsten 2021' }).click();
    const said = await page.said();
    expect(said).toContainEqual({ type: 'source', uri: CHAPTER, line: 0, focus: false });
  });
});

describe('a page that is told things out of turn', () => {
  test('shows nothing of what it does not have, and all of it once it has it', async () => {
    const fresh = await PreviewPage.open(browser);
    await fresh.send({ type: 'scroll', uri: CHAPTER, first: 9, last: 3, length: 0 });
    await fresh.send({ type: 'cursor', uri: CHAPTER, line: 1_000_000, show: true });
    await fresh.showFindings([finding('a', 0), finding('b', 1_000_000), finding('c', 0, 'file:///nowhere')]);
    await fresh.send({ type: 'fixes', id: 'gone', titles: ['x'] });
    await fresh.send({ type: 'dump' });
    await fresh.show(strand());
    expect(await fresh.page.locator('.findings details').count()).toBe(2);
    expect(await fresh.page.locator('[data-here]').count()).toBe(1);
    expect((await fresh.said()).filter(({ type }) => type === 'incomplete')).toEqual([]);
    expect(fresh.errors).toEqual([]);
    await fresh.close();
  });

  test('asks for everything where it does not have what it is to keep', async () => {
    await page.send({
      type: 'show',
      open: '<article>',
      pieces: [{ key: 'unknown' }],
      close: '</article>',
      scope: 'plan',
      pictures: [],
      words: WORDS,
      state: { document: '', scope: 'plan', findings: true },
    });
    expect(await page.said()).toEqual([{ type: 'incomplete' }]);
    expect(await page.page.locator('#rop-team').count()).toBe(1);
  });
});

describe('a page that changes', () => {
  /** Whether what the reader looks at stands where it stood, to half a pixel or as near as pages scroll. */
  async function staysWhile(selector: string, change: () => Promise<unknown>): Promise<void> {
    const before = await page.box(selector);
    await change();
    await page.frames();
    const after = await page.box(selector);
    expect(Math.abs(after.top - before.top), selector).toBeLessThanOrEqual(1);
    expect(await toldLines()).toBeUndefined();
  }

  test('stays where the cursor is, when findings come and go above and around it', async () => {
    await cursorAt(lineOf('De neste fire'));
    const above = [finding('a', 0), finding('b', lineOf('id: fact-team')), finding('c', 0, `${FOLDER}/plan.yaml`)];
    await staysWhile('[data-here]', () => page.showFindings(above));
    await staysWhile('[data-here]', () => page.showFindings([...above, finding('d', lineOf('De neste fire'))]));
    await staysWhile('[data-here]', () => page.showFindings([]));
  });

  test('leaves findings alone that are told of again', async () => {
    const told = (...ids: string[]) => page.showFindings(ids.map((id) => finding(id, lineOf('id: fact-team'))));
    const marked = () => page.page.evaluate(() => document.querySelectorAll('.findings.marked').length);
    await told('a');
    await page.page.evaluate(() => document.querySelector('.findings')?.classList.add('marked'));
    await told('a');
    expect(await marked()).toBe(1);
    await told('a', 'b');
    expect(await marked()).toBe(0);
  });

  test('stays where the reader is, who has scrolled away from the cursor', async () => {
    await cursorAt(0);
    await page.page.evaluate(() => document.querySelector('#rop-team')?.scrollIntoView({ block: 'center' }));
    await page.frames();
    await page.said();
    await staysWhile('#rop-team', () => page.showFindings([finding('a', 0), finding('b', lineOf('id: fact-team'))]));
    await staysWhile('#rop-team', async () => {
      workspace.setDocument(
        CHAPTER,
        textOf(CHAPTER).replace('# Tiltak', `${'Et nytt avsnitt.\n\n'.repeat(9)}# Tiltak`),
      );
      await page.show(strand());
    });
  });

  test('stays where the cursor is, whatever is typed there', async () => {
    const at = lineOf('De neste fire');
    await cursorAt(at);
    await page.page.evaluate(() => document.querySelector('[data-here]')?.scrollIntoView({ block: 'center' }));
    await page.frames();
    await page.said();
    const before = await page.box('[data-here]');
    for (const word of ['a', 'ab ', '**', 'x** [[', '\n\n- punkt', '\n\n## Ny overskrift']) {
      workspace.setDocument(CHAPTER, textOf(CHAPTER).replace('De neste fire', `De neste fire ${word}`));
      await page.show(strand());
      await cursorAt(at);
      expect(Math.abs((await page.box('[data-here]')).top - before.top), word).toBeLessThanOrEqual(1);
    }
    expect(await toldLines()).toBeUndefined();
  });

  test('stays where the cursor is when the window grows narrower, or the text larger', async () => {
    await cursorAt(lineOf('De neste fire'));
    await staysWhile('[data-here]', () => page.page.setViewportSize({ width: 400, height: 700 }));
    await staysWhile('[data-here]', async () => {
      await page.page.evaluate(() => document.body.style.setProperty('zoom', '1.5'));
    });
  });

  test('stays where the reader is when a table above is opened', async () => {
    const uri = `${FOLDER}/kapitler/01-innledning.md`;
    workspace.setDocument(uri, `${textOf(uri)}\n\`\`\`visning\ntype: indikatorer\n\`\`\`\n`);
    await page.show(strand());
    await cursorAt(lineOf('De neste fire'));
    await staysWhile('[data-here]', async () => {
      const opened = await page.page.evaluate(() => {
        const above = [...document.querySelectorAll('details')];
        for (const details of above) details.open = true;
        return above.length;
      });
      expect(opened).toBeGreaterThan(0);
    });
  });
});

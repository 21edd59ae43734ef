import { describe, expect, test } from 'vitest';
import { complete, LANGS, type Lang, Workspace } from '#core';
import { filterText, finds, mayMatch } from '../../core/src/features/completion/matching.ts';
import { readTime } from '../../core/src/model/time/index.ts';
import { MemoryHost } from '../support/memory-host.ts';

const MANIFEST = 'planverk: 1\nid: p\ntittel: P\nkommune: K\nperiode: 2021-2026\n';

/** What is suggested at `<|>` in a chapter of a plan, in the order of an editor that filters nothing. */
async function suggested(chapter: string, files: Readonly<Record<string, string>> = {}, lang: Lang = 'nb') {
  const workspace = new Workspace(
    new MemoryHost({ 'plan.yaml': MANIFEST, ...files, 'kapitler/a.md': chapter.replace('<|>', '') }),
  );
  await workspace.open();
  const uri = 'file:///plan/kapitler/a.md';
  const [plan, file] = [workspace.snapshot().planOf(uri), workspace.snapshot().file(uri)];
  if (!plan || !file) throw new Error('no plan');
  const { items, incomplete } = complete(plan, file, chapter.indexOf('<|>'), lang);
  const sorted = [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  return { labels: sorted.map(({ label }) => label), items: sorted, incomplete };
}

const MANY = {
  'tiltak.yaml': `tiltak:\n${Array.from({ length: 900 }, (_, at) => `  - { id: t${at}, tittel: Tiltak ${at} på «${at % 2 ? 'øya' : 'fastlandet'}» }`).join('\n')}\n`,
};

describe('a plan with very many items', () => {
  test('lists the first of them, and says that there are more', async () => {
    const { labels, incomplete } = await suggested('Om [[t801]].\n\nSe [[<|>]]', MANY);
    expect(labels.length).toBe(400);
    expect(labels[0]).toBe('t801');
    expect(incomplete).toBe(true);
  });

  test('finds the last of them by its letters', async () => {
    const { labels, incomplete } = await suggested('```tiltak\navhenger-av: t899<|>\n```\n', MANY);
    expect(labels).toContain('t899');
    expect(labels.length).toBeLessThan(400);
    expect(incomplete).toBe(false);
  });

  test('finds them without Norwegian letters', async () => {
    const { labels } = await suggested('```tiltak\navhenger-av: oeya<|>\n```\n', MANY);
    expect(labels).toContain('t1');
    expect(labels).not.toContain('t2');
  });
});

describe('what letters are compared with', () => {
  test.each([
    [['nav', 'NAV'], 'nav NAV'],
    [['ære'], 'ære aere are'],
    [['å'], 'å aa a å'.normalize('NFC').replace(/ å$/, ' a\u030a')],
    [['a\u030a'], 'å aa a a\u030a'],
    [['Målgruppe', 'maalgruppe'], 'Målgruppe maalgruppe Maalgruppe Malgruppe Ma\u030algruppe'],
  ])('%j', (words, text) => {
    expect(filterText(words)).toBe(text);
  });

  test('is no longer than editors look, and has words of what is too long to be repeated whole', () => {
    const long =
      'Et tiltak med et navn som er så langt at det ikke kan stå to ganger i det som det letes i av ærlige folk';
    const text = filterText([long]);
    expect(text.length).toBeLessThanOrEqual(128);
    expect(text).toMatch(/ aerlige$| aerlige /);
    expect(filterText([long.repeat(3)]).length).toBe(128);
  });

  test('the first letter begins a word, the others follow', () => {
    expect(finds('psyhe', 'psykisk-helse Psykisk helse')).toBe(true);
    expect(finds('hels', 'psykisk-helse')).toBe(true);
    expect(finds('else', 'psykisk-helse')).toBe(false);
    expect(finds('aap', 'åpen aapen')).toBe(true);
    expect(finds('-', 'psykisk-helse')).toBe(false);
  });

  test('letters in their order match, blanks and case left aside', () => {
    expect(mayMatch('psyk h', 'Psykisk helse')).toBe(true);
    expect(mayMatch('hpsyk', 'Psykisk helse')).toBe(false);
    expect(mayMatch('', '')).toBe(true);
  });
});

describe('times that are suggested are read as times', () => {
  const FIELDS = [
    'tidspunkt: <|>',
    'tidspunkt: { varighet: <|> }',
    'tidspunkt: { gjentas: <|> }',
    'tidspunkt: { slutt: <|> }',
  ];
  test.each(LANGS.flatMap((lang) => FIELDS.map((field) => [lang, field] as const)))('%s, %s', async (lang, field) => {
    const manifest = `${MANIFEST}språk: ${lang}\n`;
    const { labels } = await suggested(`\`\`\`tiltak\n${field}\n\`\`\`\n`, { 'plan.yaml': manifest }, lang);
    expect(labels.length).toBeGreaterThan(5);
    const period = { start: { year: 2021, month: 1, day: 1 }, end: { year: 2026, month: 12, day: 31 } };
    const unread = labels.filter((label) =>
      readTime(label, { period }).parts.some(
        ({ kind }) => kind === 'unreadable' || kind === 'vague' || kind === 'none',
      ),
    );
    expect(unread).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { scanInline } from '../../core/src/syntax/inline.ts';
import { readReferenceText } from '../../core/src/syntax/reference.ts';

/** The marks of a text as `type whole → target`. */
function marks(text: string): string[] {
  return scanInline(text, { start: 0, end: text.length }).map((mark) => {
    const whole = text.slice(mark.span.start, mark.span.end);
    if (mark.type === 'reference') return `reference ${whole}`;
    const target = mark.type === 'definition' ? mark.label : mark.target;
    return `${mark.type} ${whole} → ${text.slice(target.start, target.end)}`;
  });
}

describe('the inline scanner', () => {
  const cases: [text: string, ...found: string[]][] = [
    ['Se [[fact-team]] og [[nav|NAV]].', 'reference [[fact-team]]', 'reference [[nav|NAV]]'],
    ['Ikke \\[[dette]], og `[[ikke dette]]`.', 'label [dette] → dette'],
    ['``[[kode]] med ` i`` og [[x]]', 'reference [[x]]'],
    ['Uten ende [[nav\npå linjen'],
    ['[[a [[b]] c', 'reference [[b]]'],
    ['<!-- [[skjult]] --> [[synlig]]', 'reference [[synlig]]'],
    ['[tekst](fil.md#anker "tittel")', 'link [tekst](fil.md#anker "tittel") → fil.md#anker'],
    ['[tekst](<fil med blank.md>)', 'link [tekst](<fil med blank.md>) → fil med blank.md'],
    ['[a](b(c).md)', 'link [a](b(c).md) → b(c).md'],
    ['![alt](bilde.png){#fig}', 'image ![alt](bilde.png) → bilde.png'],
    ['[![alt](a.png)](b.md)', 'link [![alt](a.png)](b.md) → b.md', 'image ![alt](a.png) → a.png'],
    ['![Hos [[nav]]](a.png)', 'image ![Hos [[nav]]](a.png) → a.png', 'reference [[nav]]'],
    ['[se [[nav]]](b.md)', 'link [se [[nav]]](b.md) → b.md', 'reference [[nav]]'],
    ['Note[^1] her', 'footnote [^1] → 1'],
    ['[^1]: FACT står for [[x]]', 'definition [^1]: FACT står for [[x]] → 1', 'reference [[x]]'],
    ['[tekst][merke] og [merke][]', 'label [tekst][merke] → merke', 'label [merke][] → merke'],
    ['[merke]: https://a.no', 'definition [merke]: https://a.no → merke'],
    ['[ikke lenke] (med blank)', 'label [ikke lenke] → ikke lenke'],
  ];
  for (const [text, ...found] of cases) test(text, () => expect(marks(text)).toEqual(found));
});

describe('what stands inside the brackets', () => {
  const cases: [text: string, parts: Record<string, unknown>][] = [
    ['fact-team', { written: 'fact-team' }],
    [' nav | NAV-kontoret ', { written: 'nav', label: 'NAV-kontoret' }],
    ['nav\\|kontoret', { written: 'nav', label: 'kontoret' }],
    ['opptrapping/mål-2', { written: 'opptrapping/mål-2', plan: 'opptrapping' }],
    ['NOU 2019/26', { written: 'NOU 2019/26' }],
    ['alkoholloven § 1-7d', { written: 'alkoholloven', section: '§ 1-7d' }],
    ['§ 27', { written: '', section: '§ 27' }],
    ['ungdata@2019', { written: 'ungdata', year: 2019 }],
    ['ungdata@2019=78 %', { written: 'ungdata', year: 2019, expected: '78 %' }],
    ['brukerplan@2018.rød', { written: 'brukerplan', year: 2018, category: 'rød' }],
    ['brukerplan@2018.rød=44,5 %', { written: 'brukerplan', year: 2018, category: 'rød', expected: '44,5 %' }],
    ['felles/ungdata@2019=7.5', { written: 'felles/ungdata', plan: 'felles', year: 2019, expected: '7.5' }],
    ['ungdata@', { written: 'ungdata', year: undefined }],
    ['ungdata@20', { written: 'ungdata', year: undefined }],
  ];
  for (const [text, parts] of cases) {
    test(text, () => {
      const read = readReferenceText(text, 10, true);
      const found: Record<string, unknown> = { written: read.written.text };
      if (read.plan) found.plan = read.plan.text;
      if (read.label) found.label = read.label.text;
      if (read.section) found.section = read.section.text;
      if (read.figure) found.year = read.figure.year;
      if (read.figure?.category) found.category = read.figure.category.text;
      if (read.figure?.expected) found.expected = read.figure.expected.text;
      expect(found).toEqual(parts);
      const { start, end } = read.written.span;
      expect(text.slice(start - 10, end - 10)).toBe(read.written.text);
    });
  }
});

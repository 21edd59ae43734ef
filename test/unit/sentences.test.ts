import { expect, test } from 'vitest';
import { sentencesOf } from '../../core/src/text/sentences.ts';

const split = (text: string) =>
  sentencesOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Ett. To! Tre? Fire', ['Ett.', 'To!', 'Tre?', 'Fire']],
  [
    'Jf. loven. Se nr. 2 mv. i kap. 3 bl.a. om salg. Så.',
    ['Jf. loven.', 'Se nr. 2 mv. i kap. 3 bl.a. om salg.', 'Så.'],
  ],
  [
    'Den 1. januar 2022 begynner det. I 2. halvår slutter det.',
    ['Den 1. januar 2022 begynner det.', 'I 2. halvår slutter det.'],
  ],
  ['Etter hol. § 3-1 gjelder det. § 3-2 også.', ['Etter hol. § 3-1 gjelder det.', '§ 3-2 også.']],
  ['Det er 78 %. Det øker (se figur 3.) Det er alt.', ['Det er 78 %.', 'Det øker (se figur 3.)', 'Det er alt.']],
  ['«Ja.» Nei. **Kanskje.** [[nav]] svarer.', ['«Ja.»', 'Nei.', '**Kanskje.**', '[[nav]] svarer.']],
  ['Over to\nlinjer. Og\r\nen til.', ['Over to\nlinjer.', 'Og\r\nen til.']],
  ['I 2019. Så 2020. 12 steder.', ['I 2019.', 'Så 2020.', '12 steder.']],
  ['', []],
  ['  \n ', []],
])('%j', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

test('places are those of the whole text', () => {
  const text = 'Før.\n\nEtt. To.\n\nEtter.';
  expect(sentencesOf(text, { start: 6, end: 14 })).toEqual([
    { start: 6, end: 10 },
    { start: 11, end: 14 },
  ]);
});

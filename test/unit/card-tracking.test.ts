import { describe, expect, test } from 'vitest';
import { moved } from '../../client/src/card/tracking.ts';
import { CARD_TEXTS, cardWords } from '../../l10n/card.ts';

const put = (rangeOffset: number, text: string, rangeLength = 0) => ({ rangeOffset, rangeLength, text });

describe('the place of a card', () => {
  test('moves with what is written and taken away before it', () => {
    expect(moved(10, [put(3, 'abc')])).toBe(13);
    expect(moved(10, [put(3, '', 4)])).toBe(6);
    expect(moved(10, [put(0, 'a', 10)])).toBe(1);
  });

  test('stays for what is written at it or behind it', () => {
    expect(moved(10, [put(10, 'id: a\n')])).toBe(10);
    expect(moved(10, [put(12, 'abc', 3)])).toBe(10);
  });

  test('is where the text begins that took its place', () => {
    expect(moved(10, [put(4, 'abc', 20)])).toBe(4);
  });

  test('follows several changes one after the other, as the editor tells them', () => {
    expect(moved(10, [put(8, 'xx'), put(2, 'y')])).toBe(13);
  });
});

test('every text of the form is there in all three languages, with the same places for values', () => {
  for (const [name, text] of Object.entries(CARD_TEXTS)) {
    const places = Object.values(text).map((words) => words.split('{}').length);
    expect(new Set(places).size, name).toBe(1);
    for (const words of Object.values(text)) expect(words, name).toMatch(/\p{L}/u);
  }
  expect(cardWords('nn').warning).toBe('Åtvaring');
});

import { describe, expect, test } from 'vitest';
import { manifestTexts, type TextLanguage, textTables } from '../support/text-tables.ts';

const tables = textTables();

/** Words that only the one language has, among those that sentences are made of. */
const OWN_WORDS: Readonly<Record<TextLanguage | 'norwegian', RegExp>> = {
  nb: words(
    'ikke hva hvem hvor hvordan hvilke hvilken bare fra noen noe hver selv siden uten sammen mye disse mer flere ble være gjør hører sier vises kilde kilder enhet enheter',
  ),
  nn: words(
    'ikkje kva kven kvar kvifor korleis berre frå nokon nokre noko kvar sjølv sidan utan saman mykje desse meir fleire blei vere gjer høyrer seier ein ei eit dei kjelde kjelder eining einingar',
  ),
  en: words(
    'the of and is are not this that from which with has been must should there missing invalid errors warning file files line your you it',
  ),
  norwegian: words('ikke ikkje og er på som av eller hva kva mangler manglar finnes finst skal kan'),
};

function words(list: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\d-])(?:${list.split(' ').join('|')})(?![\\p{L}\\d-])`, 'giu');
}

/** Words that the languages have in common. */
const SHARED = words('info hint plan manifest planverk status filter data pdf');

/** What a sentence says by itself: names, examples, code and placeholders are others' words. */
function ownWords(text: string): string {
  return text.replace(/«[^»]*»|“[^”]*”|"[^"]*"|`[^`]*`|\*\*[^*]*\*\*|\{[^}]*\}|<[^>]*>|--?[a-z][\w-]*/gu, ' ');
}

function foreign(language: TextLanguage, others: readonly RegExp[]): string[] {
  return tables.flatMap(({ at, texts }) =>
    (texts[language] ?? []).flatMap((text) => {
      const found = others.flatMap((other) => ownWords(text).match(other) ?? []);
      return found.length === 0 ? [] : [`${at} ${language} «${found.join(', ')}» in: ${text}`];
    }),
  );
}

describe('the texts of the program', () => {
  test('are found: rules, fixes, features, command line, server and extension', () => {
    const places = ['core/src/checks/', 'core/src/features/', 'core/src/model/', 'cli/src/', 'server/src/', 'l10n/'];
    for (const place of places)
      expect(tables.filter(({ at }) => at.startsWith(place)).length, place).toBeGreaterThan(0);
    expect(tables.length).toBeGreaterThan(400);
  });

  test('are there in all three languages', () => {
    const lacking = tables.filter(({ texts }) => Object.keys(texts).length < 3);
    expect(lacking.map(({ at, texts }) => `${at}: only ${Object.keys(texts).join(', ')}`)).toEqual([]);
  });

  test('say something in each of them, where they do in one', () => {
    const dumb = tables.filter(({ texts }) => {
      const says = Object.values(texts).map((strings) => strings.some((text) => /\p{L}/u.test(text)));
      return says.some(Boolean) && !says.every(Boolean);
    });
    expect(dumb.map(({ at }) => at)).toEqual([]);
  });

  test('differ between Norwegian and English', () => {
    const same = tables.filter(({ texts: { nb = [], en = [] } }) => {
      return nb.join('|') === en.join('|') && nb.some((text) => /\p{L}{2}/u.test(ownWords(text).replace(SHARED, '')));
    });
    expect(same.map(({ at, texts }) => `${at} ${texts.nb}`)).toEqual([]);
  });

  test('are in bokmål where they are in bokmål', () => {
    expect(foreign('nb', [OWN_WORDS.nn, OWN_WORDS.en])).toEqual([]);
  });

  test('are in nynorsk where they are in nynorsk', () => {
    expect(foreign('nn', [OWN_WORDS.nb, OWN_WORDS.en])).toEqual([]);
  });

  test('are in English where they are in English', () => {
    expect(foreign('en', [OWN_WORDS.norwegian])).toEqual([]);
  });

  test('are in bokmål in VS Code’s manifest', () => {
    const found = Object.entries(manifestTexts()).flatMap(([key, text]) => {
      const others = [OWN_WORDS.nn, OWN_WORDS.en].flatMap((other) => ownWords(text).match(other) ?? []);
      return others.length === 0 ? [] : [`${key}: ${others.join(', ')}`];
    });
    expect(found).toEqual([]);
  });
});

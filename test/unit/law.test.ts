import { describe, expect, test } from 'vitest';
import { chapterOf } from '../../core/src/model/law/chapter.ts';
import { isListed, placeIn, sectionList } from '../../core/src/model/law/listed.ts';
import { showPlace } from '../../core/src/model/law/place.ts';
import { lawsIn, readTarget } from '../../core/src/model/law/reference.ts';
import { citationsIn } from '../../core/src/model/law/sections.ts';

/** Every section that a text cites, in its one form. */
function places(text: string, lang: 'nb' | 'nn' | 'en' = 'nb'): string[] {
  return citationsIn(text, 0).flatMap(({ sections }) => sections.map(({ place }) => showPlace(place, lang)));
}

describe('one form for all ways of citing a section', () => {
  const cases: [text: string, ...found: string[]][] = [
    ['§ 1-7d', '§ 1-7d'],
    ['§1-7 D', '§ 1-7d'],
    ['§ 1–7d', '§ 1-7d'],
    ['§ 27', '§ 27'],
    ['§§ 10-2 og 10-3', '§ 10-2', '§ 10-3'],
    ['§§ 10-2 første ledd, 10-3 og 10-4 a', '§ 10-2 første ledd', '§ 10-3', '§ 10-4a'],
    ['§ 14-14 første ledd bokstav a', '§ 14-14 første ledd bokstav a'],
    ['§ 14-14 1. ledd litra a)', '§ 14-14 første ledd bokstav a'],
    ['§ 14-14, fyrste ledd, bokstav A', '§ 14-14 første ledd bokstav a'],
    ['§ 3-1 tredje ledd', '§ 3-1 tredje ledd'],
    ['§ 3-1 andre ledd første punktum', '§ 3-1 annet ledd første punktum'],
    ['§ 3-1 siste ledd', '§ 3-1 siste ledd'],
    ['§ 3-1 (2)', '§ 3-1 annet ledd'],
    ['§ 3-2 første ledd nr. 2', '§ 3-2 første ledd nr. 2'],
    ['§ 3-2 nr 6 bokstav a og b', '§ 3-2 nr. 6 bokstav a og b'],
    ['§ 3-2 første og tredje ledd', '§ 3-2 første og tredje ledd'],
    ['§ 4-1 a) i loven', '§ 4-1a'],
    ['§ 9 A-2', '§ 9a-2'],
    ['§ 10 a', '§ 10a'],
    ['§ 3 i loven, § 4 og § 5', '§ 3', '§ 4', '§ 5'],
    ['§ 5 hele leddet', '§ 5'],
    ['§ om salg'],
  ];
  for (const [text, ...found] of cases) test(text, () => expect(places(text)).toEqual(found));

  test('in nynorsk and English', () => {
    expect(places('§ 14-14 annet ledd bokstav a nr. 3', 'nn')).toEqual(['§ 14-14 andre ledd bokstav a nr. 3']);
    expect(places('§ 14-14 annet ledd bokstav a nr. 3', 'en')).toEqual(['§ 14-14 second paragraph letter a no. 3']);
  });

  test('chapters', () => {
    const shown = ['kap. 3', 'kapittel 9 A', 'chapter 3', 'kap 12', 'kapitlene', 'i kap. 3'].map((text) => {
      const place = chapterOf(text);
      return place && showPlace(place, 'nb');
    });
    expect(shown).toEqual(['kapittel 3', 'kapittel 9A', 'kapittel 3', 'kapittel 12', undefined, undefined]);
  });
});

describe('a letter that may be part of the number', () => {
  const reading = (text: string, listed: string[]) => {
    const list = sectionList(listed);
    const [section] = citationsIn(text, 0).flatMap(({ sections }) => sections);
    return section && `${showPlace(placeIn(section, list), 'nb')}${isListed(section, list) ? '' : ' ikke'}`;
  };

  test('belongs to the number where that is listed, and to the section where it is not', () => {
    expect(reading('§ 1-7 d', ['1-7', '1-7d'])).toBe('§ 1-7d');
    expect(reading('§ 1-7 d', ['1-7'])).toBe('§ 1-7 bokstav d');
    expect(reading('§ 1-7 d)', ['1-7', '1-7a'])).toBe('§ 1-7 bokstav d');
    expect(reading('§ 1-7 d', ['1-7', '1-7a'])).toBe('§ 1-7 bokstav d ikke');
    expect(reading('§ 1-7d', ['1-7'])).toBe('§ 1-7d ikke');
    expect(reading('(lov § 1-7d)', ['1-7'])).toBe('§ 1-7d ikke');
  });

  test('a range has all numbers between its ends, with letters too', () => {
    expect(reading('§ 1-7d', ['1-1 til 1-16'])).toBe('§ 1-7d');
    expect(reading('§ 1-17', ['1-1 til 1-16'])).toBe('§ 1-17 ikke');
    expect(reading('§ 20 a', ['1 til 52'])).toBe('§ 20a');
  });
});

describe('the law and the place in a reference', () => {
  const cases: [text: string, written: string, section: string | undefined][] = [
    ['alkoholloven § 1-7d', 'alkoholloven', '§ 1-7d'],
    ['alkoholloven kap. 3', 'alkoholloven', 'kap. 3'],
    ['felles/hol. kapittel 3', 'felles/hol.', 'kapittel 3'],
    ['lov om folkehelsearbeid kap. 2', 'lov om folkehelsearbeid', 'kap. 2'],
    ['Kapittel 3', 'Kapittel 3', undefined],
    ['rapporten kapittel 3', 'rapporten kapittel 3', undefined],
  ];
  for (const [text, written, section] of cases) {
    test(text, () => {
      const read = readTarget(text, 5, true);
      expect([read.written.text, read.section?.text]).toEqual([written, section]);
      const { start, end } = read.section?.span ?? read.written.span;
      expect(text.slice(start - 5, end - 5)).toBe(section ?? written);
    });
  }

  test('several laws in one text', () => {
    const parts = (text: string) => lawsIn(text).map((law) => law.text);
    expect(parts('alkoholloven § 1-7d og folkehelseloven § 7')).toEqual(['alkoholloven § 1-7d', 'folkehelseloven § 7']);
    expect(parts('hol. §§ 10-2 og 10-3, jf. § 1-1')).toEqual(['hol. §§ 10-2 og 10-3, jf. § 1-1']);
    expect(parts('NAV og Helse og omsorg')).toEqual(['NAV og Helse og omsorg']);
    const long = `${'a, '.repeat(20_000)}§ 1`;
    expect(parts(long)).toEqual([long]);
  });
});

import { describe, expect, test } from 'vitest';
import { displayWidth, excerptOf, printable } from '../../cli/src/reporters/excerpt.ts';

function excerpt(line: string, found: string, width = 60): string[] {
  const from = line.indexOf(found);
  const made = excerptOf(line, from, from + found.length, width);
  return made ? [made.text, made.underline] : [];
}

describe('an excerpt', () => {
  test('is the line, with the place underlined', () => {
    expect(excerpt('ansvarlig: nav', 'nav')).toEqual(['ansvarlig: nav', '           ^^^']);
  });

  test('marks a place without letters by one sign', () => {
    expect(excerptOf('abc', 3, 3, 60)).toEqual({ text: 'abc', underline: '   ^' });
    expect(excerptOf('abc', 2, 1, 60)).toEqual({ text: 'abc', underline: '  ^' });
    expect(excerptOf('abc', 7, 9, 60)).toEqual({ text: 'abc', underline: '   ^' });
  });

  test('of an empty line is none', () => {
    expect(excerptOf(' \t', 0, 1, 60)).toBeUndefined();
    expect(excerptOf('', 0, 0, 60)).toBeUndefined();
  });

  test('keeps the underline below the place, with tabs, wide and joined letters before it', () => {
    expect(excerpt('\tx: nav', 'nav')).toEqual(['    x: nav', '       ^^^']);
    expect(excerpt('😀漢: nav', 'nav')).toEqual(['😀漢: nav', '      ^^^']);
    expect(excerpt('bla\u030Abær: nav', 'nav')[1]).toBe('        ^^^');
  });

  test('of a long line is what stands around the place', () => {
    const text = `${'før '.repeat(50)}HER${' etter'.repeat(50)}`;
    const [shown = '', underline = ''] = excerpt(text, 'HER', 40);
    expect(displayWidth(shown)).toBeLessThanOrEqual(40);
    expect(shown).toMatch(/^….*HER.*…$/);
    expect(shown.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('HER');
  });

  test('of a line as long as a file is the same as of what stands around the place', () => {
    const around = `${'før '.repeat(500)}HER${' etter'.repeat(500)}`;
    const long = `${'x '.repeat(100_000)}${around}${' y'.repeat(100_000)}`;
    expect(excerpt(long, 'HER')).toEqual(excerpt(around, 'HER'));
    expect(excerpt('z'.repeat(100_000), 'z'.repeat(100_000))).toEqual(excerpt('z'.repeat(500), 'z'.repeat(500)));
  });

  test('of a place that is itself too long is its beginning', () => {
    const [shown = '', underline = ''] = excerpt(`a: ${'x'.repeat(100)} b`, 'x'.repeat(100), 40);
    expect(displayWidth(shown)).toBeLessThanOrEqual(40);
    expect(shown).toContain('xxx…');
    expect(displayWidth(underline)).toBeLessThanOrEqual(40);
  });

  test('shows all of a line that fits', () => {
    const text = `${'a'.repeat(30)}HER`;
    expect(excerpt(text, 'HER', 33)[0]).toBe(text);
  });

  test('lets nothing through that would write elsewhere on the screen', () => {
    expect(printable('a\u001b[2Jb\u0007\u009b\u202Ec\td\u2028')).toBe('a\uFFFD[2Jb\uFFFD\uFFFDc    d\uFFFD');
  });
});

import { describe, expect, test } from 'vitest';
import { LineIndex } from '#core';
import { displayWidth, excerptOf, printable } from '../../cli/src/reporters/excerpt.ts';

function excerpt(text: string, found: string, width = 60): string[] {
  const start = text.indexOf(found);
  const made = excerptOf(new LineIndex(text), { start, end: start + found.length }, width);
  return made ? [`${made.line}`, made.text, made.underline] : [];
}

describe('an excerpt', () => {
  test('is the line, with the place underlined', () => {
    expect(excerpt('en\nansvarlig: nav\ntre', 'nav')).toEqual(['2', 'ansvarlig: nav', '           ^^^']);
  });

  test('marks a place without letters by one sign', () => {
    const made = excerptOf(new LineIndex('abc'), { start: 3, end: 3 }, 60);
    expect(made).toEqual({ line: 1, text: 'abc', underline: '   ^' });
  });

  test('of an empty line is none', () => {
    expect(excerptOf(new LineIndex('a\n  \nb'), { start: 2, end: 2 }, 60)).toBeUndefined();
    expect(excerptOf(new LineIndex(''), { start: 0, end: 0 }, 60)).toBeUndefined();
  });

  test('goes to the end of its first line where the place is longer', () => {
    expect(excerpt('a: b\r\nc: d', 'b\r\nc')).toEqual(['1', 'a: b', '   ^']);
  });

  test('keeps the underline below the place, with tabs, wide and joined letters before it', () => {
    expect(excerpt('\tx: nav', 'nav')).toEqual(['1', '    x: nav', '       ^^^']);
    expect(excerpt('😀漢: nav', 'nav')).toEqual(['1', '😀漢: nav', '      ^^^']);
    expect(excerpt('bla\u030Abær: nav', 'nav')[2]).toBe('        ^^^');
  });

  test('of a long line is what stands around the place', () => {
    const text = `${'før '.repeat(50)}HER${' etter'.repeat(50)}`;
    const [, shown = '', underline = ''] = excerpt(text, 'HER', 40);
    expect(displayWidth(shown)).toBeLessThanOrEqual(40);
    expect(shown).toMatch(/^….*HER.*…$/);
    expect(shown.slice(underline.indexOf('^'), underline.lastIndexOf('^') + 1)).toBe('HER');
  });

  test('of a place that is itself too long is its beginning', () => {
    const [, shown = '', underline = ''] = excerpt(`a: ${'x'.repeat(100)} b`, 'x'.repeat(100), 40);
    expect(displayWidth(shown)).toBeLessThanOrEqual(40);
    expect(shown).toContain('xxx…');
    expect(displayWidth(underline)).toBeLessThanOrEqual(40);
  });

  test('shows all of a line that fits', () => {
    const text = `${'a'.repeat(30)}HER`;
    expect(excerpt(text, 'HER', 33)[1]).toBe(text);
  });

  test('lets nothing through that would write elsewhere on the screen', () => {
    expect(printable('a\u001b[2Jb\u0007\u009b\u202Ec\td\u2028')).toBe('a\uFFFD[2Jb\uFFFD\uFFFDc    d\uFFFD');
  });
});

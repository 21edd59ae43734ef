import { describe, expect, test } from 'vitest';
import { LineIndex } from '#core';
import { fromUri, pathToUri, toOffset, toRange, toSpan, toUri } from '../../server/src/convert.ts';
import { pathOf, uriOf } from '../../server/src/node/paths.ts';

describe('addresses', () => {
  test.each([
    [
      'as VS Code writes them',
      'file:///home/kari/plan%20b/bl%C3%A5b%C3%A6r%20%231.md',
      'file:///home/kari/plan b/blåbær #1.md',
    ],
    ['with letters that need no sign', 'file:///home/kari/blåbær.md', 'file:///home/kari/blåbær.md'],
    ['with å of two characters, kept as it is', 'file:///a%CC%8A.md', 'file:///a\u030A.md'],
    ['with a drive, however it is written', 'file:///C%3A/plan/a.md', 'file:///c:/plan/a.md'],
    ['with a drive', 'file:///C:/Plan/a.md', 'file:///c:/Plan/a.md'],
    ['with a drive only', 'file:///D:/', 'file:///d:'],
    ['on another machine', 'file://server/del%20t/a.md', 'file://server/del t/a.md'],
    ['of a folder', 'file:///plan/', 'file:///plan'],
    ['of the root', 'file:///', 'file:///'],
    ['of another scheme', 'vscode-remote://wsl%2Bubuntu/home/a%25.md', 'vscode-remote://wsl+ubuntu/home/a%.md'],
    ['with a query, which tells versions apart', 'git:/a/b.md?%7B%22ref%22%3A%22~%22%7D', 'git:/a/b.md?{"ref":"~"}'],
    ['without a path', 'untitled:Untitled-1', 'untitled:Untitled-1'],
    ['that are not UTF-8', 'file:///a%E5b/%C3%A5.md', 'file:///a%E5b/å.md'],
    ['that are none', 'plan.md', 'plan.md'],
    ['that are nothing', '', ''],
  ])('%s', (_, lsp, uri) => {
    expect(toUri(lsp)).toBe(uri);
  });

  test.each([
    'file:///home/kari/plan%20b/bl%C3%A5b%C3%A6r%20%231.md',
    'file:///c%3A/Plan%20%28ny%29/a%27b%21.md',
    'file://server/del%20t/a%25b.md',
    'vscode-remote://wsl%2Bubuntu/home/a%3Fb.md',
    'untitled:Untitled-1',
  ])('are written as VS Code writes them: %s', (lsp) => {
    expect(fromUri(toUri(lsp))).toBe(lsp);
  });

  test('survive half a character', () => {
    expect(fromUri('file:///a\uD83Db.md')).toBe('file:///a%EF%BF%BDb.md');
  });

  test.each([
    ['/home/kari/plan b', 'file:///home/kari/plan b'],
    ['/home/100%/plan', 'file:///home/100%/plan'],
    ['C:\\Plan\\a', 'file:///c:/Plan/a'],
    ['\\\\server\\del t\\a', 'file://server/del t/a'],
  ])('come from paths: %s', (path, uri) => {
    expect(pathToUri(path)).toBe(uri);
  });
});

describe('paths of files', () => {
  test.each([
    ['posix', 'file:///home/kari/a b.md', '/home/kari/a b.md'],
    ['posix', 'file:///', '/'],
    ['posix', 'file:///a\\b', '/a\\b'],
    ['windows', 'file:///c:/plan/a.md', 'c:\\plan\\a.md'],
    ['windows', 'file:///c:', 'c:\\'],
    ['windows', 'file://server/del/a.md', '\\\\server\\del\\a.md'],
  ] as const)('on %s: %s', (style, uri, path) => {
    expect(pathOf(uri, style)).toBe(path);
    expect(uriOf(path, style)).toBe(uri);
  });

  test.each([
    ['posix', 'untitled:a'],
    ['posix', 'vscode-vfs://github/a'],
    ['posix', 'file://server/a'],
    ['windows', 'file:///home/a'],
  ] as const)('are none on %s for %s', (style, uri) => {
    expect(pathOf(uri, style)).toBeUndefined();
  });

  test('on Windows know drives in either case', () => {
    expect(uriOf('C:\\Plan\\', 'windows')).toBe('file:///c:/Plan');
  });
});

describe('positions', () => {
  const lines = new LineIndex('æøå😀\r\nto\rtre\n');

  test('count UTF-16 units from 0, and lines end in each of three ways', () => {
    expect(toRange(lines, { start: 3, end: 5 })).toEqual({
      start: { line: 0, character: 3 },
      end: { line: 0, character: 5 },
    });
    expect(toRange(lines, { start: 7, end: 13 })).toEqual({
      start: { line: 1, character: 0 },
      end: { line: 2, character: 3 },
    });
    expect(toOffset(lines, { line: 2, character: 1 })).toBe(11);
  });

  test('outside the text are its nearest end', () => {
    expect(toOffset(lines, { line: -4, character: -1 })).toBe(0);
    expect(toOffset(lines, { line: 0, character: 99 })).toBe(5);
    expect(toOffset(lines, { line: 99, character: 0 })).toBe(14);
    expect(toOffset(lines, { line: Number.NaN, character: Number.NaN })).toBe(0);
    expect(toOffset(lines, { line: 1.7, character: 1.2 })).toBe(8);
  });

  test('are read from the earlier end where a range is turned round', () => {
    const range = { start: { line: 2, character: 2 }, end: { line: 1, character: 0 } };
    expect(toSpan(lines, range)).toEqual({ start: 7, end: 12 });
  });
});

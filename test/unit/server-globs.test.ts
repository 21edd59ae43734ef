import { describe, expect, test } from 'vitest';
import { pathFilter } from '../../server/src/globs.ts';
import { hiddenBy } from '../../server/src/hidden.ts';

describe('a pattern of files.exclude', () => {
  test.each([
    ['**/utkast', ['utkast', 'a/utkast', 'a/b/utkast/c.md'], ['utkastet', 'a/utkast.md']],
    ['**/*.bak.md', ['a.bak.md', 'a/b.bak.md'], ['a.md', 'bak.md']],
    ['build', ['build', 'build/a.md'], ['a/build', 'builds']],
    ['/build/', ['build/a.md'], ['a/build']],
    ['kapitler/*.md', ['kapitler/01.md'], ['kapitler/a/01.md', 'andre/01.md']],
    ['**/{gammelt,arkiv}/**', ['a/gammelt/b.md', 'arkiv/x'], ['gammelt.md', 'nytt/a.md']],
    ['**/?.md', ['a.md', 'x/å.md'], ['ab.md']],
    ['[ab]*.md', ['a1.md', 'b.md'], ['c.md']],
    ['[!ab].md', ['c.md'], ['a.md']],
    ['a.b+c(d)', ['a.b+c(d)/x'], ['aXb+c(d)']],
    ['a,b', ['a,b'], ['a', 'b']],
    ['**', ['a', 'a/b'], []],
  ])('%s', (pattern, hidden, shown) => {
    const hides = pathFilter([pattern]);
    expect(hidden.filter((path) => !hides(path))).toEqual([]);
    expect(shown.filter(hides)).toEqual([]);
  });

  test.each(['', '/', '[', '{a', '[z-a]'])('that cannot be read hides nothing: «%s»', (pattern) => {
    expect(['a', 'a/b.md', 'z'].filter(pathFilter([pattern]))).toEqual([]);
  });
});

test('dot-folders and installed packages are hidden, files whose names begin with a dot are not', () => {
  const hides = hiddenBy(['**/arkiv']);
  const hidden = ['.git', '.git/a.md', 'a/.vscode/b.md', 'node_modules', 'a/node_modules/b/README.md', 'arkiv/a.md'];
  expect(hidden.filter((path) => !hides(path))).toEqual([]);
  expect(['a.md', '.skjult.md', 'a/.b.yaml', 'node_modules.md'].filter(hides)).toEqual([]);
});

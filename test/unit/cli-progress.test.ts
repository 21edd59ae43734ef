import { afterEach, expect, test, vi } from 'vitest';
import { progressOn } from '../../cli/src/progress.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** What is written while `all` plans are checked, each taking so many milliseconds. */
async function written(isTerminal: boolean, each: number, all: number): Promise<string[]> {
  let now = 1_000_000;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  const texts: string[] = [];
  const output = { write: (text: string) => void texts.push(text), isTerminal, columns: 80 };
  const progress = progressOn(output, 'nb');
  for (let done = 0; done < all; done++) {
    await progress.step(done, all);
    now += each;
  }
  progress.end();
  return texts;
}

test('long work shows on a terminal how far it has come, in one line that is taken away in the end', async () => {
  expect(await written(true, 150, 5)).toEqual([
    '\r\u001b[KKontrollerer planer: 2 av 5',
    '\r\u001b[KKontrollerer planer: 4 av 5',
    '\r\u001b[K',
  ]);
});

test('short work is not announced, and in a pipe nothing is', async () => {
  expect(await written(true, 10, 5)).toEqual([]);
  expect(await written(false, 1000, 5)).toEqual([]);
});

test('a line that is wider than the terminal is cut, so that all of it can be taken away; a terminal may not know its width', () => {
  for (const [columns, line] of [
    [10, '\r\u001b[KLager no…'],
    [0, '\r\u001b[KLager noe langt'],
    [undefined, '\r\u001b[KLager noe langt'],
  ] as const) {
    const texts: string[] = [];
    const output = { write: (text: string) => void texts.push(text), isTerminal: true, columns };
    progressOn(output, 'nb').say({ nb: 'Lager noe langt', nn: '', en: '' });
    expect(texts).toEqual([line]);
  }
});

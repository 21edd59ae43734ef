/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** `count` texts of up to `length` pieces each, drawn from `pieces`; every other one with blanks between. */
export function* randomTexts(
  seed: number,
  count: number,
  length: number,
  pieces: readonly string[],
): Generator<string> {
  const next = randomNumbers(seed);
  for (let made = 0; made < count; made++) {
    const parts = Array.from({ length: Math.floor(next() * length) }, () => pieces[Math.floor(next() * pieces.length)]);
    yield parts.join(made % 2 === 0 ? ' ' : '');
  }
}

/** What breaks readers of text: empty and odd blanks, lone surrogates, combining marks, other scripts, control characters. */
export const ODD_PIECES: readonly string[] = [
  '',
  ' ',
  '\u00a0',
  '\u202f',
  '\u2009',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\ud800',
  '\udc00',
  '😀',
  'a\u030a',
  '\u0301',
  'İ',
  'ß',
  '漢字',
  'ש',
  '\u200b',
  '\ufeff',
  '"',
  "'",
  '’',
  '(',
  ')',
  '[',
  ']',
  '{',
  '|',
  '\\',
  '/',
  '-',
  '–',
  '—',
  '−',
  '.',
  ',',
  ':',
  ';',
  '!',
  '?',
  '&',
  '%',
  '€',
  '$',
  '§',
  '#',
  '@',
  '_',
  '•',
  '→',
  '…',
  '«',
  '»',
  '0',
  '1',
  '22',
  '007',
  '1234',
  '12345',
  '9'.repeat(30),
];

/**
 * How well names fit what is typed, 0 being best; `undefined` for those that do not fit: every word typed begins a word of theirs, or
 * stands inside one. Letters are compared small, and `æ`, `ø`, `å` as they are written on keyboards without them, too.
 */
export function matcherOf(query: string): (names: readonly string[]) => number | undefined {
  const typed = wordsIn(plainOf(query));
  const whole = plainOf(query).trim();
  return (names) => {
    const plain = names.map(plainOf);
    if (typed.length === 0) return 4;
    if (plain.includes(whole)) return 0;
    if (plain.some((name) => name.startsWith(whole))) return 1;
    const words = plain.flatMap(wordsIn);
    if (typed.every((part) => words.some((word) => word.startsWith(part)))) return 2;
    return typed.every((part) => plain.some((name) => name.includes(part))) ? 3 : undefined;
  };
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

function plainOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[æøå]/g, (letter) => LETTERS[letter] ?? letter);
}

/**
 * How well names fit what is typed, 0 being best; `undefined` for those that do not fit: every word typed begins a word of theirs, or
 * stands inside one. Letters are compared small, and `æ`, `ø`, `å` also as they are typed without them: «aerlig» or «arlig».
 */
export function matcherOf(query: string): (names: readonly string[]) => number | undefined {
  const matchers = FOLDS.map((fold) => matcherIn(query, fold));
  return (names) => {
    const ranks = matchers.flatMap((matches) => matches(names) ?? []);
    return ranks.length === 0 ? undefined : Math.min(...ranks);
  };
}

function matcherIn(query: string, fold: (text: string) => string): (names: readonly string[]) => number | undefined {
  const whole = fold(query).trim();
  const typed = wordsIn(whole);
  return (names) => {
    if (typed.length === 0) return 4;
    const folded = names.map(fold);
    if (folded.includes(whole)) return 0;
    if (folded.some((name) => name.startsWith(whole))) return 1;
    const words = folded.flatMap(wordsIn);
    if (typed.every((part) => words.some((word) => word.startsWith(part)))) return 2;
    return typed.every((part) => folded.some((name) => name.includes(part))) ? 3 : undefined;
  };
}

function wordsIn(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

const FOLDS: readonly ((text: string) => string)[] = [
  (text) => folded(text, { æ: 'ae', ø: 'oe', å: 'aa' }),
  (text) => folded(text, { æ: 'a', ø: 'o', å: 'a' }),
];

function folded(text: string, letters: Readonly<Record<string, string>>): string {
  const small = text.normalize('NFC').toLowerCase();
  return small.replace(/[æøå]/g, (letter) => letters[letter] ?? letter);
}

import {
  compareNames,
  foldWord,
  joinedStem,
  type Likeness,
  looseKey,
  type NameWord,
  nameWords,
  stemOf,
} from '../../model/names/index.ts';
import type { Span } from '../../text/span.ts';
import type { NameLibrary, RegisteredName } from './library.ts';

/** A name in a text, in one of its spellings. Offsets are those of the text that was read. */
export interface Mention {
  readonly span: Span;
  readonly written: string;
  /** The registered names that it may be, with how like them it is; never `different`. */
  readonly names: readonly { readonly name: RegisteredName; readonly likeness: Likeness }[];
}

/** As many words as a name may have, joining words and all. */
const MOST_WORDS = 24;

/** Finds names in texts; what is known of a word is kept from text to text. */
export class MentionFinder {
  readonly #library: NameLibrary;
  readonly #folded = new Map<string, { readonly whole: string; readonly begins: boolean }>();

  constructor(library: NameLibrary) {
    this.#library = library;
  }

  /** The names in a text from left to right, the longest at each place, none inside another. */
  in(text: string): readonly Mention[] {
    const words = nameWords(text);
    const mentions: Mention[] = [];
    for (let at = 0; at < words.length; ) {
      const found = this.#at(text, words, at);
      if (found !== undefined) mentions.push(found.mention);
      at = found?.next ?? at + 1;
    }
    return mentions;
  }

  #at(text: string, words: readonly NameWord[], first: number): { mention: Mention; next: number } | undefined {
    let longest: { mention: Mention; next: number } | undefined;
    let stems = '';
    let whole = '';
    let isPlain = true;
    for (let at = first; at < Math.min(words.length, first + MOST_WORDS); at++) {
      const word = words[at] as NameWord;
      const before = words[at - 1];
      const { whole: folded, begins } = this.#fold(word.text);
      if (at === first || before === undefined) {
        if (!begins) return undefined;
      } else {
        const gap = text.slice(before.end, word.start);
        if (!BETWEEN.test(gap)) {
          if (!IN_NUMBER.test(gap)) break;
          isPlain = false;
        }
      }
      if (folded === '') continue;
      stems += looseKey(stemOf(folded));
      const joined = looseKey(joinedStem(whole, folded));
      whole += folded;
      if (!this.#library.hasPrefix(stems) && !this.#library.hasPrefix(looseKey(whole))) {
        // The whole may still end here, with an ending that no key has.
        longest = this.#mention(text, words, first, at, [joined], isPlain) ?? longest;
        break;
      }
      longest = this.#mention(text, words, first, at, [stems, joined], isPlain) ?? longest;
    }
    return longest;
  }

  #mention(
    text: string,
    words: readonly NameWord[],
    first: number,
    last: number,
    keys: readonly string[],
    isPlain: boolean,
  ): { mention: Mention; next: number } | undefined {
    const found = new Set(keys.flatMap((key) => this.#library.withKey(key)));
    if (found.size === 0) return undefined;
    const span = withBracket(text, { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 });
    const written = text.slice(span.start, span.end);
    const names = [...found]
      .filter((name) => isPlain || /\d/.test(name.text))
      .map((name) => ({ name, likeness: compareNames(name.text, written) }))
      .filter(({ likeness }) => likeness !== 'different');
    return names.length === 0 ? undefined : { mention: { span, written, names }, next: last + 1 };
  }

  #fold(word: string): { readonly whole: string; readonly begins: boolean } {
    let known = this.#folded.get(word);
    if (known === undefined) {
      const whole = foldWord(word);
      const begins =
        whole !== '' && (this.#library.hasPrefix(looseKey(stemOf(whole))) || this.#library.hasPrefix(looseKey(whole)));
      known = { whole, begins };
      this.#folded.set(word, known);
    }
    return known;
  }
}

/** A bracket that opens in the name closes in it: «Meld. St. 5 (2024–2025)». */
function withBracket(text: string, { start, end }: Span): Span {
  const name = text.slice(start, end);
  const isOpen = name.lastIndexOf('(') > name.lastIndexOf(')');
  return { start, end: isOpen && text.charAt(end) === ')' ? end + 1 : end };
}

/** What may stand between two words of a name: blanks, one line break, hyphens and dashes. */
const BETWEEN = /^(?:[ \t\u00a0\u2009\u202f]|[-‐‑–—])*(?:\r?\n[ \t>]*)?[-‐‑–—]?$/;

/** And in the number of a document: «NOU 2019: 26», «Meld.St. 5 (2024–2025)». */
const IN_NUMBER = /^[ .:/()\u00a0]{1,4}$/;

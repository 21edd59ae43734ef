import {
  compareNames,
  joinedStem,
  type Likeness,
  looseKey,
  type NameWord,
  nameWords,
} from '../../model/names/index.ts';
import type { Span } from '../../text/span.ts';
import { MOST_WORDS, type NameLibrary, type RegisteredName } from './library.ts';

/** A name in a text, in one of its spellings. Offsets are those of the text that was read. */
export interface Mention {
  readonly span: Span;
  readonly written: string;
  /** The registered names that it may be, with how like them it is; never `different`. */
  readonly names: readonly { readonly name: RegisteredName; readonly likeness: Likeness }[];
}

/** As short as a word may be that a name is parted behind, where the register has it in one word. */
const SHORTEST = 3;

/** Finds names in texts; what is known of a word is kept from text to text. */
export class MentionFinder {
  readonly #library: NameLibrary;
  readonly #begins = new Map<string, boolean>();
  /** By the name, then by what is written. */
  readonly #likenesses = new Map<string, Map<string, Likeness>>();

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
    if (!this.#beginsName((words[first] as NameWord).text)) return undefined;
    let longest: { mention: Mention; next: number } | undefined;
    let stems = '';
    let letters = '';
    let loose = '';
    let isPlain = true;
    for (let at = first; at < Math.min(words.length, first + MOST_WORDS); at++) {
      const { text: word, start } = words[at] as NameWord;
      const gap = at === first ? '' : text.slice(words[at - 1]?.end, start);
      if (!BETWEEN.test(gap)) {
        if (!IN_NUMBER.test(gap)) break;
        isPlain = false;
      }
      const folded = this.#library.folder.word(word);
      if (folded.letters === '') continue;
      stems += folded.stem;
      const joined = looseKey(joinedStem(letters, folded.letters));
      letters += folded.letters;
      loose += folded.whole;
      longest = this.#mention(text, words, first, at, [stems, joined], isPlain) ?? longest;
      if (!this.#library.hasPrefix(stems) && !this.#library.hasPrefix(loose)) break;
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
    // «ACT i» is no «Actis» that somebody parted.
    const isLoose = last > first && (words[last] as NameWord).text.length < SHORTEST;
    const names = [...found]
      .filter((name) => (isPlain || /\d/.test(name.text)) && !(isLoose && /^\S+$/.test(name.text.trim())))
      .map((name) => ({ name, likeness: this.#likeness(name, written) }))
      .filter(({ likeness }) => likeness !== 'different');
    return names.length === 0 ? undefined : { mention: { span, written, names }, next: last + 1 };
  }

  #likeness({ text }: RegisteredName, written: string): Likeness {
    const known = this.#likenesses.get(text) ?? new Map<string, Likeness>();
    this.#likenesses.set(text, known);
    const likeness = known.get(written) ?? compareNames(text.replace(CLOSING, ''), written);
    known.set(written, likeness);
    return likeness;
  }

  #beginsName(word: string): boolean {
    let known = this.#begins.get(word);
    if (known === undefined) {
      const { whole, stem } = this.#library.folder.word(word);
      known = this.#library.hasFirst(stem) || (whole.length >= SHORTEST && this.#library.hasPrefix(whole));
      this.#begins.set(word, known);
    }
    return known;
  }
}

/** What ends a title that is a question or a call; a text may leave it out. */
const CLOSING = /[?!.]+$/;

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

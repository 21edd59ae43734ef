import { type Entry, LEXICON, type Phrase } from './lexicon.ts';

/** What stands before a token: nothing, blanks, the end of a line, or an empty line. */
export type Gap = 'none' | 'blank' | 'line' | 'paragraph';

/** A word, a run of digits, or one other character. `start` and `end` are offsets into the text that was cut. */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  readonly start: number;
  readonly end: number;
  /** The word folded (NFC, lower case), the digits, or the mark; a hyphen of any make is `-`. */
  readonly key: string;
  readonly gap: Gap;
  /** Whether a word has a capital in it. */
  readonly capital: boolean;
  /** What the time vocabulary knows of the word. */
  readonly entry: Entry | undefined;
}

/** Cuts a text into tokens, in time linear in its length. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let lines = 0;
  let blanks = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (isBlank(code)) {
      blanks = true;
      if (code === 10) lines++;
      at++;
      continue;
    }
    const gap: Gap = lines > 1 ? 'paragraph' : lines === 1 ? 'line' : blanks ? 'blank' : 'none';
    const token = tokenAt(text, at, code, gap);
    tokens.push(token);
    at = token.end;
    lines = 0;
    blanks = false;
  }
  return tokens;
}

function tokenAt(text: string, start: number, code: number, gap: Gap): Token {
  if (isDigit(code)) {
    let end = start + 1;
    while (isDigit(text.charCodeAt(end))) end++;
    return { kind: 'number', start, end, key: text.slice(start, end), gap, capital: false, entry: undefined };
  }
  if (isLetter(code)) {
    const end = wordEnd(text, start);
    const raw = text.slice(start, end);
    const key = fold(raw);
    return { kind: 'word', start, end, key, gap, capital: key !== raw, entry: LEXICON.get(key) };
  }
  const mark = text.charAt(start);
  const key = mark === '‐' || mark === '‑' ? '-' : mark;
  return { kind: 'mark', start, end: start + 1, key, gap, capital: false, entry: LEXICON.get(key) };
}

/** The end of the word at `start`. Dots inside an abbreviation belong to it («f.o.m», «st.meld»), the last one does not. */
function wordEnd(text: string, start: number): number {
  let end = start + 1;
  let pieceStart = start;
  for (;;) {
    const code = text.charCodeAt(end);
    if (isLetter(code)) {
      end++;
    } else if (code === 46 && end - pieceStart <= 2 && isLetter(text.charCodeAt(end + 1))) {
      pieceStart = end + 1;
      end += 2;
    } else {
      return end;
    }
  }
}

const COMBINING = /[\u0300-\u036f]/;

function fold(word: string): string {
  return (COMBINING.test(word) ? word.normalize('NFC') : word).toLowerCase();
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Letters, and marks that combine with them. NaN, past the end, is none. */
function isLetter(code: number): boolean {
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}

function isBlank(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0xfeff
  );
}

const DASHES = '-–—−';

/** Whether the token is a hyphen, a dash or a minus. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'mark' && DASHES.includes(token.key);
}

/** Whether the token stands directly after the one before it. */
export function isGlued(token: Token | undefined): boolean {
  return token !== undefined && token.gap === 'none' && token.start > 0;
}

/** Whether the token is this mark. */
export function isMark(token: Token | undefined, mark: string): boolean {
  return token !== undefined && token.kind === 'mark' && token.key === mark;
}

const ORDINAL_ENDINGS: readonly string[] = ['.', 'st', 'nd', 'rd', 'th'];

/** Whether the token makes an ordinal of the figures that it touches: «1.», «1st». */
export function isOrdinalEnding(token: Token | undefined): boolean {
  return token !== undefined && isGlued(token) && ORDINAL_ENDINGS.includes(token.key);
}

/** The value of a number of at least `min` and at most `max` digits, else −1. */
export function digits(token: Token | undefined, min: number, max = min): number {
  if (token?.kind !== 'number') return -1;
  const length = token.end - token.start;
  return length >= min && length <= max ? Number(token.key) : -1;
}

/** A phrase that was found: what it says, and the index of the token after it. */
export interface Found<T> {
  readonly means: T;
  readonly to: number;
}

/** The longest of the phrases whose first word is the token at `at`. */
export function phraseAt<T>(
  phrases: readonly Phrase<T>[] | undefined,
  tokens: readonly Token[],
  at: number,
): Found<T> | undefined {
  if (!phrases) return undefined;
  for (const { rest, means } of phrases) {
    if (rest.every((word, index) => tokens[at + 1 + index]?.key === word)) return { means, to: at + 1 + rest.length };
  }
  return undefined;
}

/** Whether nothing more of the clause follows. */
export function endsClause(token: Token | undefined): boolean {
  return token === undefined || (token.kind === 'mark' && '.,;!?)'.includes(token.key)) || token.entry?.and === true;
}

import type { ParsedFile } from '../model/file.ts';
import type { LongSentence, Passage } from '../model/prose.ts';
import { LONG } from '../model/read/sentences.ts';
import { overlaps, type Span } from '../text/span.ts';
import { foldedWords } from '../text/words.ts';
import type { Plan } from '../workspace/plan.ts';

/** A stretch of running text that stands somewhere else as well, word for word. */
export interface Repeat {
  readonly file: ParsedFile;
  readonly span: Span;
  readonly passage: Passage;
  readonly first: { readonly file: ParsedFile; readonly span: Span; readonly passage: Passage };
}

interface Placed {
  readonly file: ParsedFile;
  readonly sentence: LongSentence;
}

/**
 * The later places of what stands twice in a plan: a run of twelve words or more that is at least half of one of its two
 * sentences, and a paragraph or point that repeats the one before it. Linear in the plan's text.
 */
export function repeatsIn(plan: Plan): readonly Repeat[] {
  const seen = new Windows();
  const found: Repeat[] = [];
  for (const file of plan.files) {
    for (const sentence of file.sentences()) found.push(...seen.repeats({ file, sentence }));
  }
  const joined = withNeighbours(found);
  return [...joined, ...plan.files.flatMap((file) => echoesIn(file, joined))];
}

/** Where each run of twelve words was seen first. */
class Windows {
  readonly #places = new Map<number, { readonly placed: Placed; readonly at: number }>();

  /** What of a sentence stood before; then it is seen itself. */
  repeats(placed: Placed): readonly Repeat[] {
    const { words } = placed.sentence;
    const windows = windowsOf(words.map(({ word }) => word));
    const found: Repeat[] = [];
    for (let at = 0; at < windows.length; ) {
      const known = this.#places.get(windows[at] ?? 0);
      const length = known === undefined ? 0 : runLength(words, at, known.placed.sentence.words, known.at);
      const other = known?.placed.sentence.words ?? [];
      if (known === undefined || length < LONG || length * 2 < Math.min(words.length, other.length)) {
        at++;
        continue;
      }
      found.push({
        file: placed.file,
        span: spanOf(placed.sentence, at, length),
        passage: placed.sentence.passage,
        first: {
          file: known.placed.file,
          span: spanOf(known.placed.sentence, known.at, length),
          passage: known.placed.sentence.passage,
        },
      });
      at += length;
    }
    for (const [at, run] of windows.entries()) if (!this.#places.has(run)) this.#places.set(run, { placed, at });
    return found;
  }
}

type Words = LongSentence['words'];

/** How many words are the same from two places on. */
function runLength(a: Words, from: number, b: Words, other: number): number {
  let length = 0;
  while (from + length < a.length && a[from + length]?.word === b[other + length]?.word) length++;
  return length;
}

/** The words' place; the whole sentence, with its full stop, where they are all of it. */
function spanOf({ span, words }: LongSentence, from: number, length: number): Span {
  if (length === words.length) return span;
  return { start: words[from]?.start ?? span.start, end: words[from + length - 1]?.end ?? span.end };
}

const BASE = 0x01000193;

/** A number for each run of twelve words, rolled along: equal runs have equal numbers. */
function windowsOf(words: readonly string[]): readonly number[] {
  const numbers = words.map(numberOf);
  let power = 1;
  for (let i = 1; i < LONG; i++) power = Math.imul(power, BASE);
  const windows: number[] = [];
  let rolled = 0;
  for (const [at, number] of numbers.entries()) {
    const leaving = at < LONG ? 0 : Math.imul(numbers[at - LONG] ?? 0, power);
    rolled = (Math.imul((rolled - leaving) | 0, BASE) + number) | 0;
    if (at >= LONG - 1) windows.push(rolled);
  }
  return windows;
}

function numberOf(word: string): number {
  let number = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) number = Math.imul(number ^ word.charCodeAt(at), BASE);
  return number;
}

/** Sentences in a row that repeat sentences in a row are one repeat. `repeats` are in the order of the text. */
export function withNeighbours<R extends Repeat>(repeats: readonly R[]): readonly R[] {
  const joined: R[] = [];
  for (const repeat of repeats) {
    const last = joined.at(-1);
    const isOne = last !== undefined && isNext(last, repeat) && isNext(last.first, repeat.first);
    if (!isOne) joined.push(repeat);
    else
      joined[joined.length - 1] = {
        ...last,
        span: { start: last.span.start, end: repeat.span.end },
        first: { ...last.first, span: { start: last.first.span.start, end: repeat.first.span.end } },
      };
  }
  return joined;
}

type Part = Pick<Repeat, 'file' | 'span' | 'passage'>;

/** Whether one stands right behind the other in the same passage. */
function isNext(a: Part, b: Part): boolean {
  return (
    a.passage === b.passage && a.span.end <= b.span.start && a.file.text.slice(a.span.end, b.span.start).trim() === ''
  );
}

/** Paragraphs and points that say in a few words what the one right before them says. */
function echoesIn(file: ParsedFile, known: readonly Repeat[]): readonly Repeat[] {
  const found: Repeat[] = [];
  let last: { readonly passage: Passage; readonly key: string } | undefined;
  for (const passage of file.passages()) {
    const isText = passage.type === 'paragraph' && passage.item === undefined;
    const key = isText ? keyOf(file, passage) : '';
    const first = last?.passage;
    if (key.includes(' ') && first !== undefined && last?.key === key && isBeside(file, first, passage)) {
      const span = trimmed(file, passage.span);
      const isKnown = known.some((repeat) => repeat.file === file && overlaps(repeat.span, span));
      if (!isKnown)
        found.push({ file, span, passage, first: { file, span: trimmed(file, first.span), passage: first } });
    }
    last = { passage, key };
  }
  return found;
}

function keyOf({ text }: ParsedFile, { span, text: shown }: Passage): string {
  // References are compared as they are written, so that two that lead to different things differ.
  const written = text.slice(span.start, span.end);
  const source = written.includes('[[') ? written : shown;
  return foldedWords(source, { start: 0, end: source.length })
    .map(({ word }) => word)
    .join(' ');
}

/** Only blanks and the signs of lists and quotations stand between them. */
function isBeside({ text }: ParsedFile, a: Passage, b: Passage): boolean {
  return a.inside === b.inside && /^[\s>*+.)\d-]*$/.test(text.slice(a.span.end, b.span.start));
}

/** A paragraph's place without the signs before it and the blanks around it. */
function trimmed({ text }: ParsedFile, { start, end }: Span): Span {
  const source = text.slice(start, end);
  const signs = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)?/.exec(source)?.[0].length ?? 0;
  return { start: start + signs, end: start + source.trimEnd().length };
}

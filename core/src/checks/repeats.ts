import type { ParsedFile } from '../model/file.ts';
import { groupBy } from '../model/group.ts';
import type { LongSentence, Passage } from '../model/prose.ts';
import { LONG } from '../model/read/sentences.ts';
import { Cover } from '../text/cover.ts';
import type { Span } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';
import { type Echo, echoesIn, notesIn } from './echoed.ts';

/** A stretch of running text that stands somewhere else as well, word for word. */
export interface Repeat extends Echo {
  readonly passage: Passage;
  readonly first: Echo['first'] & { readonly passage: Passage };
}

interface Placed {
  readonly file: ParsedFile;
  readonly sentence: LongSentence;
}

/**
 * The later places of what stands twice in a plan: a run of twelve words or more that is at least half of one of its two
 * sentences, a paragraph or point that repeats the one before it, and a footnote that repeats another. Linear in the text.
 */
export function repeatsIn(plan: Plan): readonly Echo[] {
  const seen = new Windows();
  const found: Repeat[] = [];
  for (const file of plan.files) {
    for (const sentence of file.sentences()) found.push(...seen.repeats({ file, sentence }));
  }
  const joined = withNeighbours(found);
  const short = plan.files.flatMap((file) => [...echoesIn(file), ...notesIn(file)]);
  const known = coversOf(joined);
  return [...joined, ...short.filter(({ file, span }) => !known.get(file)?.overlaps(span))];
}

/** What of each file has been found to be repeated. */
export function coversOf(repeats: readonly Echo[]): ReadonlyMap<ParsedFile, Cover> {
  const byFile = groupBy(repeats, ({ file }) => [file]);
  return new Map([...byFile].map(([file, own]) => [file, new Cover(own.map(({ span }) => span))]));
}

/** Where each run of twelve words was seen first. */
class Windows {
  readonly #places = new Map<number, { readonly placed: Placed; readonly at: number }>();
  readonly #named = new Map<ParsedFile, Cover>();

  /** What of a sentence stood before; then it is seen itself. */
  repeats(placed: Placed): readonly Repeat[] {
    const { words } = placed.sentence;
    const windows = windowsOf(words.map(({ word }) => word));
    const isName = this.#nameTest(placed);
    const found: Repeat[] = [];
    for (let at = 0; at < windows.length; ) {
      const known = this.#places.get(windows[at] ?? 0);
      const length = known === undefined ? 0 : runLength(words, at, known.placed.sentence.words, known.at);
      const other = known?.placed.sentence.words ?? [];
      const isPart = length < Math.max(words.length, other.length);
      if (
        known === undefined ||
        length < LONG ||
        length * 2 < Math.min(words.length, other.length) ||
        (isPart && isName(at, length))
      ) {
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

  /** Whether a run is a long name in a sentence, which may be named again: few of its words stand outside references and links. */
  #nameTest({ file, sentence: { words } }: Placed): (from: number, length: number) => boolean {
    let outside: readonly number[] | undefined;
    return (from, length) => {
      outside ??= this.#countOutside(file, words);
      return (outside[from + length] ?? 0) - (outside[from] ?? 0) < LONG;
    };
  }

  /** How many of the first words stand outside references and links, for none of them, for one, and so on. */
  #countOutside(file: ParsedFile, words: Words): readonly number[] {
    const named = this.#named.get(file) ?? new Cover([...namesIn(file)]);
    this.#named.set(file, named);
    const counts = [0];
    for (const [at, word] of words.entries()) counts.push((counts[at] ?? 0) + (named.overlaps(word) ? 0 : 1));
    return counts;
  }
}

function* namesIn({ references, links }: ParsedFile): Generator<Span> {
  for (const { place, span } of references) yield place.type === 'prose' ? place.whole : span;
  for (const { whole } of links) yield whole;
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

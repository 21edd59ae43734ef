import { countBefore } from './search.ts';
import type { Span } from './span.ts';

/** What some spans cover of a text; they may lie in each other and in any order. Asking costs a look-up. */
export class Cover {
  readonly #starts: readonly number[];
  /** How far the spans up to each one reach. */
  readonly #ends: readonly number[];

  constructor(spans: Iterable<Span>) {
    const sorted = [...spans].sort((a, b) => a.start - b.start);
    let end = Number.NEGATIVE_INFINITY;
    this.#starts = sorted.map(({ start }) => start);
    this.#ends = sorted.map((each) => {
      end = Math.max(end, each.end);
      return end;
    });
  }

  /** Whether one of the spans has a character in common with `span`. */
  overlaps({ start, end }: Span): boolean {
    return this.#reach(end) > start;
  }

  /** Whether one of the spans holds the whole of `span`. */
  contains({ start, end }: Span): boolean {
    return this.#reach(start + 1) >= end;
  }

  /** How far the spans reach that start before `offset`. */
  #reach(offset: number): number {
    const before = countBefore(this.#starts.length, (at) => (this.#starts[at] ?? 0) < offset);
    return this.#ends[before - 1] ?? Number.NEGATIVE_INFINITY;
  }
}

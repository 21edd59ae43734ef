import type { ParsedFile } from '../../model/file.ts';
import type { Problem } from '../../model/problem.ts';
import { contains, type Span } from '../../text/span.ts';

/**
 * Whether one of these keys stands in the span misspelt, or anywhere in the file without a span: `unknown-field` has said so and which
 * key is meant, and a second finding that the field is missing would be about the same slip.
 */
export function isMisspelt(file: ParsedFile | undefined, keys: readonly string[], within?: Span): boolean {
  const problems = file?.problems ?? [];
  for (let at = within === undefined ? 0 : firstFrom(problems, within.start); at < problems.length; at++) {
    const problem = problems[at];
    if (problem === undefined || (within !== undefined && problem.span.start > within.end)) return false;
    if (problem.code !== 'unknown-field' || problem.suggestion === undefined) continue;
    if (keys.includes(problem.suggestion) && (within === undefined || contains(within, problem.span))) return true;
  }
  return false;
}

/** Where the problems begin that start at an offset or behind it; they are in the order of the file. */
function firstFrom(problems: readonly Problem[], offset: number): number {
  let low = 0;
  let high = problems.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((problems[middle]?.span.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { ParsedFile } from '../../model/file.ts';
import { contains, type Span } from '../../text/span.ts';

/**
 * Whether one of these keys stands in the span misspelt, or anywhere in the file without a span: `unknown-field` has said so and which
 * key is meant, and a second finding that the field is missing would be about the same slip.
 */
export function isMisspelt(file: ParsedFile | undefined, keys: readonly string[], within?: Span): boolean {
  return (
    file?.problems.some(
      (problem) =>
        problem.code === 'unknown-field' &&
        problem.suggestion !== undefined &&
        keys.includes(problem.suggestion) &&
        (within === undefined || contains(within, problem.span)),
    ) === true
  );
}

import type { ParsedFile } from '../model/file.ts';
import type { Problem } from '../model/problem.ts';
import type { Uri } from '../model/uri.ts';
import type { Span } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';

type ProblemWith<C extends Problem['code']> = Extract<Problem, { readonly code: C }>;

/** What reading met in the plan's files that the rule `code` reports. */
export function problemsOf<C extends Problem['code']>(
  plan: Plan,
  code: C,
): readonly { readonly file: ParsedFile; readonly problem: ProblemWith<C> }[] {
  return plan.files.flatMap((file) =>
    file.problems
      .filter((problem): problem is ProblemWith<C> => problem.code === code)
      .map((problem) => ({ file, problem })),
  );
}

/** What stands at a place of one of the plan's files, as it is written there. */
export function writtenAt(plan: Plan, uri: Uri, { start, end }: Span): string {
  return plan.file(uri)?.text.slice(start, end) ?? '';
}

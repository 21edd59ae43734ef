import type { ParsedFile } from '../model/file.ts';
import type { Lang, Localized } from '../model/language.ts';
import type { Problem } from '../model/problem.ts';
import { pluralOf } from '../model/table/index.ts';
import type { Kind } from '../model/table/types.ts';
import type { Uri } from '../model/uri.ts';
import type { Span } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';
import type { Fix } from './define.ts';

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

/** The fix that writes `text` in the place of what stands in `span`, titled with `shown`. */
export function replaceWith(uri: Uri, span: Span, text: string, safe = false, shown = text): Fix {
  return { id: 'replace-with', args: { text: shown }, safe, edits: [{ uri, edits: [{ span, text }] }] };
}

/** A stretch of a file on one line and short enough to stand in a sentence. */
export function excerpt(text: string, { start, end }: Span, limit = 60): string {
  const line = text.slice(start, end).replace(/\s+/g, ' ').trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1).trimEnd()}…`;
}

const VIEWS: Localized = { nb: 'visninger', nn: 'visingar', en: 'views' };

/** «tiltak», «målingar»: a kind in the plural, for sentences about all of its items. */
export function kindPlural(kind: string | number | undefined, lang: Lang): string {
  return (pluralOf(kind as Kind) ?? VIEWS)[lang];
}

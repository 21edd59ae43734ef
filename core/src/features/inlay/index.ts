import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import type { Span } from '../../text/span.ts';
import { touches } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { planTitleHints } from './plans.ts';
import { referenceHints } from './references.ts';
import { budgetHints, sumHints } from './sums.ts';
import { timeHints } from './times.ts';
import type { HintKind, HintRequest, InlayHint } from './types.ts';

export { HINT_KINDS, type HintKind, type HintPart, type InlayHint } from './types.ts';

const SOURCES: readonly ((request: HintRequest) => readonly InlayHint[])[] = [
  referenceHints,
  planTitleHints,
  timeHints,
  sumHints,
  budgetHints,
];

/**
 * What a reader would have to look up, said where it is needed, within a stretch of a file, in order: names behind ids, values behind
 * `[[x@2019]]`, times as they were read, sums. Nothing that the text says itself.
 */
export function inlayHintsOf(
  plan: Plan,
  file: ParsedFile,
  range: Span,
  lang: Lang,
  isWanted: (kind: HintKind) => boolean,
): readonly InlayHint[] {
  const request = { plan, file, range, lang };
  return SOURCES.flatMap((source) => source(request))
    .filter(({ kind, offset }) => isWanted(kind) && touches(range, offset))
    .sort((a, b) => a.offset - b.offset);
}

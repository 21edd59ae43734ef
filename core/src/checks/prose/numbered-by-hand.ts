import type { ParsedFile } from '../../model/file.ts';
import { nameKey } from '../../model/names/index.ts';
import { overlaps, type Span, shift } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { type HandNumber, handNumbersIn } from './hand-numbers.ts';
import { passagesOf } from './passages.ts';
import { hasShown } from './shown.ts';

/** A figure, table, chapter or appendix of the plan's own that its text names by a number. */
export interface NumberedByHand {
  readonly file: ParsedFile;
  readonly span: Span;
  readonly found: HandNumber;
  /** There is nothing of that kind in the whole plan: it is announced and absent. */
  readonly isAbsent: boolean;
}

/** What the plan's running text names by a number typed by hand; what belongs to other documents is left out. */
export function* numberedByHand(plan: Plan): Generator<NumberedByHand> {
  const title = nameKey(plan.manifest.title?.text ?? '');
  const absent = new Map<HandNumber['of'], boolean>();
  for (const { file, passage } of passagesOf(plan)) {
    if (passage.type === 'heading') continue;
    for (const found of handNumbersIn(passage.text, title)) {
      const span = shift(found.span, passage.span.start);
      if (!found.own && isOfAnother(plan, file, passage.span, span)) continue;
      const isAbsent = absent.get(found.of) ?? !isAnywhere(plan, found.of);
      absent.set(found.of, isAbsent);
      yield { file, span, found, isAbsent };
    }
  }
}

function isAnywhere(plan: Plan, of: HandNumber['of']): boolean {
  if (of === 'heading') return true;
  if (of !== 'appendix') return plan.files.some((file) => file.blocks.some((block) => hasShown(file, block, of)));
  const { appendices, parts, broken } = plan.manifest;
  if (broken || appendices.length > 0 || parts?.some(({ title }) => isAppendix(title?.text))) return true;
  return plan.files.some(({ headings }) => headings.some(({ text }) => isAppendix(text)));
}

function isAppendix(title: string | undefined): boolean {
  return title !== undefined && /^\P{L}{0,8}(?:vedlegg|appendi|annex|bilag)/iu.test(title);
}

/** How near a source, another plan or a page elsewhere must be referred to. */
const NEAR = 80;

function isOfAnother(plan: Plan, file: ParsedFile, within: Span, { start, end }: Span): boolean {
  const around = { start: Math.max(within.start, start - NEAR), end: Math.min(within.end, end + NEAR) };
  if (
    file.links.some(({ type, target, whole }) => type === 'link' && target.includes('://') && overlaps(whole, around))
  )
    return true;
  return file.references.some(
    (reference) =>
      reference.place.type === 'prose' &&
      overlaps(reference.place.whole, around) &&
      plan.resolve(reference).some((each) => each.plan !== plan || each.targets.some(({ kind }) => kind === 'source')),
  );
}

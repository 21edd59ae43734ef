import type { Finding } from '../../checks/define.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import { rowsOf, TABLE } from '../../model/table/index.ts';
import { contains } from '../../text/span.ts';
import { mappingOf } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import { demanded } from '../common/new-cards/demanded.ts';
import type { Form } from './build.ts';
import { cardAt, keyedIdOf, lockOf, nextKind, titleOf, wholeOf } from './card.ts';
import { fieldsOf } from './controls.ts';
import { findingsIn, sortFindings } from './findings.ts';
import { oneOf } from './next.ts';
import type { CardForm } from './types.ts';
import { WORDS } from './words.ts';

export { changeCard } from './change.ts';
export type { CardChange, CardEdit } from './changes.ts';
export { type Choice, type Choices, choicesFor } from './choices.ts';
export type * from './types.ts';

/**
 * The card at an offset as a form (docs/format.md section 3), in a fence or a register. `findings` are the file's. `undefined` where
 * no card is.
 */
export function cardForm(
  plan: Plan,
  file: ParsedFile,
  offset: number,
  lang: Lang,
  findings: readonly Finding[],
): CardForm | undefined {
  const item = cardAt(file, offset);
  if (item === undefined) return undefined;
  const map = mappingOf(file, item);
  const locked = lockOf(file, item);
  const own = findingsIn(findings, wholeOf(file, item));
  const sorted = sortFindings(own, item, map, locked !== undefined, lang);
  const keyedId = keyedIdOf(item, map !== undefined);
  const form: Form = {
    plan,
    file,
    text: file.text,
    lang,
    references: file.references.filter((reference) => contains(item.span, reference.span)),
    demanded: demanded(plan, item.kind),
    findings: sorted.fields,
    ...(keyedId !== undefined && { keyedId }),
  };
  return {
    kind: item.kind,
    word: TABLE[item.kind].word[lang],
    language: plan.language,
    title: titleOf(item),
    at: item.span.start,
    ...(locked !== undefined && { locked: WORDS[locked][lang] }),
    mend: sorted.mend,
    findings: sorted.card,
    fields: fieldsOf(rowsOf(item.kind), map, [], form),
    next: oneOf(nextKind(item.kind), lang),
  };
}

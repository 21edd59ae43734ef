import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import { isLibraryUri, type Uri } from '../../model/uri.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { EditedFile } from '../common/edited-file.ts';
import { editsOf } from '../common/scalar-edits.ts';
import type { Stepwise } from '../common/stepwise.ts';
import { collisionOf } from './collisions.ts';
import { replacementsOf } from './replacements.ts';
import { plansAround } from './sites.ts';
import { subjectAt } from './subject.ts';
import { isRefusal, type Replacement } from './types.ts';
import { changeLabel } from './words.ts';

/** Why something cannot be renamed, in a sentence for the author. */
export interface RenameRefusal {
  readonly refusal: string;
}

/** The changes of one plan's files. Those of another plan than the one asked about want a second look: `confirm`. */
export interface RenameChange {
  readonly label: string;
  readonly confirm: boolean;
  readonly files: readonly EditedFile[];
}

/** What would be renamed at an offset: its place, and the word to begin with, which is the name as it is declared. */
export function prepareRename(
  plan: Plan,
  file: ParsedFile,
  offset: number,
  lang: Lang,
): { readonly span: Span; readonly word: string } | RenameRefusal {
  const subject = subjectAt(plan, file, offset);
  return isRefusal(subject) ? { refusal: subject.refusal[lang] } : { span: subject.span, word: subject.text };
}

/**
 * Renames what stands at an offset, in every file and plan that uses it: an id (of an item, a point, a heading, a figure, a table), a
 * name, the alias of a plan, the label of a footnote or link, a category of an indicator. Refused where the new word would collide.
 * No changes where it is the old one. Goes from plan to plan; what is left half-way has changed nothing.
 */
export function* rename(
  snapshot: Snapshot,
  plan: Plan,
  file: ParsedFile,
  offset: number,
  written: string,
  lang: Lang,
): Stepwise<{ readonly changes: readonly RenameChange[] } | RenameRefusal> {
  const subject = subjectAt(plan, file, offset);
  if (isRefusal(subject)) return { refusal: subject.refusal[lang] };
  const word = written.trim().replace(/\s+/g, ' ');
  const plans = 'holder' in subject && subject.type !== 'alias' ? yield* plansAround(snapshot, subject.holder) : [plan];
  const collision = yield* collisionOf(subject, word, plans);
  if (collision) return { refusal: collision.refusal[lang] };
  if (word === subject.text) return { changes: [] };
  const byPlan = new Map<Uri, Replacement[]>();
  const replacements = yield* replacementsOf({ snapshot, plan, plans }, subject, word);
  for (const replacement of withoutTwins(replacements)) {
    if (isLibraryUri(replacement.file.uri)) continue;
    const group = byPlan.get(replacement.plan.uri);
    if (group === undefined) byPlan.set(replacement.plan.uri, [replacement]);
    else group.push(replacement);
  }
  const changes = [...byPlan.values()].map((group): RenameChange => {
    const other = group[0] !== undefined && group[0].plan.uri !== plan.uri ? group[0].plan : undefined;
    return { label: changeLabel(subject, word, other, lang), confirm: other !== undefined, files: editedFiles(group) };
  });
  return { changes };
}

function editedFiles(replacements: readonly Replacement[]): readonly EditedFile[] {
  const files = new Map(replacements.map(({ file }) => [file.uri, file]));
  return [...files.values()].map((file) => {
    const own = replacements.filter((replacement) => replacement.file.uri === file.uri);
    return { uri: file.uri, lines: file.lines, edits: editsOf(file, own) };
  });
}

/** One of each place: a reference may be met by two ways. */
function withoutTwins(replacements: readonly Replacement[]): readonly Replacement[] {
  const seen = new Set<string>();
  return replacements.filter(({ file, span }) => {
    const key = `${span.start} ${span.end} ${file.uri}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

import type { ParsedFile } from '../model/file.ts';
import type { Uri } from '../model/uri.ts';
import type { Span } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { occurrencesIn } from './common/subjects/occurrences.ts';
import { foldersOf } from './common/subjects/reach.ts';
import { type Subject, subjectsAt } from './common/subjects/subject.ts';

/** A place that names something. */
export interface FoundPlace {
  readonly uri: Uri;
  readonly span: Span;
}

/**
 * Every place that names what stands at an offset, in this plan first, then in those that may know it: one list a plan, to be
 * asked for as far as they are wanted. `declarations` says whether the place that declares it is one of them. Empty lists are
 * not given.
 */
export function* referencesAt(
  snapshot: Snapshot,
  plan: Plan,
  file: ParsedFile,
  offset: number,
  declarations: boolean,
): Generator<readonly FoundPlace[]> {
  const subjects = subjectsAt(plan, file, offset);
  const folders = new Set([plan.uri, ...subjects.flatMap((subject) => foldersOf(snapshot, subject))]);
  for (const folder of folders) {
    const searched = snapshot.plan(folder);
    const places = searched === undefined ? [] : placesIn(searched, subjects, declarations);
    if (places.length > 0) yield places;
  }
}

function placesIn(plan: Plan, subjects: readonly Subject[], declarations: boolean): readonly FoundPlace[] {
  return plan.files.flatMap((file) => {
    const found = subjects.flatMap((subject) => occurrencesIn(plan, file, subject));
    const wanted = found.filter(({ declares }) => declarations || !declares);
    const spans = new Map(wanted.map(({ span }) => [`${span.start}-${span.end}`, span]));
    return [...spans.values()].map((span) => ({ uri: file.uri, span }));
  });
}

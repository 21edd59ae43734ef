import type { ParsedFile } from '../model/file.ts';
import type { Plan } from '../workspace/plan.ts';
import { type Occurrence, occurrencesIn } from './common/subjects/occurrences.ts';
import { subjectsAt } from './common/subjects/subject.ts';

/** Every place in the file that names what stands at an offset; empty where nothing is named there. */
export function highlightsAt(plan: Plan, file: ParsedFile, offset: number): readonly Occurrence[] {
  const found = subjectsAt(plan, file, offset).flatMap((subject) => occurrencesIn(plan, file, subject));
  const starts = new Set<number>();
  // A name that several items declare is one place, however many it may mean.
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => !starts.has(span.start) && starts.add(span.start));
}

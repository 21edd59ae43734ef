import type { ParsedFile } from '../../model/file.ts';
import type { Passage } from '../../model/prose.ts';
import type { Plan } from '../../workspace/plan.ts';

/** A stretch of the plan's running text with the file that it stands in. */
export interface PlanPassage {
  readonly file: ParsedFile;
  readonly passage: Passage;
}

/** All running text of a plan in reading order: chapters, then the text fields of registers (model/prose.ts). */
export function* passagesOf(plan: Plan): Generator<PlanPassage> {
  for (const file of plan.files) for (const passage of file.passages()) yield { file, passage };
}

import type { EditedFile, Lang, ParsedFile, Plan, Snapshot } from '#core';

/** What a test asks for: what is done at a caret, `offset`, in a file of a plan. */
export interface EditRequest {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly offset: number;
  readonly lang: Lang;
  readonly snapshot: Snapshot;
  /** What stands behind the colon of «After fix: rename: nav». */
  readonly argument: string;
}

/** The files that an editor's request changes, or the sentence that it is refused with. */
export type Edit = (request: EditRequest) => readonly EditedFile[] | string;

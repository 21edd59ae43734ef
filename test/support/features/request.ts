import type { Lang, ParsedFile, Plan, Snapshot } from '#core';

/** What a test of a feature asks about: a caret, `offset`, in a file of a plan. */
export interface FeatureRequest {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly offset: number;
  readonly lang: Lang;
  readonly snapshot: Snapshot;
}

/** Says what a feature does there, as an output of a suite holds it. */
export type Show = (request: FeatureRequest) => string;

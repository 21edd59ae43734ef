import type { Lang, ParsedFile, Plan, Snapshot, Span } from '#core';

/** What a test of a feature asks about: a caret, `offset`, in a file of a plan. */
export interface FeatureRequest {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly offset: number;
  /** The selection from the first caret to the second; empty where there is one. */
  readonly span: Span;
  readonly lang: Lang;
  /** Codes of the rules that run. */
  readonly rules: readonly string[];
  readonly snapshot: Snapshot;
}

/** Says what a feature does there, as an output of a suite holds it. */
export type Show = (request: FeatureRequest) => string;

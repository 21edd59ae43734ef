import type { Lang, ParsedFile, Plan, PlanFindings, Snapshot, Span } from '#core';

/** What a test of a feature asks about: a caret, `offset`, in a file of a plan. */
export interface FeatureRequest {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly offset: number;
  /** The selection from the first caret to the second; empty where there is one. */
  readonly span: Span;
  readonly lang: Lang;
  readonly snapshot: Snapshot;
  /** What the rules that the suite enables find. */
  readonly findings: () => PlanFindings;
}

/** Says what a feature does there, as an output of a suite holds it. `args` is what stands behind its name: `move:goal:m1`. */
export type Show = (request: FeatureRequest, args: readonly string[]) => string;

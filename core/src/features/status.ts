import type { Plan } from '../workspace/plan.ts';

/** How much there is of what in a plan, in the order of docs/cli.md. */
export interface PlanCounts {
  readonly goals: number;
  readonly measures: number;
  readonly indicators: number;
  readonly units: number;
  readonly sources: number;
  readonly requirements: number;
  readonly chapters: number;
}

/** Counts the items of a plan. Sub-measures are part of their measure; appendices are no chapters. */
export function countsOf(plan: Plan): PlanCounts {
  const appendices = new Set(plan.manifest.appendices.map(({ uri }) => uri));
  return {
    goals: plan.items('goal').length,
    measures: plan.items('measure').length,
    indicators: plan.items('indicator').length,
    units: plan.items('unit').length,
    sources: plan.items('source').length,
    requirements: plan.items('requirement').length,
    chapters: plan.files.filter(({ type, uri }) => type === 'chapter' && !appendices.has(uri)).length,
  };
}

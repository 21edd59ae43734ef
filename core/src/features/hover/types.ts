import type { PlanFindings } from '../../checks/run.ts';
import type { RuleLevel } from '../../model/manifest.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';

/** What is told about the text in `span`: Markdown, with the author's texts escaped in it. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What only who checks the plans knows; a hover without it tells of no findings, and of levels as they are by themselves. */
export interface Judgement {
  readonly findings: (plan: Plan) => PlanFindings;
  /** What the reader's own settings say, for codes that a plan's `regler:` does not name. */
  readonly levels?: ReadonlyMap<string, RuleLevel>;
  /** The address of a rule's page. */
  readonly pageOf?: (code: string) => string | undefined;
}

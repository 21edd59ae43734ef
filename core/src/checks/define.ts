import type { PlainDate } from '../model/date.ts';
import type { Silence } from '../model/file.ts';
import type { Localized } from '../model/language.ts';
import type { Uri } from '../model/uri.ts';
import type { Words } from '../model/value.ts';
import type { Span } from '../text/span.ts';
import type { FileEdit } from '../workspace/file-edit.ts';
import type { Plan } from '../workspace/plan.ts';
import type { Args } from './args.ts';
import type { FixId } from './fixes.ts';
import type { Faulty } from './references/lookup.ts';

export type { Args } from './args.ts';

/** How much a finding matters, in LSP's order. `off` is for rules only. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** The groups of docs/rules. */
export type RuleGroup =
  | 'reading'
  | 'responsible'
  | 'indicators'
  | 'references'
  | 'goals'
  | 'time'
  | 'money'
  | 'previous'
  | 'language'
  | 'silences';

/** One way of settling a finding. A safe one may be applied unseen (fix all, `--fix`). */
export interface Fix {
  readonly id: FixId;
  /** The values that its title names. */
  readonly args: Args;
  readonly safe: boolean;
  readonly edits: readonly FileEdit[];
}

/** Another place that is part of the story. */
export interface Related {
  readonly uri: Uri;
  readonly span: Span;
  readonly args: Args;
}

/** A finding is facts; its sentence is rendered at the edge, in the reader's language. */
export interface Finding {
  readonly code: string;
  readonly uri: Uri;
  readonly span: Span;
  readonly severity: Severity;
  readonly args: Args;
  readonly related: readonly Related[];
  /** Made only when asked for, since most findings are never fixed. */
  readonly fixes: () => readonly Fix[];
}

/** The code of the finding that a rule itself failed: no rule of the catalogue, so that it has no page and no setting. */
export const RULE_FAILED = 'rule-failed';

/** What a rule reports. */
export interface Report {
  readonly uri: Uri;
  readonly span: Span;
  readonly args?: Args;
  readonly related?: readonly Related[];
  readonly fixes?: () => readonly Fix[];
  /** Where `påkrevd` makes it an error whatever the rule's own level. */
  readonly severity?: Severity;
}

/** One code of a silence, and whether it silenced anything. */
export interface SilenceUse {
  readonly uri: Uri;
  readonly silence: Silence;
  readonly code: Words;
  readonly used: boolean;
  /** The rule of that code ran; one that is switched off has nothing to silence, and that is no fault. */
  readonly ran: boolean;
}

/**
 * What a rule may ask. `plan` has everything of the plan and what it refers to; rules read it and report, and keep
 * nothing.
 */
export interface CheckContext {
  readonly plan: Plan;
  readonly today: PlainDate;
  /** The plan's references that have a fault, found once for all rules. */
  readonly faulty: Faulty;
  /** What the plan's silences did; known to the rules of the group `silences` only, which run last. */
  readonly silences: readonly SilenceUse[];
  report(report: Report): void;
}

/** A level per column of the catalogue: draft, hearing, adopted. */
export type Levels = readonly [draft: Severity | 'off', hearing: Severity | 'off', adopted: Severity | 'off'];

type Message = (args: Args) => string;

/** A rule: metadata beside behaviour. Its page is docs/rules/<code>.md. */
export interface Rule {
  readonly code: string;
  readonly group: RuleGroup;
  readonly levels: Levels;
  /** One line on what it finds, for lists, settings and SARIF. */
  readonly summary: Localized;
  /** The sentence of a finding, in an adviser's words: what is wrong here, and what to do. */
  readonly message: Localized<Message>;
  /** The sentence of its related places. */
  readonly relatedMessage?: Localized<Message>;
  check(context: CheckContext): void;
}

/** Declares a rule; the file that calls it has the rule's code as its name and default export. */
export function defineRule(rule: Rule): Rule {
  return rule;
}

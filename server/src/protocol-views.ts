import type { Location, Position, TextDocumentIdentifier, WorkspaceEdit } from 'vscode-languageserver';

// The part of protocol.ts that is about the views, and about plans that are yet to be made.

/** Findings by severity. */
export interface FindingNumbers {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** How the explorer shows plans, in every request about it. */
export interface ExplorerView {
  readonly by: 'goal' | 'unit' | 'status' | 'year';
  /** Words that entries must have; empty or left out for all. */
  readonly text?: string;
  /** Only what has findings. */
  readonly withFindings?: boolean;
}

/**
 * Client → server: the entries below one of the explorer's. They are asked for level by level, so that a plan with thousands of
 * cards costs what is looked at. The client is told when a plan changes, or plans come and go (`planverk/changed`).
 */
export const EXPLORER = 'planverk/explorer';

export interface ExplorerParams extends ExplorerView {
  /** Keys from the top: the plan's first. Empty for the plans. */
  readonly path: readonly string[];
}

export interface ExplorerResult {
  /** Empty where the path leads nowhere. */
  readonly entries: readonly ExplorerEntry[];
}

export interface ExplorerEntry {
  /** Tells it from its siblings, and stays the same when the plan changes elsewhere. */
  readonly key: string;
  readonly type:
    | 'plan'
    | 'goal'
    | 'measure'
    | 'unit'
    | 'indicator'
    | 'status'
    | 'year'
    | 'unknown'
    | 'without'
    | 'contributes'
    | 'idle';
  readonly label: string;
  /** A few words more; may be empty. */
  readonly detail: string;
  /** Of the entry and all below it, each once; of a plan, all there are. */
  readonly findings: FindingNumbers;
  /** How many measures are below it, each once. */
  readonly measures: number;
  readonly hasChildren: boolean;
  /** What is selected when the entry is gone to. */
  readonly place?: Location;
  /** Of a plan, its own language. */
  readonly language?: 'nb' | 'nn' | 'en';
}

/** Client → server: the keys that lead to the card at a position, the plan's first. `null` where none is shown. */
export const EXPLORER_PATH = 'planverk/explorerPath';

export interface ExplorerPathParams extends ExplorerView {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

export interface ExplorerPathResult {
  readonly path: readonly string[];
}

/** Client → server: gives cards the goal, unit or status of the entry that they are dropped on. */
export const MOVE_CARDS = 'planverk/moveCards';

export interface MoveCardsParams extends ExplorerView {
  /** Keys that lead to the cards' entries, and to the one that they are dropped on. */
  readonly cards: readonly (readonly string[])[];
  readonly to: readonly string[];
  /** The answer to the question: the new one in place of the one dragged from, or beside those that are there. */
  readonly how?: 'replace' | 'add';
}

export type MoveCardsResult =
  | { readonly type: 'edit'; readonly edit: WorkspaceEdit; readonly label: string }
  /** A card has several already: ask whether `from` goes. */
  | { readonly type: 'several'; readonly card: string; readonly from: string; readonly to: string }
  | { readonly type: 'refused'; readonly message: string };

/** Client → server: the findings of the workspace in groups, level by level: plans, groups, findings. */
export const FINDINGS = 'planverk/findings';

export interface FindingsParams {
  readonly by: 'rule' | 'unit' | 'file';
  /** Keys from the top: the plan's first. Empty for the plans. */
  readonly path: readonly string[];
  /** Only these; all where nothing is said. */
  readonly severities?: readonly (keyof FindingNumbers)[];
}

export interface FindingsResult {
  readonly entries: readonly FindingEntry[];
}

export interface FindingEntry {
  readonly key: string;
  /** `rest` holds what no unit answers for. */
  readonly type: 'plan' | 'rule' | 'unit' | 'file' | 'rest' | 'finding';
  /** Of a finding, its sentence. */
  readonly label: string;
  /** Of a finding, the card or file that it stands in; of a rule, its code. */
  readonly detail: string;
  readonly findings: FindingNumbers;
  readonly hasChildren: boolean;
  /** The rule's code and page, of rules and findings. */
  readonly code?: string;
  readonly page?: string;
  readonly place?: Location;
  /** Of a plan, its own language. */
  readonly language?: 'nb' | 'nn' | 'en';
}

/** Client → server: the change that says in a plan's `regler:` how strictly a rule is shown. `null` where it cannot be made. */
export const RULE_LEVEL = 'planverk/ruleLevel';

export interface RuleLevelParams {
  /** The plan's folder. */
  readonly plan: string;
  readonly code: string;
  readonly level: 'off' | 'hint' | 'info' | 'warning' | 'error';
}

export interface RuleLevelResult {
  readonly edit: WorkspaceEdit;
}

/** Client → server: the files of a new plan, for the client to write where there is nothing yet. */
export const SCAFFOLD = 'planverk/scaffold';

export interface ScaffoldParams {
  readonly title: string;
  readonly municipality: string;
  /** `2026-2029`. */
  readonly period: string;
  readonly language: 'nb' | 'nn' | 'en';
}

export interface ScaffoldResult {
  /** A name for the plan's folder. */
  readonly folderName: string;
  /** Paths below that folder, with `/`: the manifest, the first chapter, and the rest. Empty where the period is none. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
}

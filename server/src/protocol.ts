import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CardChange, CardForm, Choices, FileContent, PlanCounts } from '#core';

/*
 * What Planverk's server and clients say to each other beside the Language Server Protocol. Plain data and method names,
 * so that a client takes nothing else from here. Addresses are the client's own (`uri` as in the protocol).
 */

/** Client → server: the plan, or one chapter of it, as it is printed. `null` where the document belongs to no plan. */
export const PREVIEW = 'planverk/preview';

export interface PreviewParams {
  /** Any document of the plan; for `chapter`, the chapter. */
  readonly uri: string;
  readonly scope: 'plan' | 'chapter';
}

export interface PreviewResult {
  /** The plan's title, else its folder's name. */
  readonly title: string;
  /** The language of the text, for `lang=`. */
  readonly language: 'nb' | 'nn' | 'en';
  /**
   * One `article`, made safe: no scripts. `data-uri`, `data-file` and `data-to` in it hold addresses percent-decoded:
   * `scheme://authority/path`, where everything behind the authority is path.
   */
  readonly html: string;
  /** The plan's folder: what the preview may show images from. */
  readonly folder: string;
}

/** Client → server: the plan of a document in numbers. `null` where the document belongs to no plan. */
export const STATUS = 'planverk/status';

export interface StatusParams {
  readonly uri: string;
}

export interface StatusResult {
  /** The plan's folder. */
  readonly folder: string;
  readonly manifest: string;
  readonly title: string;
  /** The plan's own language. */
  readonly language: 'nb' | 'nn' | 'en';
  /** How far the plan has come. */
  readonly status: 'draft' | 'hearing' | 'adopted' | 'evaluated';
  readonly counts: PlanCounts;
  /** Findings of the whole plan by severity, silenced ones not among them. */
  readonly findings: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
    readonly hint: number;
  };
}

/**
 * Server → client: plans that the client has asked previews or numbers of have changed, by itself or by what they refer
 * to. Sent to clients that ask for it (`initializationOptions.changes`), once until the client asks again.
 */
export const CHANGED = 'planverk/changed';

export interface ChangedParams {
  /** Folders of the plans. */
  readonly plans: readonly string[];
  /** Plans have come or gone since the client asked which there are. */
  readonly others?: boolean;
}

/**
 * Client → server: the card at a place as a form (docs/card-form.md). `null` where the document belongs to no plan.
 */
export const CARD = 'planverk/card';

export interface CardParams {
  readonly uri: string;
  readonly position: Position;
}

export interface CardResult {
  /** The plan's folder. */
  readonly folder: string;
  /** The language of the plan, and of what the form says. */
  readonly language: 'nb' | 'nn' | 'en';
  readonly reader: 'nb' | 'nn' | 'en';
  /** The version of the document that the form was made from; `null` where it is not open. */
  readonly version: number | null;
  /** `null` where no card is there. */
  readonly form: PlacedForm | null;
}

/** The same with positions for offsets. */
export type Placed<T> = T extends readonly (infer U)[]
  ? readonly Placed<U>[]
  : T extends object
    ? {
        readonly [K in keyof T]: K extends 'at'
          ? T[K] extends number
            ? Position
            : Position | undefined
          : Placed<T[K]>;
      }
    : T;

export type PlacedForm = Placed<CardForm>;

/** Client → server: the edit that a change in the form makes. */
export const EDIT_CARD = 'planverk/editCard';

export interface EditCardParams {
  readonly uri: string;
  /** The version of the document that the change is made for. */
  readonly version: number;
  /** Where the card begins, or, for a new card, where it is to come. */
  readonly position: Position;
  readonly change: CardChange;
}

export type EditCardResult =
  /** `edit` is `null` where the text says it already. `caret` is where a new card begins, once the edit is made. */
  | { readonly edit: WorkspaceEdit | null; readonly said: string; readonly caret?: Position }
  /** `outdated`: the document has moved on; ask again with its newest version. */
  | { readonly refused: Refusal };

export type Refusal = 'outdated' | 'gone' | 'locked' | 'impossible';

/** Client → server: what a field of a card may be given, for what is typed. */
export const CARD_CHOICES = 'planverk/cardChoices';

export interface CardChoicesParams extends CardParams {
  readonly path: readonly (string | number)[];
  readonly query: string;
}

export type CardChoicesResult = Choices;

/**
 * Client → server: the text of a file of a library that Planverk brings along (`planverk://felles/…`), to be shown read-only. `null`
 * where there is none. For clients that do not know `workspace/textDocumentContent`.
 */
export const LIBRARY_FILE = 'planverk/libraryFile';

/** The scheme of such addresses. */
export const LIBRARY_SCHEME = 'planverk';

export interface LibraryFileParams {
  readonly uri: string;
}

export interface LibraryFileResult {
  readonly text: string;
}

/** Server → client that gives files: every file below a folder, or below all workspace folders; `string[]`. */
export const LIST_FILES = 'planverk/listFiles';

export interface ListFilesParams {
  readonly folder?: string;
}

/** Server → client that gives files: one file's text. */
export const READ_FILE = 'planverk/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export type ReadFileResult = FileContent;

/** `initializationOptions`; all of it may be left out. */
export interface InitializationOptions {
  /** The language of messages; `auto`, the default, follows the editor's where it is Norwegian, else the plan's. */
  readonly language?: 'auto' | 'nb' | 'nn' | 'en';
  /** Patterns of files that are hidden, for clients that cannot be asked for `files.exclude`. */
  readonly exclude?: readonly string[];
  /** Levels by rule code (`off`, `hint`, `info`, `warning`, `error`), where a plan's own `regler:` says nothing. */
  readonly rules?: Readonly<Record<string, string>>;
  /** The client answers `planverk/listFiles` and `planverk/readFile`; a server on a desktop asks it for what is on no disk. */
  readonly files?: boolean;
  /** Send `planverk/changed`. */
  readonly changes?: boolean;
  /** The client's command that opens the list of suggestions, for suggestions after which more can be chosen. */
  readonly suggestCommand?: string;
  /**
   * The client's command that shows places as references, for code lenses; it is given `ShownPlaces`, as three arguments. A client
   * without one gets lenses that say how many there are and do nothing.
   */
  readonly referencesCommand?: string;
  /** The client's command that lists findings, for the code lenses above `plan.yaml`; it is given `FoundPlaces`, as two arguments. */
  readonly findingsCommand?: string;
  /** Nothing is said above goals, units and the like. */
  readonly codeLens?: boolean;
  /** What is said between the words; all of it unless it is switched off. */
  readonly inlayHints?: boolean | Readonly<Partial<Record<'names' | 'values' | 'times' | 'sums', boolean>>>;
  /**
   * The client's command that asks which of several actions is wanted, given a `ChoiceParams`. Without one, the few likeliest are
   * offered by themselves.
   */
  readonly chooseCommand?: string;
}

/** What the client's `chooseCommand` is given: a question, and actions to be resolved (`codeAction/resolve`) when chosen. */
export interface ChoiceParams {
  readonly title: string;
  readonly choices: readonly { readonly label: string; readonly action: object }[];
}

/** Findings by severity. */
export interface FindingNumbers {
  readonly error: number;
  readonly warning: number;
  readonly information: number;
  readonly hint: number;
}

/** A place that an entry leads to: the range that is to be selected, in the protocol's positions. */
export interface EntryPlace {
  readonly uri: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
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
  readonly place?: EntryPlace;
  /** Of a plan, its own language. */
  readonly language?: 'nb' | 'nn' | 'en';
}

/** Client → server: the keys that lead to the card at a position, the plan's first. `null` where none is shown. */
export const EXPLORER_PATH = 'planverk/explorerPath';

export interface ExplorerPathParams extends ExplorerView {
  readonly textDocument: { readonly uri: string };
  readonly position: EntryPlace['range']['start'];
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
  /** A `WorkspaceEdit` of the protocol. */
  | { readonly type: 'edit'; readonly edit: unknown; readonly label: string }
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
  readonly place?: EntryPlace;
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
  /** A `WorkspaceEdit` of the protocol. */
  readonly edit: unknown;
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
/** A place as the protocol says it (`Location`). */
export interface ProtocolPlace {
  readonly uri: string;
  readonly range: { readonly start: ProtocolPosition; readonly end: ProtocolPosition };
}

interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/** What `referencesCommand` is given: the document and the place in it that is asked about, and what to show. */
export type ShownPlaces = readonly [uri: string, position: ProtocolPosition, places: readonly ProtocolPlace[]];

/** What `findingsCommand` is given: what the list is about, in the reader's language, and the findings. */
export type FoundPlaces = readonly [title: string, findings: readonly (ProtocolPlace & { readonly message: string })[]];

import type { Position, WorkspaceEdit } from 'vscode-languageserver-types';
import type { CardChange, CardForm, Choices, FileContent, PlanCounts, Topic, TopicChoice } from '#core';

/*
 * What Planverk's server and clients say to each other beside the Language Server Protocol. Plain data and method names,
 * so that a client takes nothing else from here. Addresses are the client's own (`uri` as in the protocol).
 */

export * from './protocol-views.ts';

/** Client → server: the plan, or one chapter of it, as it is printed. `null` where the document belongs to no plan. */
export const PREVIEW = 'planverk/preview';

export interface PreviewParams {
  /** Any document of the plan; for `chapter`, the chapter. */
  readonly uri: string;
  readonly scope: 'plan' | 'chapter';
  /** What is about one unit, goal or year only: a document of its own. */
  readonly about?: Topic;
  /** The version of the same document that the client has; without one, or with one that is not known, everything is sent. */
  readonly known?: number;
}

export type { Topic, TopicChoice };

/** A part of a printed document: whole elements. Without `html` it is as the client has it, in the version that it knows. */
export interface PreviewPiece {
  /** Unique in the document, and the same from one version to the next. */
  readonly key: string;
  /**
   * Made safe: no scripts. `data-uri`, `data-file` and `data-to` in it hold addresses percent-decoded: `scheme://authority/path`, where
   * everything behind the authority is path.
   */
  readonly html?: string;
}

export interface PreviewResult {
  /** The plan's title, else its folder's name. */
  readonly title: string;
  /** The language of the text, for `lang=`. */
  readonly language: 'nb' | 'nn' | 'en';
  /** Of this document, to be given back as `known`. */
  readonly version: number;
  /** The tags of the one `article` that the pieces stand in, in this order. */
  readonly open: string;
  readonly pieces: readonly PreviewPiece[];
  readonly close: string;
  /** The plan's folder: what the preview may show images from. */
  readonly folder: string;
  /** Where only a part of the plan was asked for. */
  readonly about?: PreviewAbout;
}

export interface PreviewAbout {
  /** What the unit or goal is called now, with the goal's number; the year; the id of what is not there. */
  readonly label: string;
  /** Nothing is about it, which the one piece below the title says. */
  readonly isEmpty: boolean;
  /** The lines of what is shown of each file, from 0, first and last. What else there is to say of a file is not about it. */
  readonly shown: readonly { readonly uri: string; readonly lines: readonly (readonly [number, number])[] }[];
}

/**
 * Client → server: everything that a preview can be about, for `PreviewParams.about`: units in the order of the register, goals in that of
 * the plan, years by number, as far as something of the plan is about them. `null` where the document belongs to no plan.
 */
export const PREVIEW_TOPICS = 'planverk/previewTopics';

export interface PreviewTopicsParams {
  /** Any document of the plan. */
  readonly uri: string;
}

export interface PreviewTopicsResult {
  readonly folder: string;
  /** The language of the plan. */
  readonly language: 'nb' | 'nn' | 'en';
  readonly topics: readonly TopicChoice[];
}

/**
 * Client → server: what Planverk prints of a chapter, for a client that prints its Markdown by itself. `null` where the document belongs to no
 * plan.
 */
export const CARDS = 'planverk/cards';

export interface CardsParams {
  readonly uri: string;
}

export interface CardsResult {
  /** The plan's folder. */
  readonly folder: string;
  /** The language of the text, for `lang=`. */
  readonly language: 'nb' | 'nn' | 'en';
  /** Every fence of cards, in the order they stand. */
  readonly cards: readonly PrintedCard[];
  /** What is written as a reference in running text (`[[…]]`), each text once, and its words. */
  readonly references: readonly Printed[];
}

/**
 * Something written, and the HTML to be shown in its place: made safe, with no scripts. Links and pictures are relative to the document, and
 * ids begin with `planverk:`.
 */
export interface Printed {
  /** With `\n` for line breaks. */
  readonly written: string;
  readonly html: string;
}

/** A fence: `written` is what stands between its lines as Markdown reads it, `info` what stands behind its marks, trimmed or not. */
export interface PrintedCard extends Printed {
  readonly info: string;
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

/** Server → client that gives files: one file's bytes in base64, for pictures in what is published; `null` where it cannot be had. */
export const READ_BYTES = 'planverk/readBytes';

/**
 * Client → server: a plan as finished files (docs/publishing.md). `null` where the document belongs to no plan. Nothing is written; the
 * request can be cancelled.
 */
export const PUBLISH = 'planverk/publish';

export interface PublishParams {
  /** Any document of the plan. */
  readonly uri: string;
  readonly format: 'html' | 'docx' | 'pdf' | 'csv' | 'json';
  /** HTML with a page for each chapter. */
  readonly split?: boolean;
  /** The Word document, in base64, whose styles, cover, header and footer a Word document takes. */
  readonly template?: string;
  /** Where the client is told of how far the work has come, as of the protocol's own requests. */
  readonly workDoneToken?: string | number;
}

export interface PublishResult {
  readonly title: string;
  /** The plan's folder. */
  readonly folder: string;
  /** What the file or folder may be called, without an extension. */
  readonly baseName: string;
  /** Whether there are several files, to be put in a folder of their own; else one. */
  readonly isFolder: boolean;
  /** Paths below that folder, with `/`. */
  readonly files: readonly PublishedFile[];
}

/** A file as its text, or as bytes in base64. */
export interface PublishedFile {
  readonly path: string;
  readonly text?: string;
  readonly base64?: string;
}

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

/** A finding in a list: what is said of it, and what the card is called that it stands in, where it stands in one. */
export interface ProtocolFinding extends ProtocolPlace {
  readonly message: string;
  readonly card?: string;
}

/** What `findingsCommand` is given: what the list is about, in the reader's language, and the findings. */
export type FoundPlaces = readonly [title: string, findings: readonly ProtocolFinding[]];

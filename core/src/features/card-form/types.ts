import type { Severity } from '../../checks/define.ts';
import type { Lang } from '../../model/language.ts';
import type { Kind } from '../../model/table/types.ts';
import type { Path } from '../../workspace/paths.ts';

/*
 * A card as a form: plain data, to be sent and shown. It is the card's own text in another shape; every change goes back into that text
 * by its path (edit.ts). Offsets are in the file. Texts are in the reader's language, values as they are written.
 */

/** One card, at one moment. */
export interface CardForm {
  readonly kind: Kind;
  /** What the kind is called: «tiltak». */
  readonly word: string;
  /** The plan's language: how keys and words are written. */
  readonly language: Lang;
  /** The card's title or name, else its id; empty where it has none of them yet. */
  readonly title: string;
  /** Where the card begins, to ask for it again. */
  readonly at: number;
  /** Why nothing can be changed here, in a sentence; absent where everything can. */
  readonly locked?: string;
  /** What must be mended in the text before the whole card can be read. */
  readonly mend: readonly FormFinding[];
  /** Findings about the card as a whole. */
  readonly findings: readonly FormFinding[];
  /** Every field of the kind, in the order of the field table. */
  readonly fields: readonly FormField[];
  /** What a new card below this one would be. */
  readonly next: { readonly kind: Kind; readonly word: string };
}

/** A field, or a part of one. */
export interface FormField {
  /** Its English name, for tests and styles. */
  readonly name: string;
  readonly path: Path;
  readonly label: string;
  /** What it is for, and what it takes. */
  readonly help: string;
  /** The format or the plan wants it. */
  readonly required: boolean;
  /** Its key stands in the text, with a value or without. */
  readonly present: boolean;
  /** Where its key stands. */
  readonly at?: number;
  readonly control: Control;
  readonly findings: readonly FormFinding[];
}

/** A finding beside what it is about. */
export interface FormFinding {
  /** Its place among the card's findings, from 0. */
  readonly number: number;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly at: number;
  /** The titles of its quick fixes. */
  readonly fixes: readonly string[];
}

/** What a value is shown and changed by. */
export type Control =
  | TextControl
  | ChoiceControl
  | ReferencesControl
  | WordsControl
  | ListControl
  | GroupControl
  | TableControl
  | ShownControl;

/** A text. */
export interface TextControl {
  readonly type: 'text';
  readonly value: string;
  /** It may have several lines. */
  readonly lines: boolean;
  /** Suggestions can be asked for (choices.ts). */
  readonly suggests: boolean;
  /** How it is read: a time, an amount. */
  readonly note?: string;
}

/** One word of a list; where `free`, any other text too. */
export interface ChoiceControl {
  readonly type: 'choice';
  /** As it is written; empty where nothing is. */
  readonly value: string;
  readonly options: readonly Option[];
  readonly free: boolean;
}

export interface Option {
  /** What is written. */
  readonly value: string;
  /** What the reader sees. */
  readonly label: string;
}

/** References by id or name; `one` takes a single one, `free` a text that names nothing. */
export interface ReferencesControl {
  readonly type: 'references';
  readonly entries: readonly ReferenceEntry[];
  readonly one: boolean;
  readonly free: boolean;
}

export interface ReferenceEntry {
  readonly written: string;
  /** The title of what it leads to; what is written where it leads nowhere. */
  readonly title: string;
  readonly known: boolean;
}

/** Several words of a list. */
export interface WordsControl {
  readonly type: 'words';
  readonly entries: readonly Option[];
  readonly options: readonly Option[];
}

/** Entries, each with a control of its own; the path of an entry is the list's and its place. */
export interface ListControl {
  readonly type: 'list';
  readonly entries: readonly Control[];
  /** The entries may have several lines. */
  readonly lines: boolean;
}

/** A text, or parts. */
export interface GroupControl {
  readonly type: 'group';
  /** There where the value is a text or nothing yet. */
  readonly text?: TextControl;
  readonly fields: readonly FormField[];
  /** What it is called where it stands in a list. */
  readonly title?: string;
}

/** Values under keys of the author's own, such as years. */
export interface TableControl {
  readonly type: 'table';
  /** The heading of the keys, then those of the cells. */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows can be added; not where the value is a text. */
  readonly open: boolean;
  /** A new row may hold several values, with commas between them. */
  readonly lists?: true;
  /** Keys that a new row may have. */
  readonly keys: readonly Option[];
}

export interface TableRow {
  readonly path: Path;
  readonly key: string;
  /** A category of that year, where it has some. */
  readonly category?: string;
  readonly cells: readonly TableCell[];
}

export interface TableCell {
  readonly path: Path;
  readonly value: string;
  /** It is written as a list, the values with commas between them here. */
  readonly list?: true;
  readonly note?: string;
}

/** What no control can show: its text, to be changed where it stands. */
export interface ShownControl {
  readonly type: 'shown';
  readonly text: string;
}

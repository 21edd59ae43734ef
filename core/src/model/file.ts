import type { YamlNode } from '../syntax/yaml/types.ts';
import type { LineIndex } from '../text/lines.ts';
import type { Span } from '../text/span.ts';
import type { Definition } from './definition.ts';
import type { AnyItem } from './item.ts';
import type { Layout, Manifest } from './manifest.ts';
import type { Problem } from './problem.ts';
import type { LongSentence, Passage } from './prose.ts';
import type { Reference } from './reference.ts';
import type { Kind } from './table/types.ts';
import type { Uri } from './uri.ts';
import type { Words } from './value.ts';

/** What a file of a plan is. `other` is a YAML file that is no register, or a file outside any plan. */
export type FileType = 'manifest' | 'chapter' | 'register' | 'other';

/** Everything that one file says, found by its text alone. Never fails: what cannot be read is a problem. */
export interface ParsedFile {
  readonly uri: Uri;
  readonly type: FileType;
  readonly text: string;
  readonly lines: LineIndex;
  readonly manifest?: Manifest;
  /** Items in the order they stand; sub-measures are inside their measure. */
  readonly items: readonly AnyItem[];
  /** All references by id or name, in fields and in text, in the order they stand. */
  readonly references: readonly Reference[];
  /** What references can lead to in this file: items, sub-measures, points, headings, figures, tables with ids. */
  readonly definitions: readonly Definition[];
  readonly headings: readonly Heading[];
  readonly links: readonly Link[];
  /** Footnotes and link definitions. */
  readonly notes: readonly NoteDefinition[];
  readonly cards: readonly Card[];
  /** Top-level blocks of a chapter by span, for silences, sections and the preview; empty for YAML. */
  readonly blocks: readonly Block[];
  readonly silences: readonly Silence[];
  readonly problems: readonly Problem[];
  /** The running text of chapters and of items' text fields, in the order it stands; made when it is first asked for. */
  readonly passages: () => readonly Passage[];
  /** The sentences of twelve words or more among them; made when they are first asked for. */
  readonly sentences: () => readonly LongSentence[];
  /**
   * The YAML of a stretch, such as a card's body, or of the whole file, with its spans in the file; read when it is first asked for, since one
   * edit after the other asks for it. `undefined` where there is none.
   */
  readonly yaml: (stretch?: Span) => YamlNode | undefined;
  /** How often each name or id is written in a reference, by `nameKey`; made when it is first asked for. */
  readonly written: () => ReadonlyMap<string, number>;
}

export interface Heading {
  readonly level: number;
  /** Its text without markers, attributes and inline markup. */
  readonly text: string;
  readonly span: Span;
  /** The anchor that links use: its `{#id}`, else the slug, made unique in the file. */
  readonly slug: string;
  readonly id?: Words;
}

/** A Markdown link or image, or a use of a footnote or link definition. */
export interface Link {
  readonly type: 'link' | 'image' | 'footnote' | 'label';
  /** The whole construct. */
  readonly whole: Span;
  /** What an author would change: the destination, or the label. */
  readonly span: Span;
  /** The destination as written (percent signs left), or the label folded as Markdown compares labels. */
  readonly target: string;
  /** The text shown. */
  readonly text: string;
}

export interface NoteDefinition {
  readonly type: 'footnote' | 'label';
  readonly label: string;
  /** The label. */
  readonly span: Span;
  readonly whole: Span;
  /** The destination of a link definition. */
  readonly destination?: Words;
}

/** A fence of items. */
export interface Card {
  readonly kind: Kind;
  /** The kind word in the info string. */
  readonly word: Words;
  /** How it is laid out in print, where the fence says so (docs/format.md section 5). */
  readonly layout?: CardLayout;
  /** The whole fence. */
  readonly span: Span;
  /** The YAML between the fence lines. */
  readonly body: Span;
  readonly items: readonly AnyItem[];
}

/** ```` ```tiltak boks: Regjeringen vil ````: the word behind the kind, and the title behind it. */
export interface CardLayout {
  readonly word: Words;
  /** `undefined` for a word that is no layout of the kind. */
  readonly name?: Layout;
  readonly title?: Words;
}

export type BlockType =
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'quote'
  | 'table'
  | 'card'
  | 'code'
  | 'html'
  | 'rule'
  | 'note';

export interface Block {
  readonly type: BlockType;
  readonly span: Span;
}

/** `planverk-ignore` (docs/format.md section 8). */
export interface Silence {
  /** Each code with its place. */
  readonly codes: readonly Words[];
  /** The whole comment, its line break left out. */
  readonly span: Span;
  /** What it silences: findings that start in here. */
  readonly scope: Span;
  readonly reason?: string;
}

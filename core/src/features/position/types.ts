import type { FieldRow, FieldRows, Kind } from '../../model/table/types.ts';
import type { Span } from '../../text/span.ts';

/**
 * What a caret stands in. Found by lines and indentation, never by a tree: a card that is being typed has none. Spans are
 * offsets in the file. `typed` is the text between the start of the place's span and the caret.
 */
export type Place = Nothing | Prose | Info | Bracket | Destination | Footnote | SilenceCode | YamlPlace;

/** In a code block, a comment, or anywhere else that holds nothing of the plan. */
export interface Nothing {
  readonly type: 'nothing';
}

/** In the running text of a chapter. */
export interface Prose {
  readonly type: 'prose';
}

/** Behind the backticks that open a fence: the kind word, or the layout behind it. */
export interface Info {
  readonly type: 'info';
  /** The word as far as it is there; empty where nothing is typed yet. */
  readonly span: Span;
  /** The kind, where its word stands already and the caret is in the word behind it. */
  readonly layoutOf?: Kind;
  readonly typed: string;
  /** The backticks or tildes, for a closing line. */
  readonly marker: string;
  /** The blanks before them. */
  readonly indent: string;
  /** A closing line follows. */
  readonly closed: boolean;
  /** Something other than blanks stands in the fence already. */
  readonly filled: boolean;
}

/** Inside `[[…]]`, in a chapter's text or in a text field; the closing brackets may be missing. */
export interface Bracket {
  readonly type: 'bracket';
  readonly part: 'target' | 'year' | 'value' | 'section' | 'label';
  /** The part that the caret is in; for targets with their plan alias. */
  readonly span: Span;
  readonly typed: string;
  /** What is named before `@` or `§`, trimmed; empty where the caret is in it. */
  readonly target: string;
  /** What stands between `@` and `=`, where the caret is behind it. */
  readonly year: string;
  /** What would have to be typed to close it: `]]`, `]` or nothing. */
  readonly closing: string;
}

/** In the destination of a Markdown link or image: `](…`. */
export interface Destination {
  readonly type: 'destination';
  readonly span: Span;
  readonly typed: string;
  readonly image: boolean;
  /** `)` where it is missing. */
  readonly closing: string;
}

/** In the label of a footnote: `[^…`. */
export interface Footnote {
  readonly type: 'footnote';
  readonly span: Span;
  readonly typed: string;
  /** `]` where it is missing. */
  readonly closing: string;
}

/** In a comment that silences, where a rule's code belongs; `word` where `planverk-ignore` itself is being typed. */
export interface SilenceCode {
  readonly type: 'silence';
  readonly part: 'word' | 'code';
  readonly span: Span;
  readonly typed: string;
  /** Codes that are listed already, that of the caret left out. */
  readonly given: readonly string[];
}

/** In the YAML of a card, a register or the manifest. */
export interface YamlPlace {
  readonly type: 'yaml';
  /** What stands or may stand here; `either` where both a key and a value could. */
  readonly leaf: 'key' | 'value' | 'either';
  readonly scope: Scope;
  /** The whole key or value that the caret is in, without quotes; empty where nothing is there. */
  readonly span: Span;
  readonly typed: string;
  /** A colon follows the key already. */
  readonly colon: boolean;
  /** What must come before anything inserted here: a blank after a colon, a dash in a list. */
  readonly lead: string;
  /** The keys of the mapping that the caret is in, that of the caret left out. */
  readonly siblings: readonly Sibling[];
  /** Inside `{…}` or `[…]`. */
  readonly flow: boolean;
  /** The column of the mapping's keys, counted from the line's start. */
  readonly column: number;
  /** What every further line of it begins with: the marks of a quote. */
  readonly quote: string;
  /** From the outermost key inwards, the key of the caret left out. */
  readonly path: readonly Step[];
}

/** A key beside the caret's. `value` is what stands on its line. */
export interface Sibling {
  readonly key: string;
  readonly value: string;
}

/** One step from the root of a YAML text to the caret: into the value of a key, or into an entry of a list. */
export type Step = { readonly type: 'key'; readonly name: string; readonly span: Span } | { readonly type: 'entry' };

/** What the field table says about the place that a path leads to. */
export type Scope =
  /** Nothing that the format knows. */
  | { readonly type: 'free' }
  /** The root of a register: plural keys. */
  | { readonly type: 'register' }
  /** What a plural key holds: a list of items, or items by id. */
  | { readonly type: 'items'; readonly kind: Kind }
  /** The body of a fence: an item, or a list of items. */
  | { readonly type: 'card'; readonly kind: Kind }
  /** The keys of an item, a record or the manifest. */
  | MappingScope
  /** The value of a field; `entry` inside its list. */
  | {
      readonly type: 'field';
      readonly name: string;
      readonly row: FieldRow;
      readonly kind?: Kind;
      readonly entry: boolean;
    }
  /** An entry that is a text or a mapping of `rows`: a target, a point, a sub-measure, a measurement, a part of chapters. */
  | (Omit<MappingScope, 'type'> & { readonly type: 'entry'; readonly of: EntryOf })
  /** `regler`: the level of a rule. */
  | { readonly type: 'rule-level'; readonly code: string }
  /** `påkrevd`: field names of a kind. */
  | { readonly type: 'required-of'; readonly kind: Kind }
  /** `planer`: the folder behind an alias. */
  | { readonly type: 'plan-folder'; readonly alias: string }
  /** `filter` of a view: what a field must be. */
  | { readonly type: 'filter-value'; readonly field: string };

export type EntryOf = 'target' | 'point' | 'former-name' | 'sub-measure' | 'measurement' | 'chapter';

export interface MappingScope {
  readonly type: 'mapping';
  readonly rows: FieldRows;
  /** The kind of item that the mapping is; absent for records and the manifest. */
  readonly kind?: Kind;
  /** The id stands before it, as the key of a register's mapping. */
  readonly named?: true;
}

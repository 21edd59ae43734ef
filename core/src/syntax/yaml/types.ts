import type { Span } from '../../text/span.ts';

/**
 * YAML as authors wrote it: every scalar is text, whatever it looks like, and every span is absolute in the file that
 * holds it. An empty value is no node at all.
 */
export type YamlNode = YamlScalar | YamlMap | YamlSeq;

export interface YamlScalar {
  readonly type: 'scalar';
  /** The source of the value, quotes and block indicators included. */
  readonly span: Span;
  /** The value: unquoted, folded. */
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface YamlMap {
  readonly type: 'map';
  readonly span: Span;
  readonly pairs: readonly YamlPair[];
  /** Whether it is written with braces. */
  readonly flow: boolean;
}

export interface YamlPair {
  readonly key: YamlScalar;
  /** `undefined` where nothing (or `~`, `null`) stands after the colon. */
  readonly value: YamlNode | undefined;
  /** From the key to the end of the value, without the line break. */
  readonly span: Span;
}

export interface YamlSeq {
  readonly type: 'seq';
  readonly span: Span;
  readonly items: readonly (YamlNode | undefined)[];
  /** Whether it is written with brackets. */
  readonly flow: boolean;
}

/** What is wrong, in the terms of what the author should do about it. */
export type SyntaxReason =
  /** A colon inside a text that has no quotes. */
  | 'colon'
  /** A decimal comma that parts a number in a mapping with braces. */
  | 'comma'
  /** A tab where blanks must indent. */
  | 'tab'
  /** A quote that is never closed. */
  | 'quote'
  /** A `[` or `{` that is never closed. */
  | 'bracket'
  /** Lines that do not line up. */
  | 'indent'
  /** A key without a colon. */
  | 'key'
  /** A text that begins with a character that means something else in YAML: `@`, `%`, `*`, `&`, `!`. */
  | 'character'
  /** `*name` that nothing anchors, or aliases that grow without end. */
  | 'alias'
  /** Something other than a mapping or a list of mappings where an item belongs. */
  | 'shape'
  /** One key twice in a mapping. */
  | 'duplicate-key'
  /** A fence that is never closed. */
  | 'fence'
  /** A line of `---`, below which nothing is read. */
  | 'document'
  /** Characters that are not UTF-8. */
  | 'encoding'
  /** A file too big to read. */
  | 'too-large'
  | 'other';

export interface SyntaxProblem {
  readonly reason: SyntaxReason;
  readonly span: Span;
}

/** What `readYaml` makes of one text. */
export interface YamlText {
  /** The first document's content; `undefined` for an empty one. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

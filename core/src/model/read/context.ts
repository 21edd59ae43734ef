import type { InlineMark } from '../../syntax/inline.ts';
import type { Span } from '../../text/span.ts';
import type { DateRange } from '../date.ts';
import type { Lang } from '../language.ts';
import type { Problem } from '../problem.ts';
import type { Prose } from '../prose.ts';
import type { Reference } from '../reference.ts';
import type { Uri } from '../uri.ts';

/** What a file must be told of its plan to be read: the same text with the same options reads the same. */
export interface ReadOptions {
  /** The plan's language: which spelling of a key is its own. */
  readonly language: Lang;
  /** The plan's period, which «i planperioden» stands for. */
  readonly period?: DateRange;
}

/** What the readers of one file share: its text, and the lists that they fill. */
export interface ReadContext extends ReadOptions {
  readonly uri: Uri;
  readonly text: string;
  readonly problems: Problem[];
  readonly references: Reference[];
  /** Links and footnotes met in text fields. */
  readonly marks: InlineMark[];
  /** Where running text was met. */
  readonly prose: Prose[];
}

/** The field that is being read, for messages and references. */
export interface FieldOwner {
  /** English name of the field. */
  readonly field: string;
  /** The key as written. */
  readonly key: string;
  readonly keySpan: Span;
}

/** A value while it is put together. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** `{name: value}`, or nothing where there is no value: what optional parts are made of. */
export function given<N extends string, T>(name: N, value: T | undefined): Partial<Record<N, T>> {
  return value === undefined ? {} : ({ [name]: value } as Record<N, T>);
}

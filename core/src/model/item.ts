import type { Span } from '../text/span.ts';
import type { TABLE } from './table/index.ts';
import type { FieldRow, Kind } from './table/types.ts';
import type { Uri } from './uri.ts';
import type { Field, ValueOf } from './value.ts';

type Rows<K extends Kind> = (typeof TABLE)[K]['fields'];

/** The fields of an item by their English names; each is there, absent ones as `{kind: 'absent'}`. */
export type FieldsOf<K extends Kind> = {
  readonly [F in keyof Rows<K>]: Rows<K>[F] extends FieldRow<infer T> ? Field<ValueOf<T>> : never;
};

/** One item of a plan, wherever it is written (docs/format.md section 3). */
export interface Item<K extends Kind = Kind> {
  readonly kind: K;
  readonly uri: Uri;
  /** The whole item: its mapping in the file. */
  readonly span: Span;
  /** Where a finding about the item as a whole goes: its id, else its title, else the fence's or register's kind word. */
  readonly anchor: Span;
  /** The fence's kind word, or the register's plural key. */
  readonly head: Span;
  readonly carrier: 'fence' | 'register';
  readonly fields: FieldsOf<K>;
  /** Something in it could not be read, so that what is missing may only be unread. */
  readonly broken: boolean;
  /** The measure that this one is a part of. */
  readonly parent?: Item<'measure'>;
}

/** An item of any kind, to be told apart by `kind`. */
export type AnyItem = { [K in Kind]: Item<K> }[Kind];

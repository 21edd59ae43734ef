import type { ItemBase } from './item-base.ts';
import type { Reference } from './reference.ts';
import type { TABLE } from './table/index.ts';
import type { FieldRow, FieldType, Kind, Listed } from './table/types.ts';
import type {
  Field,
  FilterEntry,
  FormerName,
  Measurement,
  MoneyValue,
  Point,
  Resources,
  Target,
  TimeValue,
  Words,
  YearValue,
} from './value.ts';

/** A sub-measure: a text, or a card of its own. */
export type SubMeasure = { readonly words: Words } | { readonly item: Item<'measure'> };

type ListedName<V extends readonly Listed[]> = V[number]['en'];

/** The type of value that a field of the table holds. */
export type ValueOf<T extends FieldType> = T extends { type: 'id' | 'plain' }
  ? string
  : T extends { type: 'plains' | 'texts' | 'field-names' }
    ? readonly Words[]
    : T extends { type: 'text' }
      ? Words
      : T extends { type: 'flag' }
        ? boolean
        : T extends { type: 'year' }
          ? number
          : T extends { type: 'listed'; open: true }
            ? string
            : T extends { type: 'listed'; values: infer V extends readonly Listed[] }
              ? ListedName<V>
              : T extends { type: 'references' }
                ? readonly Reference[]
                : T extends { type: 'time' }
                  ? TimeValue
                  : T extends { type: 'money' }
                    ? MoneyValue
                    : T extends { type: 'resources' }
                      ? Resources
                      : T extends { type: 'targets' }
                        ? readonly Target[]
                        : T extends { type: 'measurements' }
                          ? readonly Measurement[]
                          : T extends { type: 'year-values' }
                            ? readonly YearValue[]
                            : T extends { type: 'sub-measures' }
                              ? readonly SubMeasure[]
                              : T extends { type: 'points' }
                                ? readonly Point[]
                                : T extends { type: 'former-names' }
                                  ? readonly FormerName[]
                                  : T extends { type: 'filter' }
                                    ? readonly FilterEntry[]
                                    : never;

type Rows<K extends Kind> = (typeof TABLE)[K]['fields'];

/** The fields of an item by their English names; each is there, absent ones as `{kind: 'absent'}`. */
export type FieldsOf<K extends Kind> = {
  readonly [F in keyof Rows<K>]: Rows<K>[F] extends FieldRow<infer T> ? Field<ValueOf<T>> : never;
};

/** One item of a plan, wherever it is written (docs/format.md section 3). */
export interface Item<K extends Kind = Kind> extends ItemBase<K> {
  readonly fields: FieldsOf<K>;
  /** The measure that this one is a part of. */
  readonly parent?: Item<'measure'>;
}

/** An item of any kind, to be told apart by `kind`. */
export type AnyItem = { [K in Kind]: Item<K> }[Kind];

/** A field of any item by its English name; `undefined` for a name that the kind does not have. */
export function fieldOf(item: AnyItem, name: string): Field<unknown> | undefined {
  const fields: Readonly<Record<string, Field<unknown>>> = item.fields;
  return fields[name];
}

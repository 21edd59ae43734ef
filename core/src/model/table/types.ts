import type { Localized } from '../language.ts';

/** The kinds of item (docs/format.md section 3), by their English names. `view` stands in chapters only. */
export type Kind =
  | 'goal'
  | 'measure'
  | 'indicator'
  | 'unit'
  | 'source'
  | 'requirement'
  | 'evaluation'
  | 'abbreviation'
  | 'view';

/** What a reference may lead to: an item, a point of a requirement set, or a place in a chapter that has an id. */
export type TargetKind = Exclude<Kind, 'view'> | 'point' | 'heading' | 'figure' | 'table';

/** One word of a closed list, such as `pågår`; code uses the English spelling. */
export type Listed = Localized;

/**
 * What a field holds. The reader of each type turns the source into a typed value (model/read); completion, the YAML
 * schema and the format reference describe it from here.
 */
export type FieldType =
  | { readonly type: 'id' }
  /** One line of plain text: a name, a number, an address. */
  | { readonly type: 'plain' }
  | { readonly type: 'plains' }
  /** Markdown with references. */
  | { readonly type: 'text' }
  | { readonly type: 'texts' }
  | { readonly type: 'flag' }
  | { readonly type: 'year' }
  /** One word of a list; where `open`, any other text is good too; where `many`, a list of such words. */
  | {
      readonly type: 'listed';
      readonly values: readonly Listed[];
      readonly open?: true;
      readonly many?: true;
      readonly default?: string;
    }
  /** One reference or several; where `orText`, a text that names nothing is good too. */
  | { readonly type: 'references'; readonly to: readonly TargetKind[]; readonly one?: true; readonly orText?: true }
  | { readonly type: 'time' }
  | { readonly type: 'money' }
  | { readonly type: 'resources' }
  | { readonly type: 'targets' }
  | { readonly type: 'measurements' }
  | { readonly type: 'year-values' }
  | { readonly type: 'sub-measures' }
  | { readonly type: 'points' }
  | { readonly type: 'former-names' }
  /** For views: `{field: value or list}` and a list of field names of what the view shows. */
  | { readonly type: 'filter' }
  | { readonly type: 'field-names' }
  /** Inside money: one amount, and one amount or amounts by year. */
  | { readonly type: 'amount' }
  | { readonly type: 'amounts' }
  /** In the manifest. */
  | { readonly type: 'record'; readonly of: FieldRows }
  | { readonly type: 'period' }
  | { readonly type: 'paths' }
  | { readonly type: 'chapters' }
  | { readonly type: 'plans' }
  | { readonly type: 'required-fields' }
  | { readonly type: 'rule-levels' };

/** One row of the field table. */
export interface FieldRow<T extends FieldType = FieldType> {
  /** How the key is written. */
  readonly key: Localized;
  readonly value: T;
  /** Whether the format requires it always. */
  readonly required?: true;
  /** What an author reads about it on hover and beside a completion. */
  readonly about: Localized;
}

/** The fields of one kind or record, in the order in which forms and completion show them, by English name. */
export type FieldRows = Readonly<Record<string, FieldRow>>;

/** One kind of item: its fence word, its register key, its fields. */
export interface KindRow<F extends FieldRows = FieldRows> {
  readonly kind: Kind;
  readonly word: Localized;
  /** The key of its list in a register; a view has none. */
  readonly plural?: Localized;
  readonly about: Localized;
  readonly fields: F;
}

import type { Lang, Localized } from '../language.ts';
import { spellings } from '../language.ts';
import { goal } from './goal.ts';
import { indicator } from './indicator.ts';
import { measure } from './measure.ts';
import { abbreviation, evaluation, requirement, view } from './others.ts';
import * as records from './records.ts';
import { source } from './source.ts';
import type { FieldRow, FieldRows, FieldType, Kind, KindRow, Listed } from './types.ts';
import { unit } from './unit.ts';

/**
 * The field table of docs/format.md section 3, once, as data: reading, completion, hover, snippets, the YAML schema, the
 * grammars and the format reference all come from it.
 */
export const TABLE = {
  goal,
  measure,
  indicator,
  unit,
  source,
  requirement,
  evaluation,
  abbreviation,
  view,
} as const satisfies Readonly<Record<Kind, KindRow>>;

/** The kinds in the table's order. */
export const KINDS = Object.keys(TABLE) as readonly Kind[];

/** A row found by one of its spellings. */
export interface Spelled {
  /** The English name, as code says it. */
  readonly name: string;
  readonly row: FieldRow;
}

const ROW_INDEXES: ReadonlyMap<FieldRows, ReadonlyMap<string, Spelled>> = new Map(
  [...KINDS.map((kind) => TABLE[kind].fields), ...Object.values(records)].map((rows: FieldRows) => [
    rows,
    new Map(
      Object.entries(rows).flatMap(([name, row]) => spellings(row.key).map((word) => [word, { name, row }] as const)),
    ),
  ]),
);

/** The row that `key` spells in any of the three languages. `rows` is one of the table's own. */
export function findRow(rows: FieldRows, key: string): Spelled | undefined {
  return spelledIn(ROW_INDEXES.get(rows), key);
}

/** What a word stands for, compared as written; «å» may be written as an a with a ring of its own, as Macs do. */
function spelledIn<T>(index: ReadonlyMap<string, T> | undefined, word: string): T | undefined {
  return index?.get(word) ?? index?.get(word.normalize('NFC'));
}

const KIND_BY_WORD: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) => spellings(TABLE[kind].word).map((word) => [word, kind] as const)),
);

const KIND_BY_PLURAL: ReadonlyMap<string, Kind> = new Map(
  KINDS.flatMap((kind) => spellings(pluralOf(kind) ?? { nb: '', nn: '', en: '' }).map((word) => [word, kind] as const)),
);

/** The kind that a fence's word names, in any language; `undefined` for any other word. */
export function kindOfWord(word: string): Kind | undefined {
  return spelledIn(KIND_BY_WORD, word);
}

/** Whether a word opens a fence of items, in any language. */
export function isKindWord(word: string): boolean {
  return kindOfWord(word) !== undefined;
}

/** The kind whose register list a key opens, in any language; `undefined` for any other key. */
export function kindOfPlural(word: string): Kind | undefined {
  return word === '' ? undefined : spelledIn(KIND_BY_PLURAL, word);
}

/** Every word that opens a fence, and every plural key, as written. */
export function kindWords(): readonly string[] {
  return [...KIND_BY_WORD.keys()];
}

export function pluralWords(): readonly string[] {
  return [...KIND_BY_PLURAL.keys()].filter((word) => word !== '');
}

/** The register key of a kind; a view has none. */
export function pluralOf(kind: Kind): Localized | undefined {
  const row: KindRow = TABLE[kind];
  return row.plural;
}

/** The fields of a kind as plain rows, where the exact field names do not matter. */
export function rowsOf(kind: Kind): FieldRows {
  return TABLE[kind].fields;
}

const LAYOUTS: Readonly<Partial<Record<Kind, FieldRow<FieldType & { type: 'listed' }>>>> = records.layout;

/** The layouts that a kind's cards may have in print, with what they are for; none for most kinds. */
export function layoutRowOf(kind: Kind): FieldRow<FieldType & { type: 'listed' }> | undefined {
  return LAYOUTS[kind];
}

/** The words for them. */
export function layoutsOf(kind: Kind): readonly Listed[] {
  return LAYOUTS[kind]?.value.values ?? [];
}

const REQUIRED: ReadonlyMap<Kind, readonly string[]> = new Map(
  KINDS.map((kind) => [kind, Object.keys(rowsOf(kind)).filter((name) => rowsOf(kind)[name]?.required)]),
);

/** The fields that the format requires of every item of a kind, by their English names. */
export function requiredOf(kind: Kind): readonly string[] {
  return REQUIRED.get(kind) ?? [];
}

/** How `lang` spells the field `name` (English) of a kind; the English name where the kind has no such field. */
export function keyOf(kind: Kind, name: string, lang: Lang): string {
  return rowsOf(kind)[name]?.key[lang] ?? name;
}

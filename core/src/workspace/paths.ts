import type { Lang } from '../model/language.ts';
import { findRow, rowsOf } from '../model/table/index.ts';
import * as records from '../model/table/records.ts';
import type { FieldRow, FieldRows, FieldType } from '../model/table/types.ts';
import type { YamlMap, YamlNode, YamlPair } from '../syntax/yaml/types.ts';

/**
 * A way into an item: the English names of fields and of the parts of records, the places of list entries (from 0, empty entries
 * not counted), and, where a field has keys of the author's own (years, categories), those keys as they are written.
 */
export type Path = readonly Step[];

export type Step = string | number;

/** What the table says of the keys at a place; `undefined` where the keys are the author's own. */
export type Rows = FieldRows | undefined;

/** The rows of the mappings that a value of a type may hold, its own or its entries'. */
export function rowsWithin(type: FieldType | undefined): Rows {
  switch (type?.type) {
    case 'money':
      return records.money;
    case 'time':
      return records.time;
    case 'resources':
      return records.resources;
    case 'targets':
      return records.target;
    case 'points':
      return records.point;
    case 'former-names':
      return records.formerName;
    case 'measurements':
      return records.measurement;
    case 'sub-measures':
      return rowsOf('measure');
    default:
      return undefined;
  }
}

/** The key under which a text is kept when its field is given parts: a remark about money, the start of a time. */
const HOMES: Partial<Record<FieldType['type'], string>> = {
  money: 'note',
  time: 'start',
  targets: 'text',
  points: 'text',
  'former-names': 'name',
  measurements: 'value',
  'sub-measures': 'title',
};

/** The English name of the part that takes over the text of a field of a type; `undefined` where none does. */
export function homeOf(type: FieldType | undefined): string | undefined {
  return type && HOMES[type.type];
}

/** The row that a step names among others, with what the rows are within it. */
export interface Stepped {
  readonly row: FieldRow | undefined;
  readonly type: FieldType | undefined;
  readonly rows: Rows;
}

/** What a key leads to where the table says `rows`: a row of them, or, behind a key of the author's own, more of `type`. */
export function stepInto(rows: Rows, type: FieldType | undefined, step: string): Stepped {
  const row = rows?.[step];
  if (row === undefined) return { row, type, rows };
  return { row, type: row.value, rows: rowsWithin(row.value) };
}

/** The pair that a step names; a field in any language, a key of the author's own as it is written. */
export function pairAt(map: YamlMap, rows: Rows, step: string): YamlPair | undefined {
  if (rows?.[step] !== undefined) return map.pairs.find(({ key }) => findRow(rows, key.text)?.name === step);
  return map.pairs.find(({ key }) => key.text === step);
}

/** How a step is written as a key. */
export function keyFor(rows: Rows, step: string, lang: Lang): string {
  return rows?.[step]?.key[lang] ?? step;
}

/** The entries of a list that hold something; a value that is no list is its only entry. */
export function entriesAt(node: YamlNode): readonly YamlNode[] {
  return node.type === 'seq' ? node.items.filter((item) => item !== undefined) : [node];
}

/** What stands at a path in an item's mapping; `undefined` where nothing does. */
export function nodeAt(map: YamlMap, rows: FieldRows, path: Path): YamlNode | undefined {
  let node: YamlNode | undefined = map;
  let at: Stepped = { row: undefined, type: undefined, rows };
  for (const step of path) {
    if (node === undefined) return undefined;
    if (typeof step === 'number') {
      node = entriesAt(node)[step];
      continue;
    }
    if (node.type !== 'map') return undefined;
    node = pairAt(node, at.rows, step)?.value;
    at = stepInto(at.rows, at.type, step);
  }
  return node;
}

/** The row of the table that a path ends in, if it ends in a field or a part of one. */
export function rowAt(rows: FieldRows, path: Path): FieldRow | undefined {
  let at: Stepped = { row: undefined, type: undefined, rows };
  for (const step of path) if (typeof step === 'string') at = stepInto(at.rows, at.type, step);
  return at.row;
}

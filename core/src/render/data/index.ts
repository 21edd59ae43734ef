import { formatIso } from '../../model/date.ts';
import type { Definition } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import { type AnyItem, fieldOf } from '../../model/item.ts';
import { type Lang, spellings } from '../../model/language.ts';
import { KINDS, TABLE } from '../../model/table/index.ts';
import type { FieldRows, Kind } from '../../model/table/types.ts';
import { relativePath } from '../../model/uri.ts';
import type { Plan } from '../../workspace/plan.ts';
import { type Data, readData } from './read.ts';
import { writtenData, writtenItems } from './written.ts';

export type { Data } from './read.ts';

/** An item as data. */
export interface ItemData {
  readonly kind: Kind;
  readonly id?: string;
  /** Its title, name or heading. */
  readonly title?: string;
  /** Relative to the plan's folder, with `/`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** Fields by English name, as they were read; `{unreadable}` where a value could not be. */
  readonly fields: { readonly [name: string]: Data };
  /** The source's own keys and texts, in its order; what Planverk does not know included. */
  readonly written: Data;
}

export interface FileData {
  readonly file: string;
  readonly type: 'manifest' | 'chapter' | 'register' | 'other';
  readonly headings: readonly {
    readonly level: number;
    readonly text: string;
    readonly anchor: string;
    readonly line: number;
  }[];
  /** The whole source text. */
  readonly text: string;
}

/** A whole plan as plain data, for JSON and tables: everything that its source says. */
export interface PlanData {
  readonly plan: { readonly [key: string]: Data };
  /** Items by English kind, in reading order; a kind without items has an empty list. */
  readonly items: { readonly [kind: string]: readonly ItemData[] };
  /** In reading order: manifest, chapters, appendices, the rest by path. */
  readonly files: readonly FileData[];
}

/** All that a plan's source says, as plain data. The same plan gives the same data; nothing looks at a clock. */
export function planData(plan: Plan): PlanData {
  const dataOf = itemsAsData(plan);
  const items = Object.fromEntries(KINDS.map((kind) => [kind, (plan.items(kind) as readonly AnyItem[]).map(dataOf)]));
  return { plan: manifestData(plan), items, files: plan.files.map((file) => fileData(plan, file)) };
}

/** What says the items of a plan as data, one by one. Where each is defined and written is looked up once for all of them. */
export function itemsAsData(plan: Plan): (item: AnyItem) => ItemData {
  const definitions = new Map<AnyItem, Definition>();
  for (const one of plan.definitions) if (one.item?.kind === one.kind) definitions.set(one.item, one);
  const written = writtenItems();
  const nested = (inner: AnyItem): Data => ({ ...dataOf(inner) });
  const dataOf = (item: AnyItem): ItemData => {
    const file = plan.file(item.uri);
    const definition = definitions.get(item);
    return {
      kind: item.kind,
      ...(definition?.id !== undefined && { id: definition.id }),
      ...(definition && { title: definition.title }),
      file: relativePath(plan.uri, item.uri),
      line: (file?.lines.lineAt(item.span.start) ?? 0) + 1,
      fields: fieldsData(plan, item, nested),
      written: file ? written(file, item) : null,
    };
  };
  return dataOf;
}

/** What was read of an item's fields; sub-measures that are cards are given to `nested`. */
function fieldsData(plan: Plan, item: AnyItem, nested: (inner: AnyItem) => Data): ItemData['fields'] {
  const fields: Record<string, Data> = {};
  for (const name of Object.keys(TABLE[item.kind].fields)) {
    const field = fieldOf(item, name);
    if (field?.kind === 'value') fields[name] = readData(field.value, plan, nested);
    if (field?.kind === 'unreadable') fields[name] = { unreadable: field.raw };
  }
  return fields;
}

/** A field as a column of a table. */
export interface Column {
  /** The English name, as in `ItemData.fields`. */
  readonly name: string;
  /** The key in the language asked for. */
  readonly label: string;
  /** Every key that it may have in `ItemData.written`. */
  readonly keys: readonly string[];
}

/** The fields of a kind in the table's order. */
export function columnsOf(kind: Kind, lang: Lang): readonly Column[] {
  const rows: FieldRows = TABLE[kind].fields;
  return Object.entries(rows).map(([name, { key }]) => ({ name, label: key[lang], keys: spellings(key) }));
}

function manifestData(plan: Plan): { readonly [key: string]: Data } {
  const { manifest } = plan;
  const { period, adopted } = manifest;
  const file = plan.file(manifest.uri);
  return {
    id: manifest.id?.text ?? null,
    title: manifest.title?.text ?? null,
    municipality: manifest.municipality?.text ?? null,
    publisher: manifest.publisher?.text ?? null,
    period: period ? { written: period.words.text, start: formatIso(period.start), end: formatIso(period.end) } : null,
    language: manifest.language,
    status: manifest.status,
    adopted: adopted
      ? { date: adopted.date?.text ?? null, body: adopted.body?.text ?? null, case: adopted.case?.text ?? null }
      : null,
    written: writtenData(file?.yaml()),
  };
}

function fileData(plan: Plan, file: ParsedFile): FileData {
  return {
    file: relativePath(plan.uri, file.uri),
    type: file.type,
    headings: file.headings.map(({ level, text, slug, span }) => ({
      level,
      text,
      anchor: slug,
      line: file.lines.lineAt(span.start) + 1,
    })),
    text: file.text,
  };
}

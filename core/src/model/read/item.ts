import type { YamlMap, YamlNode } from '../../syntax/yaml/types.ts';
import type { Span } from '../../text/span.ts';
import { type AnyItem, fieldOf, type Item, type SubMeasure } from '../item.ts';
import { isId, toId } from '../names/index.ts';
import { keyOf, requiredOf, rowsOf } from '../table/index.ts';
import { point as pointRows, target as targetRows } from '../table/records.ts';
import type { FieldRow, FieldRows, Kind } from '../table/types.ts';
import type { Field, FilterEntry, Point, Target, Words } from '../value.ts';
import { type Draft, type FieldOwner, given, type ReadContext } from './context.ts';
import { readFormerNames } from './former.ts';
import { isRecord, knownPairs } from './keys.ts';
import { readFlag, readListed } from './listed.ts';
import { readMeasurements, readMoneyField, readResources, readYearValues, yearOf } from './numbers.ts';
import {
  claim,
  entriesOf,
  readInlineOf,
  readProse,
  readReferences,
  readSoFar,
  readWords,
  readWordsList,
  wordsOf,
  wrongType,
} from './text.ts';
import { readTimeField } from './time.ts';

/** Where an item stands, and what is known of it besides its mapping. */
export interface ItemPlace {
  readonly carrier: 'fence' | 'register';
  readonly head: Span;
  /** Part of the source could not be read: fields may be there that were not seen. */
  readonly broken: boolean;
  /** The id of a register in mapping form. */
  readonly key?: Words;
  /** Ids are not required of sub-measures. */
  readonly parent?: true;
}

/** Reads one item from its mapping (docs/format.md section 3). Problems and references go to the context's lists. */
export function readItem<K extends Kind>(kind: K, map: YamlMap, place: ItemPlace, context: ReadContext): Item<K> {
  const rows = rowsOf(kind);
  const before = readSoFar(context);
  const read = new Map<string, Field<unknown>>();
  for (const { name, row, node, owner } of knownPairs(map, rows, context, kind)) {
    const field = readField(row, node, owner, context);
    if (field !== undefined) read.set(name, field);
  }
  if (place.key !== undefined && !read.has('id')) read.set('id', idField(place.key, place.key.span, context));
  const anchor = anchorOf(read, place.head);
  const absent: Field<never> = { kind: 'absent', at: anchor };
  const fields: Record<string, Field<unknown>> = {};
  for (const name of Object.keys(rows)) fields[name] = read.get(name) ?? absent;
  // The table's rows are the type's fields, so that what was just built row by row is the kind's own shape.
  const item = {
    kind,
    uri: context.uri,
    span: map.span,
    anchor,
    head: place.head,
    carrier: place.carrier,
    fields,
    broken: place.broken,
  } as unknown as Item<K>;
  claim(context, before, item);
  adoptSubMeasures(item as AnyItem);
  if (!place.broken) reportMissing(item as AnyItem, place, context);
  return item;
}

/** The id's place, else the title's or name's, else the word that opened the item. */
function anchorOf(read: ReadonlyMap<string, Field<unknown>>, head: Span): Span {
  for (const name of ['id', 'title', 'name', 'measure', 'type']) {
    const field = read.get(name);
    if (field !== undefined && field.kind !== 'absent') return field.span;
  }
  return head;
}

function reportMissing(item: AnyItem, place: ItemPlace, context: ReadContext): void {
  for (const name of requiredOf(item.kind)) {
    if (fieldOf(item, name)?.kind !== 'absent' || (name === 'id' && place.parent)) continue;
    const key = keyOf(item.kind, name, context.language);
    context.problems.push({ code: 'missing-field', span: item.anchor, key, item });
  }
}

function adoptSubMeasures(item: AnyItem): void {
  if (item.kind !== 'measure' || item.fields.subMeasures.kind !== 'value') return;
  for (const part of item.fields.subMeasures.value) {
    if ('item' in part) (part.item as { parent?: Item<'measure'> }).parent = item;
  }
}

/** The field, `undefined` where nothing that counts stands there (an empty text is a missing one). */
function readField(row: FieldRow, node: YamlNode, owner: FieldOwner, context: ReadContext): Field<unknown> | undefined {
  if (node.type === 'scalar' && node.text.trim() === '') return undefined;
  if ((node.type === 'seq' && node.items.length === 0) || (node.type === 'map' && node.pairs.length === 0)) {
    return undefined;
  }
  if (row.value.type === 'id') return readId(node, owner, context);
  const value = readValue(row, node, owner, context);
  const { span } = node;
  if (value !== undefined) return { kind: 'value', value, span, key: owner.keySpan };
  return { kind: 'unreadable', raw: context.text.slice(span.start, span.end), span, key: owner.keySpan };
}

function readValue(row: FieldRow, node: YamlNode, owner: FieldOwner, context: ReadContext): unknown {
  const type = row.value;
  switch (type.type) {
    case 'plain':
      return readWords(node, owner, context)?.text.trim();
    case 'plains':
    case 'field-names':
      return filled(readWordsList(node, owner, context));
    case 'text':
      return readProse(node, owner, context);
    case 'texts': {
      const list = readWordsList(node, owner, context);
      for (const words of list) readInlineOf(words, owner, context);
      return filled(list);
    }
    case 'flag':
      return readFlag(node, owner, context);
    case 'year':
      return node.type === 'scalar' ? yearOf(node, owner, context) : wrongType(node.span, 'year', owner, context);
    case 'listed':
      // Where any text is good too, it is running text with references.
      if (type.open && node.type === 'scalar') readInlineOf(wordsOf(node), owner, context);
      return readListed(node, type, owner, context);
    case 'references':
      return readReferences(node, type, owner, context);
    case 'time':
      return readTimeField(node, owner, context);
    case 'money':
      return readMoneyField(node, owner, context);
    case 'resources':
      return readResources(node, owner, context);
    case 'targets':
      return readTargets(node, owner, context);
    case 'measurements':
      return readMeasurements(node, owner, context);
    case 'year-values':
      return readYearValues(node, owner, context);
    case 'sub-measures':
      return readSubMeasures(node, owner, context);
    case 'points':
      return readPoints(node, owner, context);
    case 'former-names':
      return readFormerNames(node, owner, context);
    case 'filter':
      return readFilter(node, owner, context);
    default:
      // The manifest's own types are read with the manifest.
      return undefined;
  }
}

function filled<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function readId(node: YamlNode, owner: FieldOwner, context: ReadContext): Field<string> {
  if (node.type === 'scalar') return idField(wordsOf(node), owner.keySpan, context);
  wrongType(node.span, 'text', owner, context);
  return {
    kind: 'unreadable',
    raw: context.text.slice(node.span.start, node.span.end),
    span: node.span,
    key: owner.keySpan,
  };
}

function idField(words: Words, key: Span, context: ReadContext): Field<string> {
  const id = words.text.trim();
  if (isId(id)) return { kind: 'value', value: id, span: words.span, key };
  context.problems.push({ code: 'invalid-id', span: words.span, id, suggestion: toId(id) });
  return { kind: 'unreadable', raw: id, span: words.span, key };
}

/** How the entries of a list are read that are texts or records; `place` is the entry's place in the list, from 1. */
interface EntryReader<T> {
  readonly rows: FieldRows;
  text(words: Words, place: number): T;
  record(map: YamlMap, place: number): T;
}

/** A list of such entries, or one of them alone. */
function readEntries<T>(
  node: YamlNode,
  reader: EntryReader<T>,
  owner: FieldOwner,
  context: ReadContext,
): readonly T[] | undefined {
  const entries: T[] = [];
  for (const entry of entriesOf(node)) {
    const place = entries.length + 1;
    if (entry.type === 'map' && isRecord(entry, reader.rows)) entries.push(reader.record(entry, place));
    else {
      const words = readProse(entry, owner, context);
      if (words !== undefined) entries.push(reader.text(words, place));
    }
  }
  return filled(entries);
}

/** `resultatmål`: texts, or `{tekst, indikator, fra, til, innen}`. */
function readTargets(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly Target[] | undefined {
  const reader: EntryReader<Target> = {
    rows: targetRows,
    text: (text) => ({ span: text.span, text }),
    record: (map) => readTarget(map, context),
  };
  return readEntries(node, reader, owner, context);
}

function readTarget(map: YamlMap, context: ReadContext): Target {
  const target: Draft<Target> = { span: map.span };
  for (const { name, node, owner } of knownPairs(map, targetRows, context)) {
    if (name === 'indicator') {
      const references = readReferences(node, targetRows.indicator.value, owner, context);
      Object.assign(target, given('indicator', references?.[0]));
    } else if (name === 'by') {
      Object.assign(target, given('by', readTimeField(node, owner, context)));
    } else {
      const words = name === 'text' ? readProse(node, owner, context) : readWords(node, owner, context);
      Object.assign(target, given(name as 'text' | 'from' | 'to', words));
    }
  }
  return target;
}

/** `deltiltak`: texts, or measures whose id is optional. */
function readSubMeasures(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly SubMeasure[] | undefined {
  const reader: EntryReader<SubMeasure> = {
    rows: rowsOf('measure'),
    text: (words) => ({ words }),
    record: (map) => {
      const place: ItemPlace = { carrier: 'fence', head: map.span, broken: false, parent: true };
      return { item: readItem('measure', map, place, context) };
    },
  };
  return readEntries(node, reader, owner, context);
}

/** `punkter`: texts, or `{id, tekst}`. Ids of points without one are made when the set's own id is known. */
function readPoints(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly Point[] | undefined {
  const reader: EntryReader<Point> = {
    rows: pointRows,
    text: (text, place) => ({ id: `.${place}`, span: text.span, text }),
    record: (map, place) => readPoint(map, place, context),
  };
  return readEntries(node, reader, owner, context);
}

function readPoint(map: YamlMap, place: number, context: ReadContext): Point {
  let id = `.${place}`;
  let { span } = map;
  let text: Words | undefined;
  for (const { name, node, owner } of knownPairs(map, pointRows, context)) {
    if (name === 'text') {
      text = readProse(node, owner, context);
      continue;
    }
    const field = readId(node, owner, context);
    if (field.kind === 'value') ({ value: id, span } = field);
  }
  return { id, span, ...(text && { text }) };
}

/** `filter`: `{felt: verdi eller liste}`. */
function readFilter(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly FilterEntry[] | undefined {
  if (node.type !== 'map') return wrongType(node.span, 'mapping', owner, context);
  return node.pairs.map((pair) => ({
    key: wordsOf(pair.key),
    values: pair.value === undefined ? [] : readWordsList(pair.value, owner, context),
  }));
}

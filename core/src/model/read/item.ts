import type { YamlMap, YamlNode } from '../../syntax/yaml/types.ts';
import type { Span } from '../../text/span.ts';
import type { AnyItem, Item, SubMeasure } from '../item.ts';
import { isId, toId } from '../names.ts';
import { rowsOf } from '../table/index.ts';
import { point as pointRows, target as targetRows } from '../table/records.ts';
import type { FieldRow, Kind } from '../table/types.ts';
import type { Field, FilterEntry, Point, Target, Words } from '../value.ts';
import { type Draft, type FieldOwner, given, type ReadContext } from './context.ts';
import { knownPairs } from './keys.ts';
import { readListed } from './listed.ts';
import { readMeasurements, readMoneyField, readResources, readYearValues, yearOf } from './numbers.ts';
import { claimReferences, readInlineOf, readReferences, readWords, readWordsList, wordsOf, wrongType } from './text.ts';
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
  const firstReference = context.references.length;
  const read = new Map<string, Field<unknown>>();
  for (const { name, row, pair } of knownPairs(map, rows, context, kind)) {
    if (pair.value === undefined) continue;
    const owner: FieldOwner = { field: name, key: pair.key.text, keySpan: pair.key.span };
    const field = readField(row, pair.value, owner, context);
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
  claimReferences(context.references, firstReference, item);
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
  const fields: Readonly<Record<string, Field<unknown>>> = item.fields;
  for (const [name, row] of Object.entries(rowsOf(item.kind))) {
    if (!row.required || (name === 'id' && place.parent)) continue;
    if (fields[name]?.kind === 'absent') {
      context.problems.push({ code: 'missing-field', span: item.anchor, key: row.key[context.language], item });
    }
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
    case 'text': {
      const words = readWords(node, owner, context);
      if (words) readInlineOf(words, context);
      return words;
    }
    case 'texts': {
      const list = readWordsList(node, owner, context);
      for (const words of list) readInlineOf(words, context);
      return filled(list);
    }
    case 'flag':
      return readFlag(node, owner, context);
    case 'year':
      return node.type === 'scalar' ? yearOf(node, owner, context) : wrongType(node.span, 'year', owner, context);
    case 'listed':
      // Where any text is good too, it is running text with references.
      if (type.open && node.type === 'scalar') readInlineOf(wordsOf(node), context);
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

const YES = ['ja', 'true', 'yes', 'sant', 'sann'];
const NO = ['nei', 'false', 'no', 'usant', 'usann'];

function readFlag(node: YamlNode, owner: FieldOwner, context: ReadContext): boolean | undefined {
  const text = node.type === 'scalar' ? node.text.trim().toLowerCase() : '';
  if (YES.includes(text)) return true;
  if (NO.includes(text)) return false;
  return wrongType(node.span, 'yes-no', owner, context);
}

/** `resultatmål`: texts, or `{tekst, indikator, fra, til, innen}`. */
function readTargets(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly Target[] | undefined {
  const nodes = node.type === 'seq' ? node.items : [node];
  const targets: Target[] = [];
  for (const entry of nodes) {
    if (entry === undefined) continue;
    if (entry.type === 'map' && isRecord(entry, targetRows)) targets.push(readTarget(entry, context));
    else {
      const text = readWords(entry, owner, context);
      if (text === undefined) continue;
      readInlineOf(text, context);
      targets.push({ span: text.span, text });
    }
  }
  return filled(targets);
}

/** Whether a mapping is a record of the table rather than a text with an unquoted colon. */
function isRecord(map: YamlMap, rows: Readonly<Record<string, FieldRow>>): boolean {
  if (map.flow || map.pairs.length > 1) return true;
  const key = map.pairs[0]?.key.text ?? '';
  return Object.values(rows).some((row) => Object.values(row.key).includes(key));
}

function readTarget(map: YamlMap, context: ReadContext): Target {
  const target: Draft<Target> = { span: map.span };
  for (const { name, pair } of knownPairs(map, targetRows, context)) {
    const inner: FieldOwner = { field: name, key: pair.key.text, keySpan: pair.key.span };
    const node = pair.value;
    if (node === undefined) continue;
    if (name === 'indicator') {
      const references = readReferences(node, targetRows.indicator.value, inner, context);
      Object.assign(target, given('indicator', references?.[0]));
    } else if (name === 'by') {
      Object.assign(target, given('by', readTimeField(node, inner, context)));
    } else {
      const words = readWords(node, inner, context);
      if (words === undefined) continue;
      if (name === 'text') readInlineOf(words, context);
      target[name as 'text' | 'from' | 'to'] = words;
    }
  }
  return target;
}

/** `deltiltak`: texts, or measures whose id is optional. */
function readSubMeasures(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly SubMeasure[] | undefined {
  const nodes = node.type === 'seq' ? node.items : [node];
  const parts: SubMeasure[] = [];
  for (const entry of nodes) {
    if (entry === undefined) continue;
    if (entry.type === 'map' && isRecord(entry, rowsOf('measure'))) {
      const place: ItemPlace = { carrier: 'fence', head: entry.span, broken: false, parent: true };
      parts.push({ item: readItem('measure', entry, place, context) });
    } else {
      const words = readWords(entry, owner, context);
      if (words === undefined) continue;
      readInlineOf(words, context);
      parts.push({ words });
    }
  }
  return filled(parts);
}

/** `punkter`: texts, or `{id, tekst}`. Ids of points without one are made when the set's own id is known. */
function readPoints(node: YamlNode, owner: FieldOwner, context: ReadContext): readonly Point[] | undefined {
  const nodes = node.type === 'seq' ? node.items : [node];
  const points: Point[] = [];
  for (const entry of nodes) {
    if (entry === undefined) continue;
    const place = points.length + 1;
    if (entry.type === 'map' && isRecord(entry, pointRows)) points.push(readPoint(entry, place, context));
    else {
      const text = readWords(entry, owner, context);
      if (text === undefined) continue;
      readInlineOf(text, context);
      points.push({ id: `.${place}`, span: text.span, text });
    }
  }
  return filled(points);
}

function readPoint(map: YamlMap, place: number, context: ReadContext): Point {
  let id = `.${place}`;
  let { span } = map;
  let text: Words | undefined;
  for (const { name, pair } of knownPairs(map, pointRows, context)) {
    const inner: FieldOwner = { field: name, key: pair.key.text, keySpan: pair.key.span };
    if (pair.value === undefined) continue;
    if (name === 'text') {
      text = readWords(pair.value, inner, context);
      if (text) readInlineOf(text, context);
    } else {
      const field = readId(pair.value, inner, context);
      if (field.kind === 'value') {
        id = field.value;
        span = field.span;
      }
    }
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

import { words } from '../model/language.ts';
import { kindOfPlural, pluralOf } from '../model/table/index.ts';
import type { Kind } from '../model/table/types.ts';
import { parentOf, relativePath } from '../model/uri.ts';
import { readYaml } from '../syntax/yaml/read.ts';
import type { YamlMap, YamlPair, YamlSeq } from '../syntax/yaml/types.ts';
import type { TextEdit } from '../text/edits.ts';
import { lineBreakOf } from '../text/edits.ts';
import type { FileEdit } from './file-edit.ts';
import type { Plan } from './plan.ts';
import {
  columnIndent,
  entryPrefix,
  hasGap,
  insertAt,
  insertEntry,
  insertPair,
  lastEntry,
  lineEnd,
  ownLines,
  scalarText,
  withBlanks,
} from './yaml-edits.ts';

/** An item to be written: its id and, by key, its other texts; an empty one is left to be filled in. */
export interface NewItem {
  /** None for evaluations, which have none. */
  readonly id?: string;
  readonly fields: readonly (readonly [key: string, text: string])[];
  /** The whole item, its id too, as lines of block YAML that begin in the first column: written as they are, instead of `fields`. */
  readonly source?: readonly string[];
}

/** Where a new item of a register goes, and the path of that file below the plan's folder. */
export interface RegisterEdit {
  readonly path: string;
  readonly edit: FileEdit;
}

/**
 * Puts an item into the register that holds its kind, in that register's style; where the plan has none, into a new file
 * beside its other registers. `undefined` for views, and where the register cannot be read.
 */
export function addToRegister(plan: Plan, kind: Kind, item: NewItem): RegisterEdit | undefined {
  const plural = pluralOf(kind)?.[plan.language];
  if (plural === undefined) return undefined;
  for (const file of plan.files) {
    if (file.type !== 'register') continue;
    const { root } = readYaml(file.text);
    const pair = root?.type === 'map' ? root.pairs.find(({ key }) => kindOfPlural(key.text) === kind) : undefined;
    const edit = pair && addItem(file.text, pair, item);
    if (edit !== undefined) {
      return { path: relativePath(plan.uri, file.uri), edit: { uri: file.uri, edits: [withBlanks(edit)] } };
    }
  }
  return newRegister(plan, plural, item);
}

const REGISTER_FOLDER = words('registre', 'register', 'registers');

function newRegister(plan: Plan, plural: string, item: NewItem): RegisterEdit {
  const beside = plan.files.find(({ type }) => type === 'register')?.uri;
  const folder = (beside && parentOf(beside)) ?? `${plan.uri}/${REGISTER_FOLDER[plan.language]}`;
  const uri = `${folder}/${plural}.yaml`;
  const text = `${plural}:\n  - ${blockLines(item, '    ', '\n')}\n`;
  const existing = plan.file(uri);
  if (existing === undefined && !plan.exists(uri)) {
    const made = text.replaceAll('\n', lineBreakOf(plan.file(plan.manifest.uri)?.text ?? ''));
    return { path: relativePath(plan.uri, uri), edit: { uri, edits: [withBlanks(insertAt(0, made))], create: true } };
  }
  const end = existing?.text.length ?? 0;
  const written = ownLines(existing?.text ?? '', end, text.trimEnd());
  return { path: relativePath(plan.uri, uri), edit: { uri, edits: [withBlanks(insertAt(end, written))] } };
}

/** One more item below a register's plural key, `pair`. */
function addItem(text: string, pair: YamlPair, item: NewItem): TextEdit | undefined {
  const { value } = pair;
  const lineBreak = lineBreakOf(text);
  if (value === undefined) {
    const indent = columnIndent(text, pair.key.span.start);
    const lines = `${indent}  - ${blockLines(item, `${indent}    `, lineBreak)}`;
    return insertAt(lineEnd(text, pair.span.end), `${lineBreak}${lines}`);
  }
  if (value.type === 'scalar') return undefined;
  return value.type === 'seq' ? addToSeq(text, value, item) : addToMap(text, value, item);
}

function addToSeq(text: string, seq: YamlSeq, item: NewItem): TextEdit | undefined {
  const last = lastEntry(seq);
  if (item.source !== undefined && seq.flow) return undefined;
  if (seq.flow || last === undefined) return insertEntry(text, seq, last, flowText(pairsOf(item)));
  const lineBreak = lineBreakOf(text);
  const indent = ' '.repeat(entryPrefix(text, last).length);
  const { comments, item: own } = withoutComments(item);
  const entry = insertEntry(text, seq, last, blockLines(own, indent, lineBreak));
  const above = comments.map((line) => `${lineBreak}${indent.slice(2)}${line}`).join('');
  const edit = { ...entry, text: above + entry.text };
  return hasGap(text, seq.items.at(-2), last) ? { ...edit, text: lineBreak + edit.text } : edit;
}

/** The comments above an item's first line, which belong before the dash of a list. */
function withoutComments(item: NewItem): { readonly comments: readonly string[]; readonly item: NewItem } {
  const { source } = item;
  const first = source?.findIndex((line) => !line.startsWith('#')) ?? -1;
  if (source === undefined || first <= 0) return { comments: [], item };
  return { comments: source.slice(0, first), item: { ...item, source: source.slice(first) } };
}

/** A register that is a mapping from id to the rest of the item. */
function addToMap(text: string, map: YamlMap, item: NewItem): TextEdit | undefined {
  if (item.id === undefined || (item.source !== undefined && map.flow)) return undefined;
  const last = map.pairs.at(-1);
  const key = scalarText(item.id, map.flow);
  if (map.flow || last === undefined) return insertPair(text, map, last, key, flowText(item.fields));
  const lineBreak = lineBreakOf(text);
  const indent = columnIndent(text, last.key.span.start);
  const inner =
    last.value?.type === 'map' && !last.value.flow ? columnIndent(text, last.value.span.start) : `${indent}  `;
  const lines = fieldLines(item).map((line) => (line === '' ? '' : inner + line));
  const edit = insertAt(lineEnd(text, last.span.end), [``, `${indent}${key}:`, ...lines].join(lineBreak));
  return hasGap(text, map.pairs.at(-2), last) ? { ...edit, text: lineBreak + edit.text } : edit;
}

function flowText(fields: readonly (readonly [string, string])[]): string {
  return `{${fields.map(([key, value]) => `${key}: ${scalarText(value, true)}`).join(', ')}}`;
}

/** An item as YAML, a line for each field; the first line is not indented. */
export function blockLines(item: NewItem, indent: string, lineBreak: string): string {
  const lines = item.source ?? pairsOf(item).map(([key, value]) => pairText(key, value));
  return lines.map((line, index) => (index === 0 || line === '' ? line : indent + line)).join(lineBreak);
}

/** The lines of an item whose id stands before it. */
function fieldLines({ fields, source }: NewItem): readonly string[] {
  if (source !== undefined) return source.filter((line) => !/^id:(?: |$)/.test(line));
  return fields.map(([key, value]) => pairText(key, value));
}

function pairsOf({ id, fields }: NewItem): readonly (readonly [key: string, text: string])[] {
  return id === undefined ? fields : [['id', id], ...fields];
}

function pairText(key: string, value: string): string {
  return value === '' ? `${key}:` : `${key}: ${scalarText(value)}`;
}

import type { Lang } from '../model/language.ts';
import type { FieldRows } from '../model/table/types.ts';
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from '../syntax/yaml/types.ts';
import type { TextEdit } from '../text/edits.ts';
import { insertInMap, isEmpty } from './editing.ts';
import { entriesAt, homeOf, keyFor, type Path, pairAt, type Rows, type Step, type Stepped, stepInto } from './paths.ts';
import { fillPair, insertEntry, insertPair, lastEntry, listText, scalarText } from './yaml-edits.ts';
import { afterColon, removeEntry, removePair } from './yaml-removal.ts';
import { placeOf, rewritten, textValue, trimmed, type ValuePlace } from './yaml-scalars.ts';

/** An item's mapping in its file, to be changed. */
export interface Editable {
  /** The whole file. */
  readonly text: string;
  readonly map: YamlMap;
  readonly rows: FieldRows;
  /** How keys are to be written. */
  readonly language: Lang;
  /** Write what is new on one line, in quotes where it has to be: for texts that would be misread on lines of their own. */
  readonly oneLine?: boolean;
}

/** What is written: a text, or texts as a list. */
export type Value = string | readonly string[];

/**
 * Writes a value at a path: in the style of the one that stands there, else under a key put where the table has it, with the keys that
 * lead to it. A text that is given parts becomes the part that it was about. `undefined` where the path leads nowhere.
 */
export function setAt(item: Editable, path: Path, value: Value): TextEdit | undefined {
  const edit = setInMap(item, item.map, { row: undefined, type: undefined, rows: item.rows }, path, value);
  return edit && trimmed(item.text, edit);
}

function setInMap(item: Editable, map: YamlMap, at: Stepped, path: Path, value: Value): TextEdit | undefined {
  const [step, ...rest] = path;
  if (typeof step !== 'string') return undefined;
  const pair = pairAt(map, at.rows, step);
  const inner = stepInto(at.rows, at.type, step);
  if (pair?.value !== undefined && !isEmpty(pair.value)) {
    return setNode(item, { node: pair.value, flow: map.flow, start: pair.key.span.start, pair }, inner, rest, value);
  }
  const start = map.pairs[0]?.key.span.start ?? map.span.start;
  const end = pair ? (pair.value?.span.end ?? afterColon(item.text, pair)) : item.text.length;
  const place = pair
    ? placeOf(item.text, map.flow, pair.key.span.start, end)
    : { ...placeOf(item.text, map.flow, start, item.text.length), oneLine: map.flow };
  return tidy(insertKey(item, map, at.rows, step, newValue(item, inner, rest, value, narrowed(item, place))));
}

function narrowed(item: Editable, place: ValuePlace): ValuePlace {
  return item.oneLine ? { ...place, oneLine: true } : place;
}

/** A node with what surrounds it. */
interface Standing {
  readonly node: YamlNode;
  readonly flow: boolean;
  /** Where its key stands, or its entry begins. */
  readonly start: number;
  readonly pair?: YamlPair;
}

function setNode(item: Editable, standing: Standing, at: Stepped, path: Path, value: Value): TextEdit | undefined {
  const { node, flow, start } = standing;
  const [step, ...rest] = path;
  const place = narrowed(item, placeOf(item.text, flow, start, node.span.end));
  if (step === undefined) return { span: node.span, text: replacement(item, node, value, place) };
  if (typeof step === 'number') {
    const entry = entriesAt(node)[step];
    if (entry === undefined || (entry === node && node.type === 'map' && rest.length === 0)) return undefined;
    const isList = node.type === 'seq';
    const inner = isList ? { node: entry, flow: node.flow, start: entry.span.start } : standing;
    return setNode(item, inner, at, rest, value);
  }
  if (node.type === 'map') return setInMap(item, node, at, path, value);
  return node.type === 'scalar' ? divided(item, standing, node, at, path, value) : undefined;
}

function replacement(item: Editable, node: YamlNode, value: Value, place: ValuePlace): string {
  if (typeof value !== 'string') return listText(value);
  return node.type === 'scalar' && !item.oneLine ? rewritten(item.text, node, value, place) : textValue(value, place);
}

/** A text that is given parts: it goes on as one of them. */
function divided(
  item: Editable,
  { node, flow, start, pair }: Standing,
  scalar: YamlScalar,
  at: Stepped,
  path: Path,
  value: Value,
): TextEdit | undefined {
  const home = homeOf(at.type);
  const [step] = path;
  if (home === undefined || at.rows === undefined || typeof step !== 'string') return undefined;
  const order = Object.keys(at.rows);
  const parts: [Path, Value][] = [
    [[home], scalar.text.trimEnd()],
    [path, value],
  ];
  parts.sort(([[a]], [[b]]) => order.indexOf(String(a)) - order.indexOf(String(b)));
  const place = narrowed(item, placeOf(item.text, flow, start, node.span.end));
  const oneLine = place.oneLine || pair === undefined;
  const pairs = parts.map(([to, what]) => pairOf(item, at, to, what, { ...place, oneLine }));
  if (oneLine) return { span: node.span, text: `{${pairs.join(', ')}}` };
  const from = pair === undefined ? node.span.start : afterColon(item.text, pair);
  return { span: { start: from, end: node.span.end }, text: blockOf(pairs, place) };
}

function blockOf(pairs: readonly string[], { indent, lineBreak }: ValuePlace): string {
  return pairs.map((pair) => `${lineBreak}${indent}  ${pair}`).join('');
}

/** `key: value` of a part, as it stands two blanks further in than its place. */
function pairOf(item: Editable, at: Stepped, path: Path, value: Value, place: ValuePlace): string {
  const [step = '', ...rest] = path;
  const inner = stepInto(at.rows, at.type, String(step));
  const text = newValue(item, inner, rest, value, { ...place, indent: `${place.indent}  ` });
  return `${keyText(item, at.rows, step, place.oneLine)}:${/^[\r\n]/.test(text) ? '' : ' '}${text}`;
}

function keyText(item: Editable, rows: Rows, step: Step, flow: boolean): string {
  return scalarText(keyFor(rows, String(step), item.language), flow);
}

/** A value that nothing stands for yet, with the keys that lead to it. */
function newValue(item: Editable, at: Stepped, path: Path, value: Value, place: ValuePlace): string {
  const [step, ...rest] = path;
  if (step === undefined) return typeof value === 'string' ? textValue(value, place) : listText(value);
  if (typeof step === 'number') {
    const inner = newValue(item, at, rest, value, { ...place, oneLine: true });
    return place.oneLine ? `[${inner}]` : `${place.lineBreak}${place.indent}  - ${inner}`;
  }
  const pair = pairOf(item, at, path, value, place);
  return place.oneLine ? `{${pair}}` : blockOf([pair], place);
}

/** A key with a value: where the table has it, or, for keys of the author's own, in their order. */
function insertKey(item: Editable, map: YamlMap, rows: Rows, step: string, value: string): TextEdit | undefined {
  if (rows?.[step] !== undefined) return insertInMap(item.text, map, rows, keyFor(rows, step, item.language), value);
  const present = pairAt(map, rows, step);
  if (present !== undefined) return fillPair(item.text, map, present, value);
  const after = map.pairs.filter(({ key }) => !isBefore(step, key.text)).at(-1);
  return insertPair(item.text, map, after, scalarText(step, map.flow), value);
}

/** Years come in their order; anything else comes last. */
function isBefore(a: string, b: string): boolean {
  return /^\d{4}$/.test(a) && /^\d{4}$/.test(b) && Number(a) < Number(b);
}

/** No blank at the end of a line: behind a key whose value begins on the next one. */
function tidy(edit: TextEdit | undefined): TextEdit | undefined {
  return edit && { ...edit, text: edit.text.replace(/(^|:) +(?=\r?\n|\r)/, '$1') };
}

/** Adds an entry to a list, which may be one text yet or not be there; `block` for lists whose entries stand on lines of their own. */
export function addAt(item: Editable, path: Path, value: string, block: boolean): TextEdit | undefined {
  const found = find(item, path);
  if (found === undefined || isEmpty(found.node)) return setAt(item, block ? [...path, 0] : path, value);
  const { node, map, pair } = found;
  if (node.type === 'seq') {
    const place = narrowed(item, {
      ...placeOf(item.text, node.flow, lastEntry(node)?.span.start ?? node.span.start, node.span.end),
      oneLine: node.flow,
    });
    return insertEntry(item.text, node, lastEntry(node), textValue(value, place));
  }
  if (node.type === 'map') return undefined;
  const place = narrowed(item, placeOf(item.text, map.flow, pair.key.span.start, node.span.end));
  if (!block || place.oneLine) return { span: node.span, text: listText([node.text.trimEnd(), value]) };
  const lines = [node.text.trimEnd(), value].map((text) => {
    const inner = textValue(text, { ...place, indent: `${place.indent}  ` });
    return `${place.lineBreak}${place.indent}  - ${inner}`;
  });
  return { span: { start: afterColon(item.text, pair), end: node.span.end }, text: lines.join('') };
}

/** A value with the mapping and the pair that hold it. */
interface Found {
  readonly node: YamlNode;
  readonly map: YamlMap;
  readonly pair: YamlPair;
  readonly at: Stepped;
}

/** The value at a path that ends in a key. */
export function find(item: Editable, path: Path): Found | undefined {
  let map: YamlNode | undefined = item.map;
  let at: Stepped = { row: undefined, type: undefined, rows: item.rows };
  for (const [place, step] of path.entries()) {
    if (typeof step === 'number') {
      map = map && entriesAt(map)[step];
      continue;
    }
    if (map?.type !== 'map') return undefined;
    const holder: YamlMap = map;
    const pair = pairAt(holder, at.rows, step);
    at = stepInto(at.rows, at.type, step);
    if (place === path.length - 1) {
      return pair?.value === undefined ? undefined : { node: pair.value, map: holder, pair, at };
    }
    map = pair?.value;
  }
  return undefined;
}

/**
 * Takes out what stands at a path: a key with its lines, or an entry. What holds nothing else goes with it. `keep` says of which
 * top-level fields the key stays. `undefined` where nothing stands there, or where it cannot be told apart from what does.
 */
export function removeAt(item: Editable, path: Path, keep: (field: string) => boolean): TextEdit | undefined {
  const [field] = path;
  const last = path.at(-1);
  if (typeof field !== 'string' || last === undefined) return undefined;
  const outer = path.slice(0, -1);
  if (typeof last === 'number') {
    const list = find(item, outer);
    const entry = list && entriesAt(list.node)[last];
    if (list === undefined || entry === undefined) return undefined;
    const isOnly = list.node.type !== 'seq' || entriesAt(list.node).length === 1;
    if (isOnly) return removeAt(item, outer, keep);
    return list.node.type === 'seq' ? removeEntry(item.text, list.node, entry) : undefined;
  }
  const holder = outer.length === 0 ? item.map : holderAt(item, outer);
  const rows = rowsBefore(item, outer);
  const pair = holder && pairAt(holder, rows, last);
  if (holder === undefined || pair === undefined) return undefined;
  const isOnly = holder.pairs.length === 1;
  if (isOnly && outer.length > 0) return removeAt(item, outer, keep);
  return removePair(item.text, holder, pair, outer.length === 0 && (isOnly || keep(field)));
}

function holderAt(item: Editable, path: Path): YamlMap | undefined {
  const last = path.at(-1);
  const node = typeof last === 'number' ? entryAt(find(item, path.slice(0, -1))?.node, last) : find(item, path)?.node;
  return node?.type === 'map' ? node : undefined;
}

function entryAt(node: YamlNode | undefined, place: number): YamlNode | undefined {
  return node && entriesAt(node)[place];
}

function rowsBefore(item: Editable, path: Path): Rows {
  let at: Stepped = { row: undefined, type: undefined, rows: item.rows };
  for (const step of path) if (typeof step === 'string') at = stepInto(at.rows, at.type, step);
  return at.rows;
}

/** Another key in the place of one of the author's own: a year, a category. */
export function renameAt(item: Editable, path: Path, key: string): TextEdit | undefined {
  const last = path.at(-1);
  const outer = path.slice(0, -1);
  const holder = outer.length === 0 ? undefined : holderAt(item, outer);
  const rows = rowsBefore(item, outer);
  if (typeof last !== 'string' || holder === undefined || rows?.[last] !== undefined) return undefined;
  const pair = pairAt(holder, rows, last);
  if (pair === undefined || pairAt(holder, rows, key) !== undefined) return undefined;
  return { span: pair.key.span, text: scalarText(key, holder.flow) };
}

/** The value of a field alone, on one line, with the keys that lead to what is written; `path` begins with the field. */
export function valueAlone(item: Pick<Editable, 'rows' | 'language'>, path: Path, value: Value): string {
  const [field = '', ...rest] = path;
  const editable: Editable = {
    ...item,
    text: '',
    map: { type: 'map', span: { start: 0, end: 0 }, pairs: [], flow: true },
  };
  const at = stepInto(item.rows, undefined, String(field));
  return newValue(editable, at, rest, value, { oneLine: true, indent: '', lineBreak: '' });
}

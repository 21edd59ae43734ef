import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import type { YamlNode, YamlSeq } from '../syntax/yaml/types.ts';
import type { TextEdit } from '../text/edits.ts';
import { contains } from '../text/span.ts';
import { insertField, pairIn } from './editing.ts';
import type { Resolved } from './plan.ts';
import { insertEntry, lastEntry, listText, scalarText } from './yaml-edits.ts';

/** A reference field of an item: its name in English, its key as it is to be written, and what it leads to now. */
export interface ReferenceField {
  readonly field: string;
  readonly key: string;
  readonly has: readonly Resolved[];
}

/**
 * Gives a reference field one more reference: the field itself where it is not there, one more entry of a list, a list in place of
 * one text. `undefined` where the item cannot be found as YAML.
 */
export function addReference(
  file: ParsedFile,
  item: AnyItem,
  { field, key, has }: ReferenceField,
  written: string,
): TextEdit | undefined {
  const found = pairIn(file, item, field);
  const value = found?.pair?.value;
  if (value === undefined || has.length === 0) return insertField(file, item, key, scalarText(written));
  if (value.type === 'map') return undefined;
  if (value.type === 'seq') return insertEntry(file.text, value, lastEntry(value), scalarText(written, value.flow));
  return { span: value.span, text: listText([...has.map(asWritten), written]) };
}

/** Puts another reference in the place of one that a field has; the other ones, comments and quotes elsewhere stay. */
export function replaceReference(
  file: ParsedFile,
  item: AnyItem,
  { field, has }: ReferenceField,
  old: Resolved,
  written: string,
): TextEdit | undefined {
  const found = pairIn(file, item, field);
  const value = found?.pair?.value;
  if (found === undefined || value === undefined || value.type === 'map') return undefined;
  const entry = value.type === 'seq' ? entryWith(value, old) : value;
  if (entry === undefined) return undefined;
  const shared = has.some((part) => part !== old && contains(entry.span, part.span));
  // Of one text that names several, only the one name is another.
  if (shared) return { span: old.reference.place.type === 'field' ? nameSpan(old) : old.span, text: written };
  return { span: entry.span, text: scalarText(written, value.type === 'seq' ? value.flow : found.flow) };
}

/** Writes a word as the value of a field, in place of the one that stands there. */
export function setWord(
  file: ParsedFile,
  item: AnyItem,
  field: string,
  key: string,
  word: string,
): TextEdit | undefined {
  const value = pairIn(file, item, field)?.pair?.value;
  if (value === undefined) return insertField(file, item, key, word);
  return value.type === 'scalar' ? { span: value.span, text: word } : undefined;
}

function entryWith(list: YamlSeq, { span }: Resolved): YamlNode | undefined {
  return list.items.find((entry) => entry !== undefined && contains(entry.span, span));
}

/** The name with the alias of its plan before it. */
function nameSpan({ reference, span, written }: Resolved): { readonly start: number; readonly end: number } {
  const whole = asWrittenIn(reference.written, written);
  return { start: span.end - whole.length, end: span.end };
}

function asWritten({ reference, written }: Resolved): string {
  return asWrittenIn(reference.written, written);
}

/** A name as it stands in a text, with the alias that stands before it. */
function asWrittenIn(whole: string, name: string): string {
  const at = whole.indexOf(name);
  const alias = at <= 0 ? '' : (/[^\s,/]+\/$/u.exec(whole.slice(0, at))?.[0] ?? '');
  return alias + name;
}

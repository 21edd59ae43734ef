import type { ParsedFile } from '../../model/file.ts';
import type { FieldType } from '../../model/table/types.ts';
import type { YamlNode, YamlScalar } from '../../syntax/yaml/types.ts';
import type { TextEdit } from '../../text/edits.ts';
import { contains } from '../../text/span.ts';
import { listText } from '../../workspace/editing.ts';
import { addAt, type Editable, find, removeAt, setAt } from '../../workspace/path-edits.ts';
import { entriesAt, type Path } from '../../workspace/paths.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { removeEntry } from '../../workspace/yaml-removal.ts';
import { placeOf, rewritten } from '../../workspace/yaml-scalars.ts';

/** The names that stand in a value, one by one, in their order. */
function partsIn(plan: Plan, file: ParsedFile, node: YamlNode): readonly Resolved[] {
  return file.references.filter(({ span }) => contains(node.span, span)).flatMap((each) => plan.resolve(each));
}

/** A name that keeps to itself in a text that lists several. */
function isListable(name: string): boolean {
  return !/[,§]| (?:og|and) /.test(name);
}

/** One more reference; where the field takes one only, in place of the one that is there. */
export function addReference(
  plan: Plan,
  file: ParsedFile,
  item: Editable,
  type: FieldType & { type: 'references' },
  { path, value }: { readonly path: Path; readonly value: string },
): TextEdit | undefined {
  const found = find(item, path);
  if (type.one || found === undefined || found.node.type === 'map') return setAt(item, path, value);
  const { node } = found;
  if (node.type === 'seq') return addAt(item, path, value, false);
  const parts = partsIn(plan, file, node);
  const names = [...parts.map((part) => textOf(part)), value];
  const isText = parts.length > 1 && names.every(isListable);
  if (isText) return setAt(item, path, `${node.text.trimEnd()}, ${value}`);
  return parts.length > 1 ? { span: node.span, text: listText(names) } : addAt(item, path, value, false);
}

/** A name as it is written, with the section of a law. */
function textOf({ written, reference: { place } }: Resolved): string {
  const section = place.type === 'field' ? place.section?.text : undefined;
  return section === undefined ? written : `${written} ${section}`;
}

/** Takes the reference at a place of a field out: an entry of its list, or a name of a text that lists several. */
export function removeReference(
  plan: Plan,
  file: ParsedFile,
  item: Editable,
  path: Path,
  keep: (field: string) => boolean,
): TextEdit | undefined {
  const outer = path.slice(0, -1);
  const found = find(item, outer);
  const place = path.at(-1);
  const parts = found ? partsIn(plan, file, found.node) : [];
  const part = typeof place === 'number' ? parts[place] : undefined;
  if (found === undefined || part === undefined) return undefined;
  if (parts.length === 1) return removeAt(item, outer, keep);
  const { node } = found;
  const entry = entriesAt(node).find(({ span }) => contains(span, part.span));
  const siblings = entry ? partsIn(plan, file, entry).filter((each) => each.span.start !== part.span.start) : [];
  if (entry === undefined) return undefined;
  if (siblings.length === 0) return node.type === 'seq' ? removeEntry(item.text, node, entry) : undefined;
  const text = siblings.map(textOf).join(', ');
  return entry.type === 'scalar' ? { span: entry.span, text: again(item, entry, text, node) } : undefined;
}

function again(item: Editable, entry: YamlScalar, text: string, list: YamlNode): string {
  const flow = list.type === 'seq' && list.flow;
  return rewritten(item.text, entry, text, placeOf(item.text, flow, entry.span.start, entry.span.end));
}

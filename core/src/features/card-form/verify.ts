import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import { parseFile } from '../../model/read/file.ts';
import { findRow, rowsOf } from '../../model/table/index.ts';
import type { YamlMap } from '../../syntax/yaml/types.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { mappingOf } from '../../workspace/editing.ts';
import { nodeAt } from '../../workspace/paths.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { CardChange } from './changes.ts';

/**
 * Whether a file says after an edit what it is meant to say, and nothing else than before: the text is read again. A text in a block
 * could close a fence, a value could be read as something else; whatever the reason, nothing is written that is not so.
 */
export function isAsMeant(plan: Plan, file: ParsedFile, item: AnyItem, edit: TextEdit, change: CardChange): boolean {
  const text = applyEdits(file.text, [edit]);
  const { period } = plan.manifest;
  const after = parseFile(file.uri, text, { language: plan.language, ...(period && { period }) });
  const own = after.items[file.items.indexOf(item)];
  if (own === undefined || own.kind !== item.kind || after.items.length !== file.items.length) return false;
  if (faults(after) > faults(file)) return false;
  const map = mappingOf(after, own);
  const before = mappingOf(file, item);
  if (map === undefined) return before === undefined;
  const rows = rowsOf(item.kind);
  if (!('path' in change)) return true;
  const [field] = change.path;
  const sources = (of: YamlMap | undefined, source: string): string =>
    (of?.pairs ?? [])
      .filter(({ key }) => findRow(rows, key.text)?.name !== field)
      .map(({ span }) => source.slice(span.start, span.end))
      .join('\n');
  if (sources(map, text) !== sources(before, file.text)) return false;
  if (change.type !== 'set' || typeof change.value !== 'string' || change.value === '') return true;
  const node = nodeAt(map, rows, change.path);
  return node?.type === 'scalar' && plain(node.text) === plain(change.value);
}

function faults({ problems }: ParsedFile): number {
  return problems.filter(({ code }) => code === 'syntax').length;
}

/** A text without what no reader sees: the kind of its line breaks, blanks at the ends of lines. */
function plain(text: string): string {
  return text.replace(/[ \t]*\r?\n/g, '\n').trim();
}

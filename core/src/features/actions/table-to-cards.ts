import type { Block, ParsedFile } from '../../model/file.ts';
import { lineBreakOf } from '../../text/edits.ts';
import { overlaps, touches } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { fieldOfHeader } from './headers.ts';
import { type Draft, measureCards } from './new-measures.ts';
import type { Action, ActionPlace } from './types.ts';

/**
 * Turns a Markdown table of measures into cards, one for each row: columns become the fields that their heads name, and other
 * columns fields of the author's own, `x-…`. A row without a title goes on with the one above, as merged cells come out of Word.
 */
export function tableToCards({ plan, file, span }: ActionPlace): readonly Action[] {
  const block = file.blocks.find((each) => each.type === 'table' && touches(each.span, span.start));
  if (block === undefined) return [];
  const drafts = draftsOf(file, block);
  if (drafts.length === 0) return [];
  const edits = () => {
    const text = measureCards(plan, drafts).replaceAll('\n', lineBreakOf(file.text));
    return [{ uri: file.uri, edits: [{ span: block.span, text }] }];
  };
  const disabled = isReferred(plan, file, block) ? ({ disabled: 'referred-table' } as const) : {};
  return [{ id: 'table-to-cards', args: {}, kind: 'refactor.rewrite', ...disabled, edits }];
}

function draftsOf({ text }: ParsedFile, { span }: Block): readonly Draft[] {
  const [head, , ...rows] = text
    .slice(span.start, span.end)
    .split(/\r\n|\n|\r/)
    .map(cellsOf);
  const headers = head ?? [];
  const fields = fieldsOf(headers);
  const title = fields.indexOf('title');
  if (title < 0) return [];
  const merged: string[][] = [];
  for (const row of rows) {
    const cells = headers.map((_, index) => row[index] ?? '');
    const above = merged.at(-1);
    if (cells[title] !== '' || above === undefined) merged.push(cells);
    else for (const [index, cell] of cells.entries()) if (cell !== '') above[index] = `${above[index]}\n${cell}`.trim();
  }
  return merged
    .filter((cells) => cells.some((cell) => cell !== ''))
    .map((cells) => ({
      fields: new Map(fields.flatMap((field, index) => (field === undefined ? [] : [[field, cells[index] ?? '']]))),
      others: headers.flatMap((header, index) => (fields[index] === undefined ? [[header, cells[index] ?? '']] : [])),
    }));
}

/** The field of each column, each field once; where no head says «tiltak» but others are a measure's, the first column is the title. */
function fieldsOf(headers: readonly string[]): readonly (string | undefined)[] {
  const seen = new Set<string>();
  const fields = headers.map((header) => {
    const field = fieldOfHeader(header);
    if (field === undefined || seen.has(field)) return undefined;
    seen.add(field);
    return field;
  });
  const free = fields.indexOf(undefined);
  if (seen.has('title') || free < 0 || !(seen.has('responsible') && seen.size > 1)) return fields;
  return fields.map((field, index) => (index === free ? 'title' : field));
}

/** The cells of a row, line breaks in them as such; a bar that is text has a backslash before it. */
function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/\s*<br\s*\/?>\s*/gi, '\n')
      .trim(),
  );
}

/** Whether the text refers to the table by the id of its caption. */
function isReferred(plan: Plan, file: ParsedFile, { span }: Block): boolean {
  const own = file.definitions.filter(
    ({ kind, whole }) => kind === 'table' && (overlaps(whole, span) || isBeside(file, whole.start, span.start)),
  );
  if (own.length === 0) return false;
  return plan.files.some(({ references }) =>
    references.some((reference) =>
      plan.resolve(reference).some(({ targets }) => targets.some((target) => own.includes(target))),
    ),
  );
}

/** Whether the blocks that begin at or hold two offsets follow each other. */
function isBeside({ blocks }: ParsedFile, a: number, b: number): boolean {
  const at = (offset: number) => blocks.findIndex(({ span }) => touches(span, offset));
  return Math.abs(at(a) - at(b)) === 1;
}

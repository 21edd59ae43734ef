import { type Column, columnsOf, type Data, type ItemData, itemsAsData, type Plan } from '#core';
import { type Cell, csv } from './table.ts';
import { COLUMNS } from './words.ts';

/** A row for each measure and sub-measure, with a column for each field that any of them has. */
export function measuresTable(plan: Plan): string {
  const lang = plan.language;
  const dataOf = itemsAsData(plan);
  const rows = plan.items('measure').flatMap((item) => withParts(dataOf(item), undefined));
  const columns = columnsOf('measure', lang).filter(
    ({ name }) => name !== 'subMeasures' && rows.some(({ item }) => name in item.fields),
  );
  const head = [...columns.map(({ label }) => label), COLUMNS.partOf[lang], COLUMNS.file[lang], COLUMNS.line[lang]];
  return csv(
    head,
    rows.map(({ item, parent }): Cell[] => [
      ...columns.map((column) => fieldText(item, column)),
      parent?.id ?? parent?.title,
      item.file,
      item.line,
    ]),
  );
}

interface Row {
  readonly item: ItemData;
  readonly parent: ItemData | undefined;
}

function withParts(item: ItemData, parent: ItemData | undefined): readonly Row[] {
  const parts = item.fields.subMeasures;
  const cards = Array.isArray(parts) ? parts.flatMap((part) => (isCard(part) ? [part.item] : [])) : [];
  const texts = Array.isArray(parts) ? parts.flatMap((part) => textPart(part, item)) : [];
  return [{ item, parent }, ...texts, ...cards.flatMap((card) => withParts(card, item))];
}

/** A sub-measure that is a line of text has a title and nothing else. */
function textPart(part: Data, parent: ItemData): readonly Row[] {
  if (typeof part !== 'object' || part === null || !('words' in part)) return [];
  const title = flat(part.words ?? null);
  const { file, line } = parent;
  return [{ item: { kind: 'measure', title, file, line, fields: { title }, written: { title } }, parent }];
}

function isCard(part: Data): part is { readonly item: Data } & { readonly item: ItemData & Data } {
  return typeof part === 'object' && part !== null && 'item' in part;
}

/** A field as one text: references by what they lead to, all else as it is written. */
export function fieldText(item: ItemData, { name, keys }: Column): string | undefined {
  const read = item.fields[name];
  if (read === undefined) return undefined;
  const named = referencesText(read);
  if (named !== undefined) return named;
  const { written } = item;
  const key =
    typeof written === 'object' && written !== null && !Array.isArray(written)
      ? keys.find((one) => one in written)
      : undefined;
  return flat(key === undefined ? read : ((written as Readonly<Record<string, Data>>)[key] ?? null));
}

function referencesText(read: Data): string | undefined {
  if (!Array.isArray(read) || !read.every((one) => typeof one === 'object' && one !== null && 'written' in one))
    return undefined;
  return read
    .flatMap((one: { readonly [key: string]: Data }) => {
      const targets = Array.isArray(one.targets) ? one.targets : [];
      const titles = targets.flatMap((target: Data) =>
        typeof target === 'object' && target !== null && 'title' in target ? [flat(target.title ?? null)] : [],
      );
      return titles.length > 0 ? titles : [flat(one.written ?? null)];
    })
    .join('; ');
}

/** Data as one text: lists with semicolons, what has keys as «key: value». */
function flat(data: Data): string {
  if (data === null) return '';
  if (typeof data !== 'object') return String(data);
  if (Array.isArray(data)) return data.map(flat).join('; ');
  return Object.entries(data)
    .map(([key, value]) => `${key}: ${flat(value)}`)
    .join(', ');
}

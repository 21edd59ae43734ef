import { formatIso, type PlainDate } from '../../model/date.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import type { Plan } from '../../workspace/plan.ts';

/** Plain data: what JSON can say. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data };

/** Where things stand and how they were read is for editing; a published plan says what. */
const PLACES = new Set(['span', 'yearSpan', 'fundingSpan', 'key', 'at', 'ends', 'uri', 'to', 'place', 'byCategory']);

/**
 * A value of the model as plain data: words as text, references with what they lead to, days as `2021-07-01`, and no places. Sub-measures
 * that are cards are given to `item`.
 */
export function readData(value: unknown, plan: Plan, item: (item: AnyItem) => Data): Data {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map((one) => readData(one, plan, item));
  if (typeof value !== 'object') return null;
  if (isReference(value)) return referenceData(value, plan);
  if (isDay(value)) return formatIso(value);
  if ('item' in value && isItem(value.item)) return { item: item(value.item) };
  if (isWords(value)) return value.text;
  const entries = Object.entries(value).filter(([key, one]) => !PLACES.has(key) && one !== undefined);
  return Object.fromEntries(entries.map(([key, one]) => [key, readData(one, plan, item)]));
}

/** What a reference says and what it leads to: `[]` where it leads nowhere, several where a name is a list of them or stands for several. */
function referenceData(reference: Reference, plan: Plan): Data {
  const targets = plan.resolve(reference).flatMap(({ targets: found }) => found);
  const distinct = [...new Set(targets)].map(({ kind, id, title }) => ({
    kind,
    ...(id !== undefined && { id }),
    title,
  }));
  return { written: reference.written, targets: distinct };
}

function isDay(value: object): value is PlainDate {
  const { year, month, day } = value as Partial<PlainDate>;
  return typeof year === 'number' && typeof month === 'number' && typeof day === 'number';
}

function isReference(value: object): value is Reference {
  return 'written' in value && 'to' in value && 'place' in value;
}

function isItem(value: unknown): value is AnyItem {
  return typeof value === 'object' && value !== null && 'fields' in value && 'carrier' in value;
}

/** Text with its place and nothing else. */
function isWords(value: object): value is { readonly text: string } {
  return (
    'text' in value &&
    typeof value.text === 'string' &&
    Object.keys(value).every((key) => key === 'text' || key === 'span')
  );
}

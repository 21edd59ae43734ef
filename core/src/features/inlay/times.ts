import { type AnyItem, fieldOf } from '../../model/item.ts';
import { rowsOf } from '../../model/table/index.ts';
import type { FormerName, Target, TimeValue } from '../../model/value.ts';
import { oneLine } from '../../text/excerpt.ts';
import { stretch } from '../common/times/words.ts';
import { itemsIn } from './items.ts';
import type { HintRequest, InlayHint } from './types.ts';

/** Times as they were read, from the first day to the last; not where they say so themselves. */
export function timeHints(request: HintRequest): readonly InlayHint[] {
  return itemsIn(request)
    .flatMap(timesOf)
    .flatMap(({ time, isDeadline }): InlayHint[] => {
      const { start, end } = time.reading;
      const text = isPlain(time) ? undefined : stretch(isDeadline && end ? undefined : start, end, request.lang);
      if (text === undefined || text.toLowerCase() === oneLine(time.text).replace(/\.$/, '').toLowerCase()) return [];
      return [{ kind: 'times', offset: time.span.end, parts: [{ text }] }];
    });
}

interface Placed {
  readonly time: TimeValue;
  /** Its key says «innen» or «til» already: only the last day counts. */
  readonly isDeadline: boolean;
}

/** The times of an item's fields, and of the parts of its fields that have one. */
function timesOf(item: AnyItem): readonly Placed[] {
  return Object.entries(rowsOf(item.kind)).flatMap(([name, row]): readonly Placed[] => {
    const field = fieldOf(item, name);
    if (field?.kind !== 'value') return [];
    switch (row.value.type) {
      case 'time':
        return [{ time: field.value as TimeValue, isDeadline: name === 'until' || name === 'validUntil' }];
      case 'targets':
        return (field.value as readonly Target[]).flatMap(({ by }) => (by ? [{ time: by, isDeadline: true }] : []));
      case 'former-names':
        return (field.value as readonly FormerName[]).flatMap(({ until }) =>
          until ? [{ time: until, isDeadline: true }] : [],
        );
      default:
        return [];
    }
  });
}

/** Years and days say themselves when they begin and end. */
function isPlain({ text, reading, ends }: TimeValue): boolean {
  if (ends !== undefined) return false;
  if (/^\d{4}(?:\s*[-–—]\s*\d{4})?\.?$/.test(text.trim())) return true;
  const placed = reading.parts.filter((part) => 'start' in part || 'end' in part);
  return placed.length === 1 && placed[0]?.kind === 'day';
}

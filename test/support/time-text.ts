import { formatIso } from '../../core/src/model/date.ts';
import type { Length, TimePart, TimeReading } from '../../core/src/model/time/index.ts';

/** What a reading says, in the words of `test/spec/time.md`: its parts, each with its text where that is not the whole. */
export function describeParts(text: string, { parts }: Pick<TimeReading, 'parts'>): string {
  return parts.map((part) => describePart(part) + quote(text, part)).join('; ');
}

/** The start and end of a whole field: `2022-01-01 –`, `– 2022-12-31`, `–` for neither. */
export function describeField({ start, end }: Pick<TimeReading, 'start' | 'end'>): string {
  return `${start ? `${formatIso(start)} ` : ''}–${end ? ` ${formatIso(end)}` : ''}`;
}

function quote(text: string, { span }: TimePart): string {
  const read = text.slice(span.start, span.end);
  return read === text.trim() ? '' : ` «${read.replaceAll('\n', '\\n')}»`;
}

function describePart(part: TimePart): string {
  switch (part.kind) {
    case 'recurrence':
      return `recurrence every ${describeLength(part.every)}`;
    case 'duration':
      return `duration ${describeDuration(part.least, part.most)}`;
    case 'vague':
    case 'unreadable':
    case 'none':
      return part.kind;
    default:
      return `${part.kind} ${part.start || part.end ? describeField(part) : 'of the plan'}`;
  }
}

function describeDuration(least: Length | undefined, most: Length | undefined): string {
  if (!least) return `at most ${describeLength(most)}`;
  if (!most) return `at least ${describeLength(least)}`;
  const [low, high] = [describeLength(least), describeLength(most)];
  return low === high ? low : `${low} to ${high}`;
}

function describeLength(length: Length | undefined): string {
  if (!length) return 'nothing';
  const { months, days } = length;
  const named = [
    months && `${months} ${months === 1 ? 'month' : 'months'}`,
    days && `${days} ${days === 1 ? 'day' : 'days'}`,
  ];
  return named.filter(Boolean).join(' ');
}

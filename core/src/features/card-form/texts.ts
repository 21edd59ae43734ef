import type { Lang } from '../../model/language.ts';
import { formatAmount, readAmount } from '../../model/money/index.ts';
import { readTime } from '../../model/time/index.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import { timeAsRead } from '../common/times/words.ts';

/** How a time is read, where that says more than the text itself. */
export function timeNote(text: string, plan: Plan, lang: Lang): string | undefined {
  if (text.trim() === '') return undefined;
  const { period } = plan.manifest;
  const [read] = timeAsRead(readTime(text, period ? { period } : {}), text, lang);
  return read === undefined || read === oneLine(text) ? undefined : read;
}

/** An amount in full, where it is written otherwise. */
export function amountNote(text: string, lang: Lang): string | undefined {
  const reading = readAmount(text);
  if (text.trim() === '' || reading.kind !== 'amount') return undefined;
  const full = formatAmount(reading.amount.value, reading.amount.currency, lang);
  const plain = (each: string) => each.replace(/[\s\u00a0\u202f]/g, '');
  return plain(full) === plain(text) ? undefined : full;
}

/** A label as it stands at the top of a field: the key with a capital, without its hyphens. */
export function labelOf(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

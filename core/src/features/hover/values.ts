import type { AnyItem } from '../../model/item.ts';
import { type Lang, words } from '../../model/language.ts';
import { formatAmount, sumAmounts } from '../../model/money/index.ts';
import type { Field, MoneyAmount, MoneyValue, Target, TimeValue } from '../../model/value.ts';
import { oneLine } from '../../text/excerpt.ts';
import { touches } from '../../text/span.ts';
import { timeAsRead } from '../common/times/words.ts';
import { escapeMarkdown } from './rows.ts';
import type { Hover } from './types.ts';

const SUM = words('Til sammen', 'Til saman', 'In all');

/** The time or the amount at an offset, as it is read (docs/format.md sections 6 and 7). */
export function readingAt(item: AnyItem, text: string, offset: number, lang: Lang): Hover | undefined {
  const fields: Readonly<Record<string, Field<unknown>>> = item.fields;
  for (const field of Object.values(fields)) {
    if (field.kind !== 'value' || !touches(field.span, offset)) continue;
    const times = timesIn(field.value).filter(({ span }) => touches(span, offset));
    const [time] = times;
    if (time) return { span: time.span, markdown: lines(timeAsRead(time.reading, text, lang)) };
    if (isMoney(field.value)) return moneyAt(field.value, text, offset, lang);
    const inner = partsOf(field.value).find(({ span }) => touches(span, offset));
    if (inner) return readingAt(inner, text, offset, lang);
  }
  return undefined;
}

function lines(texts: readonly string[]): string {
  return texts.length > 1 ? texts.map((text) => `- ${text}`).join('\n') : texts.join('');
}

/** The field's own time, or the dates by which its targets are to be reached. */
function timesIn(value: unknown): readonly TimeValue[] {
  if (isTime(value)) return [value];
  return Array.isArray(value)
    ? (value as readonly Target[]).flatMap((each) => (isTime(each?.by) ? [each.by] : []))
    : [];
}

function isTime(value: unknown): value is TimeValue {
  return typeof value === 'object' && value !== null && 'reading' in value && 'parts' in Object(value.reading);
}

function isMoney(value: unknown): value is MoneyValue {
  return typeof value === 'object' && value !== null && 'funding' in value && 'amounts' in value;
}

/** Sub-measures that are cards of their own. */
function partsOf(value: unknown): readonly AnyItem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && 'item' in each && 'span' in Object(each.item)
      ? [each.item as AnyItem]
      : [],
  );
}

function moneyAt(money: MoneyValue, text: string, offset: number, lang: Lang): Hover | undefined {
  const amount = [...money.amounts, ...(money.total ? [money.total] : [])].find(
    ({ span, yearSpan }) => touches(span, offset) || (yearSpan && touches(yearSpan, offset)),
  );
  if (!amount) return textAt(money, text, lang);
  const own = amountText(amount, text, lang);
  const sum = amount.year === undefined ? undefined : yearsText(money, lang);
  const markdown = [own, sum].filter((part) => part !== undefined).join('\n\n');
  return markdown === '' ? undefined : { span: amount.span, markdown };
}

/** The amounts that a text about money names. */
function textAt({ text, reading }: MoneyValue, file: string, lang: Lang): Hover | undefined {
  if (text === undefined) return undefined;
  const amounts = (reading?.amounts ?? []).map(({ value, currency, span }) =>
    inFull(file.slice(span.start, span.end), formatAmount(value, currency, lang)),
  );
  return amounts.length > 0 ? { span: text.span, markdown: lines(amounts) } : undefined;
}

function amountText({ reading, span }: MoneyAmount, text: string, lang: Lang): string | undefined {
  if (reading.kind !== 'amount') return undefined;
  const { value, currency } = reading.amount;
  return inFull(text.slice(span.start, span.end), formatAmount(value, currency, lang));
}

/** «4,3 mill. kroner = 4 300 000 kr»; the full amount alone where that is how it is written. */
function inFull(written: string, full: string): string {
  const isShort = digitsOf(written) !== digitsOf(full);
  return isShort ? `${escapeMarkdown(oneLine(written))} = **${full}**` : `**${full}**`;
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** Each year's amount and the sum of them, where there are several and all are in kroner. */
function yearsText(money: MoneyValue, lang: Lang): string | undefined {
  const years = money.amounts.flatMap(({ year, reading }) =>
    reading.kind === 'amount' && reading.amount.currency === 'NOK' ? [{ year, value: reading.amount.value }] : [],
  );
  if (years.length < 2 || years.length < money.amounts.length) return undefined;
  const rows = years.map(({ year, value }) => `- ${year ?? ''}: ${formatAmount(value, 'NOK', lang)}`);
  return [
    ...rows,
    `- ${SUM[lang]}: **${formatAmount(sumAmounts(years.map(({ value }) => value)), 'NOK', lang)}**`,
  ].join('\n');
}

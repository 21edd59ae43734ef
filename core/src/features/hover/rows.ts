import { type AnyItem, fieldOf } from '../../model/item.ts';
import { type Lang, words } from '../../model/language.ts';
import { formatAmount } from '../../model/money/index.ts';
import type { Reference } from '../../model/reference.ts';
import { rowsOf } from '../../model/table/index.ts';
import type { FieldRow } from '../../model/table/types.ts';
import { FUNDING } from '../../model/table/values.ts';
import type { MoneyValue, Point, TimeValue, Words } from '../../model/value.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import { timeAsRead } from '../common/times/words.ts';

/** One line of an item's card: what the field is called, and what it says. */
export interface Row {
  readonly label: string;
  readonly text: string;
}

const POINTS = words('punkter', 'punkt', 'points');
const LONGEST = 240;

/** A field as a line; nothing where it is absent or cannot be read. */
export function rowOf(item: AnyItem, name: string, plan: Plan, lang: Lang): Row | undefined {
  const row = rowsOf(item.kind)[name];
  const field = fieldOf(item, name);
  if (!row || field?.kind !== 'value') return undefined;
  const text = shorten(valueText(row, field.value, plan, lang));
  return text === '' ? undefined : { label: row.key[lang].replaceAll('-', ' '), text };
}

/** The value as a reader says it: names for ids, times as written and read, money in full. */
function valueText(row: FieldRow, value: unknown, plan: Plan, lang: Lang): string {
  switch (row.value.type) {
    case 'listed': {
      const word = row.value.values.find((listed) => listed.en === value);
      return escapeMarkdown(word?.[lang] ?? String(value));
    }
    case 'references':
      return (value as readonly Reference[])
        .flatMap((each) => namesOf(each, plan))
        .map(escapeMarkdown)
        .join(', ');
    case 'time':
      return timeText(value as TimeValue, lang);
    case 'money':
      return moneyText(value as MoneyValue, lang);
    case 'points':
      return `${(value as readonly Point[]).length} ${POINTS[lang]}`;
    case 'text':
      return escapeMarkdown(plainText((value as Words).text));
    case 'plains':
    case 'former-names':
    case 'texts':
      return (value as readonly Words[]).map(({ text }) => escapeMarkdown(plainText(text))).join(', ');
    default:
      return /^https?:\/\/\S+$/.test(String(value)) ? `<${value}>` : escapeMarkdown(String(value));
  }
}

/** What a reference leads to, by title; as written where it leads nowhere. */
function namesOf(reference: Reference, plan: Plan): readonly string[] {
  return plan.resolve(reference).map(({ targets, written }) => targets[0]?.title ?? written);
}

function timeText({ text, reading }: TimeValue, lang: Lang): string {
  const read = timeAsRead(reading, '', lang);
  const first = read.length === 1 || reading.start || reading.end ? read[0] : undefined;
  const own = escapeMarkdown(plainText(text));
  return first === undefined || first === own ? own : `${own} *(${first})*`;
}

/** How it is paid for, then each amount in full. */
export function moneyText(money: MoneyValue, lang: Lang): string {
  const funding = money.funding.map((name) => FUNDING.find((word) => word.en === name)?.[lang] ?? name).join(', ');
  const amounts = money.amounts.flatMap(({ year, reading }) => {
    if (reading.kind !== 'amount') return [];
    const { value, currency } = reading.amount;
    return `${year === undefined ? '' : `${year}: `}${formatAmount(value, currency, lang)}`;
  });
  const own = money.text ? escapeMarkdown(plainText(money.text.text)) : '';
  return [own, funding, amounts.join(', ')].filter((part) => part !== '').join(' · ');
}

/** The lines of a card as a list. */
export function cardOf(rows: readonly Row[]): string {
  return rows.map(({ label, text }) => `- ${label}: ${text}`).join('\n');
}

/** A text field without its references' brackets and its line breaks. */
export function plainText(text: string): string {
  const named = text.replace(
    /\[\[([^\]|\n]*)(?:\|([^\]\n]*))?\]\]/g,
    (_, target: string, label?: string) => label ?? target,
  );
  return oneLine(named);
}

/** The text with nothing in it that Markdown would read as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');
}

function shorten(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).replace(/\\$/, '')} …`;
}

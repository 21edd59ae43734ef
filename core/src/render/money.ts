import type { Lang } from '../model/language.ts';
import { formatAmount } from '../model/money/index.ts';
import { FUNDING } from '../model/table/values.ts';
import type { Uri } from '../model/uri.ts';
import type { MoneyAmount, MoneyValue } from '../model/value.ts';
import { type Html, html, joined } from './html.ts';
import { showFields } from './references.ts';
import { label, type Scope } from './scope.ts';
import { linesHtml, textHtml } from './text.ts';
import { capital, spoken } from './values.ts';

/** A money field as Strand prints one: what pays, then a line for each year, then what there is to say about it. */
export function moneyHtml(scope: Scope, uri: Uri, money: MoneyValue): Html {
  if (money.text !== undefined) return textHtml(scope, uri, money.text);
  const source = money.source && showFields(scope, [money.source]);
  const heading = joined([capital(fundingText(money, scope.lang)), source], ': ');
  const amounts = money.amounts.map((amount) => html`${amountLine(scope, uri, amount)}`);
  const total = money.total && html`${label(scope, 'total')}: ${amountText(scope, uri, money.total)}`;
  const note = money.note && textHtml(scope, uri, money.note);
  const blocks = note && /^<(p|ul|ol)\b/.test(note.html) ? { note } : { line: note };
  const lines = [heading, ...amounts, total, blocks.line].filter((line) => line !== undefined && line.html !== '');
  return html`${linesHtml(lines as readonly Html[])}${blocks.note}`;
}

/** How it is paid for, in words: «tilskudd, egenandel»; empty where nothing is said. */
export function fundingText(money: MoneyValue, lang: Lang): string {
  return money.funding
    .map((name) => {
      const word = FUNDING.find((listed) => listed.en === name);
      return word === undefined ? name : spoken(word, lang);
    })
    .join(', ');
}

function amountLine(scope: Scope, uri: Uri, amount: MoneyAmount): string {
  const text = amountText(scope, uri, amount);
  const year = amount.year ?? yearAsWritten(scope, uri, amount);
  return year === undefined ? text : `${year}: ${text}`;
}

/** «År 1» is no year, and the author's word for one. */
function yearAsWritten(scope: Scope, uri: Uri, { yearSpan }: MoneyAmount): string | undefined {
  const source = scope.plan.file(uri)?.text;
  return yearSpan && source?.slice(yearSpan.start, yearSpan.end).replace(/^(["'])(.*)\1$/, '$2');
}

/** An amount as it is written; a bare number as money. */
export function amountText(scope: Scope, uri: Uri, { reading, span }: MoneyAmount): string {
  const source = scope.plan.file(uri)?.text.slice(span.start, span.end) ?? '';
  const written = source.replace(/^(["'])([\s\S]*)\1$/, '$2').trim();
  if (reading.kind !== 'amount' || !/^[\d\s.,]+$/.test(written)) return written;
  return formatAmount(reading.amount.value, reading.amount.currency, scope.lang);
}

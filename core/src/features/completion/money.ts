import { words } from '../../model/language.ts';
import { formatAmount, readAmount } from '../../model/money/index.ts';
import * as records from '../../model/table/records.ts';
import { FUNDING } from '../../model/table/values.ts';
import { snippetChoices } from '../../text/snippet.ts';
import { yearsOf } from '../common/times/forms.ts';
import type { YamlPlace } from '../position/index.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';
import { order } from './matching.ts';

/** What follows a number to make it an amount, in order of size. */
const UNITS = {
  nb: ['kr', '000 kr', 'mill. kr', 'mrd. kr'],
  nn: ['kr', '000 kr', 'mill. kr', 'mrd. kr'],
  en: ['NOK', 'thousand NOK', 'million NOK', 'billion NOK'],
};

/** A number with its unit is no longer. */
const LONGEST = 40;

/** Behind a number that is an amount or the beginning of one: its currency and size, each with what it comes to. */
export function amountsIn(place: YamlPlace, { plan, lang, file, offset }: Request): readonly CompletionItem[] {
  const number = /(\d[\d\s.,]*?)\s*([\p{L}.]{0,8})$/u.exec(place.typed.slice(-LONGEST));
  if (number === null) return [];
  const [, figures = '', unit = ''] = number;
  const span = { start: offset - unit.length, end: Math.max(offset, unitEnd(file.text, offset, place.span.end)) };
  const lead = /\s$/.test(place.typed.slice(0, place.typed.length - unit.length)) ? '' : ' ';
  return UNITS[plan.language].flatMap((word, at) => {
    if (word.startsWith('000') && /[.,]/.test(figures)) return [];
    const reading = readAmount(`${figures} ${word}`);
    if (reading.kind !== 'amount') return [];
    const detail = formatAmount(reading.amount.value, reading.amount.currency, lang);
    return suggestion('word', word, { span, text: lead + word, sort: order(at) }, { detail });
  });
}

function unitEnd(text: string, from: number, end: number): number {
  return from + (/^[\p{L}.]*/u.exec(text.slice(from, end))?.[0].length ?? 0);
}

const BY_YEAR = words('finansiering og beløp', 'finansiering og beløp', 'funding and amount');

/** The value of a money field: how it is paid for in a word, or with an amount for a year. */
export function moneyIn(place: YamlPlace, request: Request): readonly CompletionItem[] {
  if (place.leaf !== 'value') return [];
  const { plan, lang } = request;
  const { language } = plan;
  if (/\d/.test(place.typed)) return amountsIn(place, request);
  const plain = FUNDING.map((word, at) =>
    suggestion('word', word[language], {
      span: place.span,
      text: place.lead + word[language],
      sort: `1${order(at)}`,
      names: [word.nb, word.nn, word.en],
    }),
  );
  const { funding, amount } = records.money;
  const choice = snippetChoices(FUNDING.map((word) => word[language]));
  const year = yearsOf(plan)[0] ?? '';
  const text = `{ ${funding.key[language]}: \${1|${choice}|}, ${amount.key[language]}: { \${2:${year}}: \${3} } }`;
  const whole = { span: place.span, text: place.lead + text, sort: '0' };
  return [suggestion('card', BY_YEAR[lang], whole, { snippet: true }), ...plain];
}

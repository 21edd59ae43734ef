import { type Localized, spellings } from '../../model/language.ts';
import { readMoney } from '../../model/money/index.ts';
import { money as moneyRows } from '../../model/table/records.ts';
import type { MoneyAmount, MoneyValue, Words } from '../../model/value.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define.ts';
import { isEmptyText } from '../fields/empty-text.ts';
import { isMisspelt } from '../fields/misspelt.ts';
import { moneyOf } from '../money/measures.ts';

/** A measure whose funding is not decided, or that is to get money of which nobody says how much. */
export default defineRule({
  code: 'unsettled-economy',
  group: 'money',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'En økonomi som ikke er avklart, eller et tilskudd eller en kostnad uten beløp',
    nn: 'Ein økonomi som ikkje er avklart, eller eit tilskot eller ein kostnad utan beløp',
    en: 'An economy that is not settled, or a grant or cost without an amount',
  },
  message: {
    nb: ({ why }) => SAID.nb[why as Why],
    nn: ({ why }) => SAID.nn[why as Why],
    en: ({ why }) => SAID.en[why as Why],
  },
  check({ plan, report }) {
    for (const { measure, money } of moneyOf(plan)) {
      const file = plan.file(measure.uri);
      if (isMisspelt(file, MONEY_KEYS, money.span)) continue;
      const found = unsettled(file?.text ?? '', money);
      if (found !== undefined) report({ uri: measure.uri, span: found.span, args: { why: found.why } });
    }
  },
});

/** What may settle it, misspelt. */
const MONEY_KEYS = [moneyRows.funding, moneyRows.amount, moneyRows.total].flatMap(({ key }) => spellings(key));

type Why = 'undecided' | 'applied' | 'no-amount' | 'says-nothing';

const SAID = {
  nb: {
    undecided: 'Her er det ikke avklart hvordan tiltaket skal betales. Skriv hva det koster, og hvem som betaler.',
    applied: 'Pengene skal søkes om, så tiltaket er ikke betalt ennå. Skriv hvor mye det gjelder når det er avgjort.',
    'no-amount': 'Her står det hvor pengene kommer fra, men ikke hvor mye. Skriv beløpet i hvert år.',
    'says-nothing':
      'Her står verken et beløp, at rammen dekker det, eller at det ikke koster noe. Skriv hva tiltaket koster, og hvem som betaler.',
  },
  nn: {
    undecided: 'Her er det ikkje avklart korleis tiltaket skal betalast. Skriv kva det kostar, og kven som betaler.',
    applied: 'Pengane skal søkjast om, så tiltaket er ikkje betalt enno. Skriv kor mykje det gjeld når det er avgjort.',
    'no-amount': 'Her står det kvar pengane kjem frå, men ikkje kor mykje. Skriv beløpet i kvart år.',
    'says-nothing':
      'Her står verken eit beløp, at ramma dekkjer det, eller at det ikkje kostar noko. Skriv kva tiltaket kostar, og kven som betaler.',
  },
  en: {
    undecided: 'How the measure is to be paid for is not settled here. Say what it costs, and who pays.',
    applied: 'The money is to be applied for, so the measure is not paid for yet. Say how much when it is decided.',
    'no-amount': 'Where the money comes from is said here, but not how much. Give the amount of each year.',
    'says-nothing':
      'There is neither an amount here, nor that the existing frame covers it, nor that it costs nothing. Say what the measure costs, and who pays.',
  },
} as const satisfies Localized<Readonly<Record<Why, string>>>;

interface Unsettled {
  readonly why: Why;
  readonly span: Span;
}

/** What is not settled, and where; `undefined` for an economy that is, or that cannot be read, which is reported as that. */
function unsettled(source: string, money: MoneyValue): Unsettled | undefined {
  const { funding, fundingSpan, text, note } = money;
  if (text !== undefined) return isEmptyText(text.text) ? undefined : unsettledText(text.text, text.span);
  if (fundingSpan !== undefined) {
    const why = unsettledFunding(new Set(funding), hasAmount(money));
    return why && { why, span: fundingSpan };
  }
  if (hasAmount(money)) return undefined;
  if (note !== undefined) return unsettledText(note.text, note.span);
  const { span } = money.amounts[0] ?? money.total ?? money.source ?? money;
  return unsettledText(source.slice(span.start, span.end), span);
}

/** What words of `finansiering` leave open. None of them is a value that could not be read, which is reported as that. */
function unsettledFunding(funding: ReadonlySet<string>, isPriced: boolean): Why | undefined {
  if (funding.has('undecided')) return 'undecided';
  if (funding.has('applied')) return 'applied';
  return isPriced || funding.size === 0 || isCovered(funding) ? undefined : 'no-amount';
}

/** What a text leaves open; one with an amount, however it is to be paid, is left alone. */
function unsettledText(text: string, span: Span): Unsettled | undefined {
  const { amounts, funding } = readMoney(text);
  if (amounts.length > 0 || isCovered(funding)) return undefined;
  return { why: funding.size === 0 ? 'says-nothing' : (unsettledFunding(funding, false) ?? 'says-nothing'), span };
}

/** Whether the frame that is there pays, or nothing has to be paid. */
function isCovered(funding: ReadonlySet<string>): boolean {
  return funding.has('frame') || funding.has('none');
}

/** Whether there is an amount anywhere, or something that should have been one. */
function hasAmount({ amounts, total, note }: MoneyValue): boolean {
  const isPriced = ({ reading }: MoneyAmount) =>
    reading.kind === 'amount' || (reading.reason !== 'empty' && reading.reason !== 'no-number');
  return amounts.some(isPriced) || (total !== undefined && isPriced(total)) || amountsIn(note) > 0;
}

function amountsIn(words: Words | undefined): number {
  return words === undefined ? 0 : readMoney(words.text).amounts.length;
}

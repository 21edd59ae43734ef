import { unitOf } from '../../model/indicator.ts';
import type { Lang } from '../../model/language.ts';
import { readAmount } from '../../model/money/index.ts';
import { formatNumber, readNumber, scanNumber, unitMeaning } from '../../model/number.ts';
import { readNumberWord } from '../../model/number-words.ts';
import type { Words } from '../../model/value.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { figureUses, indicatorName, measured, shownValue, unitWord } from '../indicators/figures.ts';
import { replaceWith } from '../make-fix.ts';

/** A figure in the text that is written with another value than the register has. */
export default defineRule({
  code: 'value-mismatch',
  group: 'indicators',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Et tall i teksten som ikke stemmer med registeret',
    nn: 'Eit tal i teksten som ikkje stemmer med registeret',
    en: 'A figure in the text that differs from the register',
  },
  message: {
    nb: ({ written, name, year, value, unit }) =>
      `Her står det «${written}», men registeret har ${shownValue(Number(value), String(unit), 'nb')} for «${name}» i ${year}. Rett det som er galt.`,
    nn: ({ written, name, year, value, unit }) =>
      `Her står det «${written}», men registeret har ${shownValue(Number(value), String(unit), 'nn')} for «${name}» i ${year}. Rett det som er gale.`,
    en: ({ written, name, year, value, unit }) =>
      `“${written}” stands here, but the register has ${shownValue(Number(value), String(unit), 'en')} for “${name}” in ${year}. Correct the one that is wrong.`,
  },
  check({ plan, report }) {
    for (const use of figureUses(plan)) {
      const { reference, figure, indicator } = use;
      const { year, category, expected } = figure;
      if (year === undefined || expected === undefined || expected.text === '') continue;
      const found = measured(use.plan, indicator, year, category?.text);
      const unit = unitOf(indicator) ?? '';
      if (found.kind !== 'value' || agrees(expected.text, found.value, unit, plan.language)) continue;
      const args = { written: expected.text, name: indicatorName(indicator), year, value: found.value, unit };
      const fixes = () => [corrected(plan, reference.uri, expected, found.value, unit)];
      report({ uri: reference.uri, span: expected.span, args, fixes });
    }
  },
});

/** Whether the text says the value, in any spelling; words before the number («om lag 78 %») do no harm. */
function agrees(written: string, value: number, unit: string, lang: Lang): boolean {
  if (unitMeaning(unit) === 'nok') {
    const amount = readAmount(written);
    if (amount.kind === 'amount' && isSame(amount.amount.value, value)) return true;
  }
  const word = readNumberWord(written, lang);
  if (word !== undefined) return isSame(word.value, value) && (word.rest === '' || unitsAgree(word.rest, unit));
  const text = written.slice(numberAt(written));
  const scaled = SCALED.exec(text);
  if (scaled !== null && saysScaled(scaled, value, unit)) return true;
  const number = readNumber(text);
  // A number that can be two is right where one of the two is.
  if (number === undefined) return figuresOf(written) === figuresOf(formatNumber(value, 'en'));
  return isSame(number.value, value) && (number.unit === undefined || unit === '' || unitsAgree(number.unit, unit));
}

/** «1,5 millioner nordmenn»: a number with a word for thousands or millions, and what is counted. */
const SCALED =
  /^(\d[\d\s.,]*(?:tusen|thousand|mill(?:ion(?:er|ar|s)?)?|mrd|milliard(?:er|ar)?|billions?)\.?)(?![\p{L}\p{N}])\s*(.*)$/isu;

/** Amounts know what the words mean; a number of persons is read like one of kroner. */
function saysScaled([, number = '', counted = '']: RegExpExecArray, value: number, unit: string): boolean {
  const amount = readAmount(number);
  if (amount.kind !== 'amount' || !isSame(amount.amount.value, value)) return false;
  return counted === '' || unit === '' || unitsAgree(counted, unit);
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= Number.EPSILON * Math.max(Math.abs(a), Math.abs(b));
}

function figuresOf(text: string): string {
  return text.replace(/\D/g, '');
}

/** Where the number begins, its sign included. */
function numberAt(text: string): number {
  const at = text.search(/[-−–]?\d/);
  return at < 0 ? text.length : at;
}

/** Meanings that say what sort of figure it is; other words behind a number («12 elever») may be anything that is counted. */
const MEASURES: readonly string[] = ['percent', 'nok', 'litres', 'per-1000'];

function unitsAgree(written: string, unit: string): boolean {
  const own = unitMeaning(unit);
  const said = meaningAtStart(written);
  return said === own || !(MEASURES.includes(said) || MEASURES.includes(own));
}

/** The meaning of the words behind a number, of the longest beginning that has one: «prosent av elevene». */
function meaningAtStart(words: string): string {
  const whole = unitMeaning(words);
  const parts = words.split(/\s+/);
  const starts = [parts.slice(0, 2).join(' '), parts[0] ?? ''].map(unitMeaning);
  return [whole, ...starts].find((meaning) => MEASURES.includes(meaning)) ?? whole;
}

/** The register's value as the author wrote values: words before and after the number, blanks between thousands, «%». */
function corrected(plan: Plan, uri: string, { text, span }: Words, value: number, unit: string) {
  const at = numberAt(text);
  const word = unitWord(unit, plan.language);
  // Where there is no one number, nothing around it says how it was meant.
  if (readNumber(text.slice(at)) === undefined) {
    return replaceWith(uri, span, `${written(value, Math.abs(value) >= 10_000)} ${word}`.trimEnd(), true);
  }
  const end = scanNumber(text, at)?.end ?? text.length;
  const rest = text.slice(end);
  const isScaled = /^\s*(tusen|thousand|mill|mrd|milliard|billion)/i.test(rest);
  const keepsUnit = rest.trim() === '' || unit === '' || (!isScaled && unitsAgree(rest.trim(), unit));
  const behind = keepsUnit ? rest : ` ${word}`.trimEnd();
  const grouped = /\d\s\d/.test(text.slice(at, end)) || Math.abs(value) >= 10_000;
  return replaceWith(uri, span, `${text.slice(0, at)}${written(value, grouped)}${behind}`, true);
}

/** A number as plans write them, with ordinary blanks between thousands or none. */
function written(value: number, grouped: boolean): string {
  return formatNumber(value, 'nb')
    .replaceAll('−', '-')
    .replace(/\s/g, grouped ? ' ' : '');
}

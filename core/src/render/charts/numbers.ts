import type { Lang, Localized } from '../../model/language.ts';
import { formatNumber } from '../../model/number.ts';
import { unitWord } from '../values.ts';

/** Between thousands and before a unit: narrow, and never at the end of a line. */
const THIN = '\u202F';

const LARGE: readonly { readonly size: number; readonly word: Localized }[] = [
  { size: 1e12, word: { nb: 'bill.', nn: 'bill.', en: 'trillion' } },
  { size: 1e9, word: { nb: 'mrd.', nn: 'mrd.', en: 'billion' } },
  { size: 1e6, word: { nb: 'mill.', nn: 'mill.', en: 'million' } },
];

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as a chart has room for it: `4,3 mill.`, `12,5`, `390 026`; never more than needed to tell values apart. */
export function shortNumber(value: number, lang: Lang, decimals?: number): string {
  const size = Math.abs(value);
  if (size >= 1e15) return powerOfTen(value, lang);
  const large = LARGE.find((each) => size >= each.size);
  if (large !== undefined) {
    return `${thin(plain(value / large.size, 3, lang))}${THIN}${large.word[lang]}`;
  }
  if (size > 0 && size < 1e-4) return powerOfTen(value, lang);
  return thin(decimals === undefined ? plain(value, 4, lang) : formatNumber(value, lang, decimals));
}

/** The same with the unit's sign where it belongs to the number: `12,5 %`. */
export function shortValue(value: number, unit: string | undefined, lang: Lang, decimals?: number): string {
  const number = shortNumber(value, lang, decimals);
  return unit === 'percent' ? `${number}${THIN}%` : number;
}

/** With the unit in words, as a sentence says it: `12 personer`. */
export function spokenValue(value: number, unit: string | undefined, lang: Lang): string {
  const short = shortValue(value, unit, lang);
  if (unit === undefined || unit === 'percent' || unit === 'count') return short;
  return `${short} ${value === 1 && unit === 'persons' ? 'person' : unitWord(unit, lang)}`;
}

/** So many figures in all as say something, and no zeros at the end. */
function plain(value: number, figures: number, lang: Lang): string {
  const whole = Math.trunc(Math.abs(value)).toString().length;
  const rounded = Number(value.toFixed(Math.max(0, figures - whole)));
  return formatNumber(rounded, lang);
}

function powerOfTen(value: number, lang: Lang): string {
  const [mantissa = '0', exponent = '0'] = value.toExponential(1).split('e');
  const power = [...exponent.replace('+', '')]
    .map((char) => (char === '-' ? '⁻' : SUPERSCRIPTS[Number(char)]))
    .join('');
  return `${formatNumber(Number(mantissa), lang)}${THIN}·${THIN}10${power}`;
}

function thin(text: string): string {
  return text.replaceAll('\u00A0', THIN);
}

import type { Lang, Localized } from '../model/language.ts';
import { formatAmount } from '../model/money/index.ts';
import { formatNumber } from '../model/number.ts';
import { rowsOf } from '../model/table/index.ts';
import type { Kind } from '../model/table/types.ts';
import { decisionLabel, fieldLabel } from './labels.ts';

const NO_BREAK = '\u00A0';

/** A number of an indicator with its unit, as running text says it: `78 %`, `12 personer`, `335` for a count. */
export function formatValue(value: number, unit: string | undefined, lang: Lang): string {
  const number = formatNumber(value, lang);
  switch (unit) {
    case undefined:
    case 'count':
      return number;
    case 'percent':
      return `${number}${NO_BREAK}%`;
    case 'kroner':
      return formatAmount(value, 'NOK', lang);
    case 'persons':
      return `${number}${NO_BREAK}${value === 1 ? 'person' : unitWord(unit, lang)}`;
    default:
      return `${number}${NO_BREAK}${unitWord(unit, lang)}`;
  }
}

/** What an indicator is measured in, in words: `prosent`, `per 1000`, or the author's own. */
export function unitWord(unit: string, lang: Lang): string {
  return listedWord('indicator', 'unit', unit, lang);
}

/** A word of a closed list (by its English name) as the plan's language says it in print; another text as it is. */
export function listedWord(kind: Kind, field: string, value: string, lang: Lang): string {
  const decision = field === 'decision' ? decisionLabel(value) : undefined;
  if (decision !== undefined) return decision[lang];
  const type = rowsOf(kind)[field]?.value;
  const word = type?.type === 'listed' ? type.values.find((listed) => listed.en === value) : undefined;
  return word === undefined ? value : spoken(word, lang);
}

/** A listed word without the hyphens that keys need: `ikke-iverksatt` is «ikke iverksatt». */
export function spoken(word: Localized, lang: Lang): string {
  return word[lang].replaceAll('-', ' ');
}

/** The heading of a field: its own in print, else its key written large. */
export function headingOf(kind: Kind, field: string, lang: Lang): string {
  const own = fieldLabel(kind, field);
  return own?.[lang] ?? capital((rowsOf(kind)[field]?.key[lang] ?? field).replaceAll('-', ' '));
}

/** The text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

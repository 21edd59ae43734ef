import type { Item } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import { formatNumber } from '../model/number.ts';
import { INDICATOR_UNITS } from '../model/table/values.ts';

/** A value of an indicator with its unit, as running text says it: `78 %`, `12 personer`, `335` for a count. */
export function figureValue(value: number, indicator: Item<'indicator'>, lang: Lang): string {
  const { unit } = indicator.fields;
  const name = unit.kind === 'value' ? unit.value : undefined;
  const number = formatNumber(value, lang);
  if (name === undefined || name === 'count') return number;
  if (name === 'percent') return `${number} %`;
  const word = INDICATOR_UNITS.find((listed) => listed.en === name)?.[lang] ?? name;
  return `${number} ${word.replace('per-', 'per ')}`;
}

import { shownValue } from '../../checks/indicators/figures.ts';
import { unitOf } from '../../model/indicator.ts';
import type { Item } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';

/** A value of an indicator with its unit, as running text says it: `78 %`, `12 personer`, `335` for a count. */
export function figureValue(value: number, indicator: Item<'indicator'>, lang: Lang): string {
  return shownValue(value, unitOf(indicator) ?? '', lang);
}

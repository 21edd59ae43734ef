import { measurementOf, measurementsOf } from '../model/indicator.ts';
import type { Item } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import { nameKey } from '../model/names/index.ts';
import { formatNumber } from '../model/number.ts';
import type { Figure, Reference } from '../model/reference.ts';
import { INDICATOR_UNITS } from '../model/table/values.ts';
import type { Measurement } from '../model/value.ts';
import { contains } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';
import { andList } from './enumerate.ts';

/** A `[[x@2019]]` of the text with the one indicator that it names. */
export interface FigureUse {
  readonly reference: Reference;
  readonly figure: Figure;
  readonly indicator: Item<'indicator'>;
  /** The plan that the indicator belongs to. */
  readonly plan: Plan;
}

/** The figures in the plan's text whose indicators are known; the others are for the rules on references. */
export function* figureUses(plan: Plan): Generator<FigureUse> {
  for (const file of plan.files) {
    for (const reference of file.references) {
      const figure = reference.place.type === 'prose' ? reference.place.figure : undefined;
      if (figure === undefined) continue;
      const [resolved] = plan.resolve(reference);
      const indicator = resolved?.targets.length === 1 ? resolved.targets[0]?.item : undefined;
      if (indicator?.kind !== 'indicator' || resolved?.plan === undefined) continue;
      yield { reference, figure, indicator, plan: resolved.plan };
    }
  }
}

/** What an indicator says of a year. `unread`: something there could not be read, and is reported as that. */
export type Measured =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'no-year' }
  | { readonly kind: 'no-category' }
  /** The year has categories and no value of its own. */
  | { readonly kind: 'categories' }
  | { readonly kind: 'unread' };

/** What the values of all categories together are called. */
const TOTALS = ['totalt', 'total'];

/** Whether a category is called what the values of all of them together are. */
export function isTotal(category: string): boolean {
  return TOTALS.includes(nameKey(category));
}

/** What is measured for the year, or for a category of it. `plan` is the one that has the indicator. */
export function measured(plan: Plan, indicator: Item<'indicator'>, year: number, category?: string): Measured {
  const { measurements } = indicator.fields;
  if (indicator.broken || measurements.kind === 'unreadable') return { kind: 'unread' };
  const found = measurementOf(indicator, year);
  if (found === undefined) return { kind: 'no-year' };
  const value = category === undefined ? found.value : categoryOf(found, category);
  if (value !== undefined) return { kind: 'value', value };
  if (isUnread(plan, indicator, found)) return { kind: 'unread' };
  if (category !== undefined) return { kind: 'no-category' };
  const total = TOTALS.map((name) => categoryOf(found, name)).find((each) => each !== undefined);
  return total === undefined ? { kind: 'categories' } : { kind: 'value', value: total };
}

function categoryOf({ byCategory }: Measurement, wanted: string): number | undefined {
  return byCategory?.get(nameKey(wanted));
}

/** Whether a year has something that could not be read, and is reported as that. */
export function isUnread(plan: Plan, { uri }: Item<'indicator'>, { value, categories, span }: Measurement): boolean {
  if (value === undefined && categories.length === 0) return true;
  const problems = plan.file(uri)?.problems ?? [];
  return problems.some((problem) => problem.code === 'unreadable-number' && contains(span, problem.span));
}

/** As many years or categories as a sentence lists. */
const MOST_SHOWN = 30;

function listOf(entries: readonly (string | number)[]): string {
  const more = entries.length > MOST_SHOWN ? ['…'] : [];
  return [...entries.slice(0, MOST_SHOWN), ...more].join('|');
}

/** The years that have values, for `shownList`; empty for none. */
export function yearsOf(indicator: Item<'indicator'>): string {
  return listOf(measurementsOf(indicator).map(({ year }) => year));
}

/** The categories of a year, for `shownList`. */
export function categoriesOf(indicator: Item<'indicator'>, year: number): string {
  const categories = measurementOf(indicator, year)?.categories ?? [];
  return listOf(categories.map(({ name }) => name));
}

/** «2016 og 2019»: what `yearsOf` or `categoriesOf` gave, in a sentence. */
export function shownList(list: string | number | undefined, lang: Lang): string {
  return andList(String(list ?? '').split('|'), lang);
}

/** The indicator's name in a sentence. */
export function indicatorName({ fields: { name, id } }: Item<'indicator'>): string {
  if (name.kind === 'value') return name.value;
  return id.kind === 'value' ? id.value : '';
}

/** What stands behind a value of the unit: «%», «kroner», nothing for counts. `unit` is the field's value. */
export function unitWord(unit: string, lang: Lang): string {
  if (unit === 'percent') return '%';
  if (unit === 'count') return '';
  return INDICATOR_UNITS.find(({ en }) => en === unit)?.[lang].replace('-', ' ') ?? unit;
}

/** «78 %», «12 personer»: a value with its unit in a sentence. */
export function shownValue(value: number, unit: string, lang: Lang): string {
  return `${formatNumber(value, lang)} ${unitWord(unit, lang)}`.trimEnd();
}

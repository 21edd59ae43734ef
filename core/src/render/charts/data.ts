import { measurementOf, measurementsOf, unitOf } from '../../model/indicator.ts';
import type { Item } from '../../model/item.ts';

type Indicator = Item<'indicator'>;

/** The figures of one category, or of the indicator as a whole, year by year. */
export interface Series {
  /** The category as it is written; absent for figures without categories. */
  readonly name?: string;
  /** One for each of the data's years; `undefined` where that year has none. */
  readonly values: readonly (number | undefined)[];
}

/** What a chart is drawn from. All numbers are finite. */
export interface ChartData {
  /** Of the indicator, in the author's words. */
  readonly name: string;
  readonly unit: string | undefined;
  /** Years with at least one figure, in order. */
  readonly years: readonly number[];
  readonly series: readonly Series[];
  /** In order; `{2025: 85}` is one. */
  readonly targets: readonly { readonly year: number; readonly value: number }[];
  /** How many years there should be between two measurements, as far as it is said or can be seen. */
  readonly step: number;
}

/** The figures of an indicator as charts need them (docs/format.md section 3, indicator). */
export function chartData(indicator: Indicator): ChartData {
  const measured = measurementsOf(indicator).filter(
    ({ value, categories }) => value !== undefined || categories.length > 0,
  );
  const years = [...new Set(measured.map(({ year }) => year))].sort((a, b) => a - b);
  const named = [...new Set(measured.flatMap(({ categories }) => categories.map(({ name }) => name)))];
  const figureOf = (year: number, name: string | undefined) => {
    const found = measurementOf(indicator, year);
    return name === undefined ? found?.value : found?.categories.find((each) => each.name === name)?.value;
  };
  // Where some years have categories and others one number, the number is a series of its own.
  const names = measured.some(({ value }) => value !== undefined) ? [undefined, ...named] : named;
  const { name, target } = indicator.fields;
  return {
    name: name.kind === 'value' ? name.value : '',
    unit: unitOf(indicator),
    years,
    series: names.map((each) => ({
      ...(each !== undefined && { name: each }),
      values: years.map((year) => figureOf(year, each)),
    })),
    targets: target.kind === 'value' ? [...target.value].sort((a, b) => a.year - b.year) : [],
    step: saidStep(indicator) ?? seenStep(years),
  };
}

/** Years between two measurements by `frekvens`: «hvert 3. år» is 3; what comes more often is 1. */
function saidStep({ fields: { frequency } }: Indicator): number | undefined {
  if (frequency.kind !== 'value') return undefined;
  const part = frequency.value.reading.parts.find(({ kind }) => kind === 'recurrence');
  return part?.kind === 'recurrence' ? Math.max(1, Math.round(part.every.months / 12)) : undefined;
}

/** The middle of the distances between the years, the smaller of two. */
function seenStep(years: readonly number[]): number {
  const steps = years
    .slice(1)
    .map((year, at) => year - (years[at] ?? year))
    .sort((a, b) => a - b);
  return steps[Math.floor((steps.length - 1) / 2)] ?? 1;
}

/** Whether a measurement is missing between two years: there was time for at least one more. */
export function isGap(data: ChartData, from: number, to: number): boolean {
  return to - from >= 2 * data.step;
}

/** Every number of the data and its targets. */
export function allValues(data: ChartData, series: readonly Series[] = data.series): readonly number[] {
  return [
    ...series.flatMap(({ values }) => values.filter((value) => value !== undefined)),
    ...data.targets.map(({ value }) => value),
  ];
}

/** The last value of a series; `undefined` for one that has none. */
export function lastOf({ values }: Series): number | undefined {
  return values.filter((value) => value !== undefined).at(-1);
}

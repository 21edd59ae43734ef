import type { Item } from './item.ts';
import type { Measurement } from './value.ts';

/** The unit of an indicator, by its English name or in the author's words; `undefined` where it has none. */
export function unitOf({ fields: { unit } }: Item<'indicator'>): string | undefined {
  return unit.kind === 'value' ? unit.value : undefined;
}

/** The measurements of an indicator as they stand; empty where it has none. */
export function measurementsOf({ fields: { measurements } }: Item<'indicator'>): readonly Measurement[] {
  return measurements.kind === 'value' ? measurements.value : [];
}

/** The measurement of a year; `undefined` where there is none. */
export function measurementOf(indicator: Item<'indicator'>, year: number | undefined): Measurement | undefined {
  return measurementsOf(indicator).find((measurement) => measurement.year === year);
}

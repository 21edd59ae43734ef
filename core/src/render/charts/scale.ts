/** An axis: round numbers from one end to the other, and where a value stands between them. */
export interface Scale {
  readonly ticks: readonly number[];
  /** Decimals that tell the ticks apart. */
  readonly decimals: number;
  /** From 0 (the lowest tick) to 1 (the highest). */
  at(value: number): number;
}

/** How much of its height a figure must move over for an axis to begin elsewhere than at zero. */
const FLAT = 0.5;

/**
 * The axis for values, about `count` steps of 1, 2, 2.5 or 5 times a power of ten. `zero`: it begins at zero whatever the
 * values are, as bars must; without it only where they are not far from zero. `undefined` where no axis can hold them.
 */
export function scaleFor(values: readonly number[], zero: boolean, count = 5): Scale | undefined {
  if (values.length === 0) return undefined;
  const least = Math.min(...values);
  const most = Math.max(...values);
  const isFar = !zero && least > most * FLAT && most > least;
  const low = isFar ? least : Math.min(0, least);
  const high = isFar ? most : Math.max(0, most);
  const span = high - low || Math.abs(high) || 1;
  if (!Number.isFinite(span)) return undefined;
  const step = niceStep(span / count);
  const first = Math.floor(tidy(low / step));
  const last = Math.max(first + 1, Math.ceil(tidy(high / step)));
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => tidy((first + at) * step));
  const bottom = ticks[0] ?? 0;
  const height = (ticks.at(-1) ?? 1) - bottom;
  if (!(step > 0) || !Number.isFinite(height) || height <= 0) return undefined;
  return { ticks, decimals: decimalsOf(step), at: (value) => (value - bottom) / height };
}

/** The next of 1, 2, 2.5, 5 and 10 times a power of ten; 2.5 only where it is a whole number, which is read faster. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factors = power >= 10 ? [1, 2, 2.5, 5] : [1, 2, 5];
  const factor = factors.find((each) => rough <= each * power * 1.0001) ?? 10;
  return factor * power;
}

/** Without the noise of binary fractions: 0.1 + 0.2 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function decimalsOf(step: number): number {
  for (let decimals = 0; decimals < 10; decimals++) {
    if (Math.abs(Math.round(step * 10 ** decimals) - step * 10 ** decimals) < 1e-6) return decimals;
  }
  return 10;
}

/** Blocks from an eighth of a letter's width to all of it; every editor has them in its font. */
const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const FULL = '█';
/** The longest bar, in letters. */
const WIDTH = 12;

/** A bar for each value, the longest for the greatest; empty ones where there is nothing to compare, or values below zero. */
export function barsOf(values: readonly (number | undefined)[]): readonly string[] {
  const known = values.filter((value) => value !== undefined);
  const most = Math.max(0, ...known);
  if (known.length < 2 || most === 0 || known.some((value) => value < 0)) return values.map(() => '');
  return values.map((value) => (value === undefined ? '' : barOf(value / most)));
}

function barOf(share: number): string {
  const eighths = Math.round(share * WIDTH * 8);
  const bar = FULL.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
  // What is there at all is seen.
  return bar === '' && share > 0 ? '▏' : bar;
}

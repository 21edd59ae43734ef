import type { Result } from '../../support/tries.ts';

/** Where the time of a run went, as lines: one for each group of tests, the longest first. `seconds` is how long the whole run took. */
export function timeTable(results: readonly Result[], seconds: number): string[] {
  const groups = new Map<string, { tests: number; ms: number; windows: number; windowMs: number }>();
  for (const { title, ms, windows, windowMs } of results) {
    const name = title.split(' › ')[0] ?? title;
    const group = groups.get(name) ?? { tests: 0, ms: 0, windows: 0, windowMs: 0 };
    groups.set(name, {
      tests: group.tests + 1,
      ms: group.ms + ms,
      windows: group.windows + windows,
      windowMs: group.windowMs + windowMs,
    });
  }
  const rows = [...groups].sort(([, a], [, b]) => b.ms - a.ms);
  const inTests = rows.reduce((sum, [, { ms }]) => sum + ms / 1000, 0);
  const line = (name: string, tests: string, windows: string, time: number): string =>
    `${name.padEnd(48)}${tests.padStart(6)}${windows.padStart(16)}${time.toFixed(1).padStart(9)} s`;
  return [
    `${'where the time went'.padEnd(48)}${'tests'.padStart(6)}${'windows'.padStart(16)}`,
    ...rows.map(([name, { tests, ms, windows, windowMs }]) =>
      line(name, `${tests}`, windows === 0 ? '' : `${windows} in ${(windowMs / 1000).toFixed(1)} s`, ms / 1000),
    ),
    line('between tests, and until the first', '', '', Math.max(0, seconds - inTests)),
    line('together', `${results.length}`, '', seconds),
  ];
}

import { groupBy } from '../../model/group.ts';
import type { Item } from '../../model/item.ts';
import { type Ground, groupNode, measureNode } from './nodes.ts';
import type { ExplorerNode } from './types.ts';
import { WORDS } from './words.ts';

type Measure = Item<'measure'>;

/** More years than any plan runs: a slip of a digit does not make a thousand groups. */
const MOST_YEARS = 50;

/**
 * The years of the plan and of its measures, each with the measures that run in it: from start to end, an open one to the end of
 * the plan, one with a deadline in the year of that. Then times without a year, and measures without a time.
 */
export function byYear(ground: Ground): readonly ExplorerNode[] {
  const { plan, lang } = ground;
  const { period } = plan.manifest;
  const years = groupBy(plan.items('measure'), (measure) => yearsOf(measure, period?.end.year));
  const own = period === undefined ? [] : range(period.start.year, period.end.year);
  const all = [...new Set([...own, ...[...years.keys()].filter((key) => key > 0)])].sort((a, b) => a - b);
  const nodesOf = (key: number): readonly ExplorerNode[] =>
    (years.get(key) ?? []).map((measure) => measureNode(ground, measure));
  const [unplaced, without] = [nodesOf(UNPLACED), nodesOf(WITHOUT)];
  return [
    ...all.map((year) => groupNode(ground, 'year', String(year), String(year), nodesOf(year))),
    ...(unplaced.length > 0 ? [groupNode(ground, 'without', 'year', WORDS.withoutYear[lang], unplaced)] : []),
    ...(without.length > 0 ? [groupNode(ground, 'without', 'time', WORDS.withoutTime[lang], without)] : []),
  ];
}

const WITHOUT = -1;
const UNPLACED = 0;

/** The years that a measure runs in, or why it runs in none. */
function yearsOf({ fields: { time } }: Measure, last: number | undefined): readonly number[] {
  if (time.kind === 'absent') return [WITHOUT];
  if (time.kind !== 'value') return [UNPLACED];
  const { start, end } = time.value.reading;
  const [from, to] = [start?.year ?? end?.year, end?.year ?? Math.max(last ?? 0, start?.year ?? 0)];
  if (from === undefined) return [UNPLACED];
  return from <= to ? range(from, to) : [to, from];
}

function range(from: number, to: number): readonly number[] {
  if (to - from >= MOST_YEARS) return [from, to];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

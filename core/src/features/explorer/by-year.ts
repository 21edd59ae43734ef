import { groupBy } from '../../model/group.ts';
import type { Item } from '../../model/item.ts';
import { runningYears, yearsFrom } from '../../model/time/running.ts';
import { type Ground, groupNode, measureNode } from './nodes.ts';
import type { ExplorerNode } from './types.ts';
import { WORDS } from './words.ts';

type Measure = Item<'measure'>;

/**
 * The years of the plan and of its measures, each with the measures that run in it: from start to end, an open one to the end of
 * the plan, one with a deadline in the year of that. Then times without a year, and measures without a time.
 */
export function byYear(ground: Ground): readonly ExplorerNode[] {
  const { plan, lang } = ground;
  const { period } = plan.manifest;
  const years = groupBy(plan.items('measure'), (measure) => yearsOf(measure, period?.end.year));
  const own = period === undefined ? [] : yearsFrom(period.start.year, period.end.year);
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
  const years = runningYears(time, last);
  if (years.length > 0) return years;
  return [time.kind === 'absent' ? WITHOUT : UNPLACED];
}

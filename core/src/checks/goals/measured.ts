import type { AnyItem } from '../../model/item.ts';
import { spellings } from '../../model/language.ts';
import { TABLE } from '../../model/table/index.ts';
import { contains } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { isMisspelt } from '../fields/misspelt.ts';
import { resolvedReferences } from '../references/lookup.ts';
import { itemAround } from '../references/uses.ts';
import type { IsDirect } from './served.ts';

const KEYS = [TABLE.goal.fields.indicators, TABLE.goal.fields.targets].flatMap(({ key }) => spellings(key));

/**
 * Whether a goal's result can be measured: it has an indicator, or a target with one, as its own or in its text. What is there
 * and could not be read, counts. Looks the plan's references through once.
 */
export function hasIndicator(plan: Plan): IsDirect {
  const inText = goalsWithIndicatorInText(plan);
  return (goal) => {
    const { indicators, targets } = goal.fields;
    if (indicators.kind !== 'absent' || targets.kind === 'unreadable' || inText.has(goal as AnyItem)) return true;
    if (targets.kind === 'value' && targets.value.some(({ indicator }) => indicator !== undefined)) return true;
    return isMisspelt(plan.file(goal.uri), KEYS, goal.span);
  };
}

/** The goals with a target that says `[[ungdata-rusfri]]`. */
function goalsWithIndicatorInText(plan: Plan): ReadonlySet<AnyItem> {
  const goals = new Set<AnyItem>();
  for (const { reference, span, targets } of resolvedReferences(plan)) {
    const item = itemAround(reference);
    if (item?.kind !== 'goal' || reference.place.type !== 'prose' || item.fields.targets.kind !== 'value') continue;
    const isIndicator = reference.to.includes('indicator') || targets.some(({ kind }) => kind === 'indicator');
    if (isIndicator && contains(item.fields.targets.span, span)) goals.add(item);
  }
  return goals;
}

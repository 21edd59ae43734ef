import type { AnyItem, Item } from '../../model/item.ts';
import { resolveField } from '../../workspace/resolve.ts';
import { type Named, namedIn, UNKNOWN } from './named.ts';
import { type Ground, groupNode, itemNode, measureNode } from './nodes.ts';
import type { ExplorerNode } from './types.ts';
import { WORDS } from './words.ts';

/** What one unit does. */
interface Duties {
  answers?: Named;
  contributes?: Named;
  readonly indicators: Item<'indicator'>[];
}

/**
 * The units with the measures that they answer for, what they take part in, and the indicators that they measure: the plan's
 * own in the order of the register, then those of other plans and names that are in no register; then units that nothing
 * is asked of, and last what nobody answers for.
 */
export function byUnit(ground: Ground): readonly ExplorerNode[] {
  const { plan, lang } = ground;
  const measures = plan.items('measure');
  const answering = namedIn(ground, measures, ({ fields }) => fields.responsible, 'unit');
  const contributing = namedIn(ground, measures, ({ fields }) => fields.contributing, 'unit');
  const duties = new Map<AnyItem | string, Duties>(plan.items('unit').map((unit) => [unit, { indicators: [] }]));
  const dutiesOf = (key: AnyItem | string): Duties => {
    const found = duties.get(key) ?? { indicators: [] };
    duties.set(key, found);
    return found;
  };
  for (const [key, named] of answering.groups) dutiesOf(key).answers = named;
  for (const [key, named] of contributing.groups) dutiesOf(key).contributes = named;
  for (const indicator of plan.items('indicator')) {
    for (const { targets } of resolveField(plan, indicator.fields.responsible)) {
      for (const { item } of targets) if (item?.kind === 'unit') dutiesOf(item).indicators.push(indicator);
    }
  }
  const isBusy = ({ answers, contributes, indicators }: Duties): boolean =>
    answers !== undefined || contributes !== undefined || indicators.length > 0;
  const nodesOf = (busy: boolean): readonly ExplorerNode[] =>
    [...duties].flatMap(([key, each]) => (isBusy(each) === busy ? [unitNode(ground, key, each)] : []));
  const idle = nodesOf(false);
  const rest = answering.without.map((measure) => measureNode(ground, measure));
  return [
    ...nodesOf(true),
    ...(idle.length > 0 ? [groupNode(ground, 'idle', '', WORDS.idle[lang], idle)] : []),
    ...(rest.length > 0 ? [groupNode(ground, 'without', 'unit', WORDS.withoutUnit[lang], rest)] : []),
  ];
}

function unitNode(ground: Ground, key: AnyItem | string, duties: Duties): ExplorerNode {
  const { answers, contributes, indicators } = duties;
  const nodesOf = (named: Named | undefined): readonly ExplorerNode[] =>
    (named?.measures ?? []).map((measure) => measureNode(ground, measure));
  const takesPart = nodesOf(contributes);
  const children = [
    ...nodesOf(answers),
    ...indicators.map((indicator) => itemNode(ground, indicator, [])),
    ...(takesPart.length > 0 ? [groupNode(ground, 'contributes', '', WORDS.contributes[ground.lang], takesPart)] : []),
  ];
  const { alias, label = '' } = answers ?? contributes ?? {};
  if (typeof key !== 'string' && key.kind === 'unit') return itemNode(ground, key, children, alias);
  return groupNode(ground, UNKNOWN, label, label, children, { detail: WORDS.unknownUnit[ground.lang] });
}

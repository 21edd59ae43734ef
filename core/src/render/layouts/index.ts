import type { AnyItem } from '../../model/item.ts';
import type { Layout } from '../../model/manifest.ts';
import type { Kind } from '../../model/table/types.ts';
import { goalsHtml } from '../cards/goal.ts';
import { measureTable } from '../cards/measure.ts';
import type { Html } from '../html.ts';
import type { Scope } from '../scope.ts';
import { measureBox } from './box.ts';
import { evaluationCards, goalCards, measureCards } from './cards.ts';
import { goalTable } from './goal-table.ts';
import type { Laid, MakeLayout } from './layout.ts';
import { measureList } from './list.ts';
import { measureOverview } from './overview.ts';
import { requirementTable } from './requirement-table.ts';

/** The layouts that are made otherwise than cards are without one; by kind and the layout's English name. */
const LAYOUTS: Readonly<Partial<Record<Kind, Readonly<Partial<Record<Layout, unknown>>>>>> = {
  measure: {
    card: measureCards,
    table: (scope: Scope, { items }: Laid<AnyItem & { kind: 'measure' }>) => measureTable(scope, items),
    list: measureList,
    box: measureBox,
    overview: measureOverview,
  },
  goal: {
    card: goalCards,
    list: (scope: Scope, { items }: Laid<AnyItem & { kind: 'goal' }>) => goalsHtml(scope, items),
    table: goalTable,
  },
  evaluation: { card: evaluationCards },
  requirement: { table: requirementTable },
};

/** The cards of one kind in a layout; `undefined` where they look the same as without one. */
export function laidOut(scope: Scope, kind: Kind, layout: Layout, laid: Laid): Html | undefined {
  // All items of a fence are of its kind, and each row of the table above takes those of its own.
  const make = LAYOUTS[kind]?.[layout] as MakeLayout | undefined;
  return make?.(scope, laid);
}

import type { Item } from '../../model/item.ts';
import { keyOf } from '../../model/table/index.ts';
import type { Field } from '../../model/value.ts';
import type { Span } from '../../text/span.ts';
import { insertField } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { CheckContext, Fix } from '../define.ts';
import { insertionOf } from '../make-fix.ts';
import { isExisting } from '../measures.ts';
import { isEmptyText } from './empty-text.ts';
import { absentAt, isAskedFor } from './missing.ts';

/** What every measure that is to come says of itself, with a rule of its own for each. */
type Obligation = 'time' | 'economy';

/**
 * Reports the measures that have nothing in `field`: as an error where the plan asks for it (`påkrevd`), else only those
 * that are not running already. A measure whose parts all have the field is not without it.
 */
export function reportMissing({ plan, report }: CheckContext, field: Obligation): void {
  const key = keyOf('measure', field, plan.language);
  const isAsked = isAskedFor(plan, 'measure', field);
  for (const item of plan.items('measure')) {
    if (isExisting(item) && !isAsked) continue;
    const at = lackingAt(plan, item, field);
    if (at === undefined) continue;
    const fixes = () => insertion(plan, item, field, key);
    report({ uri: item.uri, span: at, args: { key }, fixes, ...(isAsked && { severity: 'error' }) });
  }
}

/** Where the finding goes; `undefined` for a measure that has the field, or may have one that could not be read. */
function lackingAt(plan: Plan, item: Item<'measure'>, field: Obligation): Span | undefined {
  const value: Field<{ readonly text?: string | { readonly text: string } }> = item.fields[field];
  if (value.kind === 'absent') return isGivenByParts(item, field) ? undefined : absentAt(plan, item, field);
  if (value.kind === 'unreadable') return undefined;
  const { text } = value.value;
  return isEmptyText(typeof text === 'object' ? text.text : text) ? value.span : undefined;
}

function isGivenByParts({ fields: { subMeasures } }: Item<'measure'>, field: Obligation): boolean {
  return (
    subMeasures.kind === 'value' &&
    subMeasures.value.every((part) => 'item' in part && part.item.fields[field].kind !== 'absent')
  );
}

function insertion(plan: Plan, item: Item<'measure'>, field: Obligation, key: string): readonly Fix[] {
  const file = plan.file(item.uri);
  if (item.fields[field].kind !== 'absent' || file === undefined) return [];
  return insertionOf(key, item.uri, insertField(file, item, key, ''));
}

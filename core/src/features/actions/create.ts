import { newMeasureFor } from '../../checks/new-items.ts';
import { newEvaluation, unevaluatedMeasures } from '../../checks/previous.ts';
import type { AnyItem } from '../../model/item.ts';
import { keyOf } from '../../model/table/index.ts';
import type { TextEdit } from '../../text/edits.ts';
import { touches } from '../../text/span.ts';
import { insertField, insertItem } from '../../workspace/editing.ts';
import { type FileEdit, gatherEdits } from '../../workspace/file-edit.ts';
import { namedItem } from '../../workspace/new-item.ts';
import type { Plan } from '../../workspace/plan.ts';
import { itemAt } from '../common/at-offset.ts';
import { merged } from './merged.ts';
import { shownItem } from './place.ts';
import type { Action, ActionPlace } from './types.ts';

/**
 * Makes what is missing, its fields left to be filled in: a measure for a goal, an indicator for a goal or a measure, an evaluation
 * of each measure of the previous plan that has none.
 */
export function createMissing({ plan, file, span }: ActionPlace): readonly Action[] {
  const item = itemAt(file, span.start);
  const isPrevious = file.type === 'manifest' && touchesPrevious(plan, span.start);
  return [
    ...(item?.kind === 'goal' ? measureFor(plan, item) : []),
    ...(item?.kind === 'goal' || item?.kind === 'measure' ? indicatorFor(plan, item) : []),
    ...(item?.kind === 'evaluation' || isPrevious ? evaluations(plan) : []),
  ];
}

/** Whether an offset of the manifest is on the line that names the previous plan. */
function touchesPrevious(plan: Plan, offset: number): boolean {
  const { previous, uri } = plan.manifest;
  const lines = plan.file(uri)?.lines;
  if (lines === undefined || previous === undefined) return false;
  return touches(previous.span, offset) || lines.lineAt(previous.span.start) === lines.lineAt(offset);
}

function measureFor(plan: Plan, goal: AnyItem & { readonly kind: 'goal' }): readonly Action[] {
  const { id } = goal.fields;
  if (id.kind !== 'value') return [];
  const edits = () => {
    const edit = insertItem(plan, 'measure', newMeasureFor(plan, id.value), goal);
    return edit === undefined ? [] : [edit];
  };
  return [{ id: 'insert-measure', args: { name: shownItem(goal) }, kind: 'refactor.rewrite', edits }];
}

/** A new indicator in the register, and its id in the item's own field; where that names some already, theirs is left to the author. */
function indicatorFor(plan: Plan, item: AnyItem & { readonly kind: 'goal' | 'measure' }): readonly Action[] {
  const { id, indicators } = item.fields;
  const file = plan.file(item.uri);
  if (id.kind !== 'value' || indicators.kind !== 'absent' || file === undefined || item.broken) return [];
  const name = `${id.value}-indikator`;
  const made = namedItem(plan, 'indicator', name);
  if (made === undefined) return [];
  const nameKey = keyOf('indicator', 'name', plan.language);
  const fields = made.fields.map(([key, text]) => [key, key === nameKey ? '' : text] as const);
  const edits = (): readonly FileEdit[] => {
    const edit = insertItem(plan, 'indicator', { ...made, fields });
    const own = insertField(file, item, keyOf(item.kind, 'indicators', plan.language), made.id ?? name);
    return edit === undefined || own === undefined ? [] : gatherEdits([{ uri: file.uri, edits: [own] }, edit]);
  };
  return [{ id: 'insert-indicator', args: { name: shownItem(item) }, kind: 'refactor.rewrite', edits }];
}

function evaluations(plan: Plan): readonly Action[] {
  const missing = unevaluatedMeasures(plan);
  if (missing.length === 0) return [];
  const edits = (): readonly FileEdit[] => {
    const [first, ...others] = missing.flatMap(({ measure }) => newEvaluation(plan, measure) ?? []);
    if (first === undefined) return [];
    // A register that is made has its key in the first of them; the others come behind that one.
    const rest = others.flatMap(({ edits: own }) => own.map((edit) => (first.create ? withoutFirstLine(edit) : edit)));
    return [{ ...first, edits: merged([...first.edits, ...rest]) }];
  };
  const args = { count: missing.length };
  return [{ id: 'insert-evaluations', args, kind: 'refactor.rewrite', edits }];
}

function withoutFirstLine({ span, text }: TextEdit): TextEdit {
  return { span, text: text.slice(text.indexOf('\n') + 1) };
}

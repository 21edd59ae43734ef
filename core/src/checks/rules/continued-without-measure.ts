import type { AnyItem, Item } from '../../model/item.ts';
import { toId } from '../../model/names/index.ts';
import { keyOf } from '../../model/table/index.ts';
import { MEASURE_TYPES } from '../../model/table/values.ts';
import { insertField, insertItem } from '../../workspace/editing.ts';
import type { FileEdit } from '../../workspace/file-edit.ts';
import { withRequired } from '../../workspace/new-item.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { resolveField } from '../../workspace/resolve.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { missingAt } from '../fields/missing.ts';
import { freeId } from '../new-items.ts';
import { continuedIn, evaluatedTitle, type Named } from '../previous.ts';
import { unreadOf } from '../references/unread.ts';

/** A decision to continue a measure that no measure of this plan takes up. */
export default defineRule({
  code: 'continued-without-measure',
  group: 'previous',
  levels: ['warning', 'warning', 'error'],
  summary: {
    nb: 'Et tiltak som skal videreføres, men som ingen tiltak i planen tar opp',
    nn: 'Eit tiltak som skal vidareførast, men som ingen tiltak i planen tek opp',
    en: 'A measure that is to go on, but that no measure of the plan takes up',
  },
  message: {
    nb: ({ name }) =>
      `«${name}» skal føres videre, men ingen tiltak i planen tar det opp. Før opp tiltaket i «oppfølging», eller lag et.`,
    nn: ({ name }) =>
      `«${name}» skal førast vidare, men ingen tiltak i planen tek det opp. Før opp tiltaket i «oppfølging», eller lag eit.`,
    en: ({ name }) =>
      `“${name}” is to go on, but no measure of the plan takes it up. Name the measure in “follow-up”, or make one.`,
  },
  check({ plan, report }) {
    const continued = continuedIn(plan);
    const unread = unreadOf(plan);
    for (const evaluation of plan.items('evaluation')) {
      const { decision } = evaluation.fields;
      if (decision.kind !== 'value' || !GOES_ON.includes(decision.value)) continue;
      if (missingAt(plan, evaluation, 'followUp') === undefined) continue;
      const [resolved] = resolveField(plan, evaluation.fields.measure);
      if (resolved === undefined || isTakenUp(plan, resolved, continued) || unread.mayMention(resolved.written))
        continue;
      const name = evaluatedTitle(plan, evaluation);
      const fixes = () => newMeasure(plan, evaluation, resolved, name);
      report({ uri: evaluation.uri, span: decision.span, args: { name }, fixes });
    }
  },
});

const GOES_ON: readonly string[] = ['continued', 'continued-changed'];

/** Whether a measure of this plan continues it, or is called as it was: then only the tie is not written. */
function isTakenUp(plan: Plan, { targets, written }: Resolved, continued: Named): boolean {
  if (targets.some(({ item }) => item?.kind === 'measure' && continued.has(item))) return true;
  const names = [written, ...targets.map(({ title }) => title)];
  return names.some(
    (name) =>
      continued.hasName(name) ||
      plan
        .withName(name)
        .some(({ item }) => item?.kind === 'measure' && !targets.some((target) => target.item === item)),
  );
}

/** A card that continues it; where it is known by its title only, the evaluation is to name the card. */
function newMeasure(plan: Plan, evaluation: Item<'evaluation'>, resolved: Resolved, name: string): readonly Fix[] {
  const key = (field: string) => keyOf('measure', field, plan.language);
  const [target] = resolved.targets;
  const title = target?.title ?? resolved.written;
  const id = freeId(plan, target?.id ?? toId(title));
  const former = target?.id === undefined ? undefined : referenceTo(plan, resolved, target.id);
  const type = MEASURE_TYPES.find(({ en }) => en === 'continued')?.[plan.language] ?? '';
  const fields = [[key('title'), title] as const, [key('type'), type] as const];
  const all = former === undefined ? fields : [...fields, [key('continues'), former] as const];
  const item = withRequired(plan, 'measure', { id, fields: all });
  const card = insertItem(plan, 'measure', item, evaluation as AnyItem);
  const tie = former === undefined ? followUp(plan, evaluation, id) : [];
  if (card === undefined || tie === undefined) return [];
  return [{ id: 'insert-continuation', args: { name }, safe: false, edits: merged(card, tie) }];
}

/** How this plan names the measure of an earlier one. */
function referenceTo(plan: Plan, { plan: holder }: Resolved, id: string): string {
  const entry = plan.manifest.plans.find(({ alias }) => plan.other(alias.text) === holder);
  return holder === plan || entry === undefined ? id : `${entry.alias.text}/${id}`;
}

/** `oppfølging` of the evaluation, as the edit of its file. */
function followUp(plan: Plan, evaluation: Item<'evaluation'>, id: string): readonly FileEdit[] | undefined {
  const file = plan.file(evaluation.uri);
  const edit = file && insertField(file, evaluation as AnyItem, keyOf('evaluation', 'followUp', plan.language), id);
  return edit && [{ uri: evaluation.uri, edits: [edit] }];
}

/** Edits of one file are one. */
function merged(card: FileEdit, others: readonly FileEdit[]): readonly FileEdit[] {
  const same = others.filter(({ uri }) => uri === card.uri).flatMap(({ edits }) => edits);
  return [{ ...card, edits: [...same, ...card.edits] }, ...others.filter(({ uri }) => uri !== card.uri)];
}

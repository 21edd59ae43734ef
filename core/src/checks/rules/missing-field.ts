import { type AnyItem, fieldOf } from '../../model/item.ts';
import { toId } from '../../model/names/index.ts';
import { keyOf } from '../../model/table/index.ts';
import type { Kind } from '../../model/table/types.ts';
import type { TextEdit } from '../../text/edits.ts';
import { insertField, insertManifestField } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { CheckContext } from '../define.ts';
import { defineRule } from '../define.ts';
import { isMisspelt } from '../fields/misspelt.ts';
import { kindPlural } from '../kinds.ts';
import { insertionOf } from '../make-fix.ts';
import { problemsOf } from '../reading.ts';

/** Fields of `påkrevd` that a rule of their own reports, by kind. */
const OWN_RULE: Partial<Record<Kind, readonly string[]>> = { measure: ['responsible', 'time', 'economy'] };

/** A field that the format or the manifest's `påkrevd` requires. */
export default defineRule({
  code: 'missing-field',
  group: 'reading',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Et felt som må være med',
    nn: 'Eit felt som må vere med',
    en: 'A field that must be there',
  },
  message: {
    nb: ({ key, kind, asked }) =>
      `Feltet «${key}» mangler. ${asked ? 'I denne planen må alle' : 'Alle'} ${kind === '' ? 'planer' : kindPlural(kind, 'nb')}${asked ? ' ha det' : ' må ha det'}.`,
    nn: ({ key, kind, asked }) =>
      `Feltet «${key}» manglar. ${asked ? 'I denne planen må alle' : 'Alle'} ${kind === '' ? 'planar' : kindPlural(kind, 'nn')}${asked ? ' ha det' : ' må ha det'}.`,
    en: ({ key, kind, asked }) =>
      `The field “${key}” is missing. ${asked ? 'In this plan all' : 'All'} ${kind === '' ? 'plans' : kindPlural(kind, 'en')} must have it.`,
  },
  check(context) {
    reportRequired(context);
    reportAsked(context);
  },
});

function reportRequired({ plan, report }: CheckContext): void {
  for (const { file, problem } of problemsOf(plan, 'missing-field')) {
    const { span, key, item } = problem;
    if (isMisspelt(file, [key], item?.span)) continue;
    report({
      uri: file.uri,
      span,
      args: { key, kind: item?.kind ?? '', asked: 0 },
      fixes: () =>
        insertionOf(key, file.uri, item === undefined ? insertManifestField(file, key, '') : edit(plan, item, key)),
    });
  }
}

/** What the manifest's `påkrevd` asks for beyond the format. An item that was not read whole may have the field unseen. */
function reportAsked({ plan, report }: CheckContext): void {
  for (const { kind, field } of plan.manifest.required) {
    if (OWN_RULE[kind]?.includes(field)) continue;
    const key = keyOf(kind, field, plan.language);
    for (const item of plan.items(kind) as readonly AnyItem[]) {
      const value = fieldOf(item, field);
      if (item.broken || value?.kind !== 'absent' || isMisspelt(plan.file(item.uri), [key], item.span)) continue;
      const fixes = () => insertionOf(key, item.uri, edit(plan, item, key));
      report({ uri: item.uri, span: value.at, args: { key, kind, asked: 1 }, fixes, severity: 'error' });
    }
  }
}

function edit(plan: Plan, item: AnyItem, key: string): TextEdit | undefined {
  const file = plan.file(item.uri);
  return file && insertField(file, item, key, key === 'id' ? idFor(plan, item) : '');
}

/** An id made of the item's title or name, where it has one and no other item has that id. */
function idFor(plan: Plan, item: AnyItem): string {
  const named = fieldOf(item, 'title') ?? fieldOf(item, 'name');
  const text = named?.kind === 'value' ? textOf(named.value) : '';
  const id = text === '' ? '' : toId(text);
  return plan.withId(id).length === 0 ? id : '';
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : '';
}

import { absentAt } from '../../checks/fields/missing.ts';
import { isExisting } from '../../checks/measures.ts';
import type { AnyItem } from '../../model/item.ts';
import { keyOf, requiredOf } from '../../model/table/index.ts';
import { insertField } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';
import { itemAt } from '../common/at-offset.ts';
import { merged } from './merged.ts';
import type { Action, ActionPlace } from './types.ts';

/** What every measure is to say, besides what the format requires of it. */
const OF_MEASURES = ['responsible', 'time', 'economy'];

/** Puts in every field that an item must have and lacks: by the format, by `påkrevd`, and a measure's unit, time and money. */
export function insertMissing({ plan, file, span }: ActionPlace): readonly Action[] {
  const item = itemAt(file, span.start);
  if (item === undefined || item.kind === 'view') return [];
  const keys = missingOf(plan, item).map((name) => keyOf(item.kind, name, plan.language));
  if (keys.length < 2) return [];
  const edits = () => {
    const made = merged(keys.flatMap((key) => insertField(file, item, key, '') ?? []));
    return made.length === 0 ? [] : [{ uri: file.uri, edits: made }];
  };
  return insertField(file, item, keys[0] ?? '', '') === undefined
    ? []
    : [{ id: 'insert-missing', args: { keys: keys.join(', ') }, kind: 'refactor.rewrite', edits }];
}

function missingOf(plan: Plan, item: AnyItem): readonly string[] {
  const asked = plan.manifest.required.filter(({ kind }) => kind === item.kind).map(({ field }) => field);
  const isPlanned = item.kind === 'measure' && item.parent === undefined && !isExisting(item);
  const wanted = new Set([...requiredOf(item.kind), ...(isPlanned ? OF_MEASURES : []), ...asked]);
  return Object.keys(item.fields).filter((name) => wanted.has(name) && absentAt(plan, item, name) !== undefined);
}

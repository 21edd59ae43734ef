import { textInPlace } from '../../checks/references/suggest.ts';
import type { ParsedFile } from '../../model/file.ts';
import { idKey } from '../../model/names/index.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { findReference, isAt } from '../common/at-offset.ts';
import type { Action, ActionPlace } from './types.ts';

/** What to write in the place of a reference. */
interface Rewrite {
  readonly resolved: Resolved;
  readonly to: string;
  readonly edit: TextEdit;
}

type How = 'id' | 'name';

/**
 * Writes the id in the place of a name that a reference is written with, and the name in the place of an id: the one at the caret,
 * and all of the file. Text keeps the words that its reader sees.
 */
export function namesAndIds({ plan, file, span }: ActionPlace): readonly Action[] {
  const reference = findReference(file, span.start);
  if (reference === undefined) return [];
  const here = plan.resolve(reference).filter((resolved) => isAt(reference, resolved.span, span.start));
  const [toId] = here.flatMap((resolved) => rewrite(plan, resolved, 'id') ?? []);
  const [toName] = here.flatMap((resolved) => rewrite(plan, resolved, 'name') ?? []);
  const one = (edit: TextEdit) => () => [{ uri: file.uri, edits: [edit] }];
  const all = (how: How) => allOf(plan, file, how);
  const kind = 'refactor.rewrite';
  return [
    ...(toId ? [{ id: 'name-to-id', args: { to: toId.to }, kind, edits: one(toId.edit) } as const] : []),
    ...(toId && all('id').length > 1
      ? [{ id: 'names-to-ids', args: {}, kind, edits: () => [{ uri: file.uri, edits: all('id') }] } as const]
      : []),
    ...(toName ? [{ id: 'id-to-name', args: { to: toName.to }, kind, edits: one(toName.edit) } as const] : []),
    ...(toName && all('name').length > 1
      ? [{ id: 'ids-to-names', args: {}, kind, edits: () => [{ uri: file.uri, edits: all('name') }] } as const]
      : []),
  ];
}

function allOf(plan: Plan, file: ParsedFile, how: How): readonly TextEdit[] {
  return file.references.flatMap((reference) =>
    plan.resolve(reference).flatMap((resolved) => rewrite(plan, resolved, how)?.edit ?? []),
  );
}

/** `undefined` where it is written so already, leads nowhere for certain, or could not be read that way. */
function rewrite(plan: Plan, resolved: Resolved, how: How): Rewrite | undefined {
  const { reference, span, written, targets } = resolved;
  const { place } = reference;
  const [target] = targets;
  if (target?.id === undefined || targets.length > 1 || target.item === undefined) return undefined;
  if (place.type === 'prose' && (place.section !== undefined || place.figure !== undefined)) return undefined;
  const byId = idKey(written) === target.id;
  if (how === 'id') {
    if (byId) return undefined;
    const label = place.type === 'prose' && place.label === undefined && written !== target.title ? `|${written}` : '';
    return { resolved, to: target.id, edit: { span, text: target.id + label } };
  }
  const name = target.title;
  if (!byId || name === target.id || !isUnique(resolved, name)) return undefined;
  const text = textInPlace(plan, resolved, name);
  return text === undefined ? undefined : { resolved, to: name, edit: { span, text } };
}

/** Whether the name leads to nothing else where the reference looks. */
function isUnique({ plan, reference }: Resolved, name: string): boolean {
  const named = (plan?.withName(name) ?? []).filter(
    ({ kind }) => reference.to.length === 0 || reference.to.includes(kind),
  );
  return named.length === 1 && (plan?.withId(name).length ?? 0) === 0;
}

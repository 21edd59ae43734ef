import { type AnyItem, fieldOf } from '../../model/item.ts';
import { spellings } from '../../model/language.ts';
import { rowsOf } from '../../model/table/index.ts';
import type { Kind } from '../../model/table/types.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { isMisspelt } from './misspelt.ts';

/**
 * Where to say that an item lacks a field, by its English name; `undefined` where the field is there, may be there unread or
 * misspelt, or is one that `påkrevd` asks for: `missing-field` says so then.
 */
export function missingAt(plan: Plan, item: AnyItem, name: string): Span | undefined {
  return isAskedFor(plan, item.kind, name) ? undefined : absentAt(plan, item, name);
}

/** The same, whatever `påkrevd` asks for, for the rules that say so themselves. */
export function absentAt(plan: Plan, item: AnyItem, name: string): Span | undefined {
  const field = fieldOf(item, name);
  // An item that nothing names yet has just been begun.
  if (field?.kind !== 'absent' || item.broken || item.anchor.start === item.head.start) return undefined;
  const row = rowsOf(item.kind)[name];
  const misspelt = row !== undefined && isMisspelt(plan.file(item.uri), spellings(row.key), item.span);
  return misspelt ? undefined : field.at;
}

/** Whether the manifest's `påkrevd` asks for the field. */
export function isAskedFor({ manifest }: Plan, kind: Kind, name: string): boolean {
  return manifest.required.some((asked) => asked.kind === kind && asked.field === name);
}

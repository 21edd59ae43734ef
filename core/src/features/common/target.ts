import type { Definition } from '../../model/definition.ts';
import type { TargetKind } from '../../model/table/types.ts';
import type { Uri } from '../../model/uri.ts';
import type { Plan } from '../../workspace/plan.ts';

/** Something that can be referred to, by plain values: to be found again in a later snapshot. */
export interface Target {
  readonly kind: TargetKind;
  /** The id where there is one, else its name. */
  readonly name: string;
  /** The alias of the plan it is in; absent for the plan itself. */
  readonly alias?: string;
  /** The file it stands in. */
  readonly uri: Uri;
}

export function targetOf(definition: Definition, alias?: string): Target {
  const { kind, uri } = definition;
  return { kind, uri, name: definition.id ?? definition.title, ...(alias !== undefined && { alias }) };
}

/** The definition that a target means today; `undefined` where it is gone. */
export function findTarget(plan: Plan, target: Target): Definition | undefined {
  const holder = target.alias === undefined ? plan : plan.other(target.alias);
  const found = [...(holder?.withId(target.name) ?? []), ...(holder?.withName(target.name) ?? [])];
  return found.find(({ kind, uri }) => kind === target.kind && uri === target.uri);
}

/** What a suggestion is of, to be told of once it is looked at: by plain values, as a client keeps them. */
export type About =
  | { readonly of: 'target'; readonly target: Target }
  | { readonly of: 'rule'; readonly code: string }
  | { readonly of: 'plan'; readonly alias: string }
  | { readonly of: 'chapter'; readonly file: Uri };

import type { Definition } from '../../model/definition.ts';
import type { Plan } from '../../workspace/plan.ts';
import { resolvedReferences } from '../references/lookup.ts';

/**
 * What the plan's names are taken from: all that it defines, and what it refers to in the libraries that it imports. What
 * else they hold is none of its names.
 */
export function knownDefinitions(plan: Plan): readonly Definition[] {
  const libraries = new Set(plan.libraries.map((library) => library.plan));
  if (libraries.size === 0) return plan.definitions;
  const referredTo = new Set<Definition>();
  for (const { plan: holder, targets } of resolvedReferences(plan)) {
    if (holder !== undefined && holder !== plan && libraries.has(holder)) {
      for (const target of targets) referredTo.add(target);
    }
  }
  return [...plan.definitions, ...referredTo];
}

import type { Definition } from '../../model/definition.ts';
import type { TargetKind } from '../../model/table/types.ts';
import type { CheckContext } from '../define.ts';
import { type Fault, slipOf } from './lookup.ts';

/** How many names are looked up: each is compared with every name of its plan, and a plan with more of them has other worries. */
const MOST = 50;

const FAULTS: readonly Fault[] = ['undefined', 'ambiguous', 'wrong-kind'];

/**
 * What the references to items of a kind that have a fault are nearly, or could be: it is meant, though not reached. The fault is
 * reported where it stands, and says nothing of what the item lacks.
 */
export function meantDefinitions({ plan, faulty }: CheckContext, kind: TargetKind): ReadonlySet<Definition> {
  const meant = new Set<Definition>();
  const names = new Set<string>();
  for (const { reference, plan: target, targets, wrongKind, written } of FAULTS.flatMap((fault) => faulty(fault))) {
    if (!reference.to.includes(kind)) continue;
    for (const definition of [...targets, ...wrongKind]) meant.add(definition);
    if (targets.length > 0 || wrongKind.length > 0 || names.has(written) || names.size >= MOST) continue;
    names.add(written);
    const slip = slipOf(target ?? plan, written, [kind]);
    if (slip !== undefined) meant.add(slip.definition);
  }
  return meant;
}

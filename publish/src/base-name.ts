import { nameOf, type Plan } from '#core';

/** Leaves room for an extension in the 255 bytes that a name may have, where each letter takes up to two. */
const LONGEST = 100;

/** Names that Windows keeps for itself, whatever follows the dot. */
const KEPT = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** What a plan's file or folder is called, without an extension: the plan's id, else its folder's name. Never empty, never a path. */
export function baseNameOf({ plan }: { readonly plan: Plan }): string {
  const name = plan.manifest.id?.text ?? nameOf(plan.uri);
  const letters = [...name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, '')].slice(0, LONGEST);
  const base = letters.join('').replace(/[.-]+$/, '') || 'plan';
  return KEPT.test(base) ? `plan-${base}` : base;
}

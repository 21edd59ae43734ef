import { nameOf, type Plan } from '#core';

/** What a plan's file or folder is called, without an extension: the plan's id, else its folder's name. Never empty, never a path. */
export function baseNameOf({ plan }: { readonly plan: Plan }): string {
  const name = plan.manifest.id?.text ?? nameOf(plan.uri);
  return name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+|[.-]+$/g, '') || 'plan';
}

import { nameOf, type Plan } from '#core';

/** What a plan is called: its title, else its id, else its folder's name. */
export function titleOf({ manifest, uri }: Plan): string {
  return manifest.title?.text ?? manifest.id?.text ?? nameOf(uri);
}

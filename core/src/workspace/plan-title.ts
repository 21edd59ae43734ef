import { nameOf } from '../model/uri.ts';
import { oneLine } from '../text/excerpt.ts';
import type { Plan } from './plan.ts';

/** What a plan is called, on one line: its title, else its id, else its folder's name. */
export function planTitle({ manifest, uri }: Pick<Plan, 'manifest' | 'uri'>): string {
  return oneLine(manifest.title?.text ?? '') || manifest.id?.text || nameOf(uri);
}

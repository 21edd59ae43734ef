import type { Localized } from '../../model/language.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Args, Related } from '../define.ts';
import type { TimeClaim } from './claims.ts';

/** What is said at a place that `relatedTo` gives. */
export const STANDS_HERE: Localized<(args: Args) => string> = {
  nb: ({ other }) => `Her står det «${other}»`,
  nn: ({ other }) => `Her står det «${other}»`,
  en: ({ other }) => `“${other}” stands here`,
};

/** The place where a text gives another time. */
export function relatedTo({ uri, span, written }: TimeClaim): Related {
  return { uri, span, args: { other: oneLine(written) } };
}

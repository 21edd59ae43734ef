import type { Lang } from '#core';
import type { Io } from './io.ts';

/** The language of the user's surroundings, by `LC_ALL`, else `LANG`; bokmål where they say nothing that is spoken here. */
export function languageOf(env: Io['env']): Lang {
  const [language] = (env.LC_ALL || env.LANG || '').toLowerCase().split(/[_.@-]/u);
  if (language === 'nn' || language === 'en') return language;
  return 'nb';
}

import type { Language } from './texts.ts';

/** What lists that lenses open say by themselves. */
export const LENS_TEXTS = {
  choose: {
    nb: 'Velg det du vil gå til',
    nn: 'Vel det du vil gå til',
    en: 'Choose where to go',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

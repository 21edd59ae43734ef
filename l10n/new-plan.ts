import type { Language } from './texts.ts';

/** What the wizard for a new plan says. */
export const NEW_PLAN_TEXTS = {
  title: { nb: () => 'Lag en ny plan', nn: () => 'Lag ein ny plan', en: () => 'Make a new plan' },
  where: {
    nb: () => 'Hvor skal planen ligge?',
    nn: () => 'Kvar skal planen liggje?',
    en: () => 'Where shall the plan be?',
  },
  inFolder: {
    nb: (folder: string) => `I en ny mappe i «${folder}»`,
    nn: (folder: string) => `I ei ny mappe i «${folder}»`,
    en: (folder: string) => `In a new folder in “${folder}”`,
  },
  here: {
    nb: (folder: string) => `I mappen «${folder}», som er tom`,
    nn: (folder: string) => `I mappa «${folder}», som er tom`,
    en: (folder: string) => `In the folder “${folder}”, which is empty`,
  },
  elsewhere: {
    nb: () => 'Velg en annen mappe …',
    nn: () => 'Vel ei anna mappe …',
    en: () => 'Choose another folder …',
  },
  choose: { nb: () => 'Legg planen her', nn: () => 'Legg planen her', en: () => 'Put the plan here' },
  name: { nb: () => 'Hva heter planen?', nn: () => 'Kva heiter planen?', en: () => 'What is the plan called?' },
  usualName: {
    nb: () => 'Rusmiddelpolitisk handlingsplan',
    nn: () => 'Rusmiddelpolitisk handlingsplan',
    en: () => 'Alcohol and drug policy action plan',
  },
  municipality: {
    nb: () => 'Hvilken kommune gjelder planen for?',
    nn: () => 'Kva kommune gjeld planen for?',
    en: () => 'Which municipality is the plan for?',
  },
  period: {
    nb: () => 'Hvilke år gjelder planen?',
    nn: () => 'Kva år gjeld planen?',
    en: () => 'Which years does the plan cover?',
  },
  language: {
    nb: () => 'Hvilket språk skrives planen på?',
    nn: () => 'Kva språk blir planen skriven på?',
    en: () => 'Which language is the plan written in?',
  },
  folder: {
    nb: () => 'Hva skal mappen hete? Den blir laget.',
    nn: () => 'Kva skal mappa heite? Ho blir laga.',
    en: () => 'What shall the folder be called? It will be made.',
  },
  empty: { nb: () => 'Skriv noe her.', nn: () => 'Skriv noko her.', en: () => 'Write something here.' },
  notAPeriod: {
    nb: () => 'Skriv årene som «2026-2029».',
    nn: () => 'Skriv åra som «2026-2029».',
    en: () => 'Write the years as “2026-2029”.',
  },
  notAName: {
    nb: () => 'En mappe kan ikke hete det. Bruk bokstaver, tall og bindestrek.',
    nn: () => 'Ei mappe kan ikkje heite det. Bruk bokstavar, tal og bindestrek.',
    en: () => 'A folder cannot be called that. Use letters, digits and hyphens.',
  },
  taken: {
    nb: (folder: string) => `«${folder}» finnes allerede, og er ikke tom. Velg et annet navn.`,
    nn: (folder: string) => `«${folder}» finst alt, og er ikkje tom. Vel eit anna namn.`,
    en: (folder: string) => `“${folder}” exists already, and is not empty. Choose another name.`,
  },
  failed: {
    nb: (reason: string) => `Planen kunne ikke lages: ${reason}`,
    nn: (reason: string) => `Planen kunne ikkje lagast: ${reason}`,
    en: (reason: string) => `The plan could not be made: ${reason}`,
  },
  made: {
    nb: (folder: string) => `Planen ligger i «${folder}».`,
    nn: (folder: string) => `Planen ligg i «${folder}».`,
    en: (folder: string) => `The plan is in “${folder}”.`,
  },
  open: { nb: () => 'Åpne mappen', nn: () => 'Opne mappa', en: () => 'Open the folder' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, (...values: never[]) => string>>>>;

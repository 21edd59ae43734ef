import type { Language } from './texts.ts';

/** What the preview says of the part of the plan that it shows. */
export const PREVIEW_TEXTS = {
  filter: { nb: () => 'Filtrer …', nn: () => 'Filtrer …', en: () => 'Filter …' },
  filtered: {
    nb: (label: string) => `Filter: ${label}`,
    nn: (label: string) => `Filter: ${label}`,
    en: (label: string) => `Filter: ${label}`,
  },
  clearFilter: { nb: () => 'Fjern filteret', nn: () => 'Fjern filteret', en: () => 'Remove the filter' },
  onlyAbout: {
    nb: () => 'Vis bare det som gjelder …',
    nn: () => 'Vis berre det som gjeld …',
    en: () => 'Show only what concerns …',
  },
  lookFor: {
    nb: () => 'Skriv for å lete etter en enhet, et mål eller et år',
    nn: () => 'Skriv for å leite etter ei eining, eit mål eller eit år',
    en: () => 'Type to look for a unit, a goal or a year',
  },
  wholePlan: { nb: () => 'Hele planen', nn: () => 'Heile planen', en: () => 'The whole plan' },
  wholeFile: { nb: () => 'Hele denne filen', nn: () => 'Heile denne fila', en: () => 'The whole of this file' },
  unit: { nb: () => 'Enheter', nn: () => 'Einingar', en: () => 'Units' },
  goal: { nb: () => 'Mål', nn: () => 'Mål', en: () => 'Goals' },
  year: { nb: () => 'År', nn: () => 'År', en: () => 'Years' },
  chosen: { nb: () => 'vises nå', nn: () => 'blir vist no', en: () => 'shown now' },
  noPreview: {
    nb: () => 'Ingen forhåndsvisning er åpen. Velg «Vis planen ved siden av» først.',
    nn: () => 'Inga førehandsvising er open. Vel «Vis planen ved siden av» først.',
    en: () => 'No preview is open. Choose “Vis planen ved siden av” first.',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, (value: never) => string>>>>;

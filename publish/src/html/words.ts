import type { Localized } from '#core';

/** What a site says of itself, in the plan's language. */
export const WORDS = {
  pages: { nb: 'Sidene i planen', nn: 'Sidene i planen', en: 'The pages of the plan' },
  turn: { nb: 'Forrige og neste side', nn: 'Førre og neste side', en: 'Previous and next page' },
  search: { nb: 'Søk', nn: 'Søk', en: 'Search' },
  searchIn: { nb: 'Søk i planen', nn: 'Søk i planen', en: 'Search the plan' },
  searchFile: { nb: 'sok.html', nn: 'sok.html', en: 'search.html' },
  none: { nb: 'Fant ingenting.', nn: 'Fann ingenting.', en: 'Nothing was found.' },
  hits: { nb: 'treff', nn: 'treff', en: 'hits' },
  withoutScript: {
    nb: 'Søket trenger JavaScript. Sidene i planen står i listen ovenfor.',
    nn: 'Søket treng JavaScript. Sidene i planen står i lista ovanfor.',
    en: 'The search needs JavaScript. The pages of the plan are listed above.',
  },
} satisfies Record<string, Localized>;

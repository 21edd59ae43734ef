import type { Language } from './texts.ts';

/** What the form of a card says by itself, in bokmål, nynorsk and English; `{}` stands for a value. */
export const CARD_TEXTS = {
  noCard: {
    nb: 'Sett markøren i et kort, så vises det her som et skjema.',
    nn: 'Set markøren i eit kort, så blir det vist her som eit skjema.',
    en: 'Put the cursor in a card, and it is shown here as a form.',
  },
  noPlan: {
    nb: 'Åpne en fil i en plan, og sett markøren i et kort.',
    nn: 'Opne ei fil i ein plan, og set markøren i eit kort.',
    en: 'Open a file of a plan, and put the cursor in a card.',
  },
  must: { nb: 'må fylles ut', nn: 'må fyllast ut', en: 'must be filled in' },
  help: { nb: 'Hjelp om {}', nn: 'Hjelp om {}', en: 'Help about {}' },
  removeField: { nb: 'Fjern feltet {}', nn: 'Fjern feltet {}', en: 'Remove the field {}' },
  remove: { nb: 'Fjern {}', nn: 'Fjern {}', en: 'Remove {}' },
  addField: { nb: 'Legg til felt', nn: 'Legg til felt', en: 'Add a field' },
  addPart: { nb: 'Legg til i {}', nn: 'Legg til i {}', en: 'Add to {}' },
  add: { nb: 'Legg til', nn: 'Legg til', en: 'Add' },
  addEntry: { nb: 'Nytt punkt i {}', nn: 'Nytt punkt i {}', en: 'New entry of {}' },
  entry: { nb: '{}, punkt {}', nn: '{}, punkt {}', en: '{}, entry {}' },
  choose: { nb: 'Velg {}', nn: 'Vel {}', en: 'Choose {}' },
  search: { nb: 'Søk etter navn eller id', nn: 'Søk etter namn eller id', en: 'Search by name or id' },
  notChosen: { nb: '(ikke valgt)', nn: '(ikkje vald)', en: '(not chosen)' },
  unknown: { nb: 'finnes ikke', nn: 'finst ikkje', en: 'is not there' },
  newRow: { nb: 'Ny rad', nn: 'Ny rad', en: 'New row' },
  pin: { nb: 'Fest', nn: 'Fest', en: 'Pin' },
  pinned: {
    nb: 'Festet: skjemaet blir ved dette kortet',
    nn: 'Festa: skjemaet blir ved dette kortet',
    en: 'Pinned: the form stays at this card',
  },
  toText: { nb: 'Gå til teksten', nn: 'Gå til teksten', en: 'Go to the text' },
  toPlace: { nb: 'Vis i teksten', nn: 'Vis i teksten', en: 'Show in the text' },
  mend: {
    nb: 'Dette må rettes i teksten først',
    nn: 'Dette må rettast i teksten først',
    en: 'To be put right in the text first',
  },
  about: { nb: 'Om kortet', nn: 'Om kortet', en: 'About the card' },
  conflict: {
    nb: 'I teksten står det nå «{}». Escape henter det inn; går du videre, skrives ditt.',
    nn: 'I teksten står det no «{}». Escape hentar det inn; går du vidare, blir ditt skrive.',
    en: 'The text now has “{}”. Escape takes that; moving on writes yours.',
  },
  outdated: {
    nb: 'Teksten endret seg hele tiden. Ingenting er skrevet; prøv igjen.',
    nn: 'Teksten endra seg heile tida. Ingenting er skrive; prøv igjen.',
    en: 'The text kept changing. Nothing has been written; try again.',
  },
  gone: {
    nb: 'Kortet er ikke der lenger. Ingenting er skrevet.',
    nn: 'Kortet er ikkje der lenger. Ingenting er skrive.',
    en: 'The card is no longer there. Nothing has been written.',
  },
  locked: {
    nb: 'Kortet kan ikke endres nå. Ingenting er skrevet.',
    nn: 'Kortet kan ikkje endrast no. Ingenting er skrive.',
    en: 'The card cannot be changed now. Nothing has been written.',
  },
  impossible: {
    nb: 'Det kan ikke skrives i teksten slik den er. Ingenting er skrevet.',
    nn: 'Det kan ikkje skrivast i teksten slik han er. Ingenting er skrive.',
    en: 'That cannot be written in the text as it is. Nothing has been written.',
  },
  hits: { nb: '{} treff', nn: '{} treff', en: '{} found' },
  more: { nb: 'Flere finnes; skriv mer', nn: 'Fleire finst; skriv meir', en: 'There are more; type on' },
  undone: { nb: 'Siste endring er angret.', nn: 'Siste endring er angra.', en: 'The last change has been undone.' },
  error: { nb: 'Feil', nn: 'Feil', en: 'Error' },
  warning: { nb: 'Advarsel', nn: 'Åtvaring', en: 'Warning' },
  information: { nb: 'Info', nn: 'Info', en: 'Remark' },
  hint: { nb: 'Hint', nn: 'Hint', en: 'Hint' },
  titleOfNew: {
    nb: 'Tittelen på det nye kortet',
    nn: 'Tittelen på det nye kortet',
    en: 'The title of the new card',
  },
  newMeasure: { nb: 'Nytt tiltak', nn: 'Nytt tiltak', en: 'New measure' },
  form: { nb: 'Skjema for kortet', nn: 'Skjema for kortet', en: 'Form of the card' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

export type CardWords = Readonly<Record<keyof typeof CARD_TEXTS, string>>;

/** All of them in one language. */
export function cardWords(language: Language): CardWords {
  const texts = Object.entries(CARD_TEXTS).map(([name, text]) => [name, text[language]]);
  // Name by name what the table above has.
  return Object.fromEntries(texts) as CardWords;
}

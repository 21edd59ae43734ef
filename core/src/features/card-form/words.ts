import { words } from '../../model/language.ts';
import { excerptOf } from '../../text/excerpt.ts';

// What the form says in the three languages, beside what the field table and the findings say.

export const WORDS = {
  year: words('År', 'År', 'Year'),
  value: words('Verdi', 'Verdi', 'Value'),
  note: words('Merknad', 'Merknad', 'Note'),
  amount: words('Beløp', 'Beløp', 'Amount'),
  field: words('Felt', 'Felt', 'Field'),
  values: words('Verdier', 'Verdiar', 'Values'),
  yes: words('ja', 'ja', 'yes'),
  no: words('nei', 'nei', 'no'),
  isLibrary: words(
    'Kortet hører til et bibliotek som følger med Planverk, og kan bare leses.',
    'Kortet høyrer til eit bibliotek som følgjer med Planverk, og kan berre lesast.',
    'This card belongs to a library that comes with Planverk, and can only be read.',
  ),
  isQuoted: words(
    'Kortet står i et sitat. Skriv i selve teksten.',
    'Kortet står i eit sitat. Skriv i sjølve teksten.',
    'This card stands in a quotation. Write in the text itself.',
  ),
  mendFirst: words(
    'Noe i kortets tekst må rettes før skjemaet kan brukes. Det som kan leses, vises her.',
    'Noko i teksten til kortet må rettast før skjemaet kan brukast. Det som kan lesast, blir vist her.',
    'Something in the text of this card must be put right before the form can be used. What can be read is shown here.',
  ),
  isConflict: words(
    'Filen har en uløst flettekonflikt. Løs den i teksten først.',
    'Fila har ein uløyst flettekonflikt. Løys han i teksten først.',
    'This file has an unresolved merge conflict. Resolve it in the text first.',
  ),
};

/** What is said of a change that was written. */
export const SAID = {
  written: {
    nb: (field: string, value: string) => `${field}: «${excerptOf(value)}» er skrevet.`,
    nn: (field: string, value: string) => `${field}: «${excerptOf(value)}» er skrive.`,
    en: (field: string, value: string) => `${field}: “${excerptOf(value)}” has been written.`,
  },
  removed: {
    nb: (field: string) => `${field}: tatt bort.`,
    nn: (field: string) => `${field}: teke bort.`,
    en: (field: string) => `${field}: removed.`,
  },
  created: {
    nb: (name: string) => `«${excerptOf(name)}» er lagt til og valgt.`,
    nn: (name: string) => `«${excerptOf(name)}» er lagt til og vald.`,
    en: (name: string) => `“${excerptOf(name)}” has been added and chosen.`,
  },
  newCard: {
    nb: (title: string) => `Nytt kort: «${excerptOf(title)}».`,
    nn: (title: string) => `Nytt kort: «${excerptOf(title)}».`,
    en: (title: string) => `New card: “${excerptOf(title)}”.`,
  },
};

import type { Lang, Localized } from '#core';
import type { Told } from './guess.ts';

/** What a document became, in numbers. */
export interface Counts {
  readonly chapters: number;
  readonly tables: number;
  readonly pictures: number;
  readonly notes: number;
  /** Cells that were merged with others in tables. */
  readonly mergedCells: number;
  /** Pictures of sorts that browsers do not show. */
  readonly unseen: number;
}

type Sentence = Localized<(count: number) => string>;

const MERGED: Sentence = {
  nb: (count) =>
    `${some(count, 'sammenslått celle', 'sammenslåtte celler')} i tabeller står nå én gang. Se over tabellene.`,
  nn: (count) =>
    `${some(count, 'samanslått celle', 'samanslåtte celler')} i tabellar står no éin gong. Sjå over tabellane.`,
  en: (count) => `${some(count, 'merged cell', 'merged cells')} of tables now stand once. Look through the tables.`,
};

const UNSEEN: Sentence = {
  nb: (count) => `${some(count, 'bilde', 'bilder')} kan ikke vises. Lagre som PNG og sett inn på nytt.`,
  nn: (count) => `${some(count, 'bilete', 'bilete')} kan ikkje visast. Lagre som PNG og set inn på nytt.`,
  en: (count) => `${some(count, 'picture', 'pictures')} cannot be shown. Save as PNG and insert again.`,
};

const MADE: Localized<(counts: Counts) => string> = {
  nb: ({ chapters, tables, pictures, notes }) =>
    `Tatt over: ${some(chapters, 'kapittel', 'kapitler')}, ${some(tables, 'tabell', 'tabeller')}, ${some(pictures, 'bilde', 'bilder')} og ${some(notes, 'fotnote', 'fotnoter')}.`,
  nn: ({ chapters, tables, pictures, notes }) =>
    `Teke over: ${some(chapters, 'kapittel', 'kapittel')}, ${some(tables, 'tabell', 'tabellar')}, ${some(pictures, 'bilete', 'bilete')} og ${some(notes, 'fotnote', 'fotnotar')}.`,
  en: ({ chapters, tables, pictures, notes }) =>
    `Taken over: ${some(chapters, 'chapter', 'chapters')}, ${some(tables, 'table', 'tables')}, ${some(pictures, 'picture', 'pictures')} and ${some(notes, 'footnote', 'footnotes')}.`,
};

const ONE_CHAPTER: Localized = {
  nb: 'Dokumentet har ingen overskrifter laget med stilene «Overskrift 1» og så videre, så alt står i ett kapittel.',
  nn: 'Dokumentet har ingen overskrifter laga med stilane «Overskrift 1» og så vidare, så alt står i eitt kapittel.',
  en: 'The document has no headings made with the styles “Heading 1” and so on, so that all of it is one chapter.',
};

const UNTOLD: Localized = {
  nb: 'Dokumentet sier ikke kommune eller planperiode. Skriv det i plan.yaml.',
  nn: 'Dokumentet seier ikkje kommune eller planperiode. Skriv det i plan.yaml.',
  en: 'The document does not say the municipality or the period. Write them in plan.yaml.',
};

const NEXT: Localized = {
  nb: 'Tiltakene står ennå som tekst og tabeller. Sett skrivemerket i en tabell eller liste med tiltak og velg «Gjør om til tiltakskort».',
  nn: 'Tiltaka står enno som tekst og tabellar. Set skrivemerket i ein tabell eller ei liste med tiltak og vel «Gjer om til tiltakskort».',
  en: 'The measures are still text and tables. Put the caret in a table or list of measures and choose “Turn into measure cards”.',
};

/** A number with the right form of its word. */
function some(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

/** What was made, and what is left for the author to look at: a sentence each. */
export function linesOf(counts: Counts, told: Told, lang: Lang): readonly string[] {
  return [
    MADE[lang](counts),
    ...(counts.chapters === 1 ? [ONE_CHAPTER[lang]] : []),
    ...(told.municipality === undefined || told.period === undefined ? [UNTOLD[lang]] : []),
    ...(counts.mergedCells > 0 ? [MERGED[lang](counts.mergedCells)] : []),
    ...(counts.unseen > 0 ? [UNSEEN[lang](counts.unseen)] : []),
    NEXT[lang],
  ];
}

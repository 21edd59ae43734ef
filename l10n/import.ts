import type { Language } from './texts.ts';

/** What the import of Word documents says. */
export const IMPORT_TEXTS = {
  choose: {
    nb: 'Velg et Word-dokument',
    nn: 'Vel eit Word-dokument',
    en: 'Choose a Word document',
  },
  word: { nb: 'Word-dokumenter', nn: 'Word-dokument', en: 'Word documents' },
  where: {
    nb: 'Hvilken mappe skal planen ligge i? Den blir laget.',
    nn: 'Kva mappe skal planen liggje i? Ho blir laga.',
    en: 'Which folder shall the plan be in? It will be made.',
  },
  taken: {
    nb: 'Mappen finnes alt. Velg et annet navn, så blir ingenting skrevet over.',
    nn: 'Mappa finst alt. Vel eit anna namn, så blir ingenting skrive over.',
    en: 'The folder exists already. Choose another name, so that nothing is written over.',
  },
  notAFolder: {
    nb: 'Skriv navnet på en mappe, uten «..» og tegn som mapper ikke kan ha.',
    nn: 'Skriv namnet på ei mappe, utan «..» og teikn som mapper ikkje kan ha.',
    en: 'Write the name of a folder, without “..” and characters that folders cannot have.',
  },
  reading: { nb: 'Leser Word-dokumentet …', nn: 'Les Word-dokumentet …', en: 'Reading the Word document …' },
  notWord: {
    nb: 'Dette er ikke et Word-dokument (.docx). Lagre eldre dokumenter (.doc) som .docx først.',
    nn: 'Dette er ikkje eit Word-dokument (.docx). Lagre eldre dokument (.doc) som .docx først.',
    en: 'This is no Word document (.docx). Save older documents (.doc) as .docx first.',
  },
  noFolder: {
    nb: 'Åpne mappen som planen skal ligge i, først.',
    nn: 'Opne mappa som planen skal liggje i, først.',
    en: 'First open the folder that the plan is to be in.',
  },
  notWritten: {
    nb: 'Planen kunne ikke skrives.',
    nn: 'Planen kunne ikkje skrivast.',
    en: 'The plan could not be written.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

/** What publishing in the editor says. */
export const PUBLISH_TEXTS = {
  choose: {
    nb: 'Hva skal planen bli?',
    nn: 'Kva skal planen bli?',
    en: 'What is the plan to become?',
  },
  page: { nb: 'En nettside', nn: 'Ei nettside', en: 'A web page' },
  pageAbout: {
    nb: 'Alt i én fil, til å legge ut eller sende',
    nn: 'Alt i éi fil, til å leggje ut eller sende',
    en: 'Everything in one file, to publish or send',
  },
  site: { nb: 'Flere nettsider med søk', nn: 'Fleire nettsider med søk', en: 'Several web pages with a search' },
  siteAbout: {
    nb: 'En mappe med en side for hvert kapittel, for lange planer',
    nn: 'Ei mappe med ei side for kvart kapittel, for lange planar',
    en: 'A folder with a page for each chapter, for long plans',
  },
  paper: { nb: 'PDF-fil', nn: 'PDF-fil', en: 'PDF file' },
  paperAbout: {
    nb: 'Til å skrive ut og arkivere; trenger Chromium, Chrome eller Edge',
    nn: 'Til å skrive ut og arkivere; treng Chromium, Chrome eller Edge',
    en: 'To print and file; needs Chromium, Chrome or Edge',
  },
  document: { nb: 'Et Word-dokument', nn: 'Eit Word-dokument', en: 'A Word document' },
  documentAbout: {
    nb: 'Til saksbehandling og videre arbeid',
    nn: 'Til saksbehandling og vidare arbeid',
    en: 'For case handling and further work',
  },
  tables: { nb: 'Tabeller til Excel', nn: 'Tabellar til Excel', en: 'Tables for Excel' },
  tablesAbout: {
    nb: 'En mappe med tiltak, indikatorer, funn og tilgjengelighet (CSV)',
    nn: 'Ei mappe med tiltak, indikatorar, funn og tilgjenge (CSV)',
    en: 'A folder with measures, indicators, findings and accessibility (CSV)',
  },
  data: { nb: 'Data til programmer', nn: 'Data til program', en: 'Data for programs' },
  dataAbout: {
    nb: 'Alt planen sier, i én fil (JSON)',
    nn: 'Alt planen seier, i éi fil (JSON)',
    en: 'Everything the plan says, in one file (JSON)',
  },
  making: { nb: 'Lager den ferdige planen', nn: 'Lagar den ferdige planen', en: 'Making the finished plan' },
  save: { nb: 'Lagre den ferdige planen', nn: 'Lagre den ferdige planen', en: 'Save the finished plan' },
  where: { nb: 'Lag mappen her', nn: 'Lag mappa her', en: 'Make the folder here' },
  taken: {
    nb: (name: string) =>
      `«${name}» finnes alt der, og er ikke tom. Velg et annet sted, så blir ingenting skrevet over.`,
    nn: (name: string) =>
      `«${name}» finst alt der, og er ikkje tom. Vel ein annan stad, så blir ingenting skrive over.`,
    en: (name: string) =>
      `“${name}” is there already, and not empty. Choose another place, so that nothing is written over.`,
  },
  made: {
    nb: (name: string) => `Planen ligger i «${name}».`,
    nn: (name: string) => `Planen ligg i «${name}».`,
    en: (name: string) => `The plan is in “${name}”.`,
  },
  open: { nb: 'Vis', nn: 'Vis', en: 'Show' },
  failed: {
    nb: (reason: string) => `Planen kunne ikke lages: ${reason}`,
    nn: (reason: string) => `Planen kunne ikkje lagast: ${reason}`,
    en: (reason: string) => `The plan could not be made: ${reason}`,
  },
};

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
  makingAs: {
    nb: (what: string) => `Lager den ferdige planen: ${what}`,
    nn: (what: string) => `Lagar den ferdige planen: ${what}`,
    en: (what: string) => `Making the finished plan: ${what}`,
  },
  writing: { nb: 'Skriver filene', nn: 'Skriv filene', en: 'Writing the files' },
  templateMissing: {
    nb: (file: string) =>
      `Finner ikke Word-malen «${file}», som innstillingen planverk.wordTemplate viser til. Legg den der, eller rett innstillingen.`,
    nn: (file: string) =>
      `Finn ikkje Word-malen «${file}», som innstillinga planverk.wordTemplate viser til. Legg han der, eller rett innstillinga.`,
    en: (file: string) =>
      `Cannot find the Word template “${file}” that the setting planverk.wordTemplate names. Put it there, or correct the setting.`,
  },
  templateOutside: {
    nb: (file: string) =>
      `Word-malen «${file}» ligger ikke i mappen som er åpen, eller er en lenke. Legg selve filen i mappen, og skriv stedet i innstillingen planverk.wordTemplate slik: maler/mal.docx.`,
    nn: (file: string) =>
      `Word-malen «${file}» ligg ikkje i mappa som er open, eller er ei lenkje. Legg sjølve fila i mappa, og skriv staden i innstillinga planverk.wordTemplate slik: malar/mal.docx.`,
    en: (file: string) =>
      `The Word template “${file}” is not in the open folder, or is a link. Put the file itself in the folder, and name it in the setting planverk.wordTemplate like this: templates/template.docx.`,
  },
  templateTooBig: {
    nb: (file: string) => `Word-malen «${file}» er for stor. Den trenger bare forside, stiler, topptekst og bunntekst.`,
    nn: (file: string) => `Word-malen «${file}» er for stor. Han treng berre framside, stilar, topptekst og botntekst.`,
    en: (file: string) =>
      `The Word template “${file}” is too big. It needs only a cover, styles, a header and a footer.`,
  },
  templateFailed: {
    nb: (file: string, reason: string) => `Planen kunne ikke lages med Word-malen «${file}». ${reason}`,
    nn: (file: string, reason: string) => `Planen kunne ikkje lagast med Word-malen «${file}». ${reason}`,
    en: (file: string, reason: string) => `The plan could not be made with the Word template “${file}”. ${reason}`,
  },
  templateUnused: {
    nb: (file: string) => `Word-malen «${file}» er ikke brukt, siden mappen ikke er klarert.`,
    nn: (file: string) => `Word-malen «${file}» er ikkje brukt, sidan mappa ikkje er klarert.`,
    en: (file: string) => `The Word template “${file}” was not used, since the folder is not trusted.`,
  },
  openSetting: { nb: 'Åpne innstillingen', nn: 'Opne innstillinga', en: 'Open the setting' },
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

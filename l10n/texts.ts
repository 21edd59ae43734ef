/*
 * Everything that the extension says by itself, in bokmål, nynorsk and English. VS Code has no Norwegian display language, so these are
 * chosen by the user's own setting (docs/decisions).
 */

export type Language = 'nb' | 'nn' | 'en';

/** One text in the three languages. */
type Text<T> = Readonly<Record<Language, T>>;

type Count = (count: number) => string;

/** A number with the right form of its word. */
function counted(one: string, more: string): Count {
  return (count) => `${count} ${count === 1 ? one : more}`;
}

export const TEXTS = {
  measures: {
    nb: counted('tiltak', 'tiltak'),
    nn: counted('tiltak', 'tiltak'),
    en: counted('measure', 'measures'),
  },
  goals: { nb: counted('mål', 'mål'), nn: counted('mål', 'mål'), en: counted('goal', 'goals') },
  indicators: {
    nb: counted('indikator', 'indikatorer'),
    nn: counted('indikator', 'indikatorar'),
    en: counted('indicator', 'indicators'),
  },
  units: { nb: counted('enhet', 'enheter'), nn: counted('eining', 'einingar'), en: counted('unit', 'units') },
  sources: { nb: counted('kilde', 'kilder'), nn: counted('kjelde', 'kjelder'), en: counted('source', 'sources') },
  requirements: {
    nb: counted('kravsett', 'kravsett'),
    nn: counted('kravsett', 'kravsett'),
    en: counted('requirement set', 'requirement sets'),
  },
  chapters: {
    nb: counted('kapittel', 'kapitler'),
    nn: counted('kapittel', 'kapittel'),
    en: counted('chapter', 'chapters'),
  },
  error: { nb: counted('feil', 'feil'), nn: counted('feil', 'feil'), en: counted('error', 'errors') },
  warning: {
    nb: counted('advarsel', 'advarsler'),
    nn: counted('åtvaring', 'åtvaringar'),
    en: counted('warning', 'warnings'),
  },
  information: {
    nb: counted('info', 'info'),
    nn: counted('info', 'info'),
    en: counted('remark', 'remarks'),
  },
  hint: { nb: counted('hint', 'hint'), nn: counted('hint', 'hint'), en: counted('hint', 'hints') },
  draft: { nb: () => 'utkast', nn: () => 'utkast', en: () => 'draft' },
  hearing: { nb: () => 'på høring', nn: () => 'på høyring', en: () => 'out for consultation' },
  adopted: { nb: () => 'vedtatt', nn: () => 'vedteken', en: () => 'adopted' },
  evaluated: { nb: () => 'evaluert', nn: () => 'evaluert', en: () => 'evaluated' },
  noFindings: {
    nb: () => 'Ingenting å rette',
    nn: () => 'Ingenting å rette',
    en: () => 'Nothing to correct',
  },
  showFindings: {
    nb: () => 'Vis funnene i planen',
    nn: () => 'Vis funna i planen',
    en: () => 'Show the findings of the plan',
  },
  preview: {
    nb: (title: string) => `Forhåndsvisning: ${title}`,
    nn: (title: string) => `Førehandsvising: ${title}`,
    en: (title: string) => `Preview: ${title}`,
  },
  wholePlan: { nb: () => 'Hele planen', nn: () => 'Heile planen', en: () => 'Whole plan' },
  chapter: { nb: () => 'Denne filen', nn: () => 'Denne fila', en: () => 'This file' },
  findings: { nb: () => 'Funn', nn: () => 'Funn', en: () => 'Findings' },
  aboutRule: { nb: () => 'Om regelen', nn: () => 'Om regelen', en: () => 'About the rule' },
  noFix: {
    nb: () => 'Dette må rettes i teksten.',
    nn: () => 'Dette må rettast i teksten.',
    en: () => 'This must be mended in the text.',
  },
  levelError: { nb: () => 'Feil', nn: () => 'Feil', en: () => 'Error' },
  levelWarning: { nb: () => 'Advarsel', nn: () => 'Åtvaring', en: () => 'Warning' },
  levelInformation: { nb: () => 'Opplysning', nn: () => 'Opplysning', en: () => 'Information' },
  levelHint: { nb: () => 'Hint', nn: () => 'Hint', en: () => 'Hint' },
  scope: { nb: () => 'Hva som vises', nn: () => 'Kva som blir vist', en: () => 'What is shown' },
  noPlan: {
    nb: () => 'Filen hører ikke til noen plan. En plan er en mappe med filen plan.yaml i.',
    nn: () => 'Fila høyrer ikkje til nokon plan. Ein plan er ei mappe med fila plan.yaml i.',
    en: () => 'This file belongs to no plan. A plan is a folder with the file plan.yaml in it.',
  },
  noFile: {
    nb: () => 'Åpne en fil i planen først.',
    nn: () => 'Opne ei fil i planen først.',
    en: () => 'Open a file of the plan first.',
  },
  restarted: {
    nb: () => 'Planverk er startet på nytt.',
    nn: () => 'Planverk er starta på nytt.',
    en: () => 'Planverk has been restarted.',
  },
  notStarted: {
    nb: (reason: string) => `Planverk kunne ikke starte: ${reason}`,
    nn: (reason: string) => `Planverk kunne ikkje starte: ${reason}`,
    en: (reason: string) => `Planverk could not start: ${reason}`,
  },
} as const satisfies Readonly<Record<string, Text<(value: never) => string>>>;

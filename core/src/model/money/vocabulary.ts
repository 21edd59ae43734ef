import type { Lang } from '../language.ts';

/** The words of money in one language. Words are folded; a word that ends in `*` stands for all that begin so. */
export interface MoneyVocabulary {
  /** Powers of ten by the word after a number. */
  readonly multipliers: Readonly<Record<string, number>>;
  /** Currencies by the word before or after a number. */
  readonly currencies: Readonly<Record<string, string>>;
  /** Before a number that is only nearly so: they do no harm. */
  readonly about: readonly string[];
  /** After a bare number: what follows is a remark («pr. år»), not what is counted («stillinger»). */
  readonly remarks: readonly string[];
  /** What is already there, and the words that say that it is: «innenfor dagens ramme», «eksisterende tjenester». */
  readonly frameNouns: readonly string[];
  readonly frameWords: readonly string[];
  /** The whole of a text that says only that: «ramme». */
  readonly frameAlone: readonly string[];
  /** Not by what is already there: «utenfor dagens ramme», «ikke innenfor», and «utover» where nothing denies it. */
  readonly outside: readonly string[];
  readonly within: readonly string[];
  readonly beyond: readonly string[];
  readonly budget: readonly string[];
  readonly grant: readonly string[];
  readonly ownShare: readonly string[];
  readonly applied: readonly string[];
  readonly costs: readonly string[];
  readonly free: readonly string[];
  /** The whole of a text that says only that. */
  readonly freeAlone: readonly string[];
  readonly not: readonly string[];
  /** Not decided by itself, and decided unless a `not` stands before it. */
  readonly undecided: readonly string[];
  readonly decided: readonly string[];
}

const nb: MoneyVocabulary = {
  multipliers: {
    tusen: 3,
    tkr: 3,
    mill: 6,
    mio: 6,
    million: 6,
    millioner: 6,
    mnok: 6,
    mkr: 6,
    mrd: 9,
    milliard: 9,
    milliarder: 9,
  },
  currencies: {
    kr: 'NOK',
    krone: 'NOK',
    kroner: 'NOK',
    nok: 'NOK',
    mnok: 'NOK',
    mkr: 'NOK',
    tkr: 'NOK',
    euro: 'EUR',
    svenske: 'SEK',
    danske: 'DKK',
  },
  about: [
    'ca',
    'cirka',
    'om',
    'lag',
    'omtrent',
    'rundt',
    'omkring',
    'inntil',
    'opptil',
    'minst',
    'minimum',
    'maks',
    'samlet',
    'totalt',
    'sum',
    'om lag',
  ],
  remarks: [
    'inkl',
    'inklusiv',
    'ekskl',
    'pr',
    'per',
    'i',
    'til',
    'fra',
    'årlig',
    'hvert',
    'hver',
    'fordelt',
    'samlet',
    'totalt',
    'pluss',
    'og',
    'av',
    'for',
    'hvorav',
    'der',
  ],
  frameNouns: [
    'ramme*',
    'tjeneste*',
    'ressurs*',
    'personal*',
    'stilling*',
    'midler',
    'budsjett*',
    'drift*',
    'bemanning*',
    'årsverk',
  ],
  frameWords: [
    'innenfor',
    'innen',
    'dagens',
    'eksisterende',
    'gjeldende',
    'ordinær',
    'ordinære',
    'ordinært',
    'egne',
    'egen',
    'nåværende',
  ],
  frameAlone: ['ramme', 'rammen', 'rammer', 'rammene'],
  outside: ['utenfor'],
  within: ['innenfor'],
  beyond: ['utover'],
  budget: ['budsjett*', 'økonomiplan*', 'handlingsprogram*', 'driftsbudsjett*', 'kommunebudsjett*'],
  grant: [
    'tilskudd*',
    'prosjekttilskudd*',
    'investeringstilskudd*',
    'prosjektmidler',
    'stimuleringsmidler',
    'kompetansemidler',
    'husbanken*',
    'skjønnsmidler',
  ],
  ownShare: ['egenandel*', 'egenfinansier*', 'egeninnsats*', 'eigenfinansier*'],
  applied: ['søke', 'søkes', 'søker', 'søkt', 'søknad', 'søknader', 'søknaden'],
  costs: ['kostnad', 'kostnader', 'kostnaden', 'kostnadene', 'merkostnad*', 'utgift*', 'merutgift*', 'konsekvens*'],
  free: ['gratis', 'kostnadsfri*', 'kostnadsnøytral*', 'budsjettnøytral*', 'dugnad*'],
  freeAlone: ['ingen', 'ingenting', 'koster ingenting', 'koster ikke noe'],
  not: ['ingen', 'ikke', 'uten', 'ingenting'],
  undecided: ['uavklart*', 'avklares', 'vurderes', 'vurderer', 'utredes', 'ukjent', 'usikker', 'usikkert', 'ubestemt'],
  decided: [
    'avklart',
    'bestemt',
    'fastsatt',
    'besluttet',
    'vedtatt',
    'klart',
    'kjent',
    'beregnet',
    'kostnadsberegnet',
    'kostnadsberegnede',
    'budsjettert',
    'finansiert',
  ],
};

const nn: MoneyVocabulary = {
  multipliers: { millionar: 6, milliardar: 9 },
  currencies: {},
  about: ['kring', 'ikring', 'samla', 'inntil', 'høgst'],
  remarks: ['frå', 'årleg', 'kvart', 'kvar', 'fordelt', 'samla', 'medrekna'],
  frameNouns: ['ramm*', 'teneste*', 'tenester', 'midlar'],
  frameWords: ['innanfor', 'innafor', 'innan', 'eksisterande', 'gjeldande', 'eigne', 'eigen', 'noverande'],
  frameAlone: ['ramma', 'rammene'],
  outside: ['utanfor'],
  within: ['innanfor', 'innafor'],
  beyond: ['utover'],
  budget: ['økonomiplan*'],
  grant: [
    'tilskot*',
    'prosjekttilskot*',
    'investeringstilskot*',
    'prosjektmidlar',
    'stimuleringsmidlar',
    'kompetansemidlar',
    'skjønsmidlar',
  ],
  ownShare: ['eigendel*', 'eiginnsats*', 'eigeninnsats*'],
  applied: ['søkje', 'søkjer', 'søkjast', 'søkast', 'søkjes'],
  costs: ['kostnadar', 'kostnadane', 'meirkostnad*', 'meirutgift*'],
  free: ['kostnadsfri*'],
  freeAlone: ['inga', 'kostar ingenting', 'kostar ikkje noko'],
  not: ['ingen', 'inga', 'ikkje', 'utan', 'ingenting'],
  undecided: ['vurderast', 'avklarast', 'greiast', 'ukjend', 'usikkert'],
  decided: ['avklara', 'fastsett', 'vedteke', 'vedteken', 'kjend', 'berekna', 'kostnadsberekna', 'finansiert'],
};

const en: MoneyVocabulary = {
  multipliers: { thousand: 3, million: 6, millions: 6, mn: 6, billion: 9, billions: 9, bn: 9 },
  currencies: {
    eur: 'EUR',
    euros: 'EUR',
    usd: 'USD',
    dollar: 'USD',
    dollars: 'USD',
    gbp: 'GBP',
    pounds: 'GBP',
    sek: 'SEK',
    dkk: 'DKK',
    chf: 'CHF',
    isk: 'ISK',
    '€': 'EUR',
    $: 'USD',
    '£': 'GBP',
  },
  about: ['about', 'around', 'approximately', 'up', 'to', 'at', 'least', 'most', 'total', 'altogether'],
  remarks: [
    'incl',
    'including',
    'excl',
    'excluding',
    'per',
    'a',
    'in',
    'from',
    'to',
    'annually',
    'yearly',
    'each',
    'every',
    'over',
    'of',
    'for',
    'plus',
    'and',
    'total',
  ],
  frameNouns: ['frame*', 'resource*', 'service*', 'staff*', 'position*', 'budget*', 'operation*', 'funds'],
  frameWords: ['within', 'existing', 'current', 'ordinary', 'own'],
  frameAlone: ['frame'],
  outside: ['outside'],
  within: ['within'],
  beyond: ['beyond'],
  budget: ['budget*'],
  grant: ['grant', 'grants', 'subsidy', 'subsidies'],
  ownShare: ['own-share', 'co-financ*', 'cofinanc*', 'co-payment*'],
  applied: ['apply', 'applies', 'applied', 'application', 'applications', 'applying'],
  costs: ['cost', 'costs', 'expense*', 'expenditure*'],
  free: ['free', 'cost-neutral'],
  freeAlone: ['none', 'nothing', 'costs nothing'],
  not: ['no', 'not', 'without'],
  undecided: ['undecided', 'unsettled', 'unclear', 'unknown', 'tbd', 'considered', 'assessed'],
  decided: ['decided', 'clarified', 'settled', 'determined', 'known', 'costed', 'budgeted', 'funded'],
};

/** The words of each language; reading knows them all, whatever the plan's language. */
export const MONEY_WORDS: Readonly<Record<Lang, MoneyVocabulary>> = { nb, nn, en };

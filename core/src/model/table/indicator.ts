import { words } from '../language.ts';
import { field, identity, listed, name, openListed, reference, required, TEXT, TIME } from './build.ts';
import type { KindRow } from './types.ts';
import { CHART_TYPES, DIRECTIONS, INDICATOR_UNITS } from './values.ts';

export const indicator = {
  kind: 'indicator',
  word: words('indikator', 'indikator', 'indicator'),
  plural: words('indikatorer', 'indikatorar', 'indicators'),
  about: words('Et tall som følges over tid', 'Eit tal som blir følgt over tid', 'A figure followed over time'),
  fields: {
    id: identity,
    name: name(words('Hva tallet viser.', 'Kva talet viser.', 'What the figure shows.')),
    description: field(
      ['beskrivelse', 'skildring', 'description'],
      TEXT,
      'Hvordan tallet er definert.',
      'Korleis talet er definert.',
      'How the figure is defined.',
    ),
    unit: required(
      field(
        ['enhet', 'eining', 'unit'],
        openListed(INDICATOR_UNITS),
        'Hva tallet måles i: prosent, antall, personer, kroner, liter, per-1000 eller noe annet.',
        'Kva talet blir målt i: prosent, tal, personar, kroner, liter, per-1000 eller noko anna.',
        'What the figure is measured in: percent, count, persons, kroner, litres, per-1000 or something else.',
      ),
    ),
    scope: field(
      ['omfang', 'omfang', 'scope'],
      TEXT,
      'Hvem og hvor tallet gjelder.',
      'Kven og kvar talet gjeld.',
      'The population and place that the figure covers.',
    ),
    source: field(
      ['kilde', 'kjelde', 'source'],
      reference('source'),
      'Hvor tallet kommer fra.',
      'Kvar talet kjem frå.',
      'Where the figure comes from.',
    ),
    frequency: field(
      ['frekvens', 'frekvens', 'frequency'],
      TIME,
      'Hvor ofte tallet kommer, for eksempel «årlig» eller «hvert 3. år».',
      'Kor ofte talet kjem, til dømes «årleg» eller «kvart 3. år».',
      'How often the figure comes, such as “yearly” or “every third year”.',
    ),
    direction: field(
      ['retning', 'retning', 'direction'],
      listed(DIRECTIONS),
      'Hvilken vei tallet bør gå.',
      'Kva veg talet bør gå.',
      'The way the figure should go.',
    ),
    measurements: field(
      ['målinger', 'målingar', 'measurements'],
      { type: 'measurements' },
      'Tallene år for år, for eksempel «2016: 87».',
      'Tala år for år, til dømes «2016: 87».',
      'The figures year by year, such as “2016: 87”.',
    ),
    baseline: field(
      ['grunnlinje', 'grunnlinje', 'baseline'],
      { type: 'year' },
      'Året som utviklingen måles fra.',
      'Året som utviklinga blir målt frå.',
      'The year that change is measured from.',
    ),
    target: field(
      ['målverdi', 'målverdi', 'target'],
      { type: 'year-values' },
      'Tallet kommunen vil nå, og året.',
      'Talet kommunen vil nå, og året.',
      'The figure to be reached, and the year.',
    ),
    chart: field(
      ['diagram', 'diagram', 'chart'],
      listed(CHART_TYPES),
      'Hvordan tallene tegnes. Uten dette velges et diagram som passer til dem.',
      'Korleis tala blir teikna. Utan dette blir det valt eit diagram som høver til dei.',
      'How the figures are drawn. Without it, a chart is chosen that suits them.',
    ),
    responsible: field(
      ['ansvarlig', 'ansvarleg', 'responsible'],
      reference('unit'),
      'Enheten som henter inn tallet.',
      'Eininga som hentar inn talet.',
      'The unit that collects the figure.',
    ),
    public: field(
      ['offentlig', 'offentleg', 'public'],
      { type: 'flag' },
      'Ja der små tall er avklart for offentliggjøring.',
      'Ja der små tal er avklarte for offentleggjering.',
      'True where small counts are cleared for publishing.',
    ),
  },
} as const satisfies KindRow;

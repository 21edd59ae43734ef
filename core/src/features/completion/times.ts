import { formatIso } from '../../model/date.ts';
import { type Localized, words } from '../../model/language.ts';
import { readTime } from '../../model/time/index.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { YamlPlace } from '../position/index.ts';
import { timeAsRead } from '../time-words.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';
import { order } from './matching.ts';

const TODAY = words('i dag', 'i dag', 'today');
const IN_PERIOD = words('i planperioden', 'i planperioden', 'in the plan period');
const SPRING = words('våren', 'våren', 'spring');
const AUTUMN = words('høsten', 'hausten', 'autumn');
const FROM = words('fra', 'frå', 'from');
const WITHIN = words('innen utgangen av', 'innan utgangen av', 'by the end of');

const RECURRENCES: Localized<readonly string[]> = {
  nb: ['årlig', 'halvårlig', 'kvartalsvis', 'månedlig', 'ukentlig', 'hvert 2. år', 'hvert 3. år', 'hvert 4. år'],
  nn: ['årleg', 'halvårleg', 'kvartalsvis', 'månadleg', 'kvar veke', 'kvart 2. år', 'kvart 3. år', 'kvart 4. år'],
  en: [
    'yearly',
    'every six months',
    'quarterly',
    'monthly',
    'weekly',
    'every 2 years',
    'every 3 years',
    'every 4 years',
  ],
};
const DURATIONS: Localized<readonly string[]> = {
  nb: ['6 måneder', '1 år', '2 år', '3 år', '4 år', 'inntil 2 år', 'minimum 1 år'],
  nn: ['6 månader', '1 år', '2 år', '3 år', '4 år', 'inntil 2 år', 'minimum 1 år'],
  en: ['6 months', '1 year', '2 years', '3 years', '4 years', 'up to 2 years', 'at least 1 year'],
};

/** Fields that are times of one sort only, by their English names. */
const SORTS: Readonly<Record<string, (plan: Plan) => readonly string[]>> = {
  frequency: ({ language }) => RECURRENCES[language],
  recurs: ({ language }) => RECURRENCES[language],
  duration: ({ language }) => DURATIONS[language],
  start: (plan) => placed(plan),
  end: (plan) => placed(plan),
  from: (plan) => placed(plan),
  until: (plan) => placed(plan),
  validUntil: (plan) => placed(plan),
  by: (plan) => placed(plan),
};

/**
 * Ways of saying a time that are read (docs/format.md section 6), as the field takes them: years and half-years of the plan
 * period, how often, how long. Each tells how it is read.
 */
export function timesIn(place: YamlPlace, field: string, { plan, lang }: Request): readonly CompletionItem[] {
  const { period } = plan.manifest;
  return (SORTS[field] ?? all)(plan).map((text, at) => {
    const [first] = timeAsRead(readTime(text, period && { period }), text, lang);
    const detail = first === undefined || first === text ? {} : { detail: first };
    return suggestion('time', text, { span: place.span, text: place.lead + text, sort: order(at) }, detail);
  });
}

/** Whether a field that the table takes for a plain text is a time. */
export function isTimeField(name: string): boolean {
  return name === 'start' || name === 'end' || name === 'duration' || name === 'recurs';
}

/** The date of today, for what has just happened: an adoption. */
export function dateIn(place: YamlPlace, { today, lang }: Request): readonly CompletionItem[] {
  if (today === undefined) return [];
  const text = formatIso(today);
  const at = { span: place.span, text: place.lead + text, sort: '', names: [TODAY[lang]] };
  return [suggestion('time', text, at, { detail: TODAY[lang] })];
}

function all(plan: Plan): readonly string[] {
  const { language } = plan;
  const years = yearsOf(plan);
  if (years.length === 0) return RECURRENCES[language];
  return [
    ...years.map(String),
    IN_PERIOD[language],
    ...halves(plan),
    ...years.map((year) => `${WITHIN[language]} ${year}`),
    ...years.map((year) => `${FROM[language]} ${year}`),
    ...RECURRENCES[language],
  ];
}

/** Times that have a place in the calendar. */
function placed(plan: Plan): readonly string[] {
  return [...yearsOf(plan).map(String), ...halves(plan)];
}

function halves(plan: Plan): readonly string[] {
  const { language } = plan;
  return yearsOf(plan).flatMap((year) => [`${SPRING[language]} ${year}`, `${AUTUMN[language]} ${year}`]);
}

/** A plan period is some years; a slip of the pen («2021-20266») must not make thousands. */
const MOST_YEARS = 20;

/** The years of the plan's period; none where it has none. */
export function yearsOf({ manifest: { period } }: Plan): readonly number[] {
  if (!period) return [];
  const length = Math.max(0, Math.min(period.end.year - period.start.year + 1, MOST_YEARS));
  return Array.from({ length }, (_, at) => period.start.year + at);
}

/** As keys of `beløp`, `målinger` and `målverdi`: the years that are not there. */
export function yearKeysIn(place: YamlPlace, { plan }: Request): readonly CompletionItem[] {
  const there = new Set(place.siblings.map(({ key }) => key.trim()));
  return yearsOf(plan)
    .map(String)
    .filter((year) => !there.has(year))
    .map((year, at) => {
      const text = place.lead + (place.colon ? year : `${year}: `);
      return suggestion('field', year, { span: place.span, text, sort: order(at) });
    });
}

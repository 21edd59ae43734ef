import { type Localized, words } from '../../../model/language.ts';
import type { Plan } from '../../../workspace/plan.ts';

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

/** Ways of saying a time that are read (docs/format.md section 6), in the plan's language, as the field of that name takes them. */
export function timeForms(plan: Plan, field: string): readonly string[] {
  return (SORTS[field] ?? all)(plan);
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

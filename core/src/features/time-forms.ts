import { words } from '../model/language.ts';
import type { Plan } from '../workspace/plan.ts';

const FORMS = {
  period: words('i planperioden', 'i planperioden', 'in the plan period'),
  spring: words('våren', 'våren', 'spring'),
  autumn: words('høsten', 'hausten', 'autumn'),
  within: words('innen utgangen av', 'innan utgangen av', 'by the end of'),
};

/** A plan period is some years; a slip of the pen («2021-20266») must not make thousands. */
const MOST_YEARS = 20;

/** Ways of saying a time that are read: years and half-years of the plan period (docs/format.md section 6), in the plan's language. */
export function timeForms({ manifest: { period, language } }: Plan): readonly string[] {
  if (!period) return [];
  const count = Math.max(0, Math.min(period.end.year - period.start.year + 1, MOST_YEARS));
  const years = Array.from({ length: count }, (_, at) => period.start.year + at);
  return [
    ...years.map(String),
    FORMS.period[language],
    ...years.flatMap((year) => [`${FORMS.spring[language]} ${year}`, `${FORMS.autumn[language]} ${year}`]),
    ...years.map((year) => `${FORMS.within[language]} ${year}`),
  ];
}

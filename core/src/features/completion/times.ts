import { words } from '../../model/language.ts';
import type { YamlPlace } from '../position/index.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';
import { order } from './matching.ts';

const FORMS = {
  period: words('i planperioden', 'i planperioden', 'in the plan period'),
  spring: words('våren', 'våren', 'spring'),
  autumn: words('høsten', 'hausten', 'autumn'),
  within: words('innen utgangen av', 'innan utgangen av', 'by the end of'),
};

/** Ways of saying a time that are read: years and half-years of the plan period (docs/format.md section 6). */
export function timesIn(place: YamlPlace, { plan }: Request): readonly CompletionItem[] {
  const { period, language } = plan.manifest;
  if (!period) return [];
  const years = yearsOf(period.start.year, period.end.year);
  const texts = [
    ...years.map(String),
    FORMS.period[language],
    ...years.flatMap((year) => [`${FORMS.spring[language]} ${year}`, `${FORMS.autumn[language]} ${year}`]),
    ...years.map((year) => `${FORMS.within[language]} ${year}`),
  ];
  return texts.map((text, at) =>
    suggestion('time', text, { span: place.span, text: place.lead + text, sort: order(at) }),
  );
}

/** A plan period is some years; a slip of the pen («2021-20266») must not make thousands. */
const MOST_YEARS = 20;

function yearsOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(to - from + 1, MOST_YEARS)) }, (_, at) => from + at);
}

import { formatIso } from '../../model/date.ts';
import { words } from '../../model/language.ts';
import { readTime } from '../../model/time/index.ts';
import { timeForms, yearsOf } from '../common/times/forms.ts';
import { timeAsRead } from '../common/times/words.ts';
import type { YamlPlace } from '../position/index.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';
import { order } from './matching.ts';

const TODAY = words('i dag', 'i dag', 'today');

/**
 * Ways of saying a time that are read (docs/format.md section 6), as the field takes them: years and half-years of the plan
 * period, how often, how long. Each tells how it is read.
 */
export function timesIn(place: YamlPlace, field: string, { plan, lang }: Request): readonly CompletionItem[] {
  const { period } = plan.manifest;
  return timeForms(plan, field).map((text, at) => {
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

import { compareDates, type PlainDate } from '../model/date.ts';
import { longDate, withDash } from '../model/day-text.ts';
import { readTime } from '../model/time/index.ts';
import { nameOf } from '../model/uri.ts';
import type { Plan } from '../workspace/plan.ts';
import { type Html, html } from './html.ts';
import { STATUS_LABELS } from './labels.ts';
import { label, type Scope } from './scope.ts';

/** The first page: who publishes the plan, its title, its period, how far it has come and how it was adopted. */
export function titlePage(scope: Scope): Html {
  const { manifest, uri } = scope.plan;
  const period = manifest.period && withDash(manifest.period.words.text);
  return html`<header class="title-page" data-uri="${manifest.uri}" data-line="0">
${publisherOf(scope)}<h1>${manifest.title?.text ?? nameOf(uri)}</h1>
${period !== undefined && html`<p class="period">${period}</p>\n`}<p class="status">${statusText(scope)}</p>
</header>\n`;
}

function publisherOf({ plan }: Scope): Html | undefined {
  const name = publisherName(plan);
  return name === undefined ? undefined : html`<p class="publisher">${name}</p>\n`;
}

/** Who publishes a plan, as its title page says it: «Strand kommune»; `undefined` where the manifest does not say. */
export function publisherName({ manifest: { municipality, publisher }, language }: Plan): string | undefined {
  if (municipality === undefined) return publisher?.text;
  const name = municipality.text;
  return /kommune$|municipality$/i.test(name) ? name : `${name} ${label({ lang: language }, 'municipality')}`;
}

/** «Vedtatt av Kommunestyret 16. juni 2021, sak 005/21», as far as it is known. */
function statusText(scope: Scope): string {
  const { status, adopted } = scope.plan.manifest;
  const word = STATUS_LABELS[status][scope.lang];
  const isAdopted = status === 'adopted' || status === 'evaluated';
  if (adopted === undefined || !isAdopted) return word;
  const day = adopted.date && dayOf(adopted.date.text);
  const date = day ? longDate(day, scope.lang) : adopted.date?.text;
  const who =
    adopted.body === undefined
      ? STATUS_LABELS.adopted[scope.lang]
      : `${label(scope, 'adoptedBy')} ${adopted.body.text}`;
  const first = [who, date].filter((text) => text !== undefined).join(' ');
  const whole = adopted.case === undefined ? first : `${first}, ${label(scope, 'case')} ${adopted.case.text}`;
  return status === 'evaluated' ? `${whole}. ${word}` : whole;
}

/** The one day that a date means, however it is written: `2021-06-16`, `16.06.2021`, «16. juni 2021». */
function dayOf(text: string): PlainDate | undefined {
  const { start, end } = readTime(text);
  return start && end && compareDates(start, end) === 0 ? start : undefined;
}

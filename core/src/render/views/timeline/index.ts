import { compareDates, type PlainDate } from '../../../model/date.ts';
import type { AnyItem, Item } from '../../../model/item.ts';
import type { TimeValue } from '../../../model/value.ts';
import { type Column, fieldColumn, gridTable, itemLink } from '../../cards/table.ts';
import { keyOf, picture } from '../../charts/picture.ts';
import { shortDate } from '../../dates.ts';
import { type Html, html } from '../../html.ts';
import type { Scope } from '../../scope.ts';
import { capital } from '../../values.ts';
import { groupsOf } from '../groups.ts';
import { columnsOf, selected } from '../select.ts';
import type { MakeView } from '../view.ts';
import { datesText, VIEW_WORDS } from '../words.ts';
import { type Axis, axisFor, groundHtml, yearsHtml } from './axis.ts';
import { type Mark, type Stretch, stretchesOf, stretchHtml, swatchOf } from './bars.ts';

type Measure = Item<'measure'>;

const ROW = 24;

/** What all rows have in common, made once. */
interface Ground {
  readonly axis: Axis;
  readonly html: Html;
  /** The plan's period in words. */
  readonly period: string;
}

/**
 * The measures by when they start: as written, and drawn on the years of the plan. Those whose time cannot be placed come
 * behind them and say so, last those that have none.
 */
export const timelineHtml: MakeView = (scope, view, caption) => {
  const items = selected(scope, view, 'measure');
  if (items.every(({ fields }) => fields.time.kind === 'absent')) return undefined;
  const sorted = view.fields.sort.kind === 'absent' ? [...items].sort(byTime) : items;
  const stretches = new Map<AnyItem, readonly Stretch[]>(
    sorted.map((item) => {
      const time = timeOf(item);
      return [item, time ? stretchesOf(time) : []];
    }),
  );
  const all = [...stretches.values()].flat();
  const days = all.flatMap(({ start, end }) => [start, end]).filter((day) => day !== undefined);
  const axis = axisFor(scope.plan.manifest.period, days);
  const ground = axis && { axis, html: groundHtml(axis, ROW), period: periodText(scope, axis) };
  const fields = columnsOf(view, 'measure', []).filter((field) => field !== 'title' && field !== 'time');
  const columns: readonly Column[] = [
    { ...fieldColumn(scope, 'measure', 'title'), cell: (item) => itemLink(scope, item) },
    ...fields.map((field) => fieldColumn(scope, 'measure', field)),
    fieldColumn(scope, 'measure', 'time'),
    {
      heading: axis ? headHtml(scope, axis) : VIEW_WORDS.period[scope.lang],
      cell: (item) => rowHtml(scope, ground, item, stretches.get(item) ?? []),
    },
  ];
  const groups = groupsOf(scope, view, 'measure', sorted);
  const marks = new Set(all.map(({ mark }) => mark));
  return html`${axis && legendHtml(scope, axis, marks)}${gridTable(scope, { items: sorted, columns, caption, groups, name: 'timeline', inView: true })}`;
};

function timeOf(item: AnyItem): TimeValue | undefined {
  return item.kind === 'measure' && item.fields.time.kind === 'value' ? item.fields.time.value : undefined;
}

/** By start, or end where only that is known; then what cannot be placed, then what has no time. */
function byTime(a: Measure, b: Measure): number {
  const [first, second] = [placeOf(a), placeOf(b)];
  if (first !== undefined && second !== undefined) return compareDates(first, second);
  if (first !== undefined || second !== undefined) return first === undefined ? 1 : -1;
  return Number(a.fields.time.kind === 'absent') - Number(b.fields.time.kind === 'absent');
}

function placeOf(item: AnyItem): PlainDate | undefined {
  const reading = timeOf(item)?.reading;
  return reading?.start ?? reading?.end;
}

function periodText({ lang }: Scope, { period, start, end }: Axis): string {
  const [from, to] = period ? [period.start, period.end] : [start, end];
  return `${VIEW_WORDS.period[lang]} ${datesText(shortDate(from, lang), shortDate(to, lang), lang)}`;
}

/** The years above the bars. */
function headHtml(scope: Scope, axis: Axis): Html {
  const title = `${axis.start.year}–${axis.end.year}`;
  return picture({ title, about: `${periodText(scope, axis)}.` }, 20, html`${groundHtml(axis, 20)}${yearsHtml(axis)}`);
}

/** The bars of one measure; in words what has none. */
function rowHtml(scope: Scope, ground: Ground | undefined, item: AnyItem, stretches: readonly Stretch[]): Html {
  const { lang } = scope;
  if (ground === undefined || stretches.length === 0) {
    const isGiven = item.kind === 'measure' && item.fields.time.kind !== 'absent';
    return html`<span class="empty">${VIEW_WORDS[isGiven ? 'notPlaced' : 'noTime'][lang]}</span>`;
  }
  const title = capital(stretches.map((each) => saidOf(scope, item, each)).join(', '));
  const about = `${marksText(scope, stretches)}. ${ground.period}.`;
  const bars = stretches.map((each) => stretchHtml(ground.axis, each));
  return picture({ title, about }, ROW, html`${ground.html}${bars}`);
}

/** A stretch in words: «01.01.2021 til 30.06.2021»; as it is written where it has no days. */
function saidOf({ lang }: Scope, item: AnyItem, { start, end }: Stretch): string {
  if (start === undefined && end === undefined) return timeOf(item)?.text ?? '';
  return datesText(start && shortDate(start, lang), end && shortDate(end, lang), lang);
}

const NAMES: Readonly<Record<Mark, 'bothEnds' | 'openEnd' | 'deadline' | 'again'>> = {
  both: 'bothEnds',
  from: 'openEnd',
  by: 'deadline',
  again: 'again',
};

function marksText({ lang }: Scope, stretches: readonly Stretch[]): string {
  return [...new Set(stretches.map(({ mark }) => VIEW_WORDS[NAMES[mark]][lang]))].join(', ');
}

/** What the marks that occur mean. */
function legendHtml(scope: Scope, axis: Axis, marks: ReadonlySet<Mark>): Html {
  const { lang } = scope;
  const entries = (Object.keys(NAMES) as Mark[])
    .filter((mark) => marks.has(mark))
    .map((mark) => ({ name: VIEW_WORDS[NAMES[mark]][lang], swatch: swatchOf(mark) }));
  const key = keyOf(entries);
  const about = `${[...entries.map(({ name }) => name), periodText(scope, axis)].join('. ')}.`;
  return entries.length === 0 ? html`` : picture({ title: VIEW_WORDS.legend[lang], about }, key.height, key.html);
}

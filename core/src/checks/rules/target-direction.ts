import { measurementsOf, unitOf } from '../../model/indicator.ts';
import type { Item } from '../../model/item.ts';
import type { Localized } from '../../model/language.ts';
import { readNumber, unitMeaning } from '../../model/number.ts';
import type { Target, Words } from '../../model/value.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Args, CheckContext, Related } from '../define.ts';
import { defineRule } from '../define.ts';
import { indicatorName, measured, shownValue } from '../indicators/figures.ts';

/** A target that goes against the direction in which the indicator is to go. */
export default defineRule({
  code: 'target-direction',
  group: 'indicators',
  levels: ['warning', 'warning', 'error'],
  summary: {
    nb: 'En målverdi som går motsatt vei av retningen',
    nn: 'Ein målverdi som går motsett veg av retninga',
    en: 'A target that goes against the direction wanted',
  },
  message: {
    nb: (args) => sentence(args, 'nb'),
    nn: (args) => sentence(args, 'nn'),
    en: (args) => sentence(args, 'en'),
  },
  relatedMessage: {
    nb: ({ value, unit }) => `Utgangspunktet er ${shownValue(Number(value), String(unit), 'nb')}.`,
    nn: ({ value, unit }) => `Utgangspunktet er ${shownValue(Number(value), String(unit), 'nn')}.`,
    en: ({ value, unit }) => `Change is measured from ${shownValue(Number(value), String(unit), 'en')}.`,
  },
  check(context) {
    for (const indicator of context.plan.items('indicator')) checkTargets(context, indicator);
    for (const goal of context.plan.items('goal')) {
      if (goal.fields.targets.kind !== 'value') continue;
      for (const target of goal.fields.targets.value) checkGoalTarget(context, goal.uri, target);
    }
  },
});

function sentence({ name, target, base, unit, up }: Args, lang: keyof Localized): string {
  const to = shownValue(Number(target), String(unit), lang);
  const from = shownValue(Number(base), String(unit), lang);
  switch (lang) {
    case 'nb':
      return `«${name}» skal ${up ? 'opp' : 'ned'}, men målverdien ${to} er ${up ? 'lavere' : 'høyere'} enn utgangspunktet ${from}. Rett tallet eller retningen.`;
    case 'nn':
      return `«${name}» skal ${up ? 'opp' : 'ned'}, men målverdien ${to} er ${up ? 'lågare' : 'høgare'} enn utgangspunktet ${from}. Rett talet eller retninga.`;
    case 'en':
      return `“${name}” is to go ${up ? 'up' : 'down'}, but the target of ${to} is ${up ? 'below' : 'above'} the ${from} that change is measured from. Correct the figure or the direction.`;
  }
}

/** What a target is compared with: the value of the baseline, else the earliest one. */
interface Base {
  readonly value: number;
  readonly year?: number;
  readonly at: Related;
}

function checkTargets(context: CheckContext, indicator: Item<'indicator'>): void {
  const { target } = indicator.fields;
  const base = target.kind === 'value' ? baseOf(context.plan, indicator) : undefined;
  if (target.kind !== 'value' || base === undefined) return;
  for (const { year, value, span } of target.value) {
    // A target of earlier years says nothing of where the figure is to go from here.
    if (base.year === undefined || year > base.year) judge(context, indicator, indicator.uri, { value, span }, base);
  }
}

function checkGoalTarget(context: CheckContext, uri: string, { indicator: reference, from, to }: Target): void {
  const [resolved] = reference === undefined ? [] : context.plan.resolve(reference);
  const indicator = resolved?.targets.length === 1 ? resolved.targets[0]?.item : undefined;
  if (indicator?.kind !== 'indicator' || resolved?.plan === undefined) return;
  const value = to && numberIn(to, indicator);
  const start = from && numberIn(from, indicator);
  if (to === undefined || value === undefined || (from !== undefined && start === undefined)) return;
  const base =
    from !== undefined && start !== undefined
      ? { value: start, at: { uri, span: from.span, args: {} } }
      : baseOf(resolved.plan, indicator);
  if (base !== undefined) judge(context, indicator, uri, { value, span: to.span }, base);
}

function judge(
  { report }: CheckContext,
  indicator: Item<'indicator'>,
  uri: string,
  { value, span }: { readonly value: number; readonly span: Span },
  base: Base,
): void {
  const { direction } = indicator.fields;
  if (direction.kind !== 'value' || direction.value === 'stable') return;
  const up = direction.value === 'up';
  if (up ? value >= base.value : value <= base.value) return;
  const unit = unitOf(indicator) ?? '';
  const args = { name: indicatorName(indicator), target: value, base: base.value, unit, up: Number(up) };
  report({ uri, span, args, related: [{ ...base.at, args: { value: base.value, unit } }] });
}

function baseOf(plan: Plan, indicator: Item<'indicator'>): Base | undefined {
  const { baseline } = indicator.fields;
  if (baseline.kind === 'unreadable') return undefined;
  const years = measurementsOf(indicator).map(({ year }) => year);
  const year = baseline.kind === 'value' ? baseline.value : years.length > 0 ? Math.min(...years) : undefined;
  if (year === undefined) return undefined;
  const found = measured(plan, indicator, year);
  const span = measurementsOf(indicator).find((each) => each.year === year)?.span;
  if (found.kind !== 'value' || span === undefined) return undefined;
  return { value: found.value, year, at: { uri: indicator.uri, span, args: {} } };
}

/** The number that a text says in the indicator's own unit; «10 % færre» and numbers with other units are none. */
function numberIn({ text }: Words, indicator: Item<'indicator'>): number | undefined {
  const number = readNumber(text);
  if (number?.unit === undefined) return number?.value;
  return unitMeaning(number.unit) === unitMeaning(unitOf(indicator) ?? '') ? number.value : undefined;
}

import { compareDates, type PlainDate } from '../../model/date.ts';
import type { Definition } from '../../model/definition.ts';
import type { Item } from '../../model/item.ts';
import type { Localized } from '../../model/language.ts';
import { nameKey } from '../../model/names/index.ts';
import type { Reference } from '../../model/reference.ts';
import { readPeriod } from '../../model/time/index.ts';
import type { Span } from '../../text/span.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { resolveField } from '../../workspace/resolve.ts';
import type { Args, CheckContext, Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { previousPlan } from '../previous.ts';
import { resolvedReferences } from '../references/lookup.ts';
import { insteadOf } from '../references/suggest.ts';
import { itemAround } from '../references/uses.ts';
import { shownTitle } from '../titles.ts';

/** A source or another plan that ended before this plan begins, or is replaced: once for each, where it is referred to first. */
export default defineRule({
  code: 'expired-source',
  group: 'references',
  levels: ['information', 'warning', 'warning'],
  summary: {
    nb: 'En kilde eller plan som var over før planen begynner, eller er erstattet',
    nn: 'Ei kjelde eller ein plan som var over før planen byrjar, eller er erstatta',
    en: 'A source or plan that ended before this plan begins, or is replaced',
  },
  message: {
    nb: (args) => sentence(args, 'nb'),
    nn: (args) => sentence(args, 'nn'),
    en: (args) => sentence(args, 'en'),
  },
  check(context) {
    const { plan } = context;
    const seen = new Set<unknown>();
    const previous = previousPlan(plan);
    for (const resolved of resolvedReferences(plan)) {
      if (isOfHistory(resolved.reference)) continue;
      const source = resolved.targets.length === 1 ? resolved.targets[0]?.item : undefined;
      if (source?.kind === 'source' && !seen.has(source)) checkSource(context, resolved, source, seen);
      const other = resolved.plan;
      if (other === undefined || other === plan || other === previous || seen.has(other)) continue;
      checkPlan(context, resolved, other, seen);
    }
  },
});

function sentence({ name, by, until }: Args, lang: keyof Localized): string {
  switch (lang) {
    case 'nb':
      return by === ''
        ? `«${name}» gjaldt til ${until}, og var over før denne planen begynner. Vis til det som gjelder nå, eller si hvorfor det fremdeles teller.`
        : `«${name}» er erstattet av «${by}». Vis til det som gjelder nå.`;
    case 'nn':
      return by === ''
        ? `«${name}» galdt til ${until}, og var over før denne planen byrjar. Vis til det som gjeld no, eller sei kvifor det framleis tel.`
        : `«${name}» er erstatta av «${by}». Vis til det som gjeld no.`;
    case 'en':
      return by === ''
        ? `“${name}” was in force until ${until}, before this plan begins. Refer to what is in force now, or say why it still counts.`
        : `“${name}” is replaced by “${by}”. Refer to what is in force now.`;
  }
}

/**
 * Places that are about what was: a measure of an earlier plan, where a figure comes from, the register's own word on what
 * replaced what.
 */
function isOfHistory(reference: Reference): boolean {
  const { place } = reference;
  if (place.type === 'prose') return place.figure !== undefined;
  const kind = itemAround(reference)?.kind;
  if (kind === 'source' || (kind === 'indicator' && place.field === 'source')) return true;
  return place.field === 'continues' || (place.field === 'measure' && kind === 'evaluation');
}

function checkSource(context: CheckContext, resolved: Resolved, source: Item<'source'>, seen: Set<unknown>): void {
  const { plan, today, report } = context;
  const holder = resolved.plan ?? plan;
  seen.add(source);
  if (isEarlierEdition(plan, source)) return;
  const end = endOf(source);
  const isOver = isBeforePlan(plan, end?.date);
  const heirs = end !== undefined && !isOver && compareDates(end.date, today) >= 0 ? [] : heirsOf(holder, source);
  const [heir] = heirs;
  if (heir === undefined && !isOver) return;
  const args = { name: shownTitle(source), until: end?.text ?? '', by: heir?.title ?? '' };
  const fixes = (): readonly Fix[] => heirs.flatMap((each) => insteadOf(plan, resolved, each));
  report({ uri: resolved.reference.uri, span: resolved.span, args, fixes });
}

function checkPlan({ plan, report }: CheckContext, resolved: Resolved, other: Plan, seen: Set<unknown>): void {
  const { period, title, library } = other.manifest;
  seen.add(other);
  if (library || period === undefined || !isBeforePlan(plan, period.end)) return;
  const args = { name: title?.text ?? resolved.written, until: period.end.year, by: '' };
  report({ uri: resolved.reference.uri, span: withAlias(plan, resolved), args });
}

/** What stands before an id that an alias leads to another plan by, and how long that may be. */
const ALIAS = /[^\s,/]+\/\s*$/;
const LONGEST_ALIAS = 100;

/** The place of `alias/id`, alias and all. */
function withAlias(plan: Plan, { reference, span }: Resolved): Span {
  const from = Math.max(reference.span.start, span.start - LONGEST_ALIAS);
  const before = plan.file(reference.uri)?.text.slice(from, span.start) ?? '';
  return { start: span.start - (ALIAS.exec(before)?.[0].length ?? 0), end: span.end };
}

function isBeforePlan({ manifest: { period } }: Plan, end: PlainDate | undefined): boolean {
  return period !== undefined && end !== undefined && compareDates(end, period.start) < 0;
}

/** Kinds of source whose `periode` says how long they are in force; of a survey or a report it says what years they are about. */
const IN_FORCE: readonly string[] = ['law', 'regulation', 'white-paper', 'bill', 'guide', 'guideline', 'plan'];

/** When the source ceases to apply, as a day and as it is told. */
function endOf({ fields: { type, validUntil, period } }: Item<'source'>) {
  if (validUntil.kind === 'value' && validUntil.value.reading.end !== undefined) {
    return { date: validUntil.value.reading.end, text: validUntil.value.text };
  }
  const hasTerm = type.kind === 'value' && IN_FORCE.includes(type.value);
  const range = hasTerm && period.kind === 'value' ? readPeriod(period.value) : undefined;
  return range && { date: range.end, text: String(range.end.year) };
}

/** An edition of this very plan from before: it is what this one replaces, whether or not `forrige` names it. */
function isEarlierEdition({ manifest }: Plan, { fields: { title } }: Item<'source'>): boolean {
  const own = nameKey(manifest.title?.text ?? '').replace(/\s+for\s.*$/u, '');
  const other = title.kind === 'value' ? nameKey(title.value.text) : '';
  const at = own === '' ? -1 : other.indexOf(own);
  const isLetter = (index: number) => /\p{L}/u.test(other.charAt(index));
  return at >= 0 && !isLetter(at - 1) && !isLetter(at + own.length);
}

/** What has taken over from the source, and from that where it is replaced too. */
function heirsOf(holder: Plan, source: Item<'source'>): readonly Definition[] {
  const heirs: Definition[] = [];
  const seen = new Set<Item<'source'>>([source]);
  for (const gone of seen) {
    for (const target of resolveField(holder, gone.fields.replacedBy).flatMap(({ targets }) => targets)) {
      if (target.item?.kind !== 'source' || seen.has(target.item)) continue;
      if (target.item.fields.replacedBy.kind === 'value') seen.add(target.item);
      else heirs.push(target);
    }
  }
  return heirs;
}

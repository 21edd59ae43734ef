import type { Definition } from '../../model/definition.ts';
import { TABLE } from '../../model/table/index.ts';
import type { FieldType, TargetKind } from '../../model/table/types.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { itemAt } from '../at-offset.ts';
import type { YamlPlace } from '../position/index.ts';
import { targetOf } from '../target.ts';
import { KIND_NAMES } from '../words.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';
import { lawsWithSections, sectionsOfLaw } from './laws.ts';

/** How many items of other plans are listed at once. */
const MOST_OTHERS = 300;

/**
 * Ids in a reference field: of the kinds that it takes, of this plan, of the libraries that it imports and, with their alias, of the
 * other plans it refers to.
 */
export function referencesIn(
  place: YamlPlace & { readonly scope: { readonly type: 'field'; readonly name: string } },
  type: FieldType & { readonly type: 'references' },
  request: Request,
): { readonly items: readonly CompletionItem[]; readonly incomplete: boolean } {
  const { plan } = request;
  if (type.to.includes('source') && place.typed.includes('§')) return sectionsIn(place, request);
  // The item that the caret stands in does not refer to itself.
  const itself = itemAt(request.file, request.offset);
  const own = ofPlan(plan, type.to).filter(({ item }) => item === undefined || item !== itself);
  const others = plan.manifest.plans.flatMap(({ alias }) => {
    const other = plan.other(alias.text);
    return other && other !== plan && !other.manifest.library
      ? ofPlan(other, type.to).map((each) => ({ each, alias: alias.text }))
      : [];
  });
  const { previous } = plan.manifest;
  const isOfPrevious = place.scope.name === 'continues' || place.scope.name === 'measure';
  const rank = (alias: string) => (isOfPrevious && alias === previous?.text ? '0' : '2');
  const all = [
    ...own.map((each) => ({ each, from: {}, sort: '1' })),
    ...others.slice(0, MOST_OTHERS).map(({ each, alias }) => ({ each, from: { alias }, sort: rank(alias) })),
    ...ofLibraries(plan, type.to).map(({ each, from }) => ({ each, from, sort: '3' })),
  ];
  const span =
    type.one || place.scope.entry
      ? place.span
      : partAt(
          place,
          all.map(({ each }) => each),
        );
  const items = all.map(({ each, from, sort }) =>
    itemOf(each, from, { span, lead: place.lead, sort, plain: type.to.length === 1 }, request),
  );
  const isLaw = type.to.includes('source');
  const begun = place.typed.slice(span.start - place.span.start);
  const laws = isLaw ? lawsWithSections(begun, { span, lead: place.lead }, request) : [];
  return { items: [...items, ...laws], incomplete: others.length > MOST_OTHERS };
}

/** `forankring: alkoholloven § 1`: the sections of the law that is named last. */
function sectionsIn({ typed, span }: YamlPlace, request: Request) {
  const [, name = '', number = ''] = /([^,;§]*)§{1,2}\s?([^§]*)$/.exec(typed) ?? [];
  const law = name.replace(/^\s*(?:og|and)\s/, '').trim();
  const start = span.start + typed.length - number.length;
  const end = /[,;]/.test(request.file.text.slice(request.offset, span.end)) ? request.offset : span.end;
  return { items: sectionsOfLaw(lawName(law, request.plan), { span: { start, end } }, request), incomplete: false };
}

function lawName(written: string, { manifest }: Plan): string {
  const slash = written.indexOf('/');
  return manifest.plans.some(({ alias }) => alias.text === written.slice(0, slash))
    ? written.slice(slash + 1)
    : written;
}

/** What a suggestion stands in: nothing for the plan itself, else the plan of an alias, which a library's items do without. */
export interface From {
  readonly alias?: string;
  readonly library?: true;
}

/** A suggestion that inserts the id of a definition, else its name. */
export function itemOf(
  definition: Definition,
  { alias, library }: From,
  at: {
    readonly span: Span;
    readonly lead: string;
    readonly sort: string;
    readonly closing?: string;
    readonly plain?: boolean;
  },
  { lang }: Pick<Request, 'lang'>,
): CompletionItem {
  const name = definition.id ?? definition.title;
  const isBare = alias === undefined || library === true;
  const label = isBare ? name : `${alias}/${name}`;
  const names = definition.names.map(({ text }) => text);
  const kind = at.plain ? undefined : KIND_NAMES[definition.kind][lang];
  const detail = detailOf(definition, library ? [kind, alias] : [kind]);
  return suggestion(
    isPlace(definition.kind) ? 'place' : 'item',
    label,
    {
      span: at.span,
      text: at.lead + label + (at.closing ?? ''),
      sort: `${at.sort}${label}`,
      names: [...(isBare ? [] : [name]), ...names, definition.title],
    },
    { ...(detail !== '' && { detail }), target: targetOf(definition, alias) },
  );
}

/** What the plan's libraries declare and the plan itself does not: with an id of its own, the plan means that. */
export function ofLibraries(
  plan: Plan,
  to: readonly TargetKind[],
): readonly { readonly each: Definition; readonly from: From }[] {
  return plan.libraries.flatMap(({ alias, plan: library }) =>
    ofPlan(library, to)
      .filter(({ id, item }) => item !== undefined && (id === undefined || plan.withId(id).length === 0))
      .map((each) => ({ each, from: { alias, library: true } as const })),
  );
}

/** What names are referred to in a plan. */
export function ofPlan(plan: Plan, to: readonly TargetKind[]): readonly Definition[] {
  return plan.definitions.filter(({ kind }) => to.length === 0 || to.includes(kind));
}

function isPlace(kind: TargetKind): boolean {
  return !(kind in TABLE);
}

/** The title, and what it is and whose where that is not clear from the place. */
function detailOf({ title, id }: Definition, more: readonly (string | undefined)[]): string {
  const short = excerptOf(title);
  return [short === id || id === undefined ? undefined : short, ...more]
    .filter((part) => part !== undefined)
    .join(' · ');
}

/**
 * What is being typed of a list that is written as one text: what follows the last comma, or the last «og» where nothing
 * is named by the longer text.
 */
function partAt(place: YamlPlace, candidates: readonly Definition[]): Span {
  const { typed, span } = place;
  const comma = typed.lastIndexOf(',');
  const start = comma < 0 ? 0 : comma + 1 + (/^\s*/.exec(typed.slice(comma + 1))?.[0].length ?? 0);
  const part = typed.slice(start);
  const and = /^.*\s(?:og|and)\s+/is.exec(part)?.[0].length;
  const isBegun = () => candidates.some(({ names }) => names.some(({ text }) => begins(text, part)));
  const from = and !== undefined && !isBegun() ? start + and : start;
  const rest = place.span.start + typed.length;
  // Behind the caret only the rest of this part is replaced.
  const end = comma < 0 && from === 0 ? span.end : rest;
  return { start: span.start + from, end };
}

function begins(name: string, part: string): boolean {
  return name.toLowerCase().startsWith(part.trim().toLowerCase());
}

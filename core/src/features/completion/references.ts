import type { Definition } from '../../model/definition.ts';
import type { AnyItem } from '../../model/item.ts';
import { nameKey } from '../../model/names/index.ts';
import type { FieldType, TargetKind } from '../../model/table/types.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { itemAt } from '../common/at-offset.ts';
import type { YamlPlace } from '../position/index.ts';
import { additionsIn, mayAdd } from './additions.ts';
import { aliasItem, itemOf, labelOf, ofLibraries, ofPlan } from './definitions.ts';
import { type CompletionItem, type CompletionList, listOf, type Request } from './item.ts';
import { lawsWithSections, sectionsOfLaw } from './laws.ts';
import { type Candidate, type Ranked, shortlist } from './shortlist.ts';
import { referencesOf } from './usage.ts';

/** Fields whose targets are used up by being named: what is named somewhere already comes last. */
const ONCE: ReadonlySet<string> = new Set(['continues', 'covers', 'measure']);

type FieldPlace = YamlPlace & { readonly scope: { readonly type: 'field'; readonly name: string } };
type References = FieldType & { readonly type: 'references' };

/**
 * Ids in a reference field: of the kinds that it takes, of this plan, of the libraries that it imports and, with their alias, of the
 * other plans it refers to. What the field holds already is left out.
 */
export function referencesIn(place: FieldPlace, type: References, request: Request): CompletionList {
  const { plan } = request;
  if (type.to.includes('source') && place.typed.includes('§')) return listOf(sectionsIn(place, request));
  // The item that the caret stands in does not refer to itself.
  const itself = itemAt(request.file, request.offset);
  const own = ofPlan(plan, type.to).filter(({ item }) => item === undefined || item !== itself);
  const others = plan.manifest.plans.map(({ alias: { text: alias } }) => ({
    alias,
    all: ofOther(plan, alias, type.to).map((each) => ({ each, from: { alias } })),
  }));
  const all: Candidate[] = [
    ...own.map((each) => ({ each, from: {} })),
    ...others.flatMap((other) => other.all),
    ...ofLibraries(plan, type.to),
  ];
  const span = type.one || place.scope.entry ? place.span : partAt(place, all);
  const begun = place.typed.slice(span.start - place.span.start);
  const given = givenIn(place, span, itself, request);
  const fitting = given.size === 0 ? all : all.filter(({ each, from }) => !given.has(nameKey(labelOf(each, from))));
  const { chosen, isCut } = shortlist(fitting, begun, (candidate) => sortIn(place.scope.name, candidate, request));
  const items = chosen.map((candidate) => inField(candidate, place, span, type, request));
  const laws = type.to.includes('source') ? lawsWithSections(begun, { span, lead: place.lead }, request) : [];
  const aliases = others.flatMap(({ alias, all: found }) =>
    found.length === 0 ? [] : aliasItem(alias, place, span, request),
  );
  // A text that names nothing is good too, and no reason to make anything.
  const kinds = type.orText ? [] : type.to;
  const added = additionsIn(request, { span, lead: place.lead, typed: begun, kinds }, [...items, ...aliases]);
  return { items: [...items, ...laws, ...aliases, ...added], incomplete: isCut || mayAdd(kinds) };
}

function ofOther(plan: Plan, alias: string, to: readonly TargetKind[]): readonly Definition[] {
  const other = plan.other(alias);
  return other && other !== plan && !other.manifest.library ? ofPlan(other, to) : [];
}

/** What is used nearby first; of what is used up by being named, what the previous plan has and nobody names. */
function sortIn(field: string, { each, from }: Candidate, { plan, usage }: Request): string {
  const origin = from.library ? '3' : from.alias === undefined ? '1' : '2';
  if (!ONCE.has(field)) return usage.rank(each, from.alias, field) + origin;
  const isOfPrevious = from.alias !== undefined && from.alias === plan.manifest.previous?.text;
  return `${isOfPrevious ? '0' : '1'}${usage.inPlan(each, from.alias) > 0 ? '1' : '0'}${origin}`;
}

function inField(
  { each, from, sort }: Ranked,
  place: FieldPlace,
  span: Span,
  type: References,
  request: Request,
): CompletionItem {
  const isQuoted = /["']/.test(request.file.text.charAt(span.start - 1));
  const flow = isQuoted ? {} : { flow: place.flow };
  return itemOf(each, from, { span, lead: place.lead, sort, plain: type.to.length === 1, ...flow }, request);
}

/** What the field at the caret says already, the part that is being typed not among it. */
function givenIn(place: FieldPlace, part: Span, item: AnyItem | undefined, { offset }: Request): ReadonlySet<string> {
  const others = (item === undefined ? [] : referencesOf(item, place.scope.name)).filter(
    ({ span }) => span.start > offset || span.end < part.start,
  );
  const typed = place.scope.entry ? [] : place.typed.split(/,/).slice(0, -1);
  return new Set([...others.map(({ written }) => written), ...typed].map(nameKey));
}

/** `forankring: alkoholloven § 1`: the sections of the law that is named last. */
function sectionsIn({ typed, span }: YamlPlace, request: Request): readonly CompletionItem[] {
  const [, name = '', number = ''] = /([^,;§]*)§{1,2}\s?([^§]*)$/.exec(typed) ?? [];
  const law = name.replace(/^\s*(?:og|and)\s/, '').trim();
  const start = span.start + typed.length - number.length;
  const end = /[,;]/.test(request.file.text.slice(request.offset, span.end)) ? request.offset : span.end;
  return sectionsOfLaw(lawName(law, request.plan), { span: { start, end } }, request);
}

function lawName(written: string, { manifest }: Plan): string {
  const slash = written.indexOf('/');
  return manifest.plans.some(({ alias }) => alias.text === written.slice(0, slash))
    ? written.slice(slash + 1)
    : written;
}

/**
 * What is being typed of a list that is written as one text: what follows the last comma, or the last «og» where nothing
 * is named by the longer text.
 */
function partAt(place: YamlPlace, candidates: readonly Candidate[]): Span {
  const { typed, span } = place;
  const comma = typed.lastIndexOf(',');
  const start = comma < 0 ? 0 : comma + 1 + (/^\s*/.exec(typed.slice(comma + 1))?.[0].length ?? 0);
  const part = typed.slice(start);
  const and = /^.*\s(?:og|and)\s+/is.exec(part)?.[0].length;
  const isBegun = () => candidates.some(({ each: { names } }) => names.some(({ text }) => begins(text, part)));
  const from = and !== undefined && !isBegun() ? start + and : start;
  const rest = place.span.start + typed.length;
  // Behind the caret only the rest of this part is replaced.
  const end = comma < 0 && from === 0 ? span.end : rest;
  return { start: span.start + from, end };
}

function begins(name: string, part: string): boolean {
  return name.toLowerCase().startsWith(part.trim().toLowerCase());
}

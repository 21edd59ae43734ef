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

/** How many items of other plans are listed at once. */
const MOST_OTHERS = 300;

/** Ids in a reference field: of the kinds that it takes, of this plan and, with their alias, of the plans it refers to. */
export function referencesIn(
  place: YamlPlace & { readonly scope: { readonly type: 'field'; readonly name: string } },
  type: FieldType & { readonly type: 'references' },
  request: Request,
): { readonly items: readonly CompletionItem[]; readonly incomplete: boolean } {
  const { plan } = request;
  // The item that the caret stands in does not refer to itself.
  const itself = itemAt(request.file, request.offset);
  const own = ofPlan(plan, type.to).filter(({ item }) => item === undefined || item !== itself);
  const others = plan.manifest.plans.flatMap(({ alias }) => {
    const other = plan.other(alias.text);
    return other && other !== plan ? ofPlan(other, type.to).map((each) => ({ each, alias: alias.text })) : [];
  });
  const { previous } = plan.manifest;
  const isOfPrevious = place.scope.name === 'continues' || place.scope.name === 'measure';
  const rank = (alias: string) => (isOfPrevious && alias === previous?.text ? '0' : '2');
  const all = [
    ...own.map((each) => ({ each, alias: undefined, sort: '1' })),
    ...others.slice(0, MOST_OTHERS).map(({ each, alias }) => ({ each, alias, sort: rank(alias) })),
  ];
  const span =
    type.one || place.scope.entry
      ? place.span
      : partAt(
          place,
          all.map(({ each }) => each),
        );
  const items = all.map(({ each, alias, sort }) =>
    itemOf(each, alias, { span, lead: place.lead, sort, plain: type.to.length === 1 }, request),
  );
  return { items, incomplete: others.length > MOST_OTHERS };
}

/** A suggestion that inserts the id of a definition, else its name. */
export function itemOf(
  definition: Definition,
  alias: string | undefined,
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
  const label = alias === undefined ? name : `${alias}/${name}`;
  const names = definition.names.map(({ text }) => text);
  const detail = detailOf(definition, at.plain ? undefined : KIND_NAMES[definition.kind][lang]);
  return suggestion(
    isPlace(definition.kind) ? 'place' : 'item',
    label,
    {
      span: at.span,
      text: at.lead + label + (at.closing ?? ''),
      sort: `${at.sort}${label}`,
      names: [...(alias === undefined ? [] : [name]), ...names, definition.title],
    },
    { ...(detail !== '' && { detail }), target: targetOf(definition, alias) },
  );
}

/** What names are referred to in a plan. */
export function ofPlan(plan: Plan, to: readonly TargetKind[]): readonly Definition[] {
  return plan.definitions.filter(({ kind }) => to.length === 0 || to.includes(kind));
}

function isPlace(kind: TargetKind): boolean {
  return !(kind in TABLE);
}

/** The title, and what it is where that is not clear from the place. */
function detailOf({ title, id }: Definition, kind: string | undefined): string {
  const short = excerptOf(title);
  return [short === id || id === undefined ? undefined : short, kind].filter((part) => part !== undefined).join(' · ');
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

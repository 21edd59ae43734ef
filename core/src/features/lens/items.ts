import { shownTitle } from '../../checks/titles.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { DECISIONS, MEASURE_STATUSES } from '../../model/table/values.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { resolveField } from '../../workspace/resolve.ts';
import type { Said } from './types.ts';
import { itemsNaming, placeOf, placeOfUse } from './uses.ts';
import {
  ANSWERS_FOR,
  CITED,
  CONTINUED_BY,
  CONTINUES,
  CONTRIBUTES,
  type Counted,
  counted,
  EVALUATED,
  FOLLOWS_UP,
  IN_TEXT,
  inQuotes,
  MEASURES,
  NOT_CITED,
  NOT_USED,
} from './words.ts';

/** What a unit answers for, takes part in and measures; where it does nothing of that, where the text names it. */
export function unitLenses(uses: readonly Resolved[], lang: Lang): readonly Said[] {
  const said = [
    list('responsible', ANSWERS_FOR[lang], 'measure', itemsNaming(uses, 'measure', ['responsible']), lang),
    list('contributing', CONTRIBUTES[lang], 'measure', itemsNaming(uses, 'measure', ['contributing']), lang),
    list('measures', MEASURES[lang], 'indicator', itemsNaming(uses, 'indicator', ['responsible']), lang),
  ].filter(({ places }) => places.length > 0);
  if (said.length > 0) return said;
  const text = inText(uses, lang);
  if (text.places.length > 0) return [text];
  const nothing = counted('measure', 0, lang);
  return [
    { ...text, name: 'responsible', title: uses.length === 0 ? NOT_USED[lang] : `${ANSWERS_FOR[lang]} ${nothing}` },
  ];
}

/** Who uses an indicator: goals, measures, and the running text. */
export function indicatorLenses(uses: readonly Resolved[], lang: Lang): readonly Said[] {
  const text = inText(uses, lang);
  const said = [
    list('goals', '', 'goal', itemsNaming(uses, 'goal', ['indicators', 'indicator']), lang),
    list('measures', '', 'measure', itemsNaming(uses, 'measure', ['indicators']), lang),
    text,
  ].filter(({ places }) => places.length > 0);
  return said.length > 0 ? said : [{ ...text, title: NOT_USED[lang] }];
}

function inText(uses: readonly Resolved[], lang: Lang): Said {
  const places = uses.filter(({ reference }) => reference.place.type === 'prose').map(placeOfUse);
  return { name: 'text', title: `${counted('place', places.length, lang)} ${IN_TEXT[lang]}`, places };
}

/** Who cites a source, in fields and in text. */
export function sourceLenses(uses: readonly Resolved[], lang: Lang): readonly Said[] {
  const title = uses.length === 0 ? NOT_CITED[lang] : `${CITED[lang]} ${counted('place', uses.length, lang)}`;
  return [{ name: 'citations', title, places: uses.map(placeOfUse) }];
}

/** Where a measure comes from and what became of it: what it continues, what continues it, its evaluations. */
export function measureLenses(
  plan: Plan,
  measure: Item<'measure'>,
  uses: readonly Resolved[],
  lang: Lang,
): readonly Said[] {
  const earlier = resolveField(plan, measure.fields.continues).flatMap(({ targets: [target] }) => target?.item ?? []);
  return [
    named('continues', CONTINUES[lang], earlier, lang),
    named('continued', CONTINUED_BY[lang], itemsNaming(uses, 'measure', ['continues']), lang),
    ...itemsNaming(uses, 'evaluation', ['measure']).map((item, at) => evaluated(item, at, lang)),
    ...itemsNaming(uses, 'evaluation', ['followUp']).map((item, at) => followed(plan, item, at, lang)),
  ].filter(({ places }) => places.length > 0);
}

/** «følger opp evalueringen av «Oppsøkende arbeid»»: the measure by its title, as it is written where it is in no plan here. */
function followed(plan: Plan, item: AnyItem, at: number, lang: Lang): Said {
  const field = item.kind === 'evaluation' ? item.fields.measure : undefined;
  const [first] = field ? resolveField(plan, field) : [];
  const title = first?.targets[0]?.item ? shownTitle(first.targets[0].item) : excerptOf(first?.written ?? '');
  return { name: `follows-${at}`, title: `${FOLLOWS_UP[lang]} ${inQuotes(title, lang)}`, places: [placeOf(item)] };
}

/** «evaluert: videreføres»: what was decided, else how far it came. */
function evaluated(item: AnyItem, at: number, lang: Lang): Said {
  const words = item.kind === 'evaluation' ? outcome(item, lang) : undefined;
  const title = words === undefined ? EVALUATED[lang] : `${EVALUATED[lang]}: ${words}`;
  return { name: `evaluated-${at}`, title, places: [placeOf(item)] };
}

function outcome({ fields: { decision, status } }: Item<'evaluation'>, lang: Lang): string | undefined {
  const said = decision.kind === 'value' ? decision.value : status.kind === 'value' ? status.value : undefined;
  const word = [...DECISIONS, ...MEASURE_STATUSES].find(({ en }) => en === said);
  return word?.[lang].replaceAll('-', ' ') ?? said;
}

/** «ansvarlig for 5 tiltak», with the items as its places. */
function list(name: string, verb: string, what: Counted, items: readonly AnyItem[], lang: Lang): Said {
  const title = `${verb} ${counted(what, items.length, lang)}`.trim();
  return { name, title, places: items.map(placeOf) };
}

/** «viderefører «Oppsøkende arbeid»»; how many where there are several. */
function named(name: string, verb: string, items: readonly AnyItem[], lang: Lang): Said {
  const [only] = items;
  const what =
    only !== undefined && items.length === 1
      ? inQuotes(shownTitle(only), lang)
      : counted('measure', items.length, lang);
  return { name, title: `${verb} ${what}`, places: items.map(placeOf) };
}

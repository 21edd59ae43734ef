import { shownTitle } from '../../checks/titles.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { DECISIONS, MEASURE_STATUSES } from '../../model/table/values.ts';
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

/** What a unit answers for, takes part in and measures; that it answers for nothing only where it does nothing else either. */
export function unitLenses(uses: readonly Resolved[], lang: Lang): readonly Said[] {
  const said = [
    list('responsible', ANSWERS_FOR[lang], 'measure', itemsNaming(uses, 'measure', ['responsible']), lang),
    list('contributing', CONTRIBUTES[lang], 'measure', itemsNaming(uses, 'measure', ['contributing']), lang),
    list('measures', MEASURES[lang], 'indicator', itemsNaming(uses, 'indicator', ['responsible']), lang),
  ];
  const some = said.filter(({ places }) => places.length > 0);
  return some.length > 0 ? some : said.slice(0, 1);
}

/** Who uses an indicator: goals, measures, and the running text. */
export function indicatorLenses(uses: readonly Resolved[], lang: Lang): readonly Said[] {
  const inText = uses.filter(({ reference }) => reference.place.type === 'prose');
  const text = `${counted('place', inText.length, lang)} ${IN_TEXT[lang]}`;
  const said = [
    list('goals', '', 'goal', itemsNaming(uses, 'goal', ['indicators', 'indicator']), lang),
    list('measures', '', 'measure', itemsNaming(uses, 'measure', ['indicators']), lang),
    { name: 'text', title: text, places: inText.map(placeOfUse) },
  ].filter(({ places }) => places.length > 0);
  return said.length > 0 ? said : [{ name: 'text', title: NOT_USED[lang], places: [] }];
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
  const followed = itemsNaming(uses, 'evaluation', ['followUp']);
  return [
    named('continues', CONTINUES[lang], earlier, lang),
    named('continued', CONTINUED_BY[lang], itemsNaming(uses, 'measure', ['continues']), lang),
    ...itemsNaming(uses, 'evaluation', ['measure']).map((item, at) => evaluated(item, at, lang)),
    {
      ...named(
        'follows',
        FOLLOWS_UP[lang],
        followed.map((item) => evaluatedMeasure(plan, item) ?? item),
        lang,
      ),
      places: followed.map(placeOf),
    },
  ].filter(({ places }) => places.length > 0);
}

/** The measure that an evaluation of this or another plan is about, where that is known. */
function evaluatedMeasure(plan: Plan, { fields }: AnyItem): AnyItem | undefined {
  if (!('measure' in fields)) return undefined;
  return resolveField(plan, fields.measure)[0]?.targets[0]?.item;
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

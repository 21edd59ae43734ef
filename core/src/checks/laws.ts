import { nameKey } from '../model/names.ts';
import type { Plan } from '../workspace/plan.ts';

/** Whether a text names a law, so that a § in it has one to belong to (docs/rules/undefined-section.md). */
export type NamesLaw = (text: string) => boolean;

/**
 * Words that are laws and the like by their endings, in any form: alkoholloven, lov om folkehelse, forskrifta, vedtektene,
 * the Public Health Act.
 */
const LAW_WORD =
  /(?<![\p{L}\p{N}-])(?:\p{L}[\p{L}-]*)?(?:lov|lova|loven|lovene|lovgivning|lovgivningen|lovgjeving|lovgjevinga|lovverk|lovverket|forskrift|forskrifta|forskriften|forskrifter|forskriftene|vedtekt|vedtekter|vedtektene|reglement|reglementet|konvensjon|konvensjonen|direktiv|direktivet|forordning|forordningen|instruks|instruksen|grunnlov|grunnlova|grunnloven)s?(?![\p{L}\p{N}])/iu;
const ENGLISH_LAW = /(?<!\p{L})(?:Act|Acts|Regulations?|Code|Statute|Convention|Directive|Constitution)(?!\p{L})/u;

/** Short forms in use without registering them: «hol», «phbrl.», «strpl». */
const SHORT_FORMS =
  /(?<![\p{L}\p{N}])(?:alkl|alkhl|aml|bhl|barnehl|barnevl|bvl|bvtjl|emk|ekteskl|fhl|folkehl|fvl|forvl|ftrl|gdpr|grl|helsepl|hlspl|hol|hpl|khtjl|koml|kommunel|legemdl|likestl|navl|nav-l|offl|oppll|opplæringsl|oppl|pasrl|pbl|pbrl|phbrl|phl|phvl|phvlf|psykhvl|phlsvl|polregl|smittevl|sosl|sosjl|sotjl|spesl|spesialisthl|sphl|sphlsl|strl|straffel|strgjfl|strpl|straffeprosessl|tvl|tobl|utlendl|vgl|vphl)\.?(?![\p{L}\p{N}])/iu;

/** Any other short form: a word in l with a full stop, right before the §, or capitals there («BVL § 4-3»). */
const SHORT_BEFORE = /(?<!\p{L})(?:\p{L}[\p{L}-]{0,14}l\.|\p{Lu}{2,8})\s*§/u;
/** Words in l that a sentence may end with. */
const NO_SHORT_FORM =
  /(?<!\p{L})(?:til|mål|skal|vil|kan|all|tal|tall|mal|del|hel|kapittel|artikkel|regel|tiltal|middel|kveld)\.\s*§/iu;

/** Links to the law itself. */
const LAW_ADDRESS = /lovdata\.no|eur-lex\.europa/i;

/** Looks for laws by their endings and short forms, and by all names of the plan's registered laws and regulations. */
export function lawNamesOf(plan: Plan): NamesLaw {
  let known: readonly string[] | undefined;
  const names = () => {
    known ??= registeredNames(plan);
    return known;
  };
  return (text) =>
    LAW_WORD.test(text) ||
    ENGLISH_LAW.test(text) ||
    SHORT_FORMS.test(text) ||
    LAW_ADDRESS.test(text) ||
    (SHORT_BEFORE.test(text) && !NO_SHORT_FORM.test(text)) ||
    holdsName(text, names());
}

function registeredNames(plan: Plan): readonly string[] {
  const definitions = [plan, ...plan.libraries.map((library) => library.plan)].flatMap((each) => each.definitions);
  return definitions.flatMap(({ item, id, names }) => {
    if (item?.kind !== 'source' || item.fields.type.kind !== 'value') return [];
    if (item.fields.type.value !== 'law' && item.fields.type.value !== 'regulation') return [];
    return [...(id === undefined ? [] : [id]), ...names.map(({ text }) => text)].map(nameKey);
  });
}

/** Whether one of the names stands in the text at the start of a word; any ending may follow. */
function holdsName(text: string, names: readonly string[]): boolean {
  const source = nameKey(text);
  return names.some((name) => {
    for (let at = source.indexOf(name); at >= 0 && name !== ''; at = source.indexOf(name, at + 1)) {
      if (!/[\p{L}\p{N}]/u.test(source.charAt(at - 1))) return true;
    }
    return false;
  });
}

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

/** Whether a text names a law by the looks of a word in it, whether or not any register has it. */
export function hasLawWord(text: string): boolean {
  return (
    LAW_WORD.test(text) ||
    ENGLISH_LAW.test(text) ||
    SHORT_FORMS.test(text) ||
    LAW_ADDRESS.test(text) ||
    (SHORT_BEFORE.test(text) && !NO_SHORT_FORM.test(text))
  );
}

/** Whether a text ends in the name of a law: «alkoholloven», «lov om kommunale helse- og omsorgstjenester», «hol.». */
export function endsInLaw(text: string): boolean {
  const name = text.trim();
  const last = /\S+$/.exec(name)?.[0] ?? '';
  return LAW_WORD.test(last) || SHORT_FORMS.test(last) || /(?<!\p{L})(?:lov|forskrift) om\s/iu.test(name);
}

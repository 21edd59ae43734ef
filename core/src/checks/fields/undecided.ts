/**
 * Texts that say that nobody in particular answers for something, in bokmål, nynorsk and English: one list, here
 * (docs/rules/unresolved-responsible.md). Each is looked for in the text in lower case; `_` stands for an end of a word, a
 * blank for any run of blanks. First those that say that it is not decided, or that somebody considers where it belongs.
 */
const OPEN = anyOf([
  // Not decided: «ikke avklart», «er ennå ikke endelig bestemt», «uavklart», «TBD».
  '_(ikke|ikkje|not|not yet|yet to be)( \\p{L}+)? (avklart|avklara|avgjort|bestemt|besluttet|beslutta|fastsatt|fastsett|fastlagt|utpekt|utpeikt|oppnevnt|oppnemnd|valgt|valt|plassert|fordelt|tildelt|kjent|kjend|decided|determined|settled|clarified|assigned|appointed|allocated|known)_',
  '_(uavklart|uavklara|uavgjort|ubestemt|ukjent|ukjend|undecided|unassigned|undetermined|unresolved|tbd|tba|tbc)_',
  // Will be decided: «avklares senere», «blir avgjort», «skal bestemmes», «under avklaring», «to be decided».
  '_(avklares|avklarast|avgjøres|avgjerast|bestemmes|bestemmast|besluttes|beslutast|fastsettes|fastsetjast|fastlegges|fastleggjast|utpekes|utpeikast|oppnevnes|oppnemnast|vurderes|vurderast)_',
  '_(blir|vert|bli|skal|må|vil)( \\p{L}+)? (avklart|avklara|avgjort|bestemt|besluttet|beslutta|fastsatt|fastsett|utpekt|utpeikt|oppnevnt|oppnemnd|vurdert)_',
  '_(under|avventer|ventar på|venter på) (\\p{L}+ )?(avklaring|avgjørelse|avgjerd|beslutning|vurdering|utredning|utgreiing)_',
  '^(er )?til (\\p{L}+ )?(avklaring|vurdering|utredning|utgreiing)_',
  '_avklaring pågår_',
  '_(to|will|must|should) be( \\p{L}+)? (decided|determined|confirmed|clarified|assigned|appointed|announced)_',
  '_(under consideration|pending)_',
  // Somebody considers where it belongs: «vurderer og beslutter plassering», «avgjør hvem».
  '_(vurderer|vurderar|avgjør|avgjer|beslutter|beslutar|bestemmer|avklarer|avklarar|fastsetter|fastset|considers?|decides?|determines?)_.*_(\\p{L}*plassering\\p{L}*|organisering\\p{L}*|tilhørighet\\p{L}*|tilhøyrigheit\\p{L}*|ansvar\\p{L}*|hvem|kven|hvilken|hvilke|kva for|placement|location|responsibility|who|which)_',
  // It is given to one of several: «gir ansvaret til en eller flere virksomheter».
  '_(en|én|et|ett|ei|éi|ein|one) (eller|or) (flere|fleire|more|several)_',
]);

/** Words for several or everybody, as the whole text. */
const EVERYBODY = anyOf([
  // «alle instanser», «flere av virksomhetene», «all relevant services».
  '^(alle|samtlige|samtlege|flere|fleire|diverse|ulike|mange|relevante|aktuelle|berørte|all|several|various|relevant|many)( (av|of))?( (de|dei|the))?( \\p{L}+)? (instans|virksomhet|verksem|enhet|eining|tjeneste|teneste|avdeling|sektor|etat|part|aktør|leder|leiar|ansatt|tilsett|agenc|service|unit|department|part|bod|actor|sector)\\p{L}*( (i|in) .*)?$',
  '^(alle|samtlige|samtlege|flere|fleire|alle involverte|alle berørte|all|several|everyone|everybody|all involved)$',
]);

function anyOf(patterns: readonly string[]): RegExp {
  const sources = patterns.map((pattern) =>
    pattern.replaceAll('_', '(?:(?<![\\p{L}\\p{N}-])|(?![\\p{L}\\p{N}-]))').replaceAll(' ', '\\s+'),
  );
  return new RegExp(sources.join('|'), 'u');
}

/** As much of a text as can say it: what is longer is no name and no decision. */
const LONGEST = 400;

/** Whether a text, judged as a whole, names nobody because nobody is decided (rule `unresolved-responsible`). */
export function isUndecided(text: string): boolean {
  return isEverybody(text) || OPEN.test(folded(text));
}

/** Whether it is because everybody is: «alle instanser». */
export function isEverybody(text: string): boolean {
  return EVERYBODY.test(folded(text));
}

function folded(text: string): string {
  return text.slice(0, LONGEST).normalize('NFC').trim().toLowerCase();
}

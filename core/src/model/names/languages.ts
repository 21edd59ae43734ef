/**
 * Parts of words that are spelled one way in nynorsk and another in bokmål in the names of units, plans and surveys. In lower
 * case; endings are no concern here (names/endings.ts).
 */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['tenest', 'tjenest'],
  ['eining', 'enhet'],
  ['verksemd', 'virksomhet'],
  ['rettleiing', 'veiledning'],
  ['rettleiar', 'veileder'],
  ['leiar', 'leder'],
  ['leiing', 'ledelse'],
  ['utval', 'utvalg'],
  ['sjuk', 'syk'],
  ['heim', 'hjem'],
  ['skul', 'skol'],
  ['førebygg', 'forebygg'],
  ['vidare', 'videre'],
  ['gåande', 'gående'],
  ['rådgjevar', 'rådgiver'],
  ['arbeidsgjevar', 'arbeidsgiver'],
  ['forvaltar', 'forvalter'],
  ['arbeidar', 'arbeider'],
  ['brukar', 'bruker'],
  ['pleiar', 'pleier'],
  ['lærar', 'lærer'],
  ['innbyggjar', 'innbygger'],
  ['kjelde', 'kilde'],
  ['undersøking', 'undersøkelse'],
  ['bustad', 'bolig'],
  ['tilskot', 'tilskudd'],
  ['medverknad', 'medvirkning'],
  ['verkstad', 'verksted'],
  ['syster', 'søster'],
  ['kyrkj', 'kirk'],
  ['vald', 'vold'],
  ['heit', 'het'],
  ['fagleg', 'faglig'],
  ['offentleg', 'offentlig'],
  ['frå', 'fra'],
  ['heile', 'hele'],
]);

/** Where a part is nynorsk only in some surroundings: «utval» stands in «utvalg» too, «vald» in other words. */
const SURROUNDINGS: Readonly<Record<string, string>> = {
  utval: 'utval(?!g)',
  skul: 'skul(?=e|ar)',
  vald: 'vald(?![eo])',
  heit: '(?<=\\p{L}{2})heit(?=$|a|en|er)',
  frå: '^frå$',
  heile: '^heile$',
};

const NYNORSK = new RegExp([...PAIRS.keys()].map((part) => SURROUNDINGS[part] ?? part).join('|'), 'gu');

/** A word in lower case with its nynorsk parts in bokmål; bokmål stays. */
export function inBokmål(word: string): string {
  return word.replace(NYNORSK, (part) => PAIRS.get(part) ?? part);
}

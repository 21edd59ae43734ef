import { nameKey } from '../../model/names/index.ts';
import { unitMeaning } from '../../model/number.ts';
import type { Measurement } from '../../model/value.ts';
import { isTotal } from './figures.ts';

type Categories = Measurement['categories'];

/** A sum of categories that is not what it should be: their total, or 100 where they have none. */
export interface WrongSum {
  readonly sum: number;
  readonly expected: number;
  readonly total?: Categories[number];
}

/** How much each category may be off by rounding. */
const ROUNDING = 0.5;

/**
 * How far from 100 percentages are taken to be meant to add up to it; further off they are a choice of categories, or several
 * answers of each person.
 */
const MEANT = 20;

/** What holds other categories, so that adding up says nothing: «i alt», «herav menn», «gjennomsnitt». */
const HOLDS_OTHERS =
  /(?<!\p{L})(?:totalt?|sum|i alt|alle|samla|samlet|til saman|til sammen|herav|hvorav|derav|av dette|av disse|av desse|of which|all|(?:gjennom)?snitt|gjennomsnittet|average|mean|median)(?!\p{L})/iu;

/** Groups and places that have a share each, to be compared and not added up: «gutter», «8. trinn», «Vg1», «Norge». */
const COMPARED =
  /(?<!\p{L})(?:gutt|gutter|guttene|gut|gutar|jente|jenter|jentene|mann|menn|kvinne|kvinner|barn|ungdom|unge|voksne|vaksne|eldre|boys|girls|men|women|children|youth|adults|vgs|vg ?\d|videregående|vidaregåande|ungdomssk\p{L}*|norge|noreg|norway|landet|nasjonalt|fylket?|kommunen?|regionen?|helseforetaket|county|municipality|nationally)(?!\p{L})|\d\.? ?(?:trinn|klasse|steg)/iu;

/** The rest of a whole: where it is given, so is all of it. */
const REST =
  /^(?:(?:alle|de|dei|all|the) )?(?:andre|annet|anna|øvrige|resten|rest|ukjent|ukjend|uoppgitt|uoppgitte|ikke oppgitt|ikkje oppgitt|ubesvart|vet ikke|veit ikkje|other|others|unknown|not stated)$/iu;

/** Units of which there are whole ones, so that the parts are no shares of anything: their total is never their average. */
const COUNTED: readonly string[] = ['count', 'persons', 'nok'];

/** Shares and rates: whole numbers of them are rounded ones. */
const RATE = /%|(?<!\p{L})(?:prosent|percent|andel|share|per|pr)(?!\p{L})/iu;

/**
 * How the categories of a year fail to add up (docs/rules/category-sum.md); `undefined` where they do, or where nothing says that
 * they should. `others` are the indicator's other years, `places` names whose shares are compared.
 */
export function wrongSumOf(
  { categories, unfinished }: Measurement,
  unit: string,
  others: readonly Measurement[],
  places: readonly string[],
): WrongSum | undefined {
  const parts = categories.filter(({ name }) => !isTotal(name));
  const totals = categories.filter(({ name }) => isTotal(name));
  if (unfinished || parts.length < 2 || totals.length > 1 || parts.some(({ name }) => HOLDS_OTHERS.test(name)))
    return undefined;
  const [total] = totals;
  const isShare = unitMeaning(unit) === 'percent';
  if (isShare && parts.some(({ name }) => COMPARED.test(name) || places.includes(nameKey(name)))) return undefined;
  if (total !== undefined) return wrongTotal(parts, total, unitMeaning(unit));
  return isShare && !isHundred(parts) && isWhole(parts, others) ? { sum: sumOf(parts), expected: 100 } : undefined;
}

function wrongTotal(parts: Categories, total: Categories[number], unit: string): WrongSum | undefined {
  const values = parts.map(({ value }) => value);
  // A share, a rate or an average of all lies between those of the groups, and is not their sum.
  const isBetween = Math.min(...values) <= total.value && total.value <= Math.max(...values);
  if (isBetween && !COUNTED.includes(unit)) return undefined;
  const sum = sumOf(parts);
  const decimals = decimalsOf([...values, total.value]);
  const slack = decimals === 0 && !RATE.test(unit) ? 0 : ROUNDING * 10 ** -decimals * parts.length;
  // Divided in several ways, by sex and by age, the parts hold the total as many times.
  const divisions = Math.max(1, Math.floor(parts.length / 2));
  for (let times = 1; times <= divisions; times++) if (isNear(sum, times * total.value, slack)) return undefined;
  return { sum, expected: total.value, total };
}

function isHundred(parts: Categories): boolean {
  return isNear(sumOf(parts), 100, ROUNDING * parts.length);
}

/** Whether the categories claim to be the whole: by a rest among them, by the year before, or by coming near. */
function isWhole(parts: Categories, others: readonly Measurement[]): boolean {
  if (isNear(sumOf(parts), 100, MEANT) || parts.some(({ name }) => REST.test(name.trim()))) return true;
  const names = namesOf(parts);
  return others.some(({ categories }) => isHundred(categories) && namesOf(categories) === names);
}

function namesOf(categories: Categories): string {
  return categories
    .map(({ name }) => nameKey(name))
    .sort()
    .join('\n');
}

/** The sum without the noise of adding decimals. */
function sumOf(parts: Categories): number {
  return Number(parts.reduce((sum, { value }) => sum + value, 0).toFixed(6));
}

function isNear(a: number, b: number, slack: number): boolean {
  return Math.abs(a - b) <= slack + 1e-6;
}

/** The most decimals that one of the values has. */
function decimalsOf(values: readonly number[]): number {
  return Math.max(...values.map((value) => (String(value).split('.')[1] ?? '').length));
}

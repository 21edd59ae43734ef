import type { Lang } from './language.ts';

/** What a text that begins with a number says: `78 %` is 78 with the unit `%`. `unit` is the trimmed text after it. */
export interface NumberReading {
  readonly value: number;
  readonly unit?: string;
}

/** Units of an indicator by meaning (docs/format.md section 3, indicator); any other unit is its folded text. */
export type UnitMeaning = 'percent' | 'count' | 'persons' | 'nok' | 'litres' | 'per-1000' | (string & {});

/**
 * A number in a text, `end` the offset after it. `digits` and `exponent` are its exact decimal value, for those who scale it
 * (`4,3 mill.`): `${digits}e${exponent}`. `ambiguous`: one separator before three figures, which can be decimals or thousands.
 */
export interface ScannedNumber {
  readonly digits: string;
  readonly exponent: number;
  readonly end: number;
  readonly ambiguous?: '.' | ',';
}

const NO_BREAK = '\u00A0';
const BLANK = /[ \u00A0\u2007\u2009\u202F]/;
const MINUS = /[-−–]/;

/**
 * Scans the number at `at`: a decimal comma, a decimal point, blanks between thousands, points or commas between thousands
 * where there are several or both. Nothing where no number begins or its separators make none (`1.2.3`, `12,34,5`).
 */
export function scanNumber(text: string, at: number): ScannedNumber | undefined {
  const negative = MINUS.test(text.charAt(at));
  const start = negative || text.charAt(at) === '+' ? at + 1 : at;
  const whole = figuresAt(text, start);
  if (whole === '') return undefined;
  const spaced = spacedThousands(text, start, whole);
  const number = spaced.groups > 0 ? oneSeparator(text, spaced) : separated(text, spaced);
  return number && negative ? { ...number, digits: `-${number.digits}` } : number;
}

function figuresAt(text: string, at: number): string {
  let end = at;
  while (isFigure(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}

function isFigure(code: number): boolean {
  return code >= 48 && code <= 57;
}

interface Whole {
  readonly digits: string;
  readonly groups: number;
  readonly end: number;
}

/** `1 234 567`: one blank before each group of exactly three. */
function spacedThousands(text: string, start: number, first: string): Whole {
  let digits = first;
  let end = start + first.length;
  let groups = 0;
  while (first.length <= 3 && BLANK.test(text.charAt(end))) {
    const group = figuresAt(text, end + 1);
    if (group.length !== 3) break;
    digits += group;
    end += 4;
    groups++;
  }
  return { digits, groups, end };
}

/** After blanks between thousands a comma or point is decimal. */
function oneSeparator(text: string, { digits, end }: Whole): ScannedNumber {
  const decimals = isSeparator(text.charAt(end)) ? figuresAt(text, end + 1) : '';
  if (decimals === '') return { digits, exponent: 0, end };
  return { digits: digits + decimals, exponent: -decimals.length, end: end + 1 + decimals.length };
}

/** Figures with commas and points in them, by how many there are and of what kind. */
function separated(text: string, { digits, end }: Whole): ScannedNumber | undefined {
  const separators: string[] = [];
  const groups: string[] = [digits];
  let to = end;
  while (isSeparator(text.charAt(to))) {
    const group = figuresAt(text, to + 1);
    if (group === '') break;
    separators.push(text.charAt(to));
    groups.push(group);
    to += 1 + group.length;
  }
  const last = separators.at(-1);
  if (last === undefined) return { digits, exponent: 0, end };
  const all = groups.join('');
  const decimals = groups.at(-1) ?? '';
  if (separators.length === 1) {
    const ambiguous =
      decimals.length === 3 && digits.length <= 3 && digits !== '0' ? { ambiguous: last as '.' | ',' } : {};
    return { digits: all, exponent: -decimals.length, end: to, ...ambiguous };
  }
  const thousands = separators.every((one) => one === last) ? groups : groups.slice(0, -1);
  const regular = thousands.every((group, index) => (index === 0 ? group.length <= 3 : group.length === 3));
  const mixed = thousands.length < groups.length;
  const consistent = separators.slice(0, mixed ? -1 : undefined).every((one) => one === separators[0]);
  if (!regular || !consistent) return undefined;
  return { digits: all, exponent: mixed ? -decimals.length : 0, end: to };
}

function isSeparator(char: string): boolean {
  return char === ',' || char === '.';
}

/**
 * Reads a number as authors type it (docs/format.md section 7, last sentence): `78`, `12,3`, `1 234`, `78 %`, `-5`, and with
 * a point where it can mean one thing only: `12.5`, not `1.234`. Nothing where the text is no number, or a range of them.
 */
export function readNumber(text: string): NumberReading | undefined {
  const trimmed = text.trim();
  const number = scanNumber(trimmed, 0);
  if (!number || number.ambiguous === '.') return undefined;
  const value = decimalValue(number);
  const rest = trimmed.slice(number.end).trim();
  if (!Number.isFinite(value) || /^(?:[\d.,:/+\-–−]|e[+-]?\d)/i.test(rest)) return undefined;
  return rest === '' ? { value } : { value, unit: rest };
}

/** The number, or ten to the power of `power` of it: the nearest that JavaScript has to the exact decimal. */
export function decimalValue({ digits, exponent }: ScannedNumber, power = 0): number {
  return Number(`${digits}e${exponent + power}`);
}

/** Spellings of units by meaning, folded and without a full stop; all three languages in one table. */
const UNITS: Readonly<Record<string, readonly string[]>> = {
  percent: ['%', 'prosent', 'pst', 'percent', 'per cent', 'pct'],
  count: ['antall', 'antal', 'tal', 'stk', 'stykk', 'stykker', 'count', 'number'],
  persons: ['personer', 'person', 'personar', 'pers', 'persons', 'people'],
  nok: ['kr', 'krone', 'kroner', 'nok', ',-'],
  litres: ['liter', 'l', 'litre', 'litres', 'liters'],
  'per-1000': [
    'per-1000',
    'per 1000',
    'pr 1000',
    'pr. 1000',
    'per tusen',
    'pr. tusen',
    'per thousand',
    'per tusen innbyggere',
  ],
};

const MEANINGS: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([meaning, spellings]) => spellings.map((spelling) => [spelling, meaning] as const)),
);

/**
 * The unit that a text names, so that `78 %`, `78 prosent` and `78 pst.` compare as one. A unit that is not on the list is its
 * own text, folded: NFC, lower case, single blanks, no full stop at the end.
 */
export function unitMeaning(text: string): UnitMeaning {
  const folded = text
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .replace(/\b1 000\b/, '1000');
  return MEANINGS.get(folded) ?? MEANINGS.get(folded.replace(/ (innbyggere|innbyggjarar|inhabitants)$/, '')) ?? folded;
}

/** `1 234,5` in bokmål and nynorsk (no-break space), `1,234.5` in English; as many decimals as the number has, at most ten. */
export function formatNumber(value: number, lang: Lang, decimals?: number): string {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e21) return String(value);
  const exact = decimals === undefined ? trimZeros(value.toFixed(10)) : value.toFixed(decimals);
  const [whole = '', fraction] = exact.replace('-', '').split('.');
  const sign = exact.startsWith('-') && /[1-9]/.test(exact) ? '−' : '';
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, lang === 'en' ? ',' : NO_BREAK);
  return `${sign}${grouped}${fraction === undefined ? '' : (lang === 'en' ? '.' : ',') + fraction}`;
}

function trimZeros(digits: string): string {
  return digits.replace(/\.?0+$/, '');
}

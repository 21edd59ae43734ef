import { type LawPart, type LawUnit, readOrdinal } from './place.ts';

/** The parts of a section that follow its number, and where they end. */
export interface ReadParts {
  readonly parts: readonly LawPart[];
  readonly end: number;
}

const ORDINAL = '\\d{1,2}\\.|\\p{L}{4,8}';
const AND = '\\s(?:og|and|eller|or)\\s';

/** `første og tredje ledd`, `2. punktum`. */
const COUNTED = new RegExp(
  `[\\s,]{0,3}(${ORDINAL})(?:${AND}(${ORDINAL}))?\\s(ledd|leddet|punktum|paragraph|sentence)(?!\\p{L})`,
  'uy',
);
/** `bokstav a og b`, `litra a)`. */
const LETTERED = new RegExp(
  `[\\s,]{0,3}(?:bokstav|litra|letter|pkt\\.)\\s(\\p{L})\\)?(?!\\p{L})(?:${AND}(\\p{L})\\)?(?![\\p{L}\\p{N}]))?`,
  'uy',
);
/** `a)` behind a blank. */
const BRACKETED = /[\s,]{1,3}(\p{L})\)/uy;
/** `nr. 2 og 3`. */
const NUMBERED = new RegExp(
  `[\\s,]{0,3}(?:nr\\.?|nummer|no\\.)\\s?(\\d{1,3})(?:${AND}(\\d{1,3})(?![\\p{L}\\p{N}-]))?`,
  'uy',
);
/** `(2)`: the second subsection. */
const IN_BRACKETS = /\s?\((\d{1,2})\)/uy;

const FORMS: readonly (readonly [RegExp, LawUnit | undefined])[] = [
  [COUNTED, undefined],
  [LETTERED, 'letter'],
  [BRACKETED, 'letter'],
  [NUMBERED, 'item'],
  [IN_BRACKETS, 'subsection'],
];

/** Reads `første ledd bokstav a nr. 2` and its like from `from` on; no parts where something else follows. */
export function partsAfter(text: string, from: number): ReadParts {
  const parts: LawPart[] = [];
  let end = from;
  for (;;) {
    const found = FORMS.map(([form, unit]) => partAt(text, end, form, unit)).find((part) => part !== undefined);
    if (found === undefined) return { parts, end };
    parts.push(found.part);
    end = found.end;
  }
}

function partAt(text: string, at: number, form: RegExp, unit: LawUnit | undefined) {
  form.lastIndex = at;
  const match = form.exec(text);
  if (match === null) return undefined;
  const [whole, first = '', second, word = ''] = match;
  const written = second === undefined ? [first] : [first, second];
  const end = at + whole.length;
  if (unit !== undefined) return { part: { unit, values: written.map((each) => each.toLowerCase()) }, end };
  const ordinals = written.flatMap((each) => readOrdinal(each) ?? []);
  if (ordinals.length < written.length) return undefined;
  const counted: LawUnit = /^(?:ledd|paragraph)/.test(word) ? 'subsection' : 'sentence';
  return { part: { unit: counted, values: ordinals.map(String) }, end };
}

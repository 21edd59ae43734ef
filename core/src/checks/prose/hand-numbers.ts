import type { Span } from '../../text/span.ts';

/** «Figur 3» as it is written in a text. Offsets are those of the text that was read. */
export interface HandNumber {
  readonly span: Span;
  readonly of: 'figure' | 'table' | 'heading' | 'appendix';
  /** `3`, `3.4.1`; `undefined` where there are several, «kapittel 2–8». */
  readonly number: string | undefined;
  /** What stands behind it says that it belongs to this very plan: «kapittel 2 i denne planen». */
  readonly own: boolean;
}

const WORDS: Readonly<Record<HandNumber['of'], string>> = {
  figure: 'figur|figuren|fig\\.|diagram|diagrammet|figure',
  table: 'tabell|tabellen|tab\\.|table',
  heading: 'kapittel|kapitlet|kapittelet|kap\\.|chapter|avsnitt(?= \\d{1,2}\\.\\d)|section(?= \\d{1,2}\\.\\d)',
  appendix: 'vedlegg|vedlegget|appendix|annex',
};

/** The words as they are written inside a sentence and at its start. Capitals matter: «kapittel 9 A», but «kapittel 9 i …». */
function eitherCase(words: string): string {
  return words.replace(/(?<=^|\|)\p{Ll}/gu, (first) => `[${first}${first.toUpperCase()}]`);
}

/** The word, the number, and a letter («kapittel 9 A») or the end of a range («kap. 2-8») behind it. */
const PATTERNS = Object.entries(WORDS).map(([of, words]) => ({
  of: of as HandNumber['of'],
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${eitherCase(words)}) (\\d{1,2}(?:\\.\\d{1,2}){0,3})((?: ?[-–] ?| og | til | and | to )\\d{1,2}(?:\\.\\d{1,2}){0,3}(?![\\p{L}\\p{N}]))?(?: \\p{Lu}(?!\\p{L}))?(?![\\p{L}\\p{N}]| ?%|[.,]\\d)`,
    'gu',
  ),
}));

/** Laws, and documents of other names than the plan's: what a number next to them belongs to. */
const DOCUMENT =
  /\p{L}(?:lov|loven|lova|lovens|lovverket|meldingen|meldinga|proposisjonen|rapporten|rapport|rapportar|rapporter|veilederen|veileder|rettleiaren|rettleiar|planen|plan|strategien|utredningen|utgreiinga|budsjettet|budsjett|boka|boken)(?!\p{L})|(?<!\p{L})(?:lov|loven|lova|forskrift\p{L}*|\p{L}*konvensjon\p{L}*|samfunnsdel\p{L}*|kommuneplan\p{L}*|meldingen|meldinga|proposisjonen|rapporten|veilederen|rettleiaren|retningslinj\p{L}*|rundskriv\p{L}*|utredningen|utgreiinga|strategien|boka|boken|artikkelen|act|acts|report|guide|guidelines?|convention|bill|regulations?)(?!\p{L})|(?<!\p{L})(?:Prop|Meld|Innst|Ot|St)\.|(?<!\p{L})(?:NOU|IS-\d|ICD|DSM)/iu;

/** What belongs to a budget: «kap. 761 post 68», «kap. 3 post 21». */
const POST = /^[,\s]*post\s\d/i;
/** «i folkehelseloven», «i Prop. 15 S», «fra [[prop-15-s]]». */
const BELONGS = /^[,\s]*(?:\([^()]{0,40}\)\s?)?(?:i|av|fra|frå|til|in|of|from)\s(?<owner>[^.;:!?]{1,80})/u;
const OWN =
  /^(?:denne|dette|vår|this|our)(?!\p{L})|^(?:handlings)?planen(?!\p{L})(?! (?:for|fra|frå|mot|om|til)(?!\p{L}))/iu;

/** How far before a number a law or document is looked for. */
const BEFORE = 200;

/**
 * The figures, tables, chapters and appendices that a stretch of text names by a number typed by hand. A number that
 * belongs to a law or another document is none (docs/rules/hand-numbered.md); `ownTitle` is the plan's, in lower case.
 * Linear in the text.
 */
export function handNumbersIn(text: string, ownTitle: string): readonly HandNumber[] {
  if (!/\d/.test(text)) return [];
  const line = text.replace(/\s/g, ' ');
  const found = PATTERNS.flatMap(({ of, pattern }) =>
    [...line.matchAll(pattern)].flatMap(({ 0: whole, 1: first, 2: more, index }): readonly HandNumber[] => {
      const end = index + whole.length;
      const owner = ownerOf(line, index, end, ownTitle);
      const number = more === undefined ? first : undefined;
      return owner === 'another' ? [] : [{ span: { start: index, end }, of, number, own: owner === 'own' }];
    }),
  );
  return found.sort((a, b) => a.span.start - b.span.start);
}

function ownerOf(text: string, start: number, end: number, ownTitle: string): 'own' | 'another' | undefined {
  const after = text.slice(end, end + 120);
  if (POST.test(after)) return 'another';
  const owner = BELONGS.exec(after)?.groups?.owner?.trimStart();
  if (owner !== undefined) {
    if (OWN.test(owner) || (ownTitle !== '' && owner.toLowerCase().startsWith(ownTitle))) return 'own';
    const first = owner.split(' ').slice(0, 6).join(' ');
    if (/^[\p{Lu}«"“\ufffc]/u.test(owner) || DOCUMENT.test(first)) return 'another';
  }
  return DOCUMENT.test(text.slice(Math.max(0, start - BEFORE), start)) ? 'another' : undefined;
}

/** «3.2 Tiltak», «3. Tiltak», «Kapittel 3: Tiltak»; not «7. trinn», «2021», «10 år». */
const HEADING =
  /^(?:(?:\d{1,2}(?:\.\d{1,2}){1,4}\.?|\d{1,2}[.)]?)(?=\s*[:–-]?\s+\p{Lu})|(?:[Kk]apittel|[Kk]ap\.|[Cc]hapter|[Vv]edlegg|[Aa]ppendix)\s\d{1,2}(?:\.\d{1,2}){0,3}(?=\s*[:.–-]?\s*\p{Lu}|\s*[:.]?\s*$))/u;

/** The number that a heading begins with, with its word, as an offset from the heading's start; `undefined` for none. */
export function numberOfHeading(heading: string): { readonly length: number; readonly rest: number } | undefined {
  const match = HEADING.exec(heading);
  if (match === null) return undefined;
  const rest = /^\s*[:.–-]?\s*/.exec(heading.slice(match[0].length))?.[0].length ?? 0;
  return { length: match[0].length, rest: match[0].length + rest };
}

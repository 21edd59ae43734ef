import type { Span } from '../../text/span.ts';

/** What a template left behind, with what there is to say about it. Offsets are those of the text that was read. */
export interface Residue {
  readonly span: Span;
  /** `place`: a place to be filled in; `filler`: text that only fills; `todo`: a note to oneself. */
  readonly what: 'place' | 'filler' | 'todo';
}

/** What a template wants to have written there, with endings and what it may be put together with. */
const WANTED =
  'navn|namn|name|adresse|address|tittel|title|undertittel|dato|date|forfatter|forfattar|author|firma|company|kommune|municipality|logo|telefon|phone|e-?post|email|emne|subject|sammendrag|samandrag|abstract|stikkord|keywords|stilling|avdeling|department|tekst|text|årstall|årstal|år|year|tall|tal|nummer|number|sted|stad|place|enhet|eining|unit|beløp|amount';

/** «[FIRMANAVN]», «[Dokumenttittel]», «[Undertittel for dokument]»: nothing but such a word, with few around it. */
const PLACE = new RegExp(
  `^(?:(?:\\p{L}{1,20} ){0,2}(?:\\p{L}{0,20})(?:${WANTED})(?:et|en|a|s)?(?: (?:for|på|til|av|of|in|i) \\p{L}{1,20}| her| here)?|[xX]{2,})$`,
  'iu',
);

/** «[Skriv inn …]», «[Velg dato]», “[Type text here]”. */
const ORDER =
  /^(?:skriv|sett|set|fyll|velg|vel|angi|gi|oppgi|legg|klikk|trykk|erstatt|byt|bytt|insert|enter|type|write|click|choose|select|add|fill|replace|your|ditt|din|dykkar)(?! (?:av|for|på|til)(?!\p{L}))(?!\p{L})/iu;

const BRACKETS = /\[([^[\]\n]{2,80})\](?![([:])/gu;

const FILLERS: readonly { readonly what: Residue['what']; readonly pattern: RegExp }[] = [
  // «Klikk eller trykk her for å skrive inn tekst.», “Click or tap here to enter text.”
  {
    what: 'place',
    pattern:
      /(?<!\p{L})(?:klikk|trykk)(?: eller (?:klikk|trykk))?(?: her)? for å (?:skrive?|legg(?:e|je)|angi|set(?:te|je)|vel(?:ge|je)|fylle)(?!\p{L})(?: inn| til)?(?: (?:ein|en|et|eit))? ?(?:tekst|tittel|dato|undertittel)?/giu,
  },
  {
    what: 'place',
    pattern:
      /(?<!\p{L})(?:click|tap)(?: or (?:click|tap))?(?: here)? to (?:enter|add|insert|choose|type|select)(?!\p{L})(?: an?)?(?: (?:text|title|date|subtitle|item))?/giu,
  },
  {
    what: 'place',
    pattern:
      /(?<!\p{L})(?:skriv(?: inn)?|sett inn|set inn|insert|type|enter) (?:(?:din|your) )?(?:tekst|teksten|text) (?:her|here)(?!\p{L})/giu,
  },
  { what: 'filler', pattern: /(?<!\p{L})lorem ipsum(?!\p{L})(?: dolor sit amet)?/giu },
  { what: 'todo', pattern: /(?<![\p{L}\p{N}_/.#-])(?:TODO|FIXME|TBD)(?![\p{L}\p{N}_/-])/gu },
  // «dd.mm.åååå»
  { what: 'place', pattern: /(?<![\p{L}\p{N}])dd([./-])mm\1(?:åå|aa|yy){1,2}(?![\p{L}\p{N}])/giu },
  // «XX», «xxx», «20XX», «xx.xx.xxxx»; Roman numerals are told by what stands around them
  {
    what: 'place',
    pattern:
      /(?<![\p{L}\p{N}/@-])(?<!(?:kapittel|kapitlet|kap\.|del|artikkel|bind|punkt|pave|kong|ludvig|ludvik|avsnitt|chapter|part|article|volume) )(?:19|20)?(?:X{2,}|x{2,})(?:[./-]?(?:X{2,}|x{2,})){0,3}(?![\p{L}\p{N}@])(?!-krom|-gen|\.\s?(?:århundre|hundreår))/gu,
  },
];

/** What a template left in a stretch of running text, in its order. Linear in the text. */
export function residueIn(text: string): readonly Residue[] {
  const found: Residue[] = [];
  for (const { 0: whole, 1: inner = '', index } of text.includes('[') ? text.matchAll(BRACKETS) : []) {
    const words = inner.replace(/\s+/g, ' ').trim();
    if (PLACE.test(words) || ORDER.test(words))
      found.push({ span: { start: index, end: index + whole.length }, what: 'place' });
  }
  if (/klikk|trykk|click|tap|tekst|text|lorem|TODO|FIXME|TBD|dd|xx/i.test(text)) {
    const line = text.replace(/\s/g, ' ');
    for (const { what, pattern } of FILLERS) {
      for (const { 0: whole, index } of line.matchAll(pattern)) {
        found.push({ span: { start: index, end: index + whole.trimEnd().length }, what });
      }
    }
  }
  return outermost(found);
}

/** «[Klikk her for å skrive inn tekst]» is one. */
function outermost(found: readonly Residue[]): readonly Residue[] {
  const sorted = [...found].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = -1;
  return sorted.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

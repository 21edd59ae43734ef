import type { Span } from '../../text/span.ts';

/** What a text says that the reader will see next to it. Offsets are those of the text that was read. */
export interface Announced {
  readonly span: Span;
  readonly what: 'figure' | 'table' | 'list';
  /** Where it is to be: further down, further up, or somewhere near. */
  readonly where: 'below' | 'above' | 'near';
}

const FIGURE = 'figuren|bildet|biletet|diagrammet|grafen|kartet|illustrasjonen|fotoet';
const TABLE = 'tabellen';
const LIST = 'oversikten|oversynet|lista|listen|fordelingen|fordelinga|punktlisten|punktlista';
const WHAT = `(?:(?<figure>${FIGURE})|(?<table>${TABLE})|(?<list>${LIST}))`;

const BELOW = 'nedenfor|nedanfor|nedenunder|på neste side|på neste side';
const ABOVE = 'ovenfor|ovanfor|på forrige side|på førre side';
/** What goes on behind «under» and «over» where they tell a place: «tabellen over viser», not «tabellen over liggedøgn». */
const GOES_ON =
  '(?=\\s*[.,;:)]|\\s*$|\\s(?:viser|syner|gir|gjev|fremgår|framgår|fremstiller|framstiller|illustrerer|beskriver|oppsummerer|inneholder|inneheld|er|har|ser|kan|og at)(?!\\p{L}))';

const PATTERNS = [
  // «tabellen nedenfor», «figuren under viser»
  `(?<!\\p{L})${WHAT}\\s(?:(?<below>(?:${BELOW})(?!\\p{L})|under${GOES_ON})|(?<above>(?:${ABOVE})(?!\\p{L})|over${GOES_ON})|(?<near>(?:til (?:høyre|høgre|venstre)|ved siden av|ved sida av)(?!\\p{L})))`,
  // «følgende tabell»
  `(?<!\\p{L})(?:følgende|fylgjande|følgjande)\\s(?:(?<figure>figur|diagram|graf|kart|bilde|bilete)|(?<table>tabell)|(?<list>fordeling|oversikt|oversyn|liste))(?!\\p{L})(?<below>)`,
  // “the table below”, “the following figure”
  `(?<!\\p{L})the\\s(?:(?<figure>figure|picture|diagram|graph|chart|map|illustration)|(?<table>table)|(?<list>list|overview))\\s(?:(?<below>below|on the next page)|(?<above>above|on the previous page)|(?<near>to the (?:right|left)))(?!\\p{L})`,
  `(?<!\\p{L})the\\sfollowing\\s(?:(?<figure>figure|picture|diagram|graph|chart|map)|(?<table>table)|(?<list>list|overview))(?!\\p{L})(?<below>)`,
].map((source) => new RegExp(source, 'giu'));

/** The figures, tables and lists that a stretch of running text announces by their place. Linear in the text. */
export function announcedIn(text: string): readonly Announced[] {
  const line = text.replace(/\s/g, ' ');
  return PATTERNS.flatMap((pattern) =>
    [...line.matchAll(pattern)].map(({ 0: whole, index, groups = {} }): Announced => {
      const what = groups.figure !== undefined ? 'figure' : groups.table !== undefined ? 'table' : 'list';
      const where = groups.below !== undefined ? 'below' : groups.above !== undefined ? 'above' : 'near';
      return { span: { start: index, end: index + whole.length }, what, where };
    }),
  );
}

/** «Tabell: …» and «Figur: …» as a paragraph: the caption of something. */
export function captionIn(paragraph: string): Announced['what'] | undefined {
  const word = /^\s*(?:(figur|figure)|tabell|table)\s*:\s/i.exec(paragraph);
  if (word === null) return undefined;
  return word[1] === undefined ? 'table' : 'figure';
}

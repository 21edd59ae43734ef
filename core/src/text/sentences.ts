import type { Span } from './span.ts';

/** Abbreviations after which a full stop ends no sentence. Law short names («hol.») are told by their ending. */
const ABBREVIATIONS = new Set(
  'jf jfr jmf nr pkt kap s f ff ca evt mv m.v osv o.l bl.a bla f.eks feks dvs iht ift mfl m.fl pga p.g.a vedr ang inkl ekskl mht m.h.t ref red st st.meld st.prp ot.prp meld prop innst kgl art avs ved tlf kl art no e.g i.e cf sec ch para approx incl etc dr'.split(
    ' ',
  ),
);

/** Where a sentence may end: a mark, what closes around it, then a blank. */
const END = /[.!?]["»”')\]*_]*(?=\s)/g;

/**
 * The sentences of a stretch of running text, with their places, blanks around them left out. A full stop ends one where a
 * blank and something else than a small letter follow, and no abbreviation or ordinal stands before it.
 */
export function sentencesOf(text: string, within: Span): readonly Span[] {
  const source = text.slice(within.start, within.end);
  const sentences: Span[] = [];
  let from = 0;
  const add = (to: number) => {
    const piece = source.slice(from, to);
    const start = within.start + from + (piece.length - piece.trimStart().length);
    const end = start + piece.trim().length;
    if (end > start) sentences.push({ start, end });
    from = to;
  };
  for (const match of source.matchAll(END)) {
    const end = match.index + match[0].length;
    if (endsSentence(source, from, match.index, end)) add(end);
  }
  add(source.length);
  return sentences;
}

function endsSentence(source: string, from: number, mark: number, end: number): boolean {
  const next = /^\s+(\S)/.exec(source.slice(end, end + 200))?.[1] ?? '';
  if (/\p{Ll}/u.test(next)) return false;
  if (source.charAt(mark) !== '.') return true;
  const before = /(\S+)$/.exec(source.slice(Math.max(from, mark - 40), mark))?.[1] ?? '';
  const word = before.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();
  const isOrdinal = /^\d{1,2}$/.test(word) && next !== '[' && !/\p{Lu}/u.test(next);
  return !ABBREVIATIONS.has(word) && !isOrdinal && !(next === '§' && /l$/.test(word));
}

import type { Passage } from '../../model/prose.ts';
import { type Unpaired, unpairedIn } from '../brackets.ts';
import { defineRule } from '../define.ts';

/** A bracket or quotation mark that is opened and never closed, or closed and never opened. */
export default defineRule({
  code: 'unbalanced-bracket',
  group: 'language',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'En parentes eller et anførselstegn uten maken sin',
    nn: 'Ein parentes eller eit hermeteikn utan maken sin',
    en: 'A bracket or quotation mark without its partner',
  },
  message: {
    nb: ({ sign, side }) =>
      side === 'open'
        ? `«${sign}» blir aldri lukket. Sett inn det som mangler, eller ta tegnet bort.`
        : `«${sign}» er aldri åpnet. Sett inn det som mangler, eller ta tegnet bort.`,
    nn: ({ sign, side }) =>
      side === 'open'
        ? `«${sign}» blir aldri lukka. Set inn det som manglar, eller ta teiknet bort.`
        : `«${sign}» er aldri opna. Set inn det som manglar, eller ta teiknet bort.`,
    en: ({ sign, side }) =>
      side === 'open'
        ? `“${sign}” is never closed. Put in what is missing, or remove the sign.`
        : `“${sign}” is never opened. Put in what is missing, or remove the sign.`,
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      for (const { sign, side, start } of leftOver(file.passages())) {
        report({ uri: file.uri, span: { start, end: start + sign.length }, args: { sign, side } });
      }
    }
  },
});

interface Placed extends Omit<Unpaired, 'at'> {
  readonly start: number;
  /** Which passage of the file it stands in. */
  readonly number: number;
  /** That passage is a point of a list. */
  readonly isPoint: boolean;
}

/** As many passages as may lie between: in a quotation of some paragraphs, or a list in brackets. */
const REACH = 6;

/** What is left when those that meet in a passage further on are taken away. */
function leftOver(passages: readonly Passage[]): readonly Placed[] {
  const left: Placed[] = [];
  const open: Placed[] = [];
  for (const [number, { text, span, type, item, inside }] of passages.entries()) {
    // Headings, cells and fields are each a text of its own.
    const isOwn = type !== 'paragraph' || item !== undefined;
    if (isOwn) left.push(...open.splice(0));
    for (const { at, ...unpaired } of unpairedIn(text)) {
      const placed = { ...unpaired, start: span.start + at, number, isPoint: inside === 'list' };
      // Each paragraph of a long quotation opens it anew.
      const isAnew =
        placed.sign !== '(' && text.slice(0, at).trim() === '' && open.some(({ sign }) => sign === placed.sign);
      if (isOwn) left.push(placed);
      else if (isAnew && placed.side === 'open') continue;
      else if (placed.side === 'open') open.push(placed);
      else if (!closes(open, placed)) left.push(placed);
    }
  }
  return [...left, ...open];
}

/** Takes away what a sign closes: the last opened of its kind, not too far before. */
function closes(open: Placed[], { sign, number, isPoint }: Placed): boolean {
  let at = open.length - 1;
  while (at >= 0 && open[at]?.sign !== PARTNERS[sign]) at--;
  const last = open[at];
  if (last === undefined || number - last.number > REACH) return false;
  if (sign === ')' && !isPoint && !last.isPoint) return false;
  open.splice(at, 1);
  return true;
}

const PARTNERS: Readonly<Record<string, string>> = { ')': '(', '»': '«', '”': '“', '"': '"' };

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
      `${isBracket(sign) ? 'Parentesen' : 'Anførselstegnet'} ${side === 'open' ? 'blir aldri lukket' : 'er aldri åpnet'}. Sett inn det som mangler, eller ta tegnet bort.`,
    nn: ({ sign, side }) =>
      `${isBracket(sign) ? 'Parentesen' : 'Hermeteiknet'} ${side === 'open' ? 'blir aldri lukka' : 'er aldri opna'}. Set inn det som manglar, eller ta teiknet bort.`,
    en: ({ sign, side }) =>
      `The ${isBracket(sign) ? 'bracket' : 'quotation mark'} is never ${side === 'open' ? 'closed' : 'opened'}. Put in what is missing, or remove the sign.`,
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      for (const { sign, side, start } of leftOver(file.passages())) {
        report({ uri: file.uri, span: { start, end: start + sign.length }, args: { sign, side } });
      }
    }
  },
});

function isBracket(sign: string | number | undefined): boolean {
  return /^[()[\]{}]$/.test(String(sign));
}

interface Placed extends Omit<Unpaired, 'at'> {
  readonly start: number;
  /** Which passage of the file it stands in. */
  readonly number: number;
  /** It is what that passage begins with. */
  readonly isFirst: boolean;
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
    const begins = text.trimStart().charAt(0);
    const goesOn = !isOwn && opensAnew(open, begins, number);
    for (const { at, ...unpaired } of unpairedIn(goesOn ? text.replace(begins, ' ') : text)) {
      const isFirst = text.slice(0, at).trim() === '';
      const placed = { ...unpaired, start: span.start + at, number, isFirst, isPoint: inside === 'list' };
      if (isOwn) left.push(placed);
      else if (placed.side === 'open') open.push(placed);
      else if (!closes(open, placed)) left.push(placed);
    }
  }
  return [...left, ...open];
}

/** Each paragraph of a long quotation may open it anew: then it is the one before it that goes on. */
function opensAnew(open: Placed[], sign: string, number: number): boolean {
  const last = open.at(-1);
  if (!/[«“„]/.test(sign) || last?.sign !== sign || !last.isFirst || number !== last.number + 1) return false;
  open[open.length - 1] = { ...last, number };
  return true;
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

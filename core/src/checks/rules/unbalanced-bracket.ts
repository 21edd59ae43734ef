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
  const open: Opened = new Map();
  for (const [number, { text, span, type, item, inside }] of passages.entries()) {
    // Headings, cells and fields are each a text of its own.
    const isOwn = type !== 'paragraph' || item !== undefined;
    if (isOwn) for (const signs of open.values()) for (const placed of signs.splice(0)) left.push(placed);
    const first = text.length - text.trimStart().length;
    const begins = text.charAt(first);
    const goesOn = !isOwn && opensAnew(open, begins, number);
    for (const { sign, at, side } of unpairedIn(goesOn ? text.replace(begins, ' ') : text)) {
      const placed = { sign, side, start: span.start + at, number, isFirst: at <= first, isPoint: inside === 'list' };
      if (isOwn) left.push(placed);
      else if (placed.side === 'open') opened(open, placed.sign).push(placed);
      else if (!closes(open, placed)) left.push(placed);
    }
  }
  return [...left, ...[...open.values()].flat()];
}

/** What is open, sign by sign, the last opened at the end. */
type Opened = Map<string, Placed[]>;

function opened(open: Opened, sign: string): Placed[] {
  const signs = open.get(sign) ?? [];
  open.set(sign, signs);
  return signs;
}

/** Each paragraph of a long quotation may open it anew: then it is the one before it that goes on. */
function opensAnew(open: Opened, sign: string, number: number): boolean {
  const signs = open.get(sign);
  const last = signs?.at(-1);
  if (!/[«“„]/.test(sign) || signs === undefined || !last?.isFirst || number !== last.number + 1) return false;
  if ([...open.values()].some((others) => (others.at(-1)?.start ?? 0) > last.start)) return false;
  signs[signs.length - 1] = { ...last, number };
  return true;
}

/** Takes away what a sign closes: the last opened of its kind, not too far before. */
function closes(open: Opened, { sign, number, isPoint }: Placed): boolean {
  const signs = open.get(PARTNERS[sign] ?? '');
  const last = signs?.at(-1);
  if (last === undefined || number - last.number > REACH) return false;
  if (sign === ')' && !isPoint && !last.isPoint) return false;
  signs?.pop();
  return true;
}

const PARTNERS: Readonly<Record<string, string>> = { ')': '(', '»': '«', '”': '“', '"': '"' };

import { type InlineMark, scanInline } from '../../syntax/inline.ts';
import type { Span } from '../../text/span.ts';
import { type Passage, type Prose, STAND_IN } from '../prose.ts';

/** The file's running text as a reader sees it, tables cell by cell; empty passages left out. `text` is the file's. */
export function readPassages(text: string, prose: readonly Prose[]): readonly Passage[] {
  return prose
    .flatMap((each) => (each.type === 'table' ? cellsOf(text, each) : [each]))
    .map((each) => ({ ...each, text: withoutMarkers(shownText(text, each.span), each) }))
    .filter((passage) => passage.text.trim() !== '');
}

/** The cells of a table, the line of dashes left out; a bar with a backslash before it is text. */
function cellsOf(text: string, table: Prose): readonly Prose[] {
  const cells: Prose[] = [];
  const source = text.slice(table.span.start, table.span.end);
  for (const { 0: line, index } of source.matchAll(/[^\r\n]+/g)) {
    if (/^[\s>|:-]*$/.test(line)) continue;
    for (const cell of line.matchAll(/(?:\\.|[^|\\])+/g)) {
      if (cell[0].trim() === '') continue;
      const start = table.span.start + index + cell.index;
      cells.push({ ...table, span: { start, end: start + cell[0].length } });
    }
  }
  return cells;
}

/** Marks at the start of a block: of a heading, or of a list's point and a quotation's lines. */
const HEADING_MARK = /^[ \t]*#{1,6}(?=[ \t])/;
const POINT_MARK = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])(?=[ \t])/;
const QUOTE_MARK = /^[ \t]*>[ \t>]*/gm;

function withoutMarkers(text: string, { type, inside }: Prose): string {
  if (type === 'heading') return text.replace(HEADING_MARK, blanks);
  return inside === undefined ? text : text.replace(POINT_MARK, blanks).replace(QUOTE_MARK, blanks);
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}

/** What a reader sees nothing of, or something else for. Comments and code come first, since they may hold brackets. */
const UNSEEN =
  /<!--[\s\S]*?-->|(?<!`)(`+)(?!`)[^`]+\1(?!`)|\{#[^\s{}]+\}|<\/?[a-z][^<>\n]*>|https?:\/\/(?:[^\s<>()\]]|\([^\s<>()\]]*\))+/gi;

function shownText(text: string, span: Span): string {
  const source = text.slice(span.start, span.end);
  if (!/[[`<{/]/.test(source)) return source;
  const shown = source.split('');
  const fill = ({ start, end }: Span, sign: string) => {
    for (let at = Math.max(start, span.start); at < Math.min(end, span.end); at++) shown[at - span.start] = sign;
  };
  for (const mark of scanInline(text, span)) maskMark(text, mark, fill);
  for (const { 0: unseen, index } of source.matchAll(UNSEEN)) {
    const start = span.start + index;
    fill({ start, end: start + unseen.length }, unseen.startsWith('`') || unseen.startsWith('h') ? STAND_IN : ' ');
  }
  return shown.join('');
}

type Fill = (span: Span, sign: string) => void;

function maskMark(text: string, mark: InlineMark, fill: Fill): void {
  switch (mark.type) {
    case 'reference':
      maskReference(text, mark.span, fill);
      return;
    case 'footnote':
      fill(mark.span, STAND_IN);
      return;
    case 'definition':
      fill({ start: mark.span.start, end: mark.rest.start }, ' ');
      if (!mark.footnote) fill(mark.rest, ' ');
      return;
    case 'label':
      // A word in brackets alone is a link only where its label is defined elsewhere; as text it stays.
      if (!mark.shortcut) keepText(mark, fill);
      return;
    default:
      keepText(mark, fill);
  }
}

/** The text of a link, or the words that stand for a picture. */
function keepText({ span, text }: { readonly span: Span; readonly text: Span }, fill: Fill): void {
  fill({ start: span.start, end: text.start }, ' ');
  fill({ start: text.end, end: span.end }, ' ');
}

/** `[[id|label]]` shows its label, any other reference a name or a figure. */
function maskReference(text: string, span: Span, fill: Fill): void {
  const bar = text.indexOf('|', span.start);
  if (bar < 0 || bar >= span.end) {
    fill(span, STAND_IN);
    return;
  }
  fill({ start: span.start, end: bar + 1 }, ' ');
  fill({ start: span.end - 2, end: span.end }, ' ');
}

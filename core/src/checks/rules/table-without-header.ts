import type { Block, ParsedFile } from '../../model/file.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define.ts';
import { sourceOf } from '../prose/outline.ts';

/** A table whose columns, or one of them, have no heading. */
export default defineRule({
  code: 'table-without-header',
  group: 'language',
  levels: ['information', 'warning', 'error'],
  summary: {
    nb: 'En tabell uten overskrifter over kolonnene',
    nn: 'Ein tabell utan overskrifter over kolonnane',
    en: 'A table without headings over its columns',
  },
  message: {
    nb: ({ what }) => MESSAGES[what as What].nb,
    nn: ({ what }) => MESSAGES[what as What].nn,
    en: ({ what }) => MESSAGES[what as What].en,
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      for (const block of file.blocks) {
        const fault = faultOf(file, block);
        if (fault !== undefined) report({ uri: file.uri, span: fault.span, args: { what: fault.what } });
      }
    }
  },
});

type What = 'empty' | 'column' | 'line' | 'html';

const MESSAGES = {
  empty: {
    nb: 'Tabellen har ingen overskrifter over kolonnene. Skriv i øverste rad hva hver kolonne inneholder.',
    nn: 'Tabellen har ingen overskrifter over kolonnane. Skriv i øvste rad kva kvar kolonne inneheld.',
    en: 'The table has no headings over its columns. Write in the top row what each column holds.',
  },
  column: {
    nb: 'Denne kolonnen har ingen overskrift. Skriv her hva den inneholder.',
    nn: 'Denne kolonnen har inga overskrift. Skriv her kva han inneheld.',
    en: 'This column has no heading. Write here what it holds.',
  },
  line: {
    nb: 'Dette blir ikke en tabell. Under raden med overskrifter må det stå en rad som |---|---|, med like mange felt.',
    nn: 'Dette blir ikkje ein tabell. Under rada med overskrifter må det stå ei rad som |---|---|, med like mange felt.',
    en: 'This does not become a table. Below the row of headings there must be a row like |---|---| with as many fields.',
  },
  html: {
    nb: 'Tabellen har ingen overskrifter over kolonnene. Bruk <th> i den øverste raden.',
    nn: 'Tabellen har ingen overskrifter over kolonnane. Bruk <th> i den øvste rada.',
    en: 'The table has no headings over its columns. Use <th> in the top row.',
  },
} as const;

interface Fault {
  readonly what: What;
  readonly span: Span;
}

function faultOf(file: ParsedFile, block: Block): Fault | undefined {
  if (block.type === 'table') return faultOfTable(file, block);
  const source = block.type === 'html' || block.type === 'paragraph' ? sourceOf(file, block) : '';
  if (block.type === 'paragraph') {
    const rows = source.split(/\r?\n/);
    const isTable = rows.length > 1 && rows.every((row) => /^\s*\|.*\|\s*$/.test(row));
    return isTable
      ? { what: 'line', span: { start: block.span.start, end: block.span.start + (rows[0] ?? '').length } }
      : undefined;
  }
  const tag = /<table(?=[\s>])[^<>]*>/i.exec(
    source.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => ' '.repeat(comment.length)),
  );
  if (tag === null || /<th(?=[\s>])/i.test(source)) return undefined;
  const start = block.span.start + tag.index;
  return { what: 'html', span: { start, end: start + tag[0].length } };
}

/** The first column's heading may be left out: it often has the names of the rows. */
function faultOfTable(file: ParsedFile, { span }: Block): Fault | undefined {
  const [head = [], , ...rows] = file.text
    .slice(span.start, span.end)
    .split(/\r?\n/)
    .map((row) => cellsOf(row));
  if (head.every(({ text }) => text === '')) {
    const line = file.lines.lineAt(span.start);
    return rows.some((row) => row.some(({ text }) => text !== ''))
      ? { what: 'empty', span: { start: span.start, end: file.lines.end(line) } }
      : undefined;
  }
  const at = head.findIndex(
    ({ text }, column) => column > 0 && text === '' && rows.some((row) => (row[column]?.text ?? '') !== ''),
  );
  const cell = head[at];
  return cell && { what: 'column', span: { start: span.start + cell.start, end: span.start + cell.end } };
}

interface Cell {
  readonly text: string;
  /** Offsets in the row, bars left out. */
  readonly start: number;
  readonly end: number;
}

/** The cells of a row; a bar with a backslash before it divides nothing. */
function cellsOf(row: string): readonly Cell[] {
  const cells: Cell[] = [];
  const from = /^\s*\|?/.exec(row)?.[0].length ?? 0;
  const to = /(?<!\\)\|\s*$/.exec(row)?.index ?? row.length;
  let start = from;
  for (let at = from; at <= to; at++) {
    if (at < to && (row.charAt(at) !== '|' || row.charAt(at - 1) === '\\')) continue;
    cells.push({ text: row.slice(start, at).trim(), start, end: at });
    start = at + 1;
  }
  return cells;
}

import type { ParsedFile } from '../../model/file.ts';
import { spellings, words } from '../../model/language.ts';
import { nameKey } from '../../model/names/index.ts';
import type { Problem } from '../../model/problem.ts';
import { KINDS, rowsOf } from '../../model/table/index.ts';
import { contains, type Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';

/** What could not be read, looked into for an id or a name. */
export interface Unread {
  /** Whether it may hold an item of that id or name. */
  mayDeclare(written: string): boolean;
  /** Whether it may refer to such an item, or hold it. */
  mayMention(written: string): boolean;
}

/** Keys that give an item its id and names, in any language. */
const NAMING_KEYS = ['id', 'name', 'title', 'shortName', 'alias', 'former'].flatMap((field) =>
  KINDS.flatMap((kind) => spellings(rowsOf(kind)[field]?.key ?? words(field))),
);

/** Such a key with its colon, or a heading's attribute. */
const DECLARING = new RegExp(`(?:^|[\\s{,-])(?:${[...new Set(NAMING_KEYS)].join('|')})["']?\\s*:|\\{#`);

/**
 * Looks an id or name up in those parts of a plan that could not be read: broken cards and registers, merge conflicts,
 * kinds misspelt, bytes that are no text. An item that cannot be read is reported once, and does not make every
 * reference to it undefined (docs/rules). The parts are gathered when they are first asked for.
 */
export function unreadOf(plan: Plan): Unread {
  let lines: readonly string[] | 'anything' | undefined;
  const someLine = (written: string, test: (line: string, name: string) => boolean): boolean => {
    lines ??= unreadLines(plan);
    const name = nameKey(written);
    if (lines === 'anything') return true;
    if (lines.length === 0 || name === '') return false;
    const spellings = [name, name.replace(/[^\0-\x7f]/g, '\ufffd')];
    return lines.some((line) => spellings.some((spelling) => test(line, spelling)));
  };
  return {
    mayDeclare: (written) => {
      // A point may be named by its set and its number only.
      const set = /^(.+)\.\d+$/.exec(written)?.[1];
      return someLine(written, declares) || (set !== undefined && someLine(set, declares));
    },
    mayMention: (written) => someLine(written, (line, name) => indexOfWord(line, name) >= 0),
  };
}

/** The lines of what could not be read, folded as names are; `anything` where a file was too big to look into. */
function unreadLines(plan: Plan): readonly string[] | 'anything' {
  const lines: string[] = [];
  for (const file of plan.files) {
    for (const problem of file.problems) {
      if (problem.code === 'syntax' && problem.reason === 'too-large') return 'anything';
      const span = unreadSpan(file, problem);
      if (span !== undefined) lines.push(...file.text.slice(span.start, span.end).split(/[\r\n]+/));
    }
  }
  return [...new Set(lines)].map(nameKey).filter((line) => line !== '');
}

/** The stretch that a problem left unread. */
function unreadSpan(file: ParsedFile, problem: Problem): Span | undefined {
  switch (problem.code) {
    case 'syntax':
    case 'unknown-kind':
      return wholeOf(file, problem.span);
    case 'merge-conflict':
    case 'wrong-type':
    case 'invalid-id':
      return problem.span;
    case 'unknown-field':
      return NAMING_KEYS.includes(problem.suggestion ?? '') ? restOfLine(file, problem.span) : undefined;
    default:
      return undefined;
  }
}

/** The card or other block that holds the place; the whole file where it is no chapter. */
function wholeOf(file: ParsedFile, span: Span): Span {
  const holds = (each: { readonly span: Span }) => contains(each.span, span);
  return (file.cards.find(holds) ?? file.blocks.find(holds))?.span ?? { start: 0, end: file.text.length };
}

/** What stands behind a misspelt key. */
function restOfLine({ lines }: ParsedFile, { start, end }: Span): Span {
  return { start: end, end: Math.max(end, lines.end(lines.lineAt(start))) };
}

/** Whether a line gives `name` to an item: behind a key that does, as a key of its own, or as an entry of a list. */
function declares(line: string, name: string): boolean {
  const at = indexOfWord(line, name);
  if (at < 0) return false;
  const before = line.slice(0, at);
  return /^[\s\-:"'[{]*$/.test(before) || DECLARING.test(before);
}

function indexOfWord(line: string, name: string): number {
  for (let at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
    if (!isWordAt(line, at - 1) && !isWordAt(line, at + name.length)) return at;
  }
  return -1;
}

function isWordAt(line: string, at: number): boolean {
  return /[\p{L}\p{N}_]/u.test(line.charAt(at));
}

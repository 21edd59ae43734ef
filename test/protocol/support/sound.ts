import { type Position, Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ROOT } from './server.ts';

type Plain = Readonly<Record<string, unknown>>;

/** Finds a document by its address; `undefined` where there is none. */
type Documents = (uri: string) => TextDocument | undefined;

/**
 * What is wrong with an answer, whatever it is an answer to: places that are in no document, ranges that do not hold what belongs in
 * them, edits that overlap or are of what is not the author's, addresses outside the workspace. Empty where nothing is.
 * `uri` is the document that was asked about.
 */
export function unsound(answer: unknown, uri: string, documents: Documents): string[] {
  const faults: string[] = [];
  const made = new Set<string>();
  const found = (address: string) => (made.has(address) ? TextDocument.create(address, '', 0, '') : documents(address));
  const visit = (value: unknown, home: string): void => {
    if (typeof value === 'string') faults.push(...leaks(value));
    else if (Array.isArray(value)) {
      for (const each of value) if (isPlain(each) && each.kind === 'create') made.add(String(each.uri));
      faults.push(...overlaps(value));
      for (const each of value) visit(each, home);
    } else if (isPlain(value)) {
      faults.push(...inObject(value, home, found));
      for (const [key, each] of Object.entries(value)) visit(each, homeOf(key, value, each, home, uri));
    }
  };
  visit(answer, uri);
  return faults;
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The document that the ranges in a part of an answer are of. */
function homeOf(key: string, holder: Plain, value: unknown, home: string, asked: string): string {
  if (key === 'originSelectionRange') return asked;
  if (/^(file|planverk):/.test(key) && Array.isArray(value)) return key;
  if (key === 'fromRanges') return isPlain(holder.from) ? String(holder.from.uri) : asked;
  const { uri, targetUri, textDocument } = holder;
  for (const named of [uri, targetUri, isPlain(textDocument) ? textDocument.uri : undefined]) {
    if (typeof named === 'string') return named;
  }
  return home;
}

function inObject(value: Plain, home: string, documents: Documents): string[] {
  const faults: string[] = [];
  if (Range.is(value)) faults.push(...inDocument(value, documents(home), home));
  for (const [outer, inner] of [
    ['range', 'selectionRange'],
    ['targetRange', 'targetSelectionRange'],
  ] as const) {
    const [whole, part] = [value[outer], value[inner]];
    if (Range.is(whole) && Range.is(part) && !holds(whole, part))
      faults.push(`${inner} sticks out of ${outer}: ${json(value)}`);
  }
  const { parent, range, startLine, endLine } = value;
  if (isPlain(parent) && Range.is(range) && Range.is(parent.range) && !holds(parent.range, range)) {
    faults.push(`a selection is not in its parent: ${json(range)} ${json(parent.range)}`);
  }
  if (typeof startLine === 'number' && typeof endLine === 'number') {
    const lines = documents(home)?.lineCount ?? 0;
    if (startLine > endLine || endLine >= lines) faults.push(`a fold that is none: ${json(value)} of ${lines} lines`);
  }
  const { data } = value;
  if (Array.isArray(data) && data.every((each) => typeof each === 'number'))
    faults.push(...inLines(data, documents(home)));
  if (isEdit(value) && !home.startsWith(`${ROOT}/`)) faults.push(`an edit of ${home}`);
  return faults;
}

function inDocument(range: Range, document: TextDocument | undefined, home: string): string[] {
  if (document === undefined) return home.startsWith('planverk:') ? [] : [`a range in ${home}, which is not there`];
  const real = (position: Position) => compare(document.positionAt(document.offsetAt(position)), position) === 0;
  const fits = real(range.start) && real(range.end) && compare(range.start, range.end) <= 0;
  return fits ? [] : [`${json(range)} is not in ${home}`];
}

/** What is wrong with encoded tokens: each is in one line, behind the one before. */
function inLines(data: readonly number[], document: TextDocument | undefined): string[] {
  const faults: string[] = [];
  const here = { line: 0, character: 0 };
  let end = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [lines = 0, characters = 0, length = 0] = data.slice(at);
    if (lines > 0) end = 0;
    here.character = lines > 0 ? characters : here.character + characters;
    here.line += lines;
    const last = { line: here.line, character: here.character + length };
    const isThere = document !== undefined && compare(document.positionAt(document.offsetAt(last)), last) === 0;
    if (!isThere || here.character < end || length < 1) faults.push(`a token at ${json(here)} of ${length} letters`);
    end = last.character;
  }
  return faults;
}

function isEdit(value: unknown): value is { readonly range: Range } {
  return isPlain(value) && Range.is(value.range) && ('newText' in value || 'snippet' in value);
}

/** Edits of one document that are in each other's way. */
function overlaps(list: readonly unknown[]): string[] {
  const edits = list.filter(isEdit).map(({ range }) => range);
  // Suggestions are alternatives to each other.
  if (edits.length !== list.length) return [];
  const sorted = edits.toSorted((a, b) => compare(a.start, b.start) || compare(a.end, b.end));
  return sorted.flatMap((range, at) => {
    const before = sorted[at - 1];
    return before && compare(before.end, range.start) > 0 ? [`edits overlap: ${json(before)} ${json(range)}`] : [];
  });
}

function leaks(text: string): string[] {
  const addresses = text.match(/file:\/\/[^\s"'<>)]*/g) ?? [];
  return addresses.filter((uri) => uri !== ROOT && !uri.startsWith(`${ROOT}/`)).map((uri) => `tells of ${uri}`);
}

function holds(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function json(value: unknown): string {
  return JSON.stringify(value).slice(0, 300);
}

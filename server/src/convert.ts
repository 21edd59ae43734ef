import type { Location, TextEdit as LspEdit, Position, Range } from 'vscode-languageserver';
import { decodePercents, type LineIndex, type Span, type TextEdit, type Uri } from '#core';
import type { Placed } from './protocol.ts';

/*
 * The only place where the protocol's positions and addresses are built and read. Core's offsets are UTF-16, as the
 * protocol's characters are, so lines are all that has to be counted.
 */

/** The offset that a client's position means; what lies outside a line or the text becomes its nearest end. */
export function toOffset(lines: LineIndex, position: Position): number {
  const { line, character } = position;
  return lines.offsetAt({ line: Math.trunc(line) || 0, character: Math.trunc(character) || 0 });
}

/** The protocol's range of a span. */
export function toRange(lines: LineIndex, span: Span): Range {
  return { start: lines.positionAt(span.start), end: lines.positionAt(span.end) };
}

/** The span that a client's range means; one that is turned round is read from its earlier end. */
export function toSpan(lines: LineIndex, range: Range): Span {
  const [a, b] = [toOffset(lines, range.start), toOffset(lines, range.end)];
  return { start: Math.min(a, b), end: Math.max(a, b) };
}

/** Plain data with positions for its offsets: every number called `at`. */
export function toPlaced<T>(value: T, lines: LineIndex): Placed<T> {
  const placed = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(placed);
    if (typeof each !== 'object' || each === null) return each;
    const pairs = Object.entries(each).map(([name, inner]) => [
      name,
      name === 'at' ? lines.positionAt(inner) : placed(inner),
    ]);
    return Object.fromEntries(pairs);
  };
  // What is made here is what the type says, property by property.
  return placed(value) as Placed<T>;
}

/** The protocol's edits of a text. */
export function toEdits(lines: LineIndex, edits: readonly TextEdit[]): LspEdit[] {
  return edits.map(({ span, text }) => ({ range: toRange(lines, span), newText: text }));
}

/** The beginning of a file: where the text of a file that is to be made goes. */
export const START: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A place in a file, for the client. */
export function toLocation(uri: string, lines: LineIndex, span: Span): Location {
  return { uri, range: toRange(lines, span) };
}

/** Whether two ranges are the same. */
export function sameRange(a: Range, b: Range): boolean {
  return samePosition(a.start, b.start) && samePosition(a.end, b.end);
}

function samePosition(a: Position, b: Position): boolean {
  return a.line === b.line && a.character === b.character;
}

const PARTS = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(\?[^#]*)?(#.*)?$/isu;

/**
 * Core's address of a client's: percent-decoded, drive letters small, without a slash at the end. Bytes that are not
 * UTF-8 stay encoded. A query stays a part of it, since clients tell versions of one file apart by it. What is no address
 * is handed through: it names no file.
 */
export function toUri(lsp: string): Uri {
  const parts = PARTS.exec(lsp);
  if (!parts) return lsp;
  const [, scheme = '', authority, encoded = '', query = ''] = parts;
  const path = trimSlashes(decodePercents(encoded).replace(/^\/[A-Z]:(?=\/|$)/u, (drive) => drive.toLowerCase()));
  const start = authority === undefined ? '' : `//${decodePercents(authority)}`;
  return `${scheme.toLowerCase()}:${start}${path}${decodePercents(query)}`;
}

/** A client's address of core's, encoded as VS Code does, which compares addresses by their letters. */
export function fromUri(uri: Uri): string {
  const parts = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/]*))?(.*)$/isu.exec(uri);
  if (!parts) return uri;
  const [, scheme, authority, path = ''] = parts;
  const start = authority === undefined ? '' : `//${encode(authority)}`;
  return `${scheme}:${start}${path.split('/').map(encode).join('/')}`;
}

/** Core's address of an absolute path, for clients that name their folder by one (`rootPath`). */
export function pathToUri(path: string): Uri {
  const forward = /^[a-z]:|^\\\\/iu.test(path) ? path.replaceAll('\\', '/') : path;
  if (forward.startsWith('//')) return toUri(`file:${encodeURI(forward)}`);
  return toUri(`file://${forward.startsWith('/') ? '' : '/'}${encodeURIComponent(forward).replaceAll('%2F', '/')}`);
}

function trimSlashes(path: string): string {
  const trimmed = path.replace(/\/+$/u, '');
  return trimmed === '' && path !== '' ? '/' : trimmed;
}

/** Half a surrogate pair has no encoding; it is written as the character for unreadable ones. */
const HALF_PAIR = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

function encode(segment: string): string {
  return encodeURIComponent(segment.replace(HALF_PAIR, '\uFFFD')).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

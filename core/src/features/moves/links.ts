import { decoded } from '../../checks/paths.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { TextEdit } from '../../text/edits.ts';
import { destinationsIn } from '../common/links.ts';
import { pathAfter } from './paths.ts';
import type { Moves } from './types.ts';

/** The destinations of a file's links, images and link definitions that must be written anew. */
export function linkEdits(file: ParsedFile, moves: Moves): readonly TextEdit[] {
  return destinationsIn(file).flatMap(({ text, span }): TextEdit[] => {
    const written = /^[^?#]*/.exec(text)?.[0] ?? '';
    // A place in the same file, a web address, a drive.
    if (written.trim() === '' || written.startsWith('//') || /^[a-z][a-z0-9+.-]*:/i.test(written)) return [];
    const path = pathAfter(file.uri, decoded(written), moves);
    if (path === undefined) return [];
    const isBracketed = file.text.charAt(span.start - 1) === '<';
    return [
      { span: { start: span.start, end: span.start + written.length }, text: encoded(path, written, isBracketed) },
    ];
  });
}

/**
 * A path as a link can hold it, in the author's way: with all letters that are not English coded where they were, with blanks as they
 * are between angle brackets.
 */
function encoded(path: string, written: string, isBracketed: boolean): string {
  const [bracketed, bare, coded] = encodings(path);
  return /%[89a-f][0-9a-f]/i.test(written) ? coded : isBracketed ? bracketed : bare;
}

/** A path as we write it in links: between angle brackets, without them, and with all letters that are not English coded. */
export function encodings(path: string): readonly [bracketed: string, bare: string, coded: string] {
  return [
    path.replace(/[<>#?%"'|\\]/g, encodeSegment),
    path.replace(/[\s()<>#?%"'|\\]/g, encodeSegment),
    path.split('/').map(encodeSegment).join('/'),
  ];
}

function encodeSegment(text: string): string {
  return encodeURIComponent(text).replace(/[()']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

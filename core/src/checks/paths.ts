import type { ParsedFile } from '../model/file.ts';
import { decodePercents, joinPath, parentOf, type Uri } from '../model/uri.ts';
import type { Span } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';

/** The destination of a Markdown link, image or link definition. */
export interface Destination {
  readonly file: ParsedFile;
  /** As written, without angle brackets. */
  readonly span: Span;
  /** The path as written, without query and anchor; empty for an anchor in the same file. */
  readonly path: string;
  /** The anchor without `#`, as written; `undefined` where there is none. */
  readonly anchor?: string;
  /** Where the path leads; `undefined` for one that no plan may use. */
  readonly uri: Uri | undefined;
}

/** The destinations in a plan's files that are paths or anchors, in their order; web addresses and the like are not. */
export function* destinationsOf(plan: Plan): Generator<Destination> {
  for (const file of plan.files) {
    for (const { type, target, span } of file.links) {
      const found = type === 'link' || type === 'image' ? destinationOf(plan, file, target, span) : undefined;
      if (found !== undefined) yield found;
    }
    for (const note of file.notes) {
      const found = note.destination && destinationOf(plan, file, note.destination.text, note.destination.span);
      if (found !== undefined) yield found;
    }
  }
}

/** What a destination says that is written as `target` in `span`; `undefined` for web addresses and the like. */
export function destinationOf(plan: Plan, file: ParsedFile, target: string, span: Span): Destination | undefined {
  const written = target.trim();
  if (written === '' || isAddress(written)) return undefined;
  const hash = written.indexOf('#');
  const anchor = hash < 0 ? undefined : written.slice(hash + 1);
  const path = (hash < 0 ? written : written.slice(0, hash)).replace(/\?.*$/s, '');
  const uri = path === '' ? file.uri : resolvePath(plan, file.uri, decoded(path));
  return { file, span, path, uri, ...(anchor !== undefined && { anchor }) };
}

/**
 * `https:`, `mailto:`, `//server`: anything with a scheme of two letters or more, since one letter is a Windows drive.
 * `file:` is a path on the author's own computer.
 */
function isAddress(target: string): boolean {
  return /^(?!file:)[a-z][a-z0-9+.-]+:/i.test(target) || target.startsWith('//');
}

/** A path as VS Code's Markdown preview reads it: from the file's folder, or with `/` first from the workspace folder. */
function resolvePath(plan: Plan, from: Uri, path: string): Uri | undefined {
  const folder = path.startsWith('/') ? workspaceFolder(plan, from) : parentOf(from);
  return joinPath(folder, path.replace(/^\/+/, '') || '.');
}

function workspaceFolder(plan: Plan, from: Uri): Uri {
  let folder = parentOf(from);
  while (parentOf(folder) !== folder && plan.inWorkspace(parentOf(folder))) folder = parentOf(folder);
  return folder;
}

/** Percent signs and Markdown's backslashes taken back; a text that is no such code stays as it is. */
export function decoded(text: string): string {
  return decodePercents(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'));
}

/** Whether a link leads out of the workspace: up beyond its folder, or to a drive. Backslashes are only misspelt. */
export function leavesWorkspace(plan: Plan, { path, uri }: Destination): boolean {
  if (uri !== undefined) return !plan.inWorkspace(uri);
  return /^[a-z]:/i.test(path) || !path.includes('\\');
}

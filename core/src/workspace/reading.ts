import { nameOf, parentOf, type Uri } from '../model/uri.ts';
import { planFolderOf } from './contents.ts';
import type { FileContent, Host } from './host.ts';
import type { SourceFile } from './source.ts';

/** Who waits for the workspace to be read. */
export interface Reading {
  /** `done` of `all` files have been read. */
  step(done: number, all: number): void;
  /** Whether to stop before everything is read. */
  isStopped(): boolean;
}

/** What was read of the workspace. */
export interface WhatWasRead {
  readonly sources: ReadonlyMap<Uri, SourceFile>;
  readonly isComplete: boolean;
  /** Whether a file is of a plan that reading did not come to the end of. */
  isLeftOut(uri: Uri): boolean;
}

/** How many files are asked of the host at once. */
const READING_AT_ONCE = 64;

/**
 * Reads files; those that the host cannot give are not there. Where reading is stopped, plans that were not read whole are
 * left out: half a plan would be full of findings.
 */
export async function readSources(host: Host, uris: readonly Uri[], reading?: Reading): Promise<WhatWasRead> {
  const sources = new Map<Uri, SourceFile>();
  let done = 0;
  while (done < uris.length && !reading?.isStopped()) {
    const batch = uris.slice(done, done + READING_AT_ONCE);
    const read = await Promise.all(batch.map(async (uri) => sourceFrom(uri, await host.readFile(uri))));
    for (const source of read) if (source !== undefined) sources.set(source.uri, source);
    done += batch.length;
    reading?.step(done, uris.length);
  }
  const isLeftOut = leftOut(uris, uris.slice(done));
  for (const uri of sources.keys()) if (isLeftOut(uri)) sources.delete(uri);
  return { sources, isComplete: done >= uris.length, isLeftOut };
}

function leftOut(uris: readonly Uri[], unread: readonly Uri[]): (uri: Uri) => boolean {
  if (unread.length === 0) return () => false;
  const manifests = uris.filter((uri) => nameOf(uri) === 'plan.yaml');
  const plans = new Map(manifests.map((uri) => [parentOf(uri), undefined]));
  const folders = new Set(unread.map((uri) => planFolderOf({ plans }, uri)));
  return (uri) => folders.has(planFolderOf({ plans }, uri));
}

/** A file as the host gives it; `undefined` where it is not there. */
export function sourceFrom(uri: Uri, content: FileContent): SourceFile | undefined {
  if (content.type === 'missing') return undefined;
  return content.type === 'text' ? { uri, text: content.text } : { uri, text: '', tooLarge: true };
}

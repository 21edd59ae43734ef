import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isSkippedFolder } from '../hidden.ts';

/** What a walk asks of the host that starts it. */
export interface WalkRules {
  /** Whether a file or folder is left out with all that is in it. */
  hidden(path: string): boolean;
  /** Whether a real path lies inside a workspace folder. */
  inside(real: string): boolean;
  /** A folder could not be listed. */
  refused(path: string, error: unknown): void;
}

/**
 * Every file below a folder, by path, in no promised order; empty where the folder is not there. A link to a folder is
 * followed unless it leads outside or back up to where it stands, and no second link is followed inside it: loops and
 * crowds of links end.
 */
export async function walk(folder: string, rules: WalkRules): Promise<readonly string[]> {
  const real = await settled(() => realpath(folder), folder, rules);
  if (real === undefined || !rules.inside(real)) return [];
  const files: string[] = [];
  await walkFolder({ path: folder, real, linked: false }, rules, files);
  return files;
}

interface Folder {
  readonly path: string;
  readonly real: string;
  /** Reached through a link. */
  readonly linked: boolean;
}

async function walkFolder(folder: Folder, rules: WalkRules, files: string[]): Promise<void> {
  const folders: Folder[] = [];
  for (const entry of await list(folder.path, rules)) {
    const path = join(folder.path, entry.name);
    if (rules.hidden(path)) continue;
    if (entry.isFile()) files.push(path);
    else if (entry.isDirectory()) {
      if (!isSkippedFolder(entry.name))
        folders.push({ path, real: join(folder.real, entry.name), linked: folder.linked });
    } else if (entry.isSymbolicLink()) {
      const target = await follow(path, folder, rules);
      if (target === 'file') files.push(path);
      else if (target !== undefined && !isSkippedFolder(entry.name)) folders.push(target);
    }
  }
  await Promise.all(folders.map((next) => walkFolder(next, rules, files)));
}

async function list(path: string, rules: WalkRules): Promise<readonly Dirent[]> {
  return (await settled(() => readdir(path, { withFileTypes: true }), path, rules)) ?? [];
}

async function follow(path: string, from: Folder, rules: WalkRules): Promise<Folder | 'file' | undefined> {
  const real = await settled(() => realpath(path), path, rules);
  if (real === undefined || !rules.inside(real)) return undefined;
  const target = await settled(() => stat(real), path, rules);
  if (target?.isFile()) return 'file';
  if (!target?.isDirectory() || from.linked || isUpwards(real, from.real)) return undefined;
  return { path, real, linked: true };
}

function isUpwards(real: string, from: string): boolean {
  return from === real || from.startsWith(join(real, '/'));
}

/** What the system answers; `undefined` where it refuses, which the rules are told. */
async function settled<T>(ask: () => Promise<T>, path: string, rules: WalkRules): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    rules.refused(path, error);
    return undefined;
  }
}

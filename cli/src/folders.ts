import type { Stats } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import type { Uri } from '#core';
import { hiddenBy } from '../../server/src/hidden.ts';
import { uriOf } from '../../server/src/node/paths.ts';
import { Failure } from './failure.ts';

/** The folders that a command is about, and the workspace that they stand in. */
export interface Folders {
  readonly given: readonly { readonly uri: Uri; readonly written: string }[];
  /**
   * The current directory where it holds all of them, else each folder itself (docs/rules, `outside-workspace`). A folder
   * that its own workspace would hide is a workspace of its own.
   */
  readonly roots: readonly Uri[];
}

/** Finds the folders that the user names; the current directory where none is named. Throws a `Failure` for one that is none. */
export async function findFolders(written: readonly string[], cwd: string): Promise<Folders> {
  const names = written.length > 0 ? written : ['.'];
  const given = await Promise.all(names.map((name) => findFolder(name, cwd)));
  const here = await realpath(cwd);
  const inside = given.every(({ real }) => isShown(here, real));
  return {
    given: given.map(({ path, name }) => ({ uri: uriOf(path), written: name })),
    roots: inside ? [uriOf(cwd)] : [...new Set(given.map(({ path }) => uriOf(path)))],
  };
}

async function findFolder(name: string, cwd: string): Promise<{ name: string; path: string; real: string }> {
  const path = resolve(cwd, name);
  const found = await look(path, name);
  if (!found.isDirectory()) throw noFolder(name);
  return { name, path, real: await realpath(path) };
}

async function look(path: string, name: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw isMissing(error) ? missing(name) : unreadable(name);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

const hidden = hiddenBy([]);

function isShown(here: string, folder: string): boolean {
  if (folder === here) return true;
  if (!folder.startsWith(here.endsWith(sep) ? here : here + sep)) return false;
  return !hidden(`${relative(here, folder).split(sep).join('/')}/`);
}

function missing(name: string): Failure {
  return new Failure({
    nb: `Mappen «${name}» finnes ikke.`,
    nn: `Mappa «${name}» finst ikkje.`,
    en: `The folder “${name}” does not exist.`,
  });
}

function noFolder(name: string): Failure {
  return new Failure({
    nb: `«${name}» er ingen mappe. Skriv mappen som planen ligger i.`,
    nn: `«${name}» er inga mappe. Skriv mappa som planen ligg i.`,
    en: `“${name}” is no folder. Name the folder that the plan is in.`,
  });
}

/** The system will not let the user read a file or folder. */
export function unreadable(name: string): Failure {
  return new Failure({
    nb: `«${name}» kan ikke leses: systemet gir ikke tilgang.`,
    nn: `«${name}» kan ikkje lesast: systemet gir ikkje tilgang.`,
    en: `“${name}” cannot be read: the system gives no access.`,
  });
}

/** A file that was there a moment ago: somebody moves or removes files meanwhile. */
export function vanished(name: string): Failure {
  return new Failure({
    nb: `«${name}» ble borte mens planen ble lest. Prøv igjen når filene er på plass.`,
    nn: `«${name}» blei borte medan planen blei lesen. Prøv igjen når filene er på plass.`,
    en: `“${name}” went away while the plan was read. Try again when the files are in place.`,
  });
}

/** There is no plan in a folder. */
export function noPlan(name: string): Failure {
  return new Failure({
    nb: `Det er ingen plan i «${name}»: ingen plan.yaml der eller i mappene under.`,
    nn: `Det er ingen plan i «${name}»: ingen plan.yaml der eller i mappene under.`,
    en: `There is no plan in “${name}”: no plan.yaml there or in the folders below.`,
  });
}

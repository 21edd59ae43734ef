import { access, constants, lstat, mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Localized } from '#core';
import type { PublishedFile } from '../../publish/src/format.ts';
import { Failure } from './failure.ts';

/** Where published files go: a file, or a folder that is ours alone. */
export interface OutputPlace {
  readonly path: string;
  /** As the user wrote it. */
  readonly shown: string;
  readonly isFolder: boolean;
}

/** In a folder that was made by `build`: which files are ours, so that the next build can take away those it no longer makes. */
export const LIST = '.planverk-files';

/**
 * Writes the files there. All of them are written beside the place first, and moved there together: whoever reads finds the old ones or the new ones, never
 * a half, and work that is stopped, or that fails before it moves, leaves the disk as it was. Throws a `Failure` where the system refuses; rejects with the
 * signal's reason where it is stopped.
 */
export async function writePlace(
  place: OutputPlace,
  files: readonly PublishedFile[],
  stop?: AbortSignal,
): Promise<void> {
  const parent = place.isFolder && (await isThere(place.path)) ? place.path : dirname(place.path);
  const first = await mkdir(parent, { recursive: true }).catch((error) => {
    throw cannotWrite(place.shown, error);
  });
  // The name is cut where a system would find it too long.
  const beside = join(parent, `.${basename(place.path).slice(0, 100)}.${process.pid}.tmp`);
  try {
    await mkdir(beside);
    await writeAll(beside, files, stop);
    if (!place.isFolder) await moveFiles(beside, dirname(place.path), [[files[0]?.path ?? '', basename(place.path)]]);
    else if (parent === place.path) await moveFolder(beside, place.path, namesOf(files));
    else {
      await writeList(beside, namesOf(files));
      await rename(beside, place.path);
    }
    await rm(beside, { recursive: true, force: true });
  } catch (error) {
    await rm(beside, { recursive: true, force: true });
    if (first !== undefined) await unmake(parent, first);
    stop?.throwIfAborted();
    throw cannotWrite(place.shown, error);
  }
}

function isThere(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

function namesOf(files: readonly PublishedFile[]): readonly string[] {
  return files.map(({ path }) => path);
}

async function writeAll(folder: string, files: readonly PublishedFile[], stop?: AbortSignal): Promise<void> {
  for (const { path, content } of files) {
    stop?.throwIfAborted();
    await writeFile(join(folder, path), content, { flag: 'wx', ...(stop && { signal: stop }) });
  }
  stop?.throwIfAborted();
}

/** Takes away the folders that were made for nothing, from the lowest up to the first; those that have something in them meanwhile stay. */
async function unmake(lowest: string, first: string): Promise<void> {
  for (let folder = lowest; folder.length >= first.length; folder = dirname(folder))
    if (
      !(await rmdir(folder).then(
        () => true,
        () => false,
      ))
    )
      return;
}

async function moveFolder(beside: string, folder: string, names: readonly string[]): Promise<void> {
  const old = (await ourFiles(folder)).filter((name) => !names.includes(name));
  // Told before anything is moved: a build that fails half-way has made a folder that the next one knows as ours.
  await listIn(folder, beside, [...names, ...old]);
  await moveFiles(
    beside,
    folder,
    names.map((name) => [name, name]),
  );
  for (const name of old) await rm(join(folder, name), { force: true });
  await listIn(folder, beside, names);
}

async function listIn(folder: string, beside: string, names: readonly string[]): Promise<void> {
  await writeList(beside, names);
  await moveFiles(beside, folder, [[LIST, LIST]]);
}

function writeList(folder: string, names: readonly string[]): Promise<void> {
  return writeFile(join(folder, LIST), names.map((name) => `${name}\n`).join(''));
}

/**
 * Moves files by their names: a link that is in the place is replaced, so that nothing is written to where it leads. Rejects with the system's error, for a
 * file that may not be written as well.
 */
async function moveFiles(
  from: string,
  to: string,
  names: readonly (readonly [from: string, to: string])[],
): Promise<void> {
  for (const [, name] of names)
    await access(join(to, name), constants.W_OK).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  for (const [name, newName] of names) await rename(join(from, name), join(to, newName));
}

/**
 * What the last build wrote here, as it says itself. A list may come from anybody, so only plain names of files as `build` makes in folders
 * are believed: nothing in another folder, and no source.
 */
async function ourFiles(folder: string): Promise<readonly string[]> {
  const list = await readFile(join(folder, LIST), 'utf8').catch(() => '');
  return list.split('\n').filter((name) => /^[^/\\:]+\.(?:html|csv)$/.test(name));
}

/** Why nothing could be written to a place, as far as the system's error says, and what to do. `shown` is what the user called the place. */
export function cannotWrite(shown: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new Failure(REASONS.find(({ codes }) => codes.includes(code))?.sentence(shown) ?? unknown(shown));
}

function unknown(shown: string): Localized {
  return {
    nb: `Kan ikke skrive til «${shown}».`,
    nn: `Kan ikkje skrive til «${shown}».`,
    en: `Cannot write to “${shown}”.`,
  };
}

const REASONS: readonly { readonly codes: readonly string[]; sentence(shown: string): Localized }[] = [
  {
    codes: ['ENOSPC', 'EDQUOT', 'EFBIG'],
    sentence: (shown) => ({
      nb: `Det er ikke plass til «${shown}» på disken. Rydd plass, eller velg et annet sted med --out.`,
      nn: `Det er ikkje plass til «${shown}» på disken. Rydd plass, eller vel ein annan stad med --out.`,
      en: `There is no room for “${shown}” on the disk. Make room, or choose another place with --out.`,
    }),
  },
  {
    codes: ['EACCES', 'EPERM', 'EROFS'],
    sentence: (shown) => ({
      nb: `Kan ikke skrive til «${shown}»: systemet gir ikke tilgang. Velg et annet sted med --out.`,
      nn: `Kan ikkje skrive til «${shown}»: systemet gir ikkje tilgang. Vel ein annan stad med --out.`,
      en: `Cannot write to “${shown}”: the system gives no access. Choose another place with --out.`,
    }),
  },
  {
    codes: ['EISDIR', 'ENOTEMPTY'],
    sentence: (shown) => ({
      nb: `Kan ikke skrive til «${shown}»: det ligger en mappe der filen skal være. Flytt den, eller velg et annet sted med --out.`,
      nn: `Kan ikkje skrive til «${shown}»: det ligg ei mappe der fila skal vere. Flytt henne, eller vel ein annan stad med --out.`,
      en: `Cannot write to “${shown}”: there is a folder where the file is to be. Move it, or choose another place with --out.`,
    }),
  },
  {
    codes: ['ENOTDIR', 'EEXIST'],
    sentence: (shown) => ({
      nb: `Kan ikke skrive til «${shown}»: det ligger en fil der mappen skal være. Velg et annet sted med --out.`,
      nn: `Kan ikkje skrive til «${shown}»: det ligg ei fil der mappa skal vere. Vel ein annan stad med --out.`,
      en: `Cannot write to “${shown}”: there is a file where the folder is to be. Choose another place with --out.`,
    }),
  },
  {
    codes: ['ENAMETOOLONG'],
    sentence: (shown) => ({
      nb: `Kan ikke skrive til «${shown}»: navnet er for langt. Velg et kortere med --out.`,
      nn: `Kan ikkje skrive til «${shown}»: namnet er for langt. Vel eit kortare med --out.`,
      en: `Cannot write to “${shown}”: the name is too long. Choose a shorter one with --out.`,
    }),
  },
];

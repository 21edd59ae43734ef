import { access, constants, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import type { Format, PublishedFile, PublishOptions } from '../../publish/src/format.ts';
import { Failure } from './failure.ts';

/** Where published files go: a file, or a folder that is ours alone. */
export interface OutputPlace {
  readonly path: string;
  /** As the user wrote it. */
  readonly shown: string;
  readonly isFolder: boolean;
}

/** In a folder that was made by `build`: which files are ours, so that the next build can take away those it no longer makes. */
const LIST = '.planverk-files';

/**
 * The place that `--out` names, or one by the plan's name. A file is written over only where it is of the format's own type, a folder only
 * where it is new, empty, or one that `build` has made. Throws a `Failure` otherwise.
 */
export async function placeFor(
  format: Format,
  options: PublishOptions,
  { cwd, out, base }: { readonly cwd: string; readonly out: string | undefined; readonly base: string },
): Promise<OutputPlace> {
  if (format.isFolder(options)) {
    const shown = out ?? `${base}-${format.name}`;
    const path = resolve(cwd, shown);
    await mustBeOurs(path, shown);
    return { path, shown, isFolder: true };
  }
  const given = out ?? `${base}${format.extension}`;
  const isFolder = await stat(resolve(cwd, given)).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const shown = isFolder ? join(given, `${base}${format.extension}`) : given;
  if (extname(shown).toLowerCase() !== format.extension) throw otherType(shown, format.extension);
  return { path: resolve(cwd, shown), shown, isFolder: false };
}

/** Writes the files there. Throws a `Failure` where the system refuses. */
export async function writePlace(place: OutputPlace, files: readonly PublishedFile[]): Promise<void> {
  try {
    if (place.isFolder) await writeFolder(place.path, files);
    else for (const { content } of files.slice(0, 1)) await writeOne(place.path, content);
  } catch {
    throw new Failure({
      nb: `Kan ikke skrive til «${place.shown}».`,
      nn: `Kan ikkje skrive til «${place.shown}».`,
      en: `Cannot write to “${place.shown}”.`,
    });
  }
}

async function writeFolder(folder: string, files: readonly PublishedFile[]): Promise<void> {
  const names = files.map(({ path }) => path);
  const old = (await ourFiles(folder)).filter((name) => !names.includes(name));
  // Told before anything is written: a build that is stopped half-way has made a folder that the next one knows as ours.
  await writeList(folder, [...names, ...old]);
  for (const { path, content } of files) await writeOne(join(folder, path), content);
  for (const name of old) await rm(join(folder, name), { force: true });
  await writeList(folder, names);
}

function writeList(folder: string, names: readonly string[]): Promise<void> {
  return writeOne(join(folder, LIST), names.map((name) => `${name}\n`).join(''));
}

/**
 * Writes beside the place and moves it there: whoever reads finds the old file or the new one, never a half, and a link that is there is
 * replaced, so that nothing is written to where it leads. Rejects with the system's error, for a file that may not be written as well.
 */
async function writeOne(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await access(path, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}

/**
 * What the last build wrote here, as it says itself. A list may come from anybody, so only plain names of files as `build` makes in folders
 * are believed: nothing in another folder, and no source.
 */
async function ourFiles(folder: string): Promise<readonly string[]> {
  const list = await readFile(join(folder, LIST), 'utf8').catch(() => '');
  return list.split('\n').filter((name) => /^[^/\\:]+\.(?:html|csv)$/.test(name));
}

async function mustBeOurs(folder: string, shown: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw notOurs(shown);
  });
  if (entries.length > 0 && !entries.includes(LIST)) throw notOurs(shown);
}

function notOurs(shown: string): Failure {
  return new Failure({
    nb: `«${shown}» er ikke en tom mappe, og ikke laget av planverk build. Velg en ny mappe, så blir ingenting skrevet over.`,
    nn: `«${shown}» er inga tom mappe, og ikkje laga av planverk build. Vel ei ny mappe, så blir ingenting skrive over.`,
    en: `“${shown}” is no empty folder, and not made by planverk build. Choose a new one, so that nothing is written over.`,
  });
}

function otherType(shown: string, extension: string): Failure {
  return new Failure({
    nb: `«${shown}» må slutte på ${extension}, så ingen annen fil blir skrevet over.`,
    nn: `«${shown}» må slutte på ${extension}, så inga anna fil blir skriven over.`,
    en: `“${shown}” must end in ${extension}, so that no other file is written over.`,
  });
}

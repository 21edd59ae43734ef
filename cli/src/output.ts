import { readdir, realpath, stat } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import type { Format, PublishOptions } from '../../publish/src/format.ts';
import { holds } from '../../server/src/node/paths.ts';
import { Failure } from './failure.ts';
import { cannotWrite, LIST, type OutputPlace } from './writing.ts';

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
    await mustNotLeadOut(cwd, path, shown);
    await mustBeOurs(path, shown);
    return { path, shown, isFolder: true };
  }
  const given = out ?? `${base}${format.extension}`;
  const isFolder = out !== undefined && (await isDirectory(resolve(cwd, out)));
  const shown = isFolder ? join(given, `${base}${format.extension}`) : given;
  if (extname(shown).toLowerCase() !== format.extension) throw otherType(shown, format.extension);
  const path = resolve(cwd, shown);
  // A link in the place of the file is replaced, so that only the way there counts.
  await mustNotLeadOut(cwd, dirname(path), shown);
  return { path, shown, isFolder: false };
}

function isDirectory(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** A place that seems to be in the current directory, and is elsewhere through a link: whoever made the link need not be the one who publishes. */
async function mustNotLeadOut(cwd: string, path: string, shown: string): Promise<void> {
  if (!holds(cwd, path)) return;
  const real = await realOf(path);
  if (!holds(await realpath(cwd), real)) throw leadsOut(shown, real);
}

/** Where a path really leads; of one that is not there yet, the nearest folder above that is. */
async function realOf(path: string): Promise<string> {
  return realpath(path).catch(() => (dirname(path) === path ? path : realOf(dirname(path))));
}

async function mustBeOurs(folder: string, shown: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw error.code === 'EACCES' ? cannotWrite(shown, error) : notOurs(shown);
  });
  if (entries.length > 0 && !entries.includes(LIST)) throw notOurs(shown);
}

function leadsOut(shown: string, real: string): Failure {
  return new Failure({
    nb: `«${shown}» er en lenke til «${real}», utenfor mappen du står i. Skriv det stedet med --out om planen skal ligge der.`,
    nn: `«${shown}» er ei lenkje til «${real}», utanfor mappa du står i. Skriv den staden med --out om planen skal liggje der.`,
    en: `“${shown}” is a link to “${real}”, outside the current folder. Name that place with --out if the plan is to be there.`,
  });
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

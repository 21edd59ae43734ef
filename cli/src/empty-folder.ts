import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Failure } from './failure.ts';

/** Refuses a folder that has anything in it: nothing is ever written over. `shown` is what the user called it. */
export async function mustBeEmpty(folder: string, shown: string): Promise<void> {
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    throw cannotWrite(shown);
  });
  // What version control and editors keep is no plan.
  if (entries.every((name) => name.startsWith('.'))) return;
  if (entries.includes('plan.yaml')) {
    throw new Failure({
      nb: `I mappen «${shown}» ligger det en plan fra før. Velg en ny mappe.`,
      nn: `I mappa «${shown}» ligg det ein plan frå før. Vel ei ny mappe.`,
      en: `The folder “${shown}” has a plan already. Choose a new one.`,
    });
  }
  throw new Failure({
    nb: `Mappen «${shown}» er ikke tom. Velg en ny mappe, så blir ingenting skrevet over.`,
    nn: `Mappa «${shown}» er ikkje tom. Vel ei ny mappe, så blir ingenting skrive over.`,
    en: `The folder “${shown}” is not empty. Choose a new one, so that nothing is written over.`,
  });
}

/** Writes files that are not there yet; paths are below the folder, with `/`. */
export async function writeNew(
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
  folder: string,
  shown: string,
): Promise<void> {
  try {
    for (const { path, content } of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content, { flag: 'wx' });
    }
  } catch {
    throw cannotWrite(shown);
  }
}

function cannotWrite(shown: string): Failure {
  return new Failure({
    nb: `Kan ikke skrive til «${shown}».`,
    nn: `Kan ikkje skrive til «${shown}».`,
    en: `Cannot write to “${shown}”.`,
  });
}

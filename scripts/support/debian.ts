import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { mustRun } from './process.ts';

/** The Debian packages that may be asked for, with the commands that tell that they, or something as good, are there. */
const commands = {
  git: ['git'],
  python3: ['python3'],
  make: ['make'],
  'g++': ['g++', 'clang++'],
  neovim: ['nvim'],
  'poppler-utils': ['pdfinfo'],
  qpdf: ['qpdf'],
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
} as const;

export type DebianPackage = keyof typeof commands;

/**
 * Makes sure that the packages are there: installs the missing ones where this process is root and apt-get exists, and throws one sentence
 * naming all of them otherwise.
 */
export async function ensureDebianPackages(
  wanted: readonly DebianPackage[],
  log: (line: string) => void,
): Promise<void> {
  const missing = missingPackages(wanted);
  if (missing.length === 0) return;
  const names = missing.join(' ');
  if (process.getuid?.() !== 0 || findCommand(['apt-get']) === undefined) {
    throw new Error(
      `Missing on this machine: ${missing.join(', ')}. On Debian or Ubuntu: sudo apt-get install ${names}`,
    );
  }
  log(`Installing the Debian packages ${missing.join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await mustRun('apt-get', ['update', '-q'], { env });
  await mustRun('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing], { env });
  const still = missingPackages(missing);
  if (still.length > 0) throw new Error(`apt-get installed ${still.join(', ')} without the command that is needed`);
}

/** Those of the packages none of whose commands is on the path. */
export function missingPackages(wanted: readonly DebianPackage[]): DebianPackage[] {
  return wanted.filter((name) => findCommand(commands[name]) === undefined);
}

/** The Chromium to drive, absolute: the one that PLANVERK_CHROMIUM names, else the first on the path. */
export function findChromium(): string | undefined {
  return process.env.PLANVERK_CHROMIUM ?? findCommand(commands.chromium);
}

/** The first of the commands that is on the path, absolute, or undefined. */
export function findCommand(names: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const name of names) {
    for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  }
  return undefined;
}

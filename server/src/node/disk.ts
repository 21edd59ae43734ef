import { readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';

/** What is asked of the system to read a file. Throws, or rejects, with the system's own error. */
export interface Disk {
  realpath(path: string): string | Promise<string>;
  stat(path: string): Stats | Promise<Stats>;
  readFile(path: string): Uint8Array | Promise<Uint8Array>;
}

/** Reads while other work goes on. */
export const PATIENT: Disk = { realpath, stat, readFile };

/** Reads while nothing else happens: several times as fast for many small files, for programs that only wait for them. */
export const BLOCKING: Disk = { realpath: realpathSync.native, stat: statSync, readFile: readFileSync };

import { sep } from 'node:path';
import type { Uri } from '#core';

/** Whether paths are written the Windows way; handed in so that both ways are tested on any system. */
export type PathStyle = 'posix' | 'windows';

/** How this process writes paths. */
export const STYLE: PathStyle = process.platform === 'win32' ? 'windows' : 'posix';

/** Whether an address is of a file on a disk, this machine's or another's. */
export function isFile(uri: Uri): boolean {
  return uri.startsWith('file:');
}

/** The path that a `file:` address names; `undefined` for other schemes and for another machine's files where paths are POSIX. */
export function pathOf(uri: Uri, style: PathStyle = STYLE): string | undefined {
  const match = /^file:\/\/([^/]*)(\/.*)?$/su.exec(uri);
  if (!match) return undefined;
  const [, authority = '', path = '/'] = match;
  if (style === 'posix') return authority === '' ? path : undefined;
  const back = path.replaceAll('/', '\\');
  if (authority !== '') return `\\\\${authority}${back}`;
  const drive = /^\\([a-z]:)(.*)$/isu.exec(back);
  if (!drive) return undefined;
  return drive[2] === '' ? `${drive[1]}\\` : back.slice(1);
}

/** The address of an absolute path, as core writes it: decoded, without a slash at the end, drive letters small. */
export function uriOf(path: string, style: PathStyle = STYLE): Uri {
  if (style === 'posix') return path === '/' ? 'file:///' : `file://${path.replace(/\/+$/u, '')}`;
  const forward = path.replaceAll('\\', '/').replace(/\/+$/u, '');
  if (forward.startsWith('//')) return `file:${forward}`;
  return `file:///${forward.replace(/^[A-Z]:/u, (drive) => drive.toLowerCase())}`;
}

/** Whether a path, absolute as the folder's, is the folder or lies in it. */
export function holds(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

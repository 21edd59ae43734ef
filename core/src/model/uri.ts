/**
 * The address of a file or folder: scheme, authority and path, percent-decoded, with `/` and without one at the end
 * (`file:///home/kari/plan/plan.yaml`). The shells turn it into and out of the editor's own spelling; core only joins and
 * compares.
 */
export type Uri = string;

/** The folder that holds the file or folder; a root is its own. */
export function parentOf(uri: Uri): Uri {
  const root = rootLength(uri);
  const slash = uri.lastIndexOf('/');
  return slash <= root ? uri.slice(0, Math.max(root, 0)) : uri.slice(0, slash);
}

/** The last part of the path. */
export function nameOf(uri: Uri): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

/** Whether `uri` is the folder or lies below it. */
export function isInside(folder: Uri, uri: Uri): boolean {
  return uri === folder || (uri.startsWith(folder) && (folder.endsWith('/') || uri.charAt(folder.length) === '/'));
}

/**
 * The address that a relative path leads to from a folder; `.` and `..` are followed. `undefined` for paths that no
 * plan may use: absolute ones, ones with a scheme or a backslash, and ones that climb above the root.
 */
export function joinPath(folder: Uri, path: string): Uri | undefined {
  if (path === '' || path.startsWith('/') || path.includes('\\') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  const root = rootLength(folder);
  const parts = folder
    .slice(root)
    .split('/')
    .filter((part) => part !== '');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return `${folder.slice(0, root)}/${parts.join('/')}`;
}

/** Whether a path of `planer:` names a library that Planverk brings along: `planverk:felles`, no folder of the workspace. */
export function isLibraryPath(path: string): boolean {
  return path.trim().startsWith('planverk:');
}

/** The address of such a library, `planverk://felles`; `undefined` where the path has no name in it. */
export function libraryUri(path: string): Uri | undefined {
  const name = /^planverk:([\p{L}\p{N}._-]+)$/u.exec(path.trim())?.[1];
  return name === undefined ? undefined : `planverk://${name}`;
}

/** Whether a file or folder is of a library that Planverk brings along: read-only, and no part of any workspace. */
export function isLibraryUri(uri: Uri): boolean {
  return uri.startsWith('planverk://');
}

/** The path from a folder to a file or folder, with `..` where needed; `.` for the folder itself. */
export function relativePath(folder: Uri, uri: Uri): string {
  const from = folder.split('/');
  const to = uri.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length && from[shared] === to[shared]) shared++;
  const path = [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
  return path === '' ? '.' : path;
}

/** The text with its percent-encoded runs decoded, each by itself; a run that is no UTF-8 stays as it is. */
export function decodePercents(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** A path as a Markdown link can hold it: blanks, brackets and percent signs would end it or be read as something else. */
export function encodeForLink(path: string): string {
  return path.replace(/[\s()<>%]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'));
}

/** Length of `scheme://authority`. */
function rootLength(uri: Uri): number {
  const scheme = uri.indexOf('://');
  if (scheme < 0) return 0;
  const slash = uri.indexOf('/', scheme + 3);
  return slash < 0 ? uri.length : slash;
}

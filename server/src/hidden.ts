import { type PathFilter, pathFilter } from './globs.ts';

/** Dot-folders and installed packages are never part of a plan (docs/format.md section 1). */
export function isSkippedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/**
 * Whether a path below a workspace folder can be no part of a plan: in a skipped folder, such a folder itself, or hidden
 * by a pattern.
 */
export function hiddenBy(patterns: readonly string[]): PathFilter {
  const excluded = pathFilter(patterns);
  return (path) => {
    const names = path.split('/');
    const last = names.pop() ?? '';
    return names.some(isSkippedFolder) || (isSkippedFolder(last) && !isText(last)) || excluded(path);
  };
}

/** Whether a file is of a type that plans are read from; one whose name begins with a dot is a chapter like others. */
export function isText(name: string): boolean {
  return /\.(?:md|ya?ml)$/iu.test(name);
}

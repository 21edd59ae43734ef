import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { ROOT } from './source-tree.ts';

/** A style sheet of the project by its path from the root, with what it imports in place of the imports. */
export function styleSheet(path: string): string {
  const text = readFileSync(`${ROOT}${path}`, 'utf8');
  return text.replace(/^@import "([^"]+)";$/gm, (_, file: string) => styleSheet(posix.join(posix.dirname(path), file)));
}

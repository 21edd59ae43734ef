import type { Uri } from '../model/uri.ts';
import { nameOf } from '../model/uri.ts';

/**
 * One file as it is now, from the editor or from the disk. A new text is a new object: everything that was found by a
 * file's text is remembered by this object.
 */
export interface SourceFile {
  readonly uri: Uri;
  readonly text: string;
  /** The file is too big to read; `text` is empty. */
  readonly tooLarge?: true;
}

/** The files of one plan: its folder and what lies below it, by address. A change of any of them is a new object. */
export interface PlanFiles {
  readonly folder: Uri;
  readonly files: ReadonlyMap<Uri, SourceFile>;
  /** The length of all texts together, in UTF-16 units. */
  readonly length: number;
}

/** The files of a plan. */
export function planFiles(folder: Uri, files: ReadonlyMap<Uri, SourceFile>): PlanFiles {
  let length = 0;
  for (const { text } of files.values()) length += text.length;
  return { folder, files, length };
}

/** Whether a file is one that plans are read from: Markdown or YAML. */
export function isPlanText(uri: Uri): boolean {
  return /\.(?:md|ya?ml)$/i.test(uri);
}

/** A README explains a folder to those who browse it; it is no chapter of the plan. */
export function isReadme(uri: Uri): boolean {
  return /^readme(?:\.[a-z]+)?\.md$/i.test(nameOf(uri));
}

/** Whether a file below a root lies in a folder that no plan owns: dot-folders and `node_modules` (docs/format.md section 1). */
export function isHidden(root: Uri, uri: Uri): boolean {
  return uri
    .slice(root.length)
    .split('/')
    .slice(0, -1)
    .some((part) => part === 'node_modules' || (part.startsWith('.') && part.length > 1));
}

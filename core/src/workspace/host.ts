import type { PlainDate } from '../model/date.ts';
import type { Uri } from '../model/uri.ts';

/** What became of a file that was asked for. */
export type FileContent =
  | { readonly type: 'text'; readonly text: string }
  /** Bigger than what is read; `bytes` is its size. */
  | { readonly type: 'too-large'; readonly bytes: number }
  /** Gone, or not to be read by this user. */
  | { readonly type: 'missing' };

/** All that core asks of the outside. Implemented by Node, the browser worker, the CLI and the tests. */
export interface Host {
  /** The workspace folders; nothing outside them is read or written. */
  readonly roots: readonly Uri[];
  /**
   * Every file below the roots, or below `folder`, that may belong to a plan, Markdown and YAML and what they link to,
   * without dot-folders, `node_modules` and what the editor hides. Symbolic links are followed once and never outside.
   */
  listFiles(folder?: Uri): Promise<readonly Uri[]>;
  /** A file's text: UTF-8, without a byte order mark; bytes that are not UTF-8 come as U+FFFD. */
  readFile(uri: Uri): Promise<FileContent>;
  today(): PlainDate;
}

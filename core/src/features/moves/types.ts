import type { Uri } from '../../model/uri.ts';

/** What is where after all moves. */
export interface Moves {
  /** The new address of a file or folder; the same where it stays. */
  moved(uri: Uri): Uri;
  /** The outermost workspace folder that holds it: what a path that begins with `/` starts from. */
  rootOf(uri: Uri): Uri | undefined;
}

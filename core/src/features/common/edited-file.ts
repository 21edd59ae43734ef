import type { Uri } from '../../model/uri.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { LineIndex } from '../../text/lines.ts';

/** A change of one file's text, with the lines that its places are counted in. The file may be of any plan or none. */
export interface EditedFile {
  readonly uri: Uri;
  readonly lines: LineIndex;
  readonly edits: readonly TextEdit[];
}

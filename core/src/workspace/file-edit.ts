import type { Uri } from '../model/uri.ts';
import type { TextEdit } from '../text/edits.ts';

/** A change of one file; `create` makes the file, with `edits[0].text` in it. */
export interface FileEdit {
  readonly uri: Uri;
  readonly edits: readonly TextEdit[];
  readonly create?: true;
}

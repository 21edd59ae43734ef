import type { Uri } from '../model/uri.ts';
import { clash, type TextEdit } from '../text/edits.ts';

/** A change of one file; `create` makes the file, with `edits[0].text` in it. */
export interface FileEdit {
  readonly uri: Uri;
  readonly edits: readonly TextEdit[];
  readonly create?: true;
}

/** Changes in their order without those that would change what an earlier one changes. */
export function withoutOverlap<T extends { readonly edits: readonly FileEdit[] }>(changes: readonly T[]): readonly T[] {
  const taken = new Map<Uri, TextEdit[]>();
  return changes.filter((change) => {
    const clashes = change.edits.some(({ uri, edits }) =>
      edits.some((edit) => (taken.get(uri) ?? []).some((other) => clash(edit, other))),
    );
    if (!clashes) for (const { uri, edits } of change.edits) taken.set(uri, [...(taken.get(uri) ?? []), ...edits]);
    return !clashes;
  });
}

/** All changes of one file in one place. */
export function gatherEdits(all: readonly FileEdit[]): readonly FileEdit[] {
  const byFile = new Map<Uri, FileEdit>();
  for (const edit of all) {
    const before = byFile.get(edit.uri);
    byFile.set(edit.uri, before ? { ...before, edits: [...before.edits, ...edit.edits] } : edit);
  }
  return [...byFile.values()];
}

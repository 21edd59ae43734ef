import type { ParsedFile } from '../../model/file.ts';
import { parseFile } from '../../model/read/file.ts';
import type { Uri } from '../../model/uri.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';

/**
 * The files of the workspace, of any plan or none, whose text may hold something, as `mayHold` says; only those are read. READMEs are
 * among them, which no plan has for chapters.
 */
export function filesThat(snapshot: Snapshot, mayHold: (text: string, uri: Uri) => boolean): readonly ParsedFile[] {
  const { plans, loose } = snapshot.contents;
  const all = [...[...plans.values()].flatMap(({ files }) => [...files.values()]), ...loose.values()];
  return all
    .filter(({ text, uri, tooLarge }) => !tooLarge && mayHold(text, uri))
    .map(({ uri, text }) => snapshot.file(uri) ?? parseFile(uri, text, { language: 'nb' }));
}

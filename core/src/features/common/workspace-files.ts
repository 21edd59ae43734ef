import type { ParsedFile } from '../../model/file.ts';
import { parseFile } from '../../model/read/file.ts';
import type { Uri } from '../../model/uri.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { Stepwise } from './stepwise.ts';

/**
 * The files of the workspace, of any plan or none, whose text may hold something, as `mayHold` says; only those are read, plan by plan.
 * READMEs are among them, which no plan has for chapters.
 */
export function* filesThat(
  snapshot: Snapshot,
  mayHold: (text: string, uri: Uri) => boolean,
): Stepwise<readonly ParsedFile[]> {
  const { plans, loose } = snapshot.contents;
  const found: ParsedFile[] = [];
  for (const files of [...[...plans.values()].map((plan) => plan.files), loose]) {
    for (const { uri, text, tooLarge } of files.values()) {
      if (tooLarge || !mayHold(text, uri)) continue;
      found.push(snapshot.file(uri) ?? parseFile(uri, text, { language: 'nb' }));
    }
    yield;
  }
  return found;
}

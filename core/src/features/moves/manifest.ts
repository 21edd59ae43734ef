import type { ParsedFile } from '../../model/file.ts';
import { listedPaths, type Manifest } from '../../model/manifest.ts';
import { isLibraryPath, joinPath, parentOf, type Uri } from '../../model/uri.ts';
import type { TextEdit } from '../../text/edits.ts';
import { editsOf, type Replacement } from '../common/scalar-edits.ts';
import { pathAfter } from './paths.ts';
import type { Moves } from './types.ts';

/** `kapitler`, `vedlegg` and `planer` of a manifest, as far as they must be written anew. */
export function manifestEdits(file: ParsedFile, manifest: Manifest, moves: Moves): readonly TextEdit[] {
  const listed = listedPaths(manifest).flatMap(({ path, span }) => replaced(span, pathAfter(file.uri, path, moves)));
  const plans = manifest.plans.flatMap(({ path: { text, span } }) =>
    isLibraryPath(text)
      ? []
      : replaced(span, pathAfter(file.uri, text.trim(), withManifests(moves, file.uri, text.trim()))),
  );
  return editsOf(file, [...listed, ...plans]);
}

function replaced(span: Replacement['span'], text: string | undefined): Replacement[] {
  return text === undefined ? [] : [{ span, text, whole: true }];
}

/** A plan is where its manifest is: where that alone is moved, the path that names the folder follows. */
function withManifests(moves: Moves, from: Uri, path: string): Moves {
  const folder = joinPath(parentOf(from), path);
  const manifest = `${folder}/plan.yaml`;
  const moved = moves.moved(manifest);
  if (folder === undefined || moved === manifest || moves.moved(folder) !== folder) return moves;
  return { ...moves, moved: (uri) => (uri === folder ? parentOf(moved) : moves.moved(uri)) };
}

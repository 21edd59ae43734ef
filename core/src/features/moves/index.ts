import type { ParsedFile } from '../../model/file.ts';
import { isInside, nameOf, parentOf, type Uri } from '../../model/uri.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import type { EditedFile } from '../common/edited-file.ts';
import type { Stepwise } from '../common/stepwise.ts';
import { filesThat } from '../common/workspace-files.ts';
import { encodings, linkEdits } from './links.ts';
import { manifestEdits } from './manifest.ts';
import type { Moves } from './types.ts';

/** A file or folder that gets another name or another place. */
export interface Move {
  readonly from: Uri;
  readonly to: Uri;
}

/**
 * What must be written anew for files and folders to be moved, all at once, in the files as they are before: Markdown links, images and link definitions of every file of
 * the workspace that leads to one of them, those of the moved files themselves, and `kapitler`, `vedlegg` and `planer` of manifests.
 * Anchors, titles and the author's way of writing a path stay. Nothing for moves that have nothing to do with a plan, and for what goes
 * out of the workspace. To be asked before the move; only files that may hold such a path are read, plan by plan.
 */
export function* editsForMoves(snapshot: Snapshot, moves: readonly Move[]): Stepwise<readonly EditedFile[]> {
  const { roots, plans } = snapshot.contents;
  const inWorkspace = (uri: Uri) => roots.some((root) => isInside(root, uri));
  const own = moves.filter(({ from, to }) => from !== to && inWorkspace(from) && inWorkspace(to));
  const folders = [...plans.keys()];
  const isOfPlan = ({ from }: Move) => folders.some((folder) => isInside(folder, from) || isInside(from, folder));
  if (!own.some(isOfPlan)) return [];
  const moved = movesOf(own, roots);
  const files = yield* filesThat(snapshot, mayChange(own));
  return files.flatMap((file) => {
    const edits = editsOf(file, moved);
    return edits.length === 0 ? [] : [{ uri: file.uri, lines: file.lines, edits }];
  });
}

function editsOf(file: ParsedFile, moves: Moves): readonly TextEdit[] {
  const edits = file.manifest ? manifestEdits(file, file.manifest, moves) : linkEdits(file, moves);
  return [...edits].sort((a, b) => a.span.start - b.span.start);
}

/** Where everything is afterwards: what lies deepest in the moved folders goes by its own move. */
function movesOf(moves: readonly Move[], roots: readonly Uri[]): Moves {
  const deepest = [...moves].sort((a, b) => b.from.length - a.from.length);
  const outermost = [...roots].sort((a, b) => a.length - b.length);
  return {
    moved: (uri) => {
      // A Mac's disk may have letters of two signs where the author's text has one.
      const plain = uri.normalize('NFC');
      const move = deepest.find(({ from }) => isInside(from.normalize('NFC'), plain));
      return move === undefined ? uri : move.to + plain.slice(move.from.normalize('NFC').length);
    },
    rootOf: (uri) => outermost.find((root) => isInside(root, uri)),
  };
}

/**
 * Whether a file's text may lead to something that is moved: it has the name of that, in any way of writing it. A file that is moved
 * itself may lead to anything; one in a moved folder leads out of it by `..` or from the top.
 */
function mayChange(moves: readonly Move[]): (text: string, uri: Uri) => boolean {
  const names = new Set(moves.flatMap(({ from }) => namesOf(from)).flatMap(spellingsOf));
  return (text, uri) => {
    if (moves.some(({ from }) => from === uri)) return true;
    if (moves.some(({ from }) => isInside(from, uri)) && /\.\.|\]\(<?\/|\]:\s*<?\//.test(text)) return true;
    for (const name of names) if (text.includes(name)) return true;
    return false;
  };
}

/** Links may leave the ending of chapters out; other plans name a plan by its folder. */
function namesOf(uri: Uri): readonly string[] {
  return nameOf(uri) === 'plan.yaml' ? [nameOf(uri), nameOf(parentOf(uri))] : [nameOf(uri).replace(/\.md$/i, '')];
}

/** The ways in which a name stands in a link or a manifest. */
function spellingsOf(name: string): readonly string[] {
  return [name, name.normalize('NFC'), name.normalize('NFD')].flatMap((form) => [
    form,
    encodeURIComponent(form),
    encodeURI(form),
    form.replace(/[\s()<>%]/g, encodeURIComponent),
    ...encodings(form),
    form.replace(/[_*]/g, '\\$&'),
  ]);
}

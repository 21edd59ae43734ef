import { joinPath, parentOf, relativePath, type Uri } from '../../model/uri.ts';
import type { Moves } from './types.ts';

/**
 * The path, without any coding, by which `path` in a file is to be written after the moves; `undefined` where it leads to the same as
 * before, or to nothing that a path can name. It begins as it did: `./`, `/` from the top of the workspace, a slash at the end.
 */
export function pathAfter(file: Uri, path: string, moves: Moves): string | undefined {
  const isAbsolute = path.startsWith('/');
  const [before, after] = [file, moves.moved(file)].map((uri) => (isAbsolute ? moves.rootOf(uri) : parentOf(uri)));
  const rest = path.replace(/^\/+/, '') || '.';
  const target = before && joinPath(before, rest);
  if (target === undefined || after === undefined) return undefined;
  const wanted = targetAfter(target, moves);
  if (joinPath(after, rest) === wanted || schemeOf(wanted) !== schemeOf(after)) return undefined;
  const relative = relativePath(after, wanted);
  const start = isAbsolute ? '/' : path.startsWith('./') && !relative.startsWith('.') ? './' : '';
  const end = path.endsWith('/') && !relative.endsWith('/') ? '/' : '';
  return start + relative + end;
}

/** Links may leave the ending of chapters out. */
function targetAfter(target: Uri, { moved }: Moves): Uri {
  const own = moved(target);
  const chapter = moved(`${target}.md`);
  return own === target && chapter !== `${target}.md` ? chapter.replace(/\.md$/i, '') : own;
}

function schemeOf(uri: Uri): string {
  return uri.slice(0, uri.indexOf('/', uri.indexOf('://') + 3));
}

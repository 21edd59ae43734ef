import { atOnce, editsForMoves } from '#core';
import type { EditRequest } from './request.ts';

/** «a.md → b.md, c → d»: the changes that moving files and folders needs, in the files as they are before. */
export function moveFiles({ snapshot, argument }: EditRequest) {
  const moves = argument.split(', ').map((move) => {
    const [from = '', to = ''] = move.split(' → ').map((path) => (path.includes(':') ? path : `file:///plan/${path}`));
    return { from, to };
  });
  return atOnce(editsForMoves(snapshot, moves));
}

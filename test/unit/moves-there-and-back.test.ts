import { expect, test } from 'vitest';
import { applyEdits, atOnce, editsForMoves, type Move, Workspace } from '#core';
import { openExamples } from '../support/examples.ts';
import { type MemoryFile, MemoryHost } from '../support/memory-host.ts';

type Files = ReadonlyMap<string, MemoryFile>;

/** The files after a move, as an editor makes it: first the edits, then the new addresses. */
async function moved(files: Files, { from, to }: Move): Promise<Files> {
  const workspace = new Workspace(new MemoryHost(Object.fromEntries(files)));
  await workspace.open();
  const edited = new Map(
    atOnce(editsForMoves(workspace.snapshot(), [{ from, to }])).map(({ uri, edits }) => [uri, edits]),
  );
  const entries = [...files].map(([uri, content]): [string, MemoryFile] => {
    const isMoved = uri === from || uri.startsWith(`${from}/`);
    const text = typeof content === 'string' ? applyEdits(content, edited.get(uri) ?? []) : content;
    return [isMoved ? to + uri.slice(from.length) : uri, text];
  });
  return new Map(entries);
}

test('a chapter, a folder of them, an image or a plan that is moved and moved back leaves every byte as it was', async () => {
  const { host, workspace } = await openExamples();
  const folders = workspace.snapshot().planFolders;
  const chapters = [...host.files.keys()].filter((uri) => /\/kapitler\/|\/bilder\//.test(uri));
  const moves = [
    ...chapters
      .filter((_, at) => at % 6 === 0)
      .map((from) => ({ from, to: from.replace(/[^/]+$/, 'under/ny å (1).md') })),
    ...folders.map((from) => ({ from, to: `${from} ny` })),
    ...folders.map((from) => ({ from: `${from}/kapitler`, to: `${from}/del/kap itler` })),
  ];
  for (const move of moves) {
    const there = await moved(host.files, move);
    const back = await moved(there, { from: move.to, to: move.from });
    for (const [uri, text] of host.files) expect(back.get(uri), `${move.from}: ${uri}`).toBe(text);
  }
  expect(moves.length).toBeGreaterThan(15);
}, 60_000);

import { Range, Uri, window, workspace } from 'vscode';
import type { ExplorerEntry } from '../../../server/src/protocol.ts';

/** An entry of a view, as far as commands about it ask. */
export interface PlacedNode {
  readonly entry: Pick<ExplorerEntry, 'label' | 'place'>;
}

/** Opens the text that an entry stands for, and selects what names it there. Answers whether there is such a text. */
export async function goToEntry(node: PlacedNode | undefined): Promise<boolean> {
  const place = node?.entry.place;
  if (place === undefined) return false;
  const { start, end } = place.range;
  const document = await workspace.openTextDocument(Uri.parse(place.uri));
  const selection = new Range(start.line, start.character, end.line, end.character);
  await window.showTextDocument(document, { selection });
  return true;
}

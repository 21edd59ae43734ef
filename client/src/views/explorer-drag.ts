import { type CancellationToken, type DataTransfer, DataTransferItem, type TreeDragAndDropController } from 'vscode';
import type { ExplorerNode } from './explorer.ts';
import { isMovable } from './explorer-items.ts';
import type { MoveCards } from './move-cards.ts';

const MIME = 'application/vnd.code.tree.planverk.explorer';

/** Cards dragged from one group to another. */
export class ExplorerDrag implements TreeDragAndDropController<ExplorerNode> {
  readonly dragMimeTypes: readonly string[] = [];
  readonly dropMimeTypes = [MIME];
  readonly #move: MoveCards;

  constructor(move: MoveCards) {
    this.#move = move;
  }

  handleDrag(nodes: readonly ExplorerNode[], data: DataTransfer): void {
    const movable = nodes.filter(({ entry }) => isMovable(entry));
    if (movable.length > 0) data.set(MIME, new DataTransferItem(movable));
  }

  async handleDrop(target: ExplorerNode | undefined, data: DataTransfer, token: CancellationToken): Promise<void> {
    const nodes: unknown = data.get(MIME)?.value;
    if (target === undefined || !Array.isArray(nodes) || token.isCancellationRequested) return;
    await this.#move(nodes, target);
  }
}

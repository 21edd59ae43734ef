import { type Event, EventEmitter, type TreeDataProvider, type TreeItem } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Language } from '../../../l10n/texts.ts';
import type { FindingNumbers } from '../../../server/src/protocol.ts';

/** What entries of all views have. */
export interface Entry {
  readonly key: string;
  readonly type: string;
  readonly label: string;
  readonly findings: FindingNumbers;
  readonly language?: Language;
}

/** An entry where it stands in its tree. */
export interface TreeNode<E> {
  readonly entry: E;
  /** Keys from the top, the plan's first. */
  readonly path: readonly string[];
  readonly parent: TreeNode<E> | undefined;
}

/** Several changes that come together are shown together, in milliseconds. */
const SOON = 100;

/**
 * A tree whose entries the server has, asked for level by level. A level of plans is on top only where there are several. Nothing is
 * kept here but what was shown last.
 */
export abstract class EntryTree<E extends Entry> implements TreeDataProvider<TreeNode<E>> {
  protected readonly client: BaseLanguageClient;
  readonly #changed = new EventEmitter<undefined>();
  readonly #listed = new EventEmitter<readonly E[]>();
  readonly #shown = new EventEmitter<number>();
  #plans: readonly E[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly onDidChangeTreeData = this.#changed.event;
  /** The plans, each time they have been asked for. */
  readonly onListed: Event<readonly E[]> = this.#listed.event;
  /** How many entries there are on top, each time they have been asked for. */
  readonly onShown: Event<number> = this.#shown.event;

  constructor(client: BaseLanguageClient) {
    this.client = client;
  }

  /** The entries below a path of keys; the plans for an empty one. */
  protected abstract ask(path: readonly string[]): Promise<readonly E[]>;

  abstract getTreeItem(node: TreeNode<E>): TreeItem;

  /** The plans as they were shown last. */
  get plans(): readonly E[] {
    return this.#plans;
  }

  /** Shows everything as it is now, shortly. */
  refresh(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#changed.fire(undefined);
    }, SOON);
  }

  async getChildren(node?: TreeNode<E>): Promise<TreeNode<E>[]> {
    if (!this.client.isRunning()) return [];
    if (node !== undefined) return toNodes(await this.ask(node.path), node.path, node);
    const [only, another] = await this.list();
    const nodes =
      only !== undefined && another === undefined
        ? toNodes(await this.ask([only.key]), [only.key], undefined)
        : toNodes(this.#plans, [], undefined);
    this.#shown.fire(nodes.length);
    return nodes;
  }

  /** Asks which plans there are, and for nothing below them. */
  async list(): Promise<readonly E[]> {
    if (!this.client.isRunning()) return [];
    this.#plans = await this.ask([]);
    this.#listed.fire(this.#plans);
    return this.#plans;
  }

  getParent(node: TreeNode<E>): TreeNode<E> | undefined {
    return node.parent;
  }

  /** A node by the keys that lead to it, as good as the one that is shown: trees tell nodes by their keys. */
  nodeAt(path: readonly string[], entryOf: (key: string) => E): TreeNode<E> | undefined {
    const first = this.#plans.length === 1 ? 1 : 0;
    let node: TreeNode<E> | undefined;
    for (let length = first + 1; length <= path.length; length++) {
      node = { entry: entryOf(path[length - 1] ?? ''), path: path.slice(0, length), parent: node };
    }
    return node;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
    this.#listed.dispose();
    this.#shown.dispose();
  }
}

function toNodes<E extends Entry>(
  entries: readonly E[],
  path: readonly string[],
  parent: TreeNode<E> | undefined,
): TreeNode<E>[] {
  return entries.map((entry) => ({ entry, path: [...path, entry.key], parent }));
}

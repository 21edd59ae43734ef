import { CancellationError, type CancellationToken, MarkdownString, type Memento, type TreeItem } from 'vscode';
import { type BaseLanguageClient, HoverRequest } from 'vscode-languageclient';
import type { Language } from '../../../l10n/texts.ts';
import {
  EXPLORER,
  EXPLORER_PATH,
  type ExplorerEntry,
  type ExplorerParams,
  type ExplorerPathParams,
  type ExplorerPathResult,
  type ExplorerResult,
  type ExplorerView,
} from '../../../server/src/protocol.ts';
import { languageFor } from '../language.ts';
import { countsText } from './entry-text.ts';
import { explorerItem } from './explorer-items.ts';
import { EntryTree, type TreeNode } from './tree.ts';

export type ExplorerNode = TreeNode<ExplorerEntry>;

export const EXPLORER_GROUPS = ['goal', 'unit', 'status', 'year'] as const;

/** The plan as a tree, in the groups that the user chose; the choice is kept with the workspace. */
export class Explorer extends EntryTree<ExplorerEntry> {
  readonly #state: Memento;
  #text = '';

  constructor(client: BaseLanguageClient, state: Memento) {
    super(client);
    this.#state = state;
  }

  get by(): ExplorerView['by'] {
    const kept = this.#state.get<string>('explorer.by');
    return EXPLORER_GROUPS.find((by) => by === kept) ?? 'goal';
  }

  /** The words that entries must have; empty for all. Not kept: an old search would hide what is new. */
  get text(): string {
    return this.#text;
  }

  get withFindings(): boolean {
    return this.#state.get<boolean>('explorer.withFindings') === true;
  }

  /** All that decides what is shown, as the server wants it. */
  get view(): ExplorerView {
    return { by: this.by, text: this.#text, withFindings: this.withFindings };
  }

  get language(): Language {
    return languageFor(this.plans[0]?.language);
  }

  async groupBy(by: ExplorerView['by']): Promise<void> {
    await this.#state.update('explorer.by', by);
    this.refresh();
  }

  search(text: string): void {
    this.#text = text.trim();
    this.refresh();
  }

  async showOnlyWithFindings(only: boolean): Promise<void> {
    await this.#state.update('explorer.withFindings', only);
    this.refresh();
  }

  /** The entry of the card at a place; `undefined` where there is none, or none is shown. */
  async find(place: Pick<ExplorerPathParams, 'textDocument' | 'position'>): Promise<ExplorerNode | undefined> {
    if (!this.client.isRunning() || this.plans.length === 0) return undefined;
    const params: ExplorerPathParams = { ...this.view, ...place };
    const found = await this.client.sendRequest<ExplorerPathResult | null>(EXPLORER_PATH, params);
    return found ? this.nodeAt(found.path, blankEntry) : undefined;
  }

  getTreeItem(node: ExplorerNode): TreeItem {
    return explorerItem(node, this.by, this.language);
  }

  /** What the card says in short, as a hover does, once the pointer rests on its entry. */
  async resolveTreeItem(item: TreeItem, { entry }: ExplorerNode, token: CancellationToken): Promise<TreeItem> {
    const tooltip = new MarkdownString().appendMarkdown('**').appendText(entry.label).appendMarkdown('**\n\n');
    tooltip.appendText(countsText(entry.findings, this.language, ' · '));
    if (entry.place !== undefined) {
      const params = { textDocument: { uri: entry.place.uri }, position: entry.place.range.start };
      const hover = await this.client.sendRequest(HoverRequest.type, params, token);
      if (token.isCancellationRequested) throw new CancellationError();
      const contents = hover?.contents;
      if (contents && typeof contents === 'object' && 'value' in contents) {
        return withTooltip(item, tooltip.appendMarkdown(`\n\n---\n\n${contents.value}`));
      }
    }
    return withTooltip(item, tooltip);
  }

  protected async ask(path: readonly string[]): Promise<readonly ExplorerEntry[]> {
    const params: ExplorerParams = { ...this.view, path };
    return (await this.client.sendRequest<ExplorerResult>(EXPLORER, params)).entries;
  }
}

function withTooltip(item: TreeItem, tooltip: MarkdownString): TreeItem {
  item.tooltip = tooltip;
  return item;
}

/** Stands for an entry of which only the key is known. */
function blankEntry(key: string): ExplorerEntry {
  const findings = { error: 0, warning: 0, information: 0, hint: 0 };
  return { key, type: 'measure', label: '', detail: '', findings, measures: 0, hasChildren: false };
}

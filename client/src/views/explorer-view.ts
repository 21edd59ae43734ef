import {
  commands,
  Disposable,
  type Event,
  type TextEditorSelectionChangeEvent,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { VIEW_TEXTS } from '../../../l10n/views.ts';
import type { ChangedParams } from '../../../server/src/protocol.ts';
import { EXPLORER_GROUPS, type Explorer, type ExplorerNode } from './explorer.ts';
import { ExplorerDrag } from './explorer-drag.ts';
import { type MoveCards, movingCards } from './move-cards.ts';

/** A caret on its way through the text is not followed at every step, in milliseconds. */
const PAUSE = 200;

/** The explorer in its place: title, filter, dragging, and what its title bar does. */
export class ExplorerPane implements Disposable {
  readonly tree: TreeView<ExplorerNode>;
  readonly move: MoveCards;
  readonly drag: ExplorerDrag;
  readonly #client: BaseLanguageClient;
  readonly #explorer: Explorer;
  readonly #subscriptions: Disposable[] = [];
  #follows: boolean;
  #isEmpty = false;
  /** The entry at the caret could not be shown: the tree was on its way to be another. */
  #missed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: BaseLanguageClient, explorer: Explorer, follows: { get(): boolean; set(on: boolean): void }) {
    this.#client = client;
    this.#explorer = explorer;
    this.#follows = follows.get();
    this.move = movingCards(client, explorer);
    this.drag = new ExplorerDrag(this.move);
    this.tree = window.createTreeView('planverk.explorer', {
      treeDataProvider: explorer,
      dragAndDropController: this.drag,
      canSelectMany: true,
      showCollapseAll: true,
    });
    const follow = (on: boolean) => () => {
      this.#follows = on;
      follows.set(on);
      this.#describe();
      this.#followCursor();
    };
    this.#subscriptions.push(
      this.tree,
      ...EXPLORER_GROUPS.map((by) =>
        commands.registerCommand(`planverk.groupBy${by.charAt(0).toUpperCase()}${by.slice(1)}`, async () => {
          await explorer.groupBy(by);
          this.#describe();
        }),
      ),
      commands.registerCommand('planverk.filterExplorer', () => this.#filter()),
      commands.registerCommand('planverk.clearExplorerFilter', () => this.#search('')),
      commands.registerCommand('planverk.showOnlyWithFindings', () => this.#onlyWithFindings(true)),
      commands.registerCommand('planverk.showWithoutFindings', () => this.#onlyWithFindings(false)),
      commands.registerCommand('planverk.followCursor', follow(true)),
      commands.registerCommand('planverk.stopFollowingCursor', follow(false)),
      explorer.onShown((count) => {
        this.#isEmpty = count === 0;
        this.#describe();
      }),
    );
    this.#describe();
  }

  /** Begins to follow plans that change, and the caret; the server must be there. */
  begin(changed: Event<ChangedParams>): void {
    this.#subscriptions.push(
      changed(() => {
        this.#explorer.refresh();
        if (this.#missed) this.#followCursor();
      }),
      this.#client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#explorer.refresh();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('planverk')) this.#explorer.refresh();
      }),
      window.onDidChangeTextEditorSelection((moved) => this.#moved(moved)),
      window.onDidChangeActiveTextEditor(() => this.#followCursor()),
    );
    this.#explorer.refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    Disposable.from(...this.#subscriptions).dispose();
  }

  async #filter(): Promise<void> {
    const { text, language } = this.#explorer;
    const input = window.createInputBox();
    input.value = text;
    input.title = VIEW_TEXTS.filter[language]();
    // What is typed is shown at once; Escape goes back to what was shown before.
    let kept = text;
    await new Promise<void>((resolve) => {
      input.onDidChangeValue((value) => this.#search(value));
      input.onDidAccept(() => {
        kept = input.value;
        input.hide();
      });
      input.onDidHide(() => resolve());
      input.show();
    });
    input.dispose();
    this.#search(kept);
  }

  #search(text: string): void {
    this.#explorer.search(text);
    this.#describe();
  }

  async #onlyWithFindings(only: boolean): Promise<void> {
    await this.#explorer.showOnlyWithFindings(only);
    this.#describe();
  }

  /** Says in the view's head, and to menus, what is shown. */
  #describe(): void {
    const { by, text, withFindings, language } = this.#explorer;
    const context = (key: string, value: unknown) => commands.executeCommand('setContext', `planverk.${key}`, value);
    void context('explorer.by', by);
    void context('explorer.filtered', text !== '');
    void context('explorer.withFindings', withFindings);
    void context('explorer.follows', this.#follows);
    this.tree.title = VIEW_TEXTS.explorer[language]();
    this.tree.description = VIEW_TEXTS[`by.${by}`][language]();
    const said = [
      text === '' ? '' : VIEW_TEXTS.shownText[language](text),
      withFindings ? VIEW_TEXTS.shownFindings[language]() : '',
      this.#isEmpty && (text !== '' || withFindings) ? VIEW_TEXTS.nothingFits[language]() : '',
    ].filter((sentence) => sentence !== '');
    this.tree.message = said.join(' ');
  }

  #moved({ textEditor }: TextEditorSelectionChangeEvent): void {
    if (textEditor === window.activeTextEditor) this.#followCursor();
  }

  #followCursor(): void {
    clearTimeout(this.#timer);
    if (this.#follows && this.tree.visible) this.#timer = setTimeout(() => void this.#reveal(), PAUSE);
  }

  async #reveal(): Promise<void> {
    const editor = window.activeTextEditor;
    if (editor === undefined || !/^(?:markdown|yaml)$/.test(editor.document.languageId)) return;
    const { code2ProtocolConverter } = this.#client;
    const node = await this.#explorer.find({
      textDocument: code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
      position: code2ProtocolConverter.asPosition(editor.selection.active),
    });
    if (!node || !this.tree.visible) return;
    const reveal = this.tree.reveal(node, { select: true, focus: false });
    this.#missed = await reveal.then(
      () => false,
      () => true,
    );
  }
}

import { commands, Disposable, type Event, Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { CARDS, type CardsParams, type CardsResult, type ChangedParams } from '../../../server/src/protocol.ts';
import { isOvertaken } from '../card/edits.ts';
import { isViewOpen } from '../tabs.ts';
import { KnownInsets, type Outside } from './known-insets.ts';
import { extendMarkdownIt, type MarkdownIt } from './plugin.ts';

/** VS Code gathers changes for 300 milliseconds before it prints, and takes some to print. */
const TO_PRINT = 1_000;

/** How often the server is asked about a text that changes while it is asked. */
const TRIES = 5;

/**
 * Cards as cards in VS Code's own Markdown preview (`markdown.markdownItPlugins`). It is there before the server is, and prints Markdown as
 * it is until there is an answer.
 */
export class MarkdownPreviews implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #known: KnownInsets;
  #subscriptions: Disposable | undefined;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    const outside: Outside = {
      ask: (document) => this.#ask(document),
      version: (document) => workspace.textDocuments.find(({ uri }) => uri.toString() === document)?.version,
      isShown: () => isViewOpen(/\bmarkdown\.preview\b/),
      refresh: () => void commands.executeCommand('markdown.preview.refresh'),
      printed: () => new Promise((resolve) => setTimeout(resolve, TO_PRINT)),
    };
    this.#known = new KnownInsets(outside);
  }

  /** Begins to follow documents and plans that change; the server must be there. */
  begin(changed: Event<ChangedParams>): void {
    this.#subscriptions = Disposable.from(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#known.changed(document.uri.toString());
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('planverk')) this.#known.renew();
      }),
      this.#client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.#known.renew();
      }),
      window.tabGroups.onDidChangeTabs(({ opened, changed: others }) => {
        if (opened.length + others.length > 0) this.#known.shown();
      }),
      // A plan that comes or goes is no plan yet or no longer to those who were asked about before.
      changed(({ plans, others }) => this.#known.renew(others ? undefined : plans)),
    );
    this.#known.renew();
  }

  /** What VS Code calls with the markdown-it of its previews. */
  extend<T extends MarkdownIt>(markdown: T): T {
    return extendMarkdownIt(markdown, this.#known);
  }

  dispose(): void {
    this.#subscriptions?.dispose();
  }

  /** Nothing is known while the server is not there; it is asked when it comes. */
  async #ask(document: string, tries = TRIES): Promise<CardsResult | null | undefined> {
    if (!this.#client.isRunning()) return undefined;
    const params: CardsParams = { uri: this.#client.code2ProtocolConverter.asUri(Uri.parse(document)) };
    try {
      return await this.#client.sendRequest<CardsResult | null>(CARDS, params);
    } catch (error) {
      // The text was opened or has changed on the way. What else goes wrong, the server has logged.
      return isOvertaken(error) && tries > 1 ? this.#ask(document, tries - 1) : undefined;
    }
  }
}

import {
  commands,
  type Disposable,
  type Event,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type Language, TEXTS } from '../../l10n/texts.ts';
import { type ChangedParams, STATUS, type StatusParams, type StatusResult } from '../../server/src/protocol.ts';
import { languageFor } from './language.ts';
import { contentsText, findingsText, statusText } from './status-text.ts';

/** The plan of the active editor in numbers, and the context key `planverk.inPlan` that menus ask for. */
export class StatusBar implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #item: StatusBarItem;
  readonly #subscriptions: Disposable[] = [];
  #asked = 0;
  #answered = 0;
  #shown = false;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#item = window.createStatusBarItem('planverk.status', StatusBarAlignment.Left, 10);
    this.#item.name = 'Planverk';
    this.#item.command = 'planverk.showFindings';
  }

  /** Begins to follow the active editor, and plans that change; the server must be there. */
  begin(changed: Event<ChangedParams>): void {
    this.#subscriptions.push(
      window.onDidChangeActiveTextEditor(() => this.#update()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('planverk')) void this.#update();
      }),
      changed(() => this.#update()),
      this.#client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) void this.#update();
      }),
    );
    void this.#update();
  }

  /** What the entry says; `undefined` while it is hidden. */
  get text(): string | undefined {
    return this.#shown ? this.#item.text : undefined;
  }

  /** Whether the active editor shows a file of a plan, as far as that is known: the numbers of a large plan take a moment. */
  get mayBeInPlan(): boolean {
    return this.#shown || this.#answered !== this.#asked;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#item.dispose();
  }

  async #update(): Promise<void> {
    const asked = ++this.#asked;
    try {
      await this.#showIf(() => asked === this.#asked);
    } finally {
      if (asked === this.#asked) this.#answered = asked;
    }
  }

  async #showIf(isLast: () => boolean): Promise<void> {
    const document = window.activeTextEditor?.document;
    // A preview or a panel that has the focus is no reason to lose sight of the plan.
    if (document === undefined && window.visibleTextEditors.length > 0) return;
    const status = document === undefined ? null : await this.#ask(document);
    if (!isLast()) return;
    await commands.executeCommand('setContext', 'planverk.inPlan', status !== null);
    if (status === null) this.#hide();
    else this.#show(status, languageFor(status.language, document?.uri));
  }

  async #ask(document: TextDocument): Promise<StatusResult | null> {
    if (!this.#client.isRunning() || !/^(?:markdown|yaml)$/.test(document.languageId)) return null;
    const params: StatusParams = { uri: this.#client.code2ProtocolConverter.asUri(document.uri) };
    return this.#client.sendRequest<StatusResult | null>(STATUS, params);
  }

  #hide(): void {
    this.#shown = false;
    this.#item.hide();
  }

  #show(status: StatusResult, language: Language): void {
    this.#item.text = statusText(status, language);
    this.#item.tooltip = tooltip(status, language);
    this.#item.accessibilityInformation = { label: this.#item.text.replaceAll(' · ', ', ') };
    this.#item.show();
    this.#shown = true;
  }
}

function tooltip(status: StatusResult, language: Language): MarkdownString {
  const result = new MarkdownString();
  result.appendMarkdown('**').appendText(status.title);
  result.appendMarkdown(`** · ${TEXTS[status.status][language]()}\n\n`);
  result.appendMarkdown(`${contentsText(status, language)}\n\n${findingsText(status, language)}\n\n`);
  return result.appendMarkdown(`_${TEXTS.showFindings[language]()}_`);
}

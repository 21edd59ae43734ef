import {
  commands,
  Disposable,
  type Event,
  languages,
  type TextEditor,
  Uri,
  type ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { PREVIEW_TEXTS } from '../../../l10n/preview.ts';
import { TEXTS } from '../../../l10n/texts.ts';
import { type ChangedParams, PREVIEW, type PreviewParams, type PreviewResult } from '../../../server/src/protocol.ts';
import { languageFor } from '../language.ts';
import type { PageState, Scope } from './messages.ts';
import { PlanPreview } from './plan-preview.ts';
import { topicFrom } from './topics.ts';

const VIEW_TYPE = 'planverk.preview';

/** The previews that are open, one a plan; they follow the editors, and come back after a restart. */
export class Previews implements Disposable, WebviewPanelSerializer<unknown> {
  readonly #client: BaseLanguageClient;
  readonly #extension: Uri;
  readonly #open: PlanPreview[] = [];
  readonly #subscriptions: Disposable[] = [];

  constructor(client: BaseLanguageClient, extension: Uri) {
    this.#client = client;
    this.#extension = extension;
    // VS Code looks for it as soon as the extension is activated, which may be before the server is there.
    this.#subscriptions.push(window.registerWebviewPanelSerializer(VIEW_TYPE, this));
  }

  /** Begins to follow the editors, and plans that change; the server must be there. */
  begin(changed: Event<ChangedParams>): void {
    const follow = (editor: TextEditor | undefined) => {
      for (const preview of editor ? this.#of(editor.document.uri) : []) if (editor) preview.follow(editor);
    };
    this.#subscriptions.push(
      window.onDidChangeActiveTextEditor(follow),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        for (const preview of this.#of(textEditor.document.uri)) preview.scrollTo(textEditor);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        for (const preview of this.#of(textEditor.document.uri)) preview.pointTo(textEditor, true);
      }),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Saving is a change to the editor, and none to the plan.
        if (contentChanges.length > 0) for (const preview of this.#of(document.uri)) preview.refresh();
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        for (const preview of this.#open) if (uris.some((uri) => preview.holds(uri))) preview.showFindings();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('planverk')) for (const preview of this.#open) preview.refresh();
      }),
      this.#client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) for (const preview of this.#open) preview.restart();
      }),
      changed(({ plans }) => {
        const folders = new Set(plans.map((plan) => this.#client.protocol2CodeConverter.asUri(plan).toString()));
        for (const preview of this.#open) {
          if (preview.folder === undefined || folders.has(preview.folder.toString())) preview.refresh();
        }
      }),
    );
    for (const preview of this.#open) preview.restart();
  }

  /** Opens the preview of a file's plan, or shows the one that is open. */
  async open(document: Uri, scope: Scope, column: ViewColumn): Promise<void> {
    const params: PreviewParams = { uri: this.#client.code2ProtocolConverter.asUri(document), scope };
    const first = await this.#client.sendRequest<PreviewResult | null>(PREVIEW, params);
    if (first === null) {
      void window.showInformationMessage(TEXTS.noPlan[languageFor(undefined, document)]());
      return;
    }
    const folder = this.#client.protocol2CodeConverter.asUri(first.folder).toString();
    const known = this.#open.find((preview) => preview.folder?.toString() === folder);
    if (known) {
      known.show({ document, scope });
      known.panel.reveal(undefined, true);
      return;
    }
    const title = TEXTS.preview[languageFor(first.language, document)](first.title);
    const panel = window.createWebviewPanel(
      VIEW_TYPE,
      title,
      { viewColumn: column, preserveFocus: true },
      {
        retainContextWhenHidden: true,
      },
    );
    this.#keep(new PlanPreview(this.#client, this.#extension, panel, { document, scope }, first));
  }

  /**
   * Asks what the preview is to be about that the user is at: in it, or in a file of its plan; else the one last opened. With a `topic` it
   * shows that, and everything for `null`.
   */
  async filter(topic?: unknown): Promise<void> {
    const file = window.activeTextEditor?.document.uri;
    const preview =
      this.#open.find(({ panel }) => panel.active) ?? (file && this.#of(file).at(-1)) ?? this.#open.at(-1);
    if (preview === undefined)
      void window.showInformationMessage(PREVIEW_TEXTS.noPreview[languageFor(undefined, file)]());
    else if (topic === undefined) await preview.chooseAbout();
    else preview.showAbout(topicFrom(topic));
  }

  /** Brings a preview back after a restart of the editor. */
  deserializeWebviewPanel(panel: WebviewPanel, state: unknown): Promise<void> {
    const { document, scope, findings, about } = (state ?? {}) as Partial<PageState>;
    const topic = topicFrom(about);
    if (typeof document !== 'string') panel.dispose();
    else {
      const shown = {
        document: Uri.parse(document),
        scope: scope === 'chapter' ? scope : ('plan' as const),
        findings: findings !== false,
        ...(topic && { about: topic }),
      };
      this.#keep(new PlanPreview(this.#client, this.#extension, panel, shown));
    }
    return Promise.resolve();
  }

  /** What the preview last opened shows; `undefined` where none is open. */
  shownHtml(): Promise<string | undefined> {
    return this.#open.at(-1)?.shownHtml() ?? Promise.resolve(undefined);
  }

  dispose(): void {
    for (const preview of [...this.#open]) preview.panel.dispose();
    Disposable.from(...this.#subscriptions).dispose();
  }

  #of(file: Uri): readonly PlanPreview[] {
    return this.#open.filter((preview) => preview.holds(file));
  }

  #keep(preview: PlanPreview): void {
    this.#open.push(preview);
    this.#tell();
    preview.onClosed(() => {
      this.#open.splice(this.#open.indexOf(preview), 1);
      this.#tell();
    });
  }

  /** Menus show what is for previews where one is open. */
  #tell(): void {
    void commands.executeCommand('setContext', 'planverk.previewOpen', this.#open.length > 0);
  }
}

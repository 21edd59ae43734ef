import { type Disposable, EventEmitter, type TextEditor, Uri, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { TEXTS } from '../../../l10n/texts.ts';
import { PREVIEW, type PreviewParams, type PreviewResult, type Topic } from '../../../server/src/protocol.ts';
import { fromPrinted, isInside, toPrinted } from '../addresses.ts';
import { languageFor } from '../language.ts';
import { webviewPage } from '../webview-page.ts';
import { goesAlong, linesIn, moveEditors, showSource } from './editors.ts';
import { PreviewFindings } from './findings.ts';
import type { FromPage, PageState, Scope, ToPage } from './messages.ts';
import { previewParts } from './page.ts';
import { chooseTopic } from './topics.ts';
import { wordsOf } from './words.ts';

/** About a frame: several changes that come together are shown together. */
const FRAME = 16;

/** What a preview shows. */
export interface Shown {
  readonly document: Uri;
  readonly scope: Scope;
  /** Whether findings are shown at what they are about; where nothing is said, they are. */
  readonly findings?: boolean;
  /** What is shown only, where it is not everything. */
  readonly about?: Topic;
}

/** The preview of one plan in one panel. */
export class PlanPreview implements Disposable {
  readonly panel: WebviewPanel;
  readonly #client: BaseLanguageClient;
  readonly #closed = new EventEmitter<void>();
  readonly onClosed = this.#closed.event;
  readonly #dumps: ((html: string) => void)[] = [];
  readonly #findings = new PreviewFindings();
  #shown: Shown;
  /** The plan's folder, and the document of it that was shown last; once the server has answered. */
  #folder: Uri | undefined;
  #last: Uri | undefined;
  #language: PreviewResult['language'] | undefined;
  /** What the page shows of each file, where it does not show everything. */
  #about: PreviewResult['about'];
  /** The version of what the page shows; `undefined` where it must be sent everything. */
  #version: number | undefined;
  #ready = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asking = false;
  #isStale = false;
  /** What is shown next is another page: the reader is to be where the editor is. */
  #isOther = true;

  constructor(client: BaseLanguageClient, extension: Uri, panel: WebviewPanel, shown: Shown, first?: PreviewResult) {
    this.#client = client;
    this.#shown = shown;
    this.panel = panel;
    if (first) this.#folder = this.#client.protocol2CodeConverter.asUri(first.folder);
    panel.onDidDispose(() => this.dispose());
    panel.webview.onDidReceiveMessage((message: FromPage) => this.#receive(message));
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [
        Uri.joinPath(extension, 'dist'),
        ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri),
      ],
    };
    const parts = previewParts(languageFor(first?.language, shown.document), first?.title ?? 'Planverk');
    panel.webview.html = webviewPage(panel.webview, extension, 'preview', parts);
  }

  /** Shows another document of the plan, or more or less of it; still about the same, where nothing else is said. */
  show(shown: Shown): void {
    const about = shown.about ?? this.#shown.about;
    this.#shown = { ...shown, findings: shown.findings ?? this.#showsFindings, ...(about && { about }) };
    this.#isOther = true;
    this.refresh();
  }

  /** Shows what is about a topic only; `undefined` for everything. */
  showAbout(topic: Topic | undefined): void {
    const { about: _, ...others } = this.#shown;
    this.#shown = { ...others, ...(topic && { about: topic }) };
    // A part is read from its beginning; in the whole, the reader is where the editor is.
    this.#isOther = topic === undefined;
    this.refresh();
  }

  /** Asks what the preview is to be about, and shows that. */
  async chooseAbout(): Promise<void> {
    const { document, scope, about } = this.#shown;
    const chosen = await chooseTopic(this.#client, document, scope, about);
    if (chosen !== undefined) this.showAbout(chosen ?? undefined);
  }

  /** Whether the preview shows something of the plan that a file belongs to. */
  holds(file: Uri): boolean {
    const { document } = this.#shown;
    return file.toString() === document.toString() || (this.#folder !== undefined && isInside(this.#folder, file));
  }

  /** A plan's folder, once the server has named it. */
  get folder(): Uri | undefined {
    return this.#folder;
  }

  /** The editor has gone to a file of the plan: the page follows, and in chapter scope shows that file. */
  follow(editor: TextEditor): void {
    const { document } = editor;
    const isOther = document.uri.toString() !== this.#shown.document.toString();
    if (isOther) {
      const shown = { ...this.#shown, document: document.uri };
      if (shown.scope === 'chapter') this.show(shown);
      else this.#shown = shown;
    }
    this.scrollTo(editor);
    this.pointTo(editor, false);
  }

  /** Keeps the page at what the editor shows, for who wants it. */
  scrollTo(editor: TextEditor): void {
    const lines = linesIn(editor);
    if (lines && goesAlong('followEditor', editor)) this.#send(lines);
  }

  /** Marks the block that the cursor is in; with `show`, it comes in sight where it is not. */
  pointTo(editor: TextEditor, show: boolean): void {
    const { line } = editor.selection.active;
    // Of a place that the page does not show, no block is marked.
    const uri = this.#isShown(editor.document.uri, line) ? toPrinted(editor.document.uri) : '';
    this.#send({ type: 'cursor', uri, line, show: show && goesAlong('followEditor', editor) });
  }

  /** Shows the plan as it is now, within a frame. */
  refresh(): void {
    this.#isStale = true;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#update();
    }, FRAME);
  }

  /** Shows everything anew: the page or the server has begun anew, and what one has the other does not know of. */
  restart(): void {
    this.#version = undefined;
    this.refresh();
  }

  /** What the page shows now; nothing while it is being loaded. */
  shownHtml(): Promise<string> {
    if (!this.#ready) return Promise.resolve('');
    const html = new Promise<string>((resolve) => this.#dumps.push(resolve));
    this.#send({ type: 'dump' });
    return html;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const resolve of this.#dumps.splice(0)) resolve('');
    this.#closed.fire();
    this.#closed.dispose();
  }

  /** One question at a time: what changes meanwhile is asked for when the answer has come. */
  async #update(): Promise<void> {
    if (this.#asking || !this.#ready || !this.#client.isRunning()) return;
    this.#asking = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        const shown = this.#shown;
        const { document, scope, about } = shown;
        const params: PreviewParams = {
          uri: this.#client.code2ProtocolConverter.asUri(document),
          scope,
          ...(about && { about }),
          ...(this.#version !== undefined && { known: this.#version }),
        };
        const result = await this.#client.sendRequest<PreviewResult | null>(PREVIEW, params);
        if (this.#last && this.#isForeign(document, result))
          this.show({ document: this.#last, scope: this.#shown.scope });
        else this.#present(result, shown);
      }
    } finally {
      this.#asking = false;
    }
  }

  /** Whether the editor has gone to a file that lies in the plan's folder and is not the plan's, such as one of a plan inside it. */
  #isForeign(document: Uri, result: PreviewResult | null): boolean {
    if (document.toString() === this.#last?.toString()) return false;
    return (
      result === null ||
      this.#client.protocol2CodeConverter.asUri(result.folder).toString() !== this.#folder?.toString()
    );
  }

  #present(result: PreviewResult | null, { document, scope, about }: Shown): void {
    const language = languageFor(result?.language, document);
    this.#language = result?.language;
    this.#about = result?.about;
    if (result) {
      this.#folder = this.#client.protocol2CodeConverter.asUri(result.folder);
      this.#last = document;
      this.panel.title = TEXTS.preview[language](result.title);
    }
    const findings = this.#showsFindings;
    const state: PageState = { document: document.toString(), scope, findings, ...(about && { about }) };
    const words = wordsOf(language, about && (result?.about?.label ?? about.id));
    const message = result === null ? { message: TEXTS.noPlan[language]() } : {};
    const { open, pieces, close } = result ?? { open: '', pieces: [], close: '' };
    this.#version = result?.version;
    this.#send({ type: 'show', open, pieces, close, ...message, scope, pictures: this.#pictures(), words, state });
    this.showFindings();
    const editor = window.visibleTextEditors.find((open) => open.document.uri.toString() === document.toString());
    if (this.#isOther && editor) {
      this.scrollTo(editor);
      this.pointTo(editor, false);
    }
    this.#isOther = false;
  }

  get #showsFindings(): boolean {
    return this.#shown.findings ?? true;
  }

  /** Shows the findings that the editor has by now, or none where the reader wants none. */
  showFindings(): void {
    if (!this.#ready || this.#folder === undefined) return;
    const language = languageFor(this.#language, this.#shown.document);
    const isShown = (uri: Uri, line: number) => this.#isShown(uri, line);
    const findings = this.#showsFindings ? this.#findings.of(this.#folder, language, isShown) : [];
    this.#send({ type: 'findings', findings });
  }

  /** Whether the page shows a line (from 0) of a file of the plan: it may show what is about one thing only. */
  #isShown(uri: Uri, line: number): boolean {
    if (this.#about === undefined) return true;
    const isFile = (file: string) => this.#client.protocol2CodeConverter.asUri(file).toString() === uri.toString();
    const lines = this.#about.shown.find((file) => isFile(file.uri))?.lines ?? [];
    return lines.some(([first, last]) => first <= line && line <= last);
  }

  async #sendFixes(id: string): Promise<void> {
    this.#send({ type: 'fixes', id, titles: await this.#findings.fixTitles(id) });
  }

  #pictures() {
    return (workspace.workspaceFolders ?? []).map(({ uri }) => ({
      folder: toPrinted(uri),
      base: this.panel.webview.asWebviewUri(uri).toString(),
    }));
  }

  #send(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  #receive(message: FromPage): void {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.restart();
        break;
      case 'incomplete':
        this.restart();
        break;
      case 'scope':
        this.show({ ...this.#shown, scope: message.scope });
        break;
      case 'filter':
        void this.chooseAbout();
        break;
      case 'clearFilter':
        this.showAbout(undefined);
        break;
      case 'showFindings':
        this.#shown = { ...this.#shown, findings: message.shown };
        this.refresh();
        break;
      case 'askFixes':
        void this.#sendFixes(message.id);
        break;
      case 'fix':
        void this.#findings.fix(message.id, message.title);
        break;
      case 'rule':
        void this.#findings.showRule(message.id);
        break;
      case 'scrolled':
        moveEditors(message.lines);
        break;
      case 'source':
        void showSource(fromPrinted(message.uri), message.line, message.focus);
        break;
      case 'dumped':
        for (const resolve of this.#dumps.splice(0)) resolve(message.html);
    }
  }
}

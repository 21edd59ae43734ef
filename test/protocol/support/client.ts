import {
  type ClientCapabilities,
  CodeActionKind,
  CodeLensRefreshRequest,
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DiagnosticTag,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type FileChangeType,
  FoldingRangeRefreshRequest,
  InitializedNotification,
  type InitializeParams,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  LogMessageNotification,
  MarkupKind,
  type ProgressToken,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type Registration,
  RegistrationRequest,
  ResourceOperationKind,
  SemanticTokensRefreshRequest,
  ShowMessageRequest,
  type TextDocumentContentChangeEvent,
  WorkDoneProgress,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** What VS Code says it can do, as far as the server looks. */
export const VSCODE: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    foldingRange: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, resourceOperations: [ResourceOperationKind.Create] },
    textDocumentContent: { dynamicRegistration: true },
  },
  window: { workDoneProgress: true, showDocument: { support: true } },
  textDocument: {
    diagnostic: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [DiagnosticTag.Unnecessary, DiagnosticTag.Deprecated] },
    },
    publishDiagnostics: {},
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: [CodeActionKind.QuickFix, CodeActionKind.Source] } },
      isPreferredSupport: true,
    },
    completion: {
      completionItem: {
        snippetSupport: true,
        documentationFormat: [MarkupKind.Markdown, MarkupKind.PlainText],
        labelDetailsSupport: true,
        insertReplaceSupport: true,
      },
    },
    hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    inlayHint: {
      dynamicRegistration: true,
      resolveSupport: { properties: ['tooltip', 'textEdits', 'label.tooltip', 'label.location', 'label.command'] },
    },
    foldingRange: { rangeLimit: 5000, lineFoldingOnly: true, foldingRange: { collapsedText: false } },
  },
};

/** A client that wants its diagnostics sent and can do nothing else. */
export const PLAIN: ClientCapabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };

const REFRESHES = [
  [CodeLensRefreshRequest.type, 'codeLens'],
  [InlayHintRefreshRequest.type, 'inlayHint'],
  [SemanticTokensRefreshRequest.type, 'semanticTokens'],
  [FoldingRangeRefreshRequest.type, 'foldingRange'],
] as const;

/** The client's end of a connection: keeps its own copy of every document, and what the server said unasked. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly documents = new Map<string, TextDocument>();
  readonly published = new Map<string, { diagnostics: Diagnostic[]; version: number | undefined }>();
  /** Addresses in the order in which their findings were sent. */
  readonly publications: string[] = [];
  readonly logs: string[] = [];
  readonly registrations: Registration[] = [];
  /** Progress that the server has begun by itself, in the order of its messages: `begin: Leser planene`, `end`. */
  readonly progress: string[] = [];
  /** Called with the token of each progress that the server begins by itself. */
  onProgress: (token: ProgressToken) => void | Promise<void> = () => {};
  /** Answers questions that the user is asked, by the choices. */
  onAsked: (message: string, choices: readonly string[]) => string | undefined = () => undefined;
  /** Answers to `workspace/configuration`, by section, or by folder and section: `file:///plan planverk`. */
  readonly configuration = new Map<string, unknown>();
  refreshes = 0;
  /** What else the server has asked to be asked for again, in the order of its requests. */
  readonly refreshed: ('codeLens' | 'inlayHint' | 'semanticTokens' | 'foldingRange')[] = [];

  constructor(connection: ProtocolConnection) {
    this.connection = connection;
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics, version }) => {
      this.publications.push(uri);
      this.published.set(uri, { diagnostics, version });
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logs.push(message);
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(
        ({ section = '', scopeUri }) =>
          this.configuration.get(`${scopeUri} ${section}`) ?? this.configuration.get(section) ?? null,
      ),
    );
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
    });
    for (const [type, kind] of REFRESHES) connection.onRequest(type, () => void this.refreshed.push(kind));
    connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      connection.onProgress(WorkDoneProgress.type, token, (step) => {
        this.progress.push(step.kind === 'begin' ? `begin: ${step.title}` : step.kind);
        if (step.kind === 'begin') void this.onProgress(token);
      });
    });
    connection.onRequest(ShowMessageRequest.type, ({ message, actions = [] }) => {
      const choice = this.onAsked(
        message,
        actions.map(({ title }) => title),
      );
      return choice === undefined ? null : { title: choice };
    });
    connection.listen();
  }

  /** The two steps that begin every session. */
  async initialize(params: Partial<InitializeParams>): Promise<InitializeResult> {
    const given = { processId: null, rootUri: null, capabilities: VSCODE, ...params };
    const result = await this.connection.sendRequest(InitializeRequest.type, given);
    await this.connection.sendNotification(InitializedNotification.type, {});
    return result;
  }

  async open(uri: string, text: string): Promise<void> {
    const document = TextDocument.create(uri, 'markdown', 1, text);
    this.documents.set(uri, document);
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.#document(uri);
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  /** Replaces the first place where a text stands in a document. */
  async replace(uri: string, old: string, text: string): Promise<void> {
    const document = this.#document(uri);
    const at = document.getText().indexOf(old);
    if (at < 0) throw new Error(`«${old}» does not stand in ${uri}`);
    const range = { start: document.positionAt(at), end: document.positionAt(at + old.length) };
    await this.change(uri, { range, text });
  }

  async close(uri: string): Promise<void> {
    this.documents.delete(uri);
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  text(uri: string): string {
    return this.#document(uri).getText();
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    const params = { textDocument: { uri }, ...(previousResultId !== undefined && { previousResultId }) };
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, params);
  }

  /** The codes of a document's findings, with the text that each marks. */
  async findings(uri: string): Promise<string[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('not a full report');
    const known = this.documents.get(uri);
    // Counted anew: the library loses lines where edits part a \r from its \n.
    const document = known && TextDocument.create(uri, known.languageId, known.version, known.getText());
    return report.items.map(({ code, range }) => (document ? `${code}: ${document.getText(range)}` : `${code}`));
  }

  async filesChanged(...changes: { uri: string; type: FileChangeType }[]): Promise<void> {
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  }

  #document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }
}

/** Long enough for what is not to come, to come. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 60));
}

/** Waits for a condition that other parts bring about, for fifteen seconds at the most. */
export async function until(condition: () => boolean, what = 'the condition'): Promise<void> {
  const end = Date.now() + 15_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

import type { ClientCapabilities } from 'vscode-languageserver';
import {
  CodeActionKind,
  DiagnosticTag,
  InsertTextMode,
  MarkupKind,
  ResourceOperationKind,
} from 'vscode-languageserver';

/** What the client can do, as far as it changes what the server sends. */
export interface Abilities {
  /** It asks for diagnostics itself; otherwise they are sent to it. */
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly unnecessaryTag: boolean;
  readonly configuration: boolean;
  readonly configurationChanges: boolean;
  readonly fileWatching: boolean;
  readonly folderChanges: boolean;
  /** Edits name the version that they are made for. */
  readonly documentChanges: boolean;
  readonly createFiles: boolean;
  /** Edits may say what they are for, and ask to be looked over. */
  readonly changeAnnotations: boolean;
  /** It asks what would be renamed before it asks for the new name. */
  readonly prepareRename: boolean;
  /** It asks before it moves files, and tells when it has. */
  readonly willRenameFiles: boolean;
  readonly didRenameFiles: boolean;
  /** It formats several ranges at once. */
  readonly formatRanges: boolean;
  /** Code actions may carry their edit; without it there are none. */
  readonly codeActions: boolean;
  readonly preferredActions: boolean;
  readonly nestedSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly snippets: boolean;
  readonly markdownHover: boolean;
  readonly markdownCompletion: boolean;
  readonly labelDetails: boolean;
  /** Inserted texts can be kept from being indented anew. */
  readonly asIs: boolean;
  /** Edits of a workspace may hold snippets with tab stops (3.18). */
  readonly snippetEdits: boolean;
  /** What is said of a finding may be Markdown (3.18). */
  readonly markdownMessages: boolean;
  /** It shows how far long work has come, and lets the user stop it. */
  readonly workDoneProgress: boolean;
  /** It asks for the texts of documents that are on no disk (3.18). */
  readonly documentContent: boolean;
  readonly showDocument: boolean;
}

/** Reads the client's capabilities; whatever is not said is not there. */
export function readAbilities({ textDocument, workspace, window }: ClientCapabilities): Abilities {
  const diagnostic = textDocument?.diagnostic;
  const pushed = textDocument?.publishDiagnostics;
  const shown = diagnostic ?? pushed;
  const action = textDocument?.codeAction;
  const item = textDocument?.completion?.completionItem;
  const edit = workspace?.workspaceEdit;
  return {
    pull: diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport ?? false,
    relatedInformation: shown?.relatedInformation ?? pushed?.relatedInformation ?? false,
    codeDescription: shown?.codeDescriptionSupport ?? pushed?.codeDescriptionSupport ?? false,
    unnecessaryTag: (shown?.tagSupport ?? pushed?.tagSupport)?.valueSet.includes(DiagnosticTag.Unnecessary) ?? false,
    configuration: workspace?.configuration ?? false,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    fileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    folderChanges: workspace?.workspaceFolders ?? false,
    documentChanges: edit?.documentChanges ?? false,
    createFiles: edit?.resourceOperations?.includes(ResourceOperationKind.Create) ?? false,
    changeAnnotations: edit?.changeAnnotationSupport !== undefined,
    prepareRename: textDocument?.rename?.prepareSupport ?? false,
    willRenameFiles: workspace?.fileOperations?.willRename ?? false,
    didRenameFiles: workspace?.fileOperations?.didRename ?? false,
    formatRanges: textDocument?.rangeFormatting?.rangesSupport ?? false,
    codeActions: action?.codeActionLiteralSupport?.codeActionKind.valueSet.includes(CodeActionKind.QuickFix) ?? false,
    preferredActions: action?.isPreferredSupport ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    snippets: item?.snippetSupport ?? false,
    markdownHover: textDocument?.hover?.contentFormat?.[0] === MarkupKind.Markdown,
    markdownCompletion: item?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
    labelDetails: item?.labelDetailsSupport ?? false,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false,
    snippetEdits: edit?.snippetEditSupport ?? false,
    markdownMessages: diagnostic?.markupMessageSupport ?? false,
    workDoneProgress: window?.workDoneProgress ?? false,
    documentContent: workspace?.textDocumentContent !== undefined,
    showDocument: window?.showDocument?.support ?? false,
  };
}

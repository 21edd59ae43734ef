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
  /** The edit of an action may come when the action is chosen. */
  readonly lazyActions: boolean;
  /** Actions that cannot be done may be shown with the reason. */
  readonly disabledActions: boolean;
  readonly nestedSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly implementationLinks: boolean;
  readonly typeDefinitionLinks: boolean;
  readonly callHierarchy: boolean;
  /** It asks where a symbol of the workspace stands once that is chosen. */
  readonly symbolsResolve: boolean;
  readonly typeHierarchy: boolean;
  readonly snippets: boolean;
  /** Changes may be made in any file at the server's wish. */
  readonly applyEdit: boolean;
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
  /** Kinds of answers that it can be asked to ask for again. */
  readonly refreshes: Readonly<Record<'codeLens' | 'inlayHint' | 'semanticTokens' | 'foldingRange', boolean>>;
  /** What of an inlay hint it asks for when the hint is looked at. */
  readonly hintDetails: readonly string[];
  /** What is folded away may have a text in its place. */
  readonly collapsedText: boolean;
  /** The most folds that it takes of a document. */
  readonly foldLimit: number | undefined;
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
    refresh: refreshesDiagnostics(workspace),
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
    lazyActions: (action?.dataSupport && action.resolveSupport?.properties.includes('edit')) ?? false,
    disabledActions: action?.disabledSupport ?? false,
    snippetEdits: (edit?.documentChanges && edit.snippetEditSupport) ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    implementationLinks: textDocument?.implementation?.linkSupport ?? false,
    typeDefinitionLinks: textDocument?.typeDefinition?.linkSupport ?? false,
    symbolsResolve: workspace?.symbol?.resolveSupport?.properties.includes('location.range') ?? false,
    callHierarchy: textDocument?.callHierarchy !== undefined,
    typeHierarchy: textDocument?.typeHierarchy !== undefined,
    snippets: item?.snippetSupport ?? false,
    applyEdit: workspace?.applyEdit ?? false,
    markdownHover: textDocument?.hover?.contentFormat?.[0] === MarkupKind.Markdown,
    markdownCompletion: item?.documentationFormat?.includes(MarkupKind.Markdown) ?? false,
    labelDetails: item?.labelDetailsSupport ?? false,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) ?? false,
    markdownMessages: diagnostic?.markupMessageSupport ?? false,
    workDoneProgress: window?.workDoneProgress ?? false,
    documentContent: workspace?.textDocumentContent !== undefined,
    refreshes: {
      codeLens: workspace?.codeLens?.refreshSupport ?? false,
      inlayHint: workspace?.inlayHint?.refreshSupport ?? false,
      semanticTokens: workspace?.semanticTokens?.refreshSupport ?? false,
      foldingRange: workspace?.foldingRange?.refreshSupport ?? false,
    },
    hintDetails: textDocument?.inlayHint?.resolveSupport?.properties ?? [],
    collapsedText: textDocument?.foldingRange?.foldingRange?.collapsedText ?? false,
    foldLimit: textDocument?.foldingRange?.rangeLimit,
  };
}

/** Zed, and others that are built on the same library, leave out the last letter. */
function refreshesDiagnostics(workspace: ClientCapabilities['workspace']): boolean {
  const said: ClientCapabilities['workspace'] & { diagnostic?: { refreshSupport?: boolean } } = workspace ?? {};
  return (said.diagnostics ?? said.diagnostic)?.refreshSupport ?? false;
}

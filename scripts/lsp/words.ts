/*
 * How tests tell what they are about, where that does not follow from a request's name. A request that is not here is known in a
 * connection's tests by the protocol's name for it, and in VS Code by `vscode.execute…Provider`.
 */

type Words = Readonly<Record<string, readonly string[]>>;

/** Suites that are about a request although no output of theirs is made for it. */
export const OWN_SUITES: Words = {
  'codeAction/resolve': ['test/spec/features/actions'],
  'textDocument/codeAction': ['test/spec/features/actions', 'test/spec/checks', 'docs/rules'],
  'textDocument/diagnostic': ['test/spec/checks', 'docs/rules'],
  'textDocument/formatting': ['test/spec/edits/formatting.md'],
  'textDocument/onTypeFormatting': ['test/spec/edits/enter.md'],
  'textDocument/prepareRename': ['test/spec/edits/rename.md'],
  'textDocument/rangeFormatting': ['test/spec/edits/formatting.md'],
  'textDocument/rename': ['test/spec/edits/rename.md'],
  'workspace/diagnostic': ['test/spec/checks', 'docs/rules'],
  'workspace/willRenameFiles': ['test/spec/edits/moves.md'],
  'planverk/cards': ['test/spec/render/insets.md'],
  'planverk/preview': ['test/spec/render'],
};

/** Words by which tests over a connection are known. */
export const PROTOCOL_WORDS: Words = {
  'planverk/cards': ['type CardsResult'],
  'textDocument/diagnostic': ['client.findings(', 'client.pull(', 'DocumentDiagnosticRequest.'],
};

/** Words by which tests in VS Code are known. */
export const VSCODE_WORDS: Words = {
  'callHierarchy/incomingCalls': ["'vscode.provideIncomingCalls'"],
  'callHierarchy/outgoingCalls': ["'vscode.provideOutgoingCalls'"],
  'codeAction/resolve': ["'vscode.executeCodeActionProvider'"],
  'documentLink/resolve': ["'vscode.executeLinkProvider'"],
  'codeLens/resolve': ["'vscode.executeCodeLensProvider'"],
  'completionItem/resolve': ["'vscode.executeCompletionItemProvider'"],
  // VS Code asks for what a hint writes when it is clicked twice.
  'inlayHint/resolve': ['hint.dblclick('],
  'planverk/cards': ['Markdown: Open Preview'],
  'planverk/preview': ['previewHtml('],
  'planverk/status': ['statusText('],
  'textDocument/completion': ["'vscode.executeCompletionItemProvider'"],
  'textDocument/diagnostic': ['languages.getDiagnostics('],
  'textDocument/documentHighlight': ["'vscode.executeDocumentHighlights'"],
  'textDocument/documentLink': ["'vscode.executeLinkProvider'"],
  'textDocument/formatting': ["'editor.action.formatDocument'"],
  'textDocument/linkedEditingRange': ["update('linkedEditing'"],
  'textDocument/onTypeFormatting': ["update('formatOnType'"],
  'textDocument/prepareCallHierarchy': ["'vscode.prepareCallHierarchy'"],
  'textDocument/prepareRename': ["'vscode.prepareRename'", "'vscode.executePrepareRename'"],
  'textDocument/prepareTypeHierarchy': ["'vscode.prepareTypeHierarchy'"],
  'textDocument/rangeFormatting': ["'editor.action.formatSelection'"],
  'textDocument/references': ["'vscode.executeReferenceProvider'"],
  'textDocument/rename': ["'vscode.executeDocumentRenameProvider'"],
  'textDocument/semanticTokens/full': ["'vscode.provideDocumentSemanticTokens'"],
  'textDocument/semanticTokens/full/delta': ["'vscode.provideDocumentSemanticTokens'"],
  'textDocument/semanticTokens/range': ["'vscode.provideDocumentRangeSemanticTokens'"],
  'typeHierarchy/subtypes': ["'vscode.provideSubtypes'"],
  'typeHierarchy/supertypes': ["'vscode.provideSupertypes'"],
  'workspace/diagnostic': ['languages.getDiagnostics('],
  'workspace/didRenameFiles': ['.renameFile(', 'fs.rename('],
  'workspace/executeCommand': ['executeCommand('],
  'workspaceSymbol/resolve': ["'vscode.executeWorkspaceSymbolProvider'"],
  'workspace/symbol': ["'vscode.executeWorkspaceSymbolProvider'"],
  'workspace/textDocumentContent': ["equal(target.uri.scheme, 'planverk')"],
  'workspace/willRenameFiles': ['.renameFile('],
};

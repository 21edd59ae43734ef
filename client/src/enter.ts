import {
  type Disposable,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextDocumentContentChangeEvent,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  DocumentOnTypeFormattingRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageclient';
import { isInCard } from './suggest.ts';

/**
 * VS Code asks what follows Enter only where `editor.formatOnType` is on. Turning that on as a default would have every extension format
 * every Markdown file as it is typed, and rules for Enter in a language's configuration know nothing of cards: they would act in lists of
 * running text. So the server is asked here, where a line is broken in a card, a register or a manifest of a plan, and not at all where
 * the user has set `editor.formatOnType` either way: where it is on, VS Code asks itself.
 */
export function continueLines(client: BaseLanguageClient, isInPlan: () => boolean): Disposable {
  return workspace.onDidChangeTextDocument(({ document, contentChanges: [change, more], reason }) => {
    if (change === undefined || more !== undefined || reason !== undefined || !isLineBreak(change)) return;
    const editor = window.activeTextEditor;
    if (editor?.document !== document || !isInPlan() || hasOwnChoice(document)) return;
    const { start } = change.range;
    if (document.languageId === 'markdown' && !isInCard(document, start.line + 1)) return;
    const caret = new Position(start.line + 1, change.text.replace(/^\r?\n/, '').length);
    // The client hears of the change too, and must have passed it on before the server is asked.
    setTimeout(() => void continueAt(client, editor, caret), 0);
  });
}

/** Enter, with the indentation that the editor gives the new line. */
function isLineBreak({ text, range }: TextDocumentContentChangeEvent): boolean {
  return range.isEmpty && /^\r?\n[ \t]*$/.test(text);
}

async function continueAt(client: BaseLanguageClient, editor: TextEditor, caret: Position): Promise<void> {
  if (!client.isRunning()) return;
  const { document } = editor;
  const { version } = document;
  const params = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(caret),
    ch: '\n',
    options: { tabSize: Number(editor.options.tabSize) || 2, insertSpaces: true },
  };
  try {
    const [edit] = (await client.sendRequest(DocumentOnTypeFormattingRequest.type, params)) ?? [];
    // A quick hand has gone on while the server was asked.
    if (edit === undefined || document.version !== version || !editor.selection.active.isEqual(caret)) return;
    const range = client.protocol2CodeConverter.asRange(edit.range);
    const made = await editor.edit((builder) => builder.replace(range, edit.newText), {
      undoStopBefore: false,
      undoStopAfter: false,
    });
    if (!made) return;
    const end = range.start.translate(0, edit.newText.length);
    editor.selection = new Selection(end, end);
    editor.revealRange(new Range(end, end));
  } catch (error) {
    if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
  }
}

/** A user who has set formatting on typing gets exactly what was set. */
function hasOwnChoice(document: TextDocument): boolean {
  const set = workspace.getConfiguration('editor', document).inspect('formatOnType');
  const chosen = [
    set?.globalValue,
    set?.workspaceValue,
    set?.workspaceFolderValue,
    set?.globalLanguageValue,
    set?.workspaceLanguageValue,
    set?.workspaceFolderLanguageValue,
  ];
  return chosen.some((value) => value !== undefined);
}

import { commands, type Disposable, type Position, Range, type TextDocument, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type CompletionParams,
  CompletionRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageclient';

/** How far above the caret a card's first line is looked for. */
const LINES = 300;

/**
 * VS Code suggests nothing by itself in Markdown. Turning that on as a default would do so in every Markdown file that the user
 * has; so suggestions are asked for here instead, where a word begins in a card of a plan, and only where the user has not said
 * otherwise. The server is asked first: where it has nothing to say, VS Code would offer words of the text, and Tab or Enter would put
 * one of them in place of what was written.
 */
export function suggestInCards(client: BaseLanguageClient, isInPlan: () => boolean): Disposable {
  return workspace.onDidChangeTextDocument(({ document, contentChanges: [change, more] }) => {
    if (change === undefined || more !== undefined || !/^\p{L}$/u.test(change.text)) return;
    // Typing over a selection begins a word as well: so are the fields of a snippet filled in.
    if (!change.range.isSingleLine || !isInPlan() || document !== window.activeTextEditor?.document) return;
    if (!beginsWordInCard(document, change.range.start) || hasOwnChoice(document)) return;
    const caret = change.range.start.translate(0, change.text.length);
    // The client hears of the change too, and must have passed it on before the server is asked.
    setTimeout(() => void suggestAt(client, document, caret), 0);
  });
}

/** Opens the list where the server has suggestions for the word that begins before the caret. */
async function suggestAt(client: BaseLanguageClient, document: TextDocument, caret: Position): Promise<void> {
  if (!client.isRunning()) return;
  const params: CompletionParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(caret),
  };
  try {
    const found = await client.sendRequest(CompletionRequest.type, params);
    const items = Array.isArray(found) ? found : (found?.items ?? []);
    if (items.length === 0 || !isInWord(document, caret)) return;
    await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    // The window is ahead of what is known here: a list that opened behind the word holds other words.
    if (!isInWord(document, caret)) await commands.executeCommand('hideSuggestWidget');
  } catch (error) {
    // While the workspace is read for the first time, what is typed overtakes the question.
    if (!(error instanceof ResponseError) || error.code !== LSPErrorCodes.ContentModified) throw error;
  }
}

/** Whether the author is still writing the word that was begun; a quick hand has gone on while the server was asked. */
function isInWord(document: TextDocument, begun: Position): boolean {
  const editor = window.activeTextEditor;
  if (editor?.document !== document || !editor.selection.isEmpty) return false;
  const { active } = editor.selection;
  return active.line === begun.line && /^[\p{L}\p{N}_-]*$/u.test(document.getText(new Range(begun, active)));
}

function beginsWordInCard(document: TextDocument, { line, character }: Position): boolean {
  if (document.languageId !== 'markdown') return false;
  const before = document.lineAt(line).text.slice(0, character);
  return !/[\p{L}\p{N}_-]$/u.test(before) && isInCard(document, line);
}

/** Whether the line stands in a fence that is a card: one whose info string is a word, and is not closed above the line. */
export function isInCard(document: TextDocument, line: number): boolean {
  for (let above = line - 1; above >= Math.max(0, line - LINES); above--) {
    const fence = /^ {0,3}(?:`{3,}|~{3,})\s*(.*)$/.exec(document.lineAt(above).text);
    if (fence) return /^(?:yaml\s+)?\p{L}+\s*$/u.test(fence[1] ?? '');
  }
  return false;
}

/** A user who has set quick suggestions for Markdown gets exactly what was set. */
function hasOwnChoice(document: TextDocument): boolean {
  const set = workspace.getConfiguration('editor', document).inspect('quickSuggestions');
  return [set?.globalLanguageValue, set?.workspaceLanguageValue, set?.workspaceFolderLanguageValue].some(
    (value) => value !== undefined,
  );
}

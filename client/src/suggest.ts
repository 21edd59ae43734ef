import {
  commands,
  type Disposable,
  type Position,
  Range,
  type TextDocument,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  type CompletionItem,
  type CompletionParams,
  CompletionRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageclient';

/** How far above the caret a card's first line is looked for. */
const LINES = 300;

/**
 * VS Code suggests nothing by itself in Markdown. Turning that on as a default would do so in every Markdown file that the user
 * has; so suggestions are asked for here instead, where a word begins in a card of a plan, or where one without a capital begins a
 * block of text, which a new card may be; and only where the user has not said otherwise. The server is asked first: where it
 * has nothing to say, VS Code would offer words of the text, and Tab or Enter would put one of them in place of what was written.
 */
export function suggestInCards(client: BaseLanguageClient, isInPlan: () => boolean): Disposable {
  return workspace.onDidChangeTextDocument(({ document, contentChanges: [change, more] }) => {
    if (change === undefined || more !== undefined || !/^\p{L}$/u.test(change.text)) return;
    // Typing over a selection begins a word as well: so are the fields of a snippet filled in.
    if (!change.range.isSingleLine || !isInPlan() || document !== window.activeTextEditor?.document) return;
    const { start } = change.range;
    const begins = beginsWordInCard(document, start) || beginsBlock(document, start, change.text);
    if (!begins || hasOwnChoice(document)) return;
    const caret = start.translate(0, change.text.length);
    // The client hears of the change too, and must have passed it on before the server is asked.
    setTimeout(() => void suggestAt(client, document, caret), 0);
  });
}

/**
 * Opens the list where the caret comes to an id that is still empty, as by Tab in a card that is being filled in: an id is made of the
 * title, and nobody would guess that it can be had. Not where the pointer put the caret, and not where there is no title yet.
 */
export function suggestIds(client: BaseLanguageClient, isInPlan: () => boolean): Disposable {
  return window.onDidChangeTextEditorSelection(({ textEditor: { document }, selections: [selection, more], kind }) => {
    if (selection?.isEmpty !== true || more !== undefined || kind === TextEditorSelectionChangeKind.Mouse) return;
    const { active } = selection;
    if (document.languageId !== 'markdown' || !isInPlan() || hasOwnChoice(document)) return;
    const { text } = document.lineAt(active.line);
    if (!/^[\s-]*id:\s*$/.test(text) || active.character < text.length || !isInCard(document, active.line)) return;
    setTimeout(() => void suggestAt(client, document, active), 0);
  });
}

/** So often is a question that a change has overtaken asked again: by each letter of a long word that is typed quickly. */
const TRIES = 20;

/** Opens the list where the server has suggestions for the word that begins before the caret. */
async function suggestAt(client: BaseLanguageClient, document: TextDocument, caret: Position): Promise<void> {
  for (let tries = 0; tries < TRIES && client.isRunning() && isInWord(document, caret); tries++) {
    // Behind the last letter, not the first: where a card may begin there is nothing to suggest before other text.
    const asked = window.activeTextEditor?.selection.active ?? caret;
    const items = await itemsAt(client, document, asked);
    // Another letter, or the first reading of the workspace, came before the answer: nobody would open the list after it.
    if (items === 'overtaken') continue;
    if (!isInWord(document, caret)) return;
    if (items.length === 0) {
      if (window.activeTextEditor?.selection.active.isEqual(asked) !== false) return;
      continue;
    }
    await commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    // The window is ahead of what is known here: a list that opened behind the word holds other words.
    if (!isInWord(document, caret)) await commands.executeCommand('hideSuggestWidget');
    return;
  }
}

async function itemsAt(
  client: BaseLanguageClient,
  document: TextDocument,
  caret: Position,
): Promise<readonly CompletionItem[] | 'overtaken'> {
  const params: CompletionParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(caret),
  };
  try {
    const found = await client.sendRequest(CompletionRequest.type, params);
    return Array.isArray(found) ? found : (found?.items ?? []);
  } catch (error) {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified) return 'overtaken';
    throw error;
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

/** Whether a small letter is the first of its line in running text; whether a card can stand there, the server knows. */
function beginsBlock(document: TextDocument, { line, character }: Position, letter: string): boolean {
  if (document.languageId !== 'markdown' || !/^\p{Ll}$/u.test(letter)) return false;
  return /^[\s>]*$/.test(document.lineAt(line).text.slice(0, character));
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

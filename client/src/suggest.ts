import { commands, type Disposable, type TextDocument, type TextDocumentChangeEvent, window, workspace } from 'vscode';

/** How far above the caret a card's first line is looked for. */
const LINES = 300;

/**
 * VS Code suggests nothing by itself in Markdown. Turning that on as a default would do so in every Markdown file that the user
 * has; so suggestions are asked for here instead, where a word begins in a card of a plan, and only where the user has not said
 * otherwise.
 */
export function suggestInCards(isInPlan: () => boolean): Disposable {
  return workspace.onDidChangeTextDocument((event) => {
    if (isInPlan() && beginsWordInCard(event) && !hasOwnChoice(event.document)) {
      void commands.executeCommand('editor.action.triggerSuggest', { auto: true });
    }
  });
}

function beginsWordInCard({ document, contentChanges: [change, more] }: TextDocumentChangeEvent): boolean {
  if (change === undefined || more !== undefined || document.languageId !== 'markdown') return false;
  if (document !== window.activeTextEditor?.document || !change.range.isEmpty || !/^\p{L}$/u.test(change.text))
    return false;
  const { line, character } = change.range.start;
  const before = document.lineAt(line).text.slice(0, character);
  return !/[\p{L}\p{N}_-]$/u.test(before) && isInCard(document, line);
}

/** Whether the line stands in a fence that is a card: one whose info string is a word, and is not closed above the line. */
function isInCard(document: TextDocument, line: number): boolean {
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

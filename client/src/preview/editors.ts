import {
  Range,
  Selection,
  type TextEditor,
  TextEditorRevealType,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { toPrinted } from '../addresses.ts';
import { neededScroll } from './in-sight.ts';
import type { Lines, ToPage } from './messages.ts';

/** Whether the page goes along with an editor (`followEditor`), or the editor with the page (`leadEditor`). */
export function goesAlong(setting: 'followEditor' | 'leadEditor', { document }: TextEditor): boolean {
  return workspace.getConfiguration('planverk.preview', document).get<boolean>(setting) !== false;
}

/** What an editor shows, as the page is told; `undefined` for one that shows nothing. */
export function linesIn({ document, visibleRanges }: TextEditor): (ToPage & { type: 'scroll' }) | undefined {
  const first = visibleRanges[0]?.start.line;
  const last = visibleRanges.at(-1)?.end.line;
  if (first === undefined || last === undefined) return undefined;
  return { type: 'scroll', uri: toPrinted(document.uri), first, last, length: document.lineCount };
}

/** Moves the editors that show these files as the page has been moved, where they go along. */
export function moveEditors(shown: readonly Lines[]): void {
  for (const editor of window.visibleTextEditors) {
    const lines = shown.find(({ uri }) => uri === toPrinted(editor.document.uri));
    if (lines && goesAlong('leadEditor', editor)) showLines(editor, lines);
  }
}

/** Moves an editor as little as can be to show these lines, and not at all where it does; where it shows none of them, to the first. */
function showLines(editor: TextEditor, { first, last }: Lines): void {
  const top = editor.visibleRanges[0]?.start.line ?? 0;
  const bottom = editor.visibleRanges.at(-1)?.end.line ?? top;
  const [from, to] = [Math.floor(first), Math.ceil(last)];
  const distance = to < top || from > bottom ? from - top : neededScroll(from, to, top, bottom);
  if (distance === 0) return;
  const line = Math.min(Math.max(top + distance, 0), editor.document.lineCount - 1);
  editor.revealRange(new Range(line, 0, line, 0), TextEditorRevealType.AtTop);
}

/** Shows a line (from 0) of a file in an editor beside the preview, where the file is open already if it is; with `focus`, goes there. */
export async function showSource(uri: Uri, line: number, focus: boolean): Promise<void> {
  const open = window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const beside = window.visibleTextEditors.find((editor) => editor.viewColumn !== undefined)?.viewColumn;
  const editor = await window.showTextDocument(await workspace.openTextDocument(uri), {
    viewColumn: open?.viewColumn ?? beside ?? ViewColumn.One,
    preserveFocus: !focus,
    preview: open === undefined,
  });
  const start = editor.document.lineAt(Math.min(line, editor.document.lineCount - 1)).range.start;
  editor.selection = new Selection(start, start);
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}

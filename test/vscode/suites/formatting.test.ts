import { deepEqual, equal, ok } from 'node:assert/strict';
import { commands, Selection, type TextEditor, workspace } from 'vscode';
import { closeAll, openFile, rangeOf, replace, until } from '../support/editor.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';

/** Types as an author does, and waits until the lines from the caret's first on are as they should be. */
async function types(editor: TextEditor, text: string, lines: readonly string[]): Promise<void> {
  await commands.executeCommand('type', { text });
  const seen = () => {
    const { line } = editor.selection.active;
    return lines.map((_, at) => editor.document.lineAt(line - lines.length + 1 + at).text);
  };
  await until(JSON.stringify(lines), () => JSON.stringify(seen()) === JSON.stringify(lines), {
    instead: () => JSON.stringify(seen()),
  });
}

describe('Formatting', () => {
  afterEach(closeAll);

  it('puts keys in order, lines tables up, and can be undone in one step', async () => {
    const editor = await openFile(CHAPTER);
    const before = editor.document.getText();
    await commands.executeCommand('editor.action.formatDocument');
    const laidOut = editor.document.getText();
    await commands.executeCommand('undo');
    await replace(editor, 'tittel: FACT team\n', 'x-eget:   1\ntittel :  FACT team\n');
    const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
    await editor.edit((edit) => edit.insert(end, '\n|a|b|\n|-|-:|\n|lang|1|  \n'));
    await until('the card in order', async () => {
      await commands.executeCommand('editor.action.formatDocument');
      return editor.document.getText().includes('tittel: FACT team\n');
    });
    ok(editor.document.getText().includes('x-eget: 1\n'));
    ok(editor.document.getText().endsWith('\n| a    |   b |\n| ---- | --: |\n| lang |   1 |\n'));
    const lines = (text: string) => text.split('\n').length;
    equal(lines(laidOut), lines(before));
  });

  it('lays out only the card that is marked', async () => {
    const editor = await openFile(CHAPTER);
    await replace(editor, 'tittel: FACT team\n', 'tittel:   FACT team\n');
    const { start, end } = rangeOf(editor.document, 'tittel:   FACT team');
    const others = editor.document.getText().slice(editor.document.offsetAt(end) + 2000);
    editor.selection = new Selection(start, end);
    await until('the key', async () => {
      await commands.executeCommand('editor.action.formatSelection');
      return editor.document.getText().includes('tittel: FACT team\n');
    });
    ok(editor.document.getText().endsWith(others));
  });

  it('Enter in a card begins a list, goes on with it and ends it', async () => {
    const editor = await openFile(CHAPTER);
    await replace(editor, 'tittel: FACT team\n', 'tittel: FACT team\nutvikling:\n');
    const { end } = rangeOf(editor.document, 'utvikling:');
    editor.selection = new Selection(end, end);
    await types(editor, '\n', ['utvikling:', '  - ']);
    await types(editor, 'Først', ['  - Først']);
    await types(editor, '\n', ['  - Først', '  - ']);
    await types(editor, '\n', ['  - Først', '']);
    await types(editor, 'x-eget:', ['  - Først', 'x-eget:']);
  });

  it('Enter in running text is the editor’s own', async () => {
    const editor = await openFile('kapitler/01-innledning.md');
    await replace(editor, '# Innledning', '# Innledning\n\n- utvikling:');
    const { end } = rangeOf(editor.document, '- utvikling:');
    editor.selection = new Selection(end, end);
    await commands.executeCommand('type', { text: '\n' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    equal(editor.document.lineAt(end.line + 1).text, '');
  });

  it('Enter is VS Code’s to ask about where formatting on typing is on, and nobody’s where it is off', async () => {
    const settings = workspace.getConfiguration('editor');
    const texts: string[] = [];
    for (const on of [true, false]) {
      await settings.update('formatOnType', on, true);
      try {
        const editor = await openFile(CHAPTER);
        await replace(editor, 'tittel: FACT team\n', 'tittel: FACT team\nutvikling:\n');
        const { end } = rangeOf(editor.document, 'utvikling:');
        editor.selection = new Selection(end, end);
        if (on) await types(editor, '\n', ['utvikling:', '  - ']);
        else await commands.executeCommand('type', { text: '\n' });
        if (!on) await new Promise((resolve) => setTimeout(resolve, 1000));
        texts.push(editor.document.lineAt(end.line + 1).text);
      } finally {
        await settings.update('formatOnType', undefined, true);
        await closeAll();
      }
    }
    deepEqual(texts, ['  - ', '']);
  });
});

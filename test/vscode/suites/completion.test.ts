import { equal, match, ok } from 'node:assert/strict';
import { commands, Selection, type TextEditor, window, workspace } from 'vscode';
import {
  closeAll,
  completionsAt,
  fileUri,
  hoverAt,
  labelOf,
  openFile,
  rangeOf,
  replace,
  takeFirstFor,
  until,
} from '../support/editor.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';
const REGISTER = 'registre/enheter.yaml';

/** An empty line of its own behind the first place where a text stands, with the caret on it. */
async function lineBehind(editor: TextEditor, text: string): Promise<number> {
  const { end } = rangeOf(editor.document, text);
  await editor.edit((edit) => edit.insert(end, '\n\n\n'));
  caretAt(editor, end.line + 2, 0);
  return end.line + 2;
}

function caretAt(editor: TextEditor, line: number, character: number): void {
  const { range } = editor.document.lineAt(line);
  const caret = range.start.translate(0, character);
  editor.selection = new Selection(caret, caret);
}

/** Opens the list where the caret is and takes its first row, again and again until it is taken. */
async function takeFirst(what: string, isTaken: () => boolean): Promise<void> {
  await until(what, async () => {
    await commands.executeCommand('editor.action.triggerSuggest');
    for (let asked = 0; asked < 20 && !isTaken(); asked++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await commands.executeCommand('acceptSelectedSuggestion');
    }
    return isTaken();
  });
}

describe('Completion and hover', () => {
  afterEach(closeAll);

  it('a word typed where a block begins becomes a whole card, and its id comes from its title', async () => {
    const editor = await openFile(CHAPTER);
    const line = await lineBehind(editor, 'starter opp våren 2021.');
    const lineText = (at: number): string => editor.document.lineAt(line + at).text;
    await takeFirstFor('tilt', () => lineText(0) === '```tiltak');
    equal(lineText(1), 'id: tiltak-id');
    equal(lineText(2), 'tittel: Tittel på tiltaket');
    // The first stop is the title, the second the id that is made from it.
    equal(editor.document.getText(editor.selection), 'Tittel på tiltaket');
    await commands.executeCommand('type', { text: 'Åpent hus på Tau' });
    await commands.executeCommand('hideSuggestWidget');
    await commands.executeCommand('jumpToNextSnippetPlaceholder');
    equal(editor.document.getText(editor.selection), 'tiltak-id');
    await takeFirst('the id from the title', () => lineText(1) === 'id: åpent-hus-på-tau');
    await commands.executeCommand('leaveSnippet');
    const text = editor.document.getText();
    const card = text.slice(
      text.indexOf('```tiltak\nid: åpent-hus'),
      text.indexOf('\n```', text.indexOf('id: åpent-hus')),
    );
    match(
      card,
      /\nansvarlig: enhet-id\ntidspunkt: 2021\nøkonomi:\n {2}finansiering: ramme\n {2}beløp:\n {4}2021: 100 000\n/,
    );
  });

  it('a unit that does not exist is written and added to the register in one step, and never by Enter alone', async () => {
    const editor = await openFile(CHAPTER);
    await replace(editor, 'ansvarlig: Kommunalsjef levekår', 'ansvarlig: ');
    const { line } = rangeOf(editor.document, 'ansvarlig: \n').start;
    caretAt(editor, line, 'ansvarlig: '.length);
    for (const text of 'Frivilligsentralen') await commands.executeCommand('type', { text });
    // The first row is what was typed, so that a line that is ended makes nothing.
    await until('the row that adds it', async () => {
      await commands.executeCommand('editor.action.triggerSuggest');
      await new Promise((resolve) => setTimeout(resolve, 500));
      await commands.executeCommand('selectNextSuggestion');
      await commands.executeCommand('acceptSelectedSuggestion');
      return editor.document.lineAt(line).text === 'ansvarlig: frivilligsentralen';
    });
    const register = await until('the unit in the register', () =>
      workspace.textDocuments.find(
        ({ uri, getText }) =>
          uri.toString() === fileUri(REGISTER).toString() && getText().includes('Frivilligsentralen'),
      ),
    );
    match(register.getText(), /\n {2}frivilligsentralen:\n {4}navn: Frivilligsentralen\n/);
    await window.showTextDocument(register);
  });

  it('a name that nobody has is offered as it is while it is typed', async () => {
    const editor = await openFile(CHAPTER);
    await replace(editor, 'ansvarlig: Kommunalsjef levekår', 'ansvarlig: ');
    const { line } = rangeOf(editor.document, 'ansvarlig: \n').start;
    caretAt(editor, line, 'ansvarlig: '.length);
    for (const text of 'Frivillig') await commands.executeCommand('type', { text });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    // Enter, with or without a list: the line ends, or what was typed is taken as it is.
    await commands.executeCommand('acceptSelectedSuggestion');
    equal(editor.document.lineAt(line).text, 'ansvarlig: Frivillig');
    ok(
      !workspace.textDocuments.some(({ uri, isDirty }) => isDirty && uri.path.endsWith(REGISTER)),
      'the register was changed',
    );
  });

  it('a key is found without Norwegian letters', async () => {
    const editor = await openFile(CHAPTER);
    const { end } = rangeOf(editor.document, 'tittel: ROP-team\n');
    await editor.edit((edit) => edit.insert(end, '\n'));
    caretAt(editor, end.line, 0);
    await takeFirstFor('niva', () => editor.document.lineAt(end.line).text.startsWith('nivå:'));
  });

  it('no whole card is among the values of a card', async () => {
    const { document } = await openFile(CHAPTER);
    const { end } = rangeOf(document, 'ansvarlig: Psykiatri');
    const items = await until('units', async () => {
      const found = await completionsAt(document.uri, end);
      return found.some((item) => labelOf(item) === 'nav') ? found : undefined;
    });
    const labels = items.map(labelOf);
    ok(!labels.some((label) => /^(?:tiltak|mål|enhet)(?:-|kort| –|$)/.test(label)), labels.join(', '));
  });

  it('what the chapter uses comes before what it does not', async () => {
    const { document } = await openFile(CHAPTER);
    const { end } = rangeOf(document, 'ansvarlig: ');
    const items = await until('units', async () => {
      const found = await completionsAt(document.uri, end);
      return found.length > 5 ? found : undefined;
    });
    const sorted = [...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(labelOf);
    ok(sorted.indexOf('psykiatritjenesten') < sorted.indexOf('levekårsutvalget'), sorted.join(', '));
  });

  it('a hover draws an indicator and tells how it moves', async () => {
    const { document } = await openFile('kapitler/05-dagens-situasjon.md');
    const { start } = rangeOf(document, 'ungdata-ingen-regelbrudd@2016');
    const text = await until(
      'the hover',
      async () => (await hoverAt(document.uri, start.translate(0, 3))) || undefined,
    );
    match(text, /\| 2016 \| 69 % \| █+.* \|/);
    match(text, /ned 19 prosentpoeng siden 2016/);
  });
});

import { deepEqual, equal, match, ok, rejects } from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { commands, type Position, type Range, Selection, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { closeAll, diagnosticsWhen, fileUri, openFile, rangeOf, replace, until } from '../support/editor.ts';

const REGISTER = 'registre/enheter.yaml';
const CHAPTER = 'kapitler/09-tilskudd.md';
const MOVED = 'kapitler/tilskudd/09 tilskudd.md';

/** What F2 shows before one types. */
function prepared(uri: Uri, at: Position): Thenable<{ range: Range; placeholder: string }> {
  return commands.executeCommand('vscode.prepareRename', uri, at);
}

/** The same; nothing where it is refused, as while the change before is still on its way. */
function shownAt(uri: Uri, at: Position): Thenable<{ range: Range; placeholder: string } | undefined> {
  return prepared(uri, at).then(
    (shown) => shown,
    () => undefined,
  );
}

/** What typing a new word and Enter would change. */
function renamed(uri: Uri, at: Position, word: string): Thenable<WorkspaceEdit> {
  return commands.executeCommand('vscode.executeDocumentRenameProvider', uri, at, word);
}

async function apply(edit: WorkspaceEdit): Promise<void> {
  ok(await workspace.applyEdit(edit), 'the edit was refused');
}

async function textOf(path: string): Promise<string> {
  return (await workspace.openTextDocument(fileUri(path))).getText();
}

describe('Renaming', () => {
  afterEach(closeAll);

  it('a unit that is used in thirty places gets its new id in all of them', async () => {
    const { document } = await openFile(REGISTER);
    const { start } = rangeOf(document, 'strand-kommune:');
    const shown = await until('what is renamed', () => prepared(document.uri, start.translate(0, 2)));
    equal(document.getText(shown.range), 'strand-kommune');
    equal(shown.placeholder, 'strand-kommune');
    const edit = await renamed(document.uri, start, 'kommunen');
    const edits = edit.entries().flatMap(([, each]) => each);
    ok(edits.length >= 29, `${edits.length} places`);
    ok(edit.entries().length >= 2, 'in several files');
    await apply(edit);
    for (const [uri] of edit.entries()) {
      const text = (await workspace.openTextDocument(uri)).getText();
      ok(!/(?<![\p{L}-])strand-kommune(?![\p{L}-])/u.test(text), `the old id is left in ${uri.path}`);
      await diagnosticsWhen(uri, 'nothing that leads nowhere', (all) =>
        all.every(({ message }) => !/strand-kommune|kommunen»/.test(message)),
      );
    }
  });

  it('a name is renamed where it is named so, from where it is used', async () => {
    const { document } = await openFile('kapitler/10-tiltak-hosten-2021.md');
    const { start } = rangeOf(document, 'Kommunalsjef levekår');
    const at = start.translate(0, 3);
    const shown = await until('what is renamed', () => prepared(document.uri, at));
    equal(shown.placeholder, 'kommunalsjef levekår');
    await apply(await renamed(document.uri, at, 'levekårssjef'));
    match(document.getText(), /ansvarlig: Levekårssjef\n/);
    match(await textOf(REGISTER), /navn: levekårssjef\n/);
  });

  it('the id of a heading is renamed, and not the heading, of which VS Code’s own Markdown knows more', async () => {
    const editor = await openFile('kapitler/01-innledning.md');
    await replace(editor, '# Innledning', '# Innledning {#start}\n\nSe [oven](#start) og [[start]].\n\n## Uten id');
    const { document } = editor;
    const at = rangeOf(document, '{#start}').start.translate(0, 3);
    const shown = await until('what is renamed', async () => {
      const found = await shownAt(document.uri, at);
      return found?.placeholder === 'start' ? found : undefined;
    });
    equal(document.getText(shown.range), 'start');
    await apply(await renamed(document.uri, at, 'begynnelsen'));
    match(document.getText(), /# Innledning \{#begynnelsen\}\n\nSe \[oven\]\(#begynnelsen\) og \[\[begynnelsen\]\]\./);
    const inHeading = rangeOf(document, 'Uten id').start.translate(0, 2);
    const heading = await until('the heading', () => shownAt(document.uri, inHeading));
    equal(document.getText(heading.range), 'Uten id');
  });

  it('is refused where the new id is taken, and where nothing stands', async () => {
    const { document } = await openFile(REGISTER);
    const { start } = rangeOf(document, 'strand-kommune:');
    await until('what is renamed', () => prepared(document.uri, start));
    await rejects(
      async () => renamed(document.uri, start, 'nav'),
      /Id-en «nav» er tatt: enhet «NAV»\. Velg en annen\./,
    );
    await rejects(async () => prepared(document.uri, rangeOf(document, '# Enheter').end), /Her står ingen id/);
  });

  it('a chapter that is moved takes the manifest and the links along', async () => {
    const editor = await openFile('kapitler/01-innledning.md');
    await replace(editor, '# Innledning', '# Innledning\n\nSe [tilskudd](09-tilskudd.md "Tilskudd").');
    await move(CHAPTER, MOVED);
    try {
      match(await textOf('plan.yaml'), / {6}- kapitler\/tilskudd\/09 tilskudd\.md\n/);
      match(editor.document.getText(), /Se \[tilskudd\]\(tilskudd\/09%20tilskudd\.md "Tilskudd"\)\./);
      await diagnosticsWhen(fileUri('plan.yaml'), 'the chapter in its place', (all) =>
        all.every(({ code }) => JSON.stringify(code)?.includes('missing-chapter') !== true),
      );
    } finally {
      await move(MOVED, CHAPTER);
    }
    match(await textOf('plan.yaml'), / {6}- kapitler\/09-tilskudd\.md\n/);
  });

  it('a footnote’s label is typed in both places where linked editing is on', async () => {
    const settings = workspace.getConfiguration('editor');
    await settings.update('linkedEditing', true, true);
    try {
      const editor = await openFile('kapitler/01-innledning.md');
      await replace(editor, '# Innledning', '# Innledning\n\nTekst[^merke].\n\n[^merke]: Noten.\n');
      const at = rangeOf(editor.document, '[^merke]').end.translate(0, -1);
      editor.selection = new Selection(at, at);
      // The places are asked for a while after the caret has come; what was typed before that is taken back.
      await until('both labels typed', async () => {
        await commands.executeCommand('type', { text: 'x' });
        await pause(300);
        if (editor.document.getText().includes('[^merkex]: Noten')) return true;
        await commands.executeCommand('deleteLeft');
        await pause(700);
        return undefined;
      });
    } finally {
      await settings.update('linkedEditing', undefined, true);
    }
  });
});

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Moves a file as the explorer does: whoever wants to is asked before. */
async function move(from: string, to: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(fileUri(from), fileUri(to));
  await apply(edit);
  await access(fileUri(to).fsPath);
  deepEqual(await access(fileUri(from).fsPath).catch(() => 'gone'), 'gone');
}

import { equal, match, ok } from 'node:assert/strict';
import { commands, type Uri, window, workspace } from 'vscode';
import {
  closeAll,
  completionsAt,
  definitionsAt,
  hoverAt,
  labelOf,
  openFile,
  rangeOf,
  replace,
  until,
} from '../support/editor.ts';

/** Imports the library in the example plan, without saving, and refers to it in a chapter. */
async function openWithLibrary() {
  const manifest = await openFile('plan.yaml');
  await replace(manifest, 'periode:', 'planer: { felles: planverk:felles }\nperiode:');
  const editor = await openFile('kapitler/01-innledning.md');
  await editor.edit((edit) =>
    edit.insert(editor.document.positionAt(editor.document.getText().length), '\n[[felles/alkoholloven]]\n'),
  );
  return editor;
}

async function shown(uri: Uri) {
  const document = await workspace.openTextDocument(uri);
  return window.showTextDocument(document);
}

describe('The library', () => {
  afterEach(closeAll);

  it('is where «go to definition» leads, and opens read-only as YAML', async () => {
    const { document } = await openWithLibrary();
    const at = rangeOf(document, '[[felles/alkoholloven]]').start.translate(0, '[[felles/alk'.length);
    const target = await until('a definition', async () => (await definitionsAt(document.uri, at))[0]);
    equal(target.uri.scheme, 'planverk');
    const editor = await shown(target.uri);
    equal(editor.document.languageId, 'yaml');
    equal(editor.document.getText(target.range), 'alkoholloven');
    const before = editor.document.getText();
    await commands.executeCommand('type', { text: 'x' });
    equal(editor.document.getText(), before);
  });

  it('is told of and suggested', async () => {
    const { document } = await openWithLibrary();
    const at = rangeOf(document, '[[felles/alkoholloven]]').start.translate(0, '[[felles/alk'.length);
    match(await until('a hover', async () => (await hoverAt(document.uri, at)) || undefined), /alkohol/);
    const labels = (await completionsAt(document.uri, at)).map(labelOf);
    ok(labels.includes('felles/alkoholloven'), labels.slice(0, 20).join(', '));
  });
});

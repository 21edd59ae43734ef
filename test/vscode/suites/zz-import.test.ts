import { equal, match, rejects } from 'node:assert/strict';
import { commands, Uri, window, workspace } from 'vscode';
import { docx, paragraph, picture, table } from '../../support/docx.ts';
import { closeAll, diagnosticsWhen, fileUri } from '../support/editor.ts';

const text = async (path: string) => new TextDecoder().decode(await workspace.fs.readFile(fileUri(path)));

// The last one: that a folder with a plan is gone, VS Code 1.100 tells late, and other suites would meet two plans.
describe('Importing from Word', () => {
  const [document, folder] = [fileUri('gammel plan.docx'), 'fra-word'];

  afterEach(async () => {
    await closeAll();
    for (const uri of [document, fileUri(folder)]) await workspace.fs.delete(uri, { recursive: true });
  });

  it('makes a plan that is checked like any other, and writes over nothing', async () => {
    const body = [
      paragraph('Strand kommune 2022–2024', 'Tittel'),
      paragraph('1. Tiltak', 'Overskrift1'),
      table(['Tiltak', 'Ansvarlig'], ['FACT-team', 'NAV']),
      paragraph(picture('Et kart')),
    ];
    await workspace.fs.writeFile(document, await docx(body.join('')));
    await commands.executeCommand('planverk.importWord', { document, folder });
    match(await text(`${folder}/plan.yaml`), /^planverk: 1\nid: strand-kommune-2022-2024\n/);
    match(
      await text(`${folder}/kapitler/01-tiltak.md`),
      /\| FACT-team \| NAV \|\n\n!\[Et kart\]\(\.\.\/bilder\/bilde-1\.png\)\n$/,
    );
    equal(window.activeTextEditor?.document.uri.path.endsWith(`${folder}/plan.yaml`), true);
    // «FACT» is explained nowhere: the new plan has been read.
    await diagnosticsWhen(Uri.joinPath(fileUri(folder), 'kapitler/01-tiltak.md'), 'a finding', (all) => all.length > 0);

    await workspace.fs.writeFile(fileUri(`${folder}/plan.yaml`), new TextEncoder().encode('# mine'));
    await commands.executeCommand('planverk.importWord', { document, folder });
    equal(await text(`${folder}/plan.yaml`), '# mine');
  });

  it('leaves nothing behind where the document is none', async () => {
    await workspace.fs.createDirectory(fileUri(folder));
    await workspace.fs.writeFile(document, new TextEncoder().encode('no document'));
    await commands.executeCommand('planverk.importWord', { document, folder: `${folder}/ny` });
    await rejects(async () => workspace.fs.stat(fileUri(`${folder}/ny`)));
  });
});

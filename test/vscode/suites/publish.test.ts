import { equal, ok } from 'node:assert/strict';
import { symlink } from 'node:fs/promises';
import JSZip from 'jszip';
import { ConfigurationTarget, commands, Uri, workspace } from 'vscode';
import { closeAll, fileUri, openFile } from '../support/editor.ts';

const CHAPTER = 'kapitler/10-tiltak-hosten-2021.md';

async function textOf(file: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

async function namesIn(folder: Uri): Promise<readonly string[]> {
  return (await workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
}

describe('Publishing', () => {
  const out = fileUri('.ferdig');
  afterEach(async () => {
    await closeAll();
    await workspace.fs.delete(out, { recursive: true }).then(undefined, () => {});
  });

  it('makes the plan as one page', async () => {
    await openFile(CHAPTER);
    const target = Uri.joinPath(out, 'plan.html');
    const made = await commands.executeCommand<Uri>('planverk.publish', undefined, { format: 'html', target });
    equal(made.toString(), target.toString());
    const page = await textOf(target);
    ok(page.startsWith('<!DOCTYPE html>\n<html lang="nb">'));
    ok(page.includes('FACT team'));
    equal(page.includes('data-uri'), false, 'nothing of where the source lies');
  });

  it('makes a site, and writes over no folder that has something in it', async () => {
    await openFile(CHAPTER);
    const folder = Uri.joinPath(out, 'strand-rus-2021');
    const publish = () =>
      commands.executeCommand<Uri | undefined>('planverk.publish', undefined, {
        format: 'html',
        split: true,
        target: out,
      });
    equal((await publish())?.toString(), folder.toString());
    const names = await namesIn(folder);
    ok(names.includes('index.html') && names.includes('sok.html') && names.length > 10, names.join(', '));
    await workspace.fs.writeFile(Uri.joinPath(folder, 'index.html'), new TextEncoder().encode('min'));
    equal(await publish(), undefined);
    equal(await textOf(Uri.joinPath(folder, 'index.html')), 'min');
    // A file of that name is no folder to be written in, and stays.
    await workspace.fs.delete(folder, { recursive: true });
    await workspace.fs.writeFile(folder, new TextEncoder().encode('min fil'));
    equal(await publish(), undefined);
    equal(await textOf(folder), 'min fil');
  });

  it('makes tables that a spreadsheet opens with æ, ø and å', async () => {
    await openFile(CHAPTER);
    await commands.executeCommand('planverk.publish', undefined, { format: 'csv', target: out });
    const bytes = await workspace.fs.readFile(Uri.joinPath(out, 'strand-rus-2021', 'tiltak.csv'));
    equal([...bytes.slice(0, 3)].join(), '239,187,191');
  });

  describe('with the municipality’s own Word template', () => {
    const folder = fileUri('.maler');
    const publish = () =>
      commands.executeCommand<Uri | undefined>('planverk.publish', undefined, {
        format: 'docx',
        target: Uri.joinPath(out, 'plan.docx'),
      });
    const choose = (template: string | undefined) =>
      workspace
        .getConfiguration('planverk', fileUri(CHAPTER))
        .update('wordTemplate', template, ConfigurationTarget.WorkspaceFolder);
    const partOf = async (file: Uri, path: string) =>
      (await JSZip.loadAsync(await workspace.fs.readFile(file))).file(path)?.async('string');
    const write = (path: string, bytes: Uint8Array) => workspace.fs.writeFile(Uri.joinPath(folder, path), bytes);

    beforeEach(() => openFile(CHAPTER));
    afterEach(async () => {
      await choose(undefined);
      await workspace.fs.delete(folder, { recursive: true }).then(undefined, () => {});
    });

    it('takes its header', async () => {
      const plain = await publish();
      ok(plain);
      const zip = await JSZip.loadAsync(await workspace.fs.readFile(plain));
      const header = (await partOf(plain, 'word/header.xml')) ?? '';
      zip.file('word/header.xml', header.replace(/<w:t>.*?<\/w:t>/, '<w:t>Strand kommune, brevhode</w:t>'));
      await write('mal.docx', await zip.generateAsync({ type: 'uint8array' }));
      await choose('.maler/mal.docx');
      const made = await publish();
      ok(made);
      ok((await partOf(made, 'word/header.xml'))?.includes('Strand kommune, brevhode'));
    });

    it('makes nothing where it is not there, is no Word document, is elsewhere or is a link', async () => {
      await write('tekst.docx', new TextEncoder().encode('Ikke Word'));
      const good = await publish();
      ok(good);
      const elsewhere = fileUri('../mal.docx');
      await workspace.fs.copy(good, elsewhere, { overwrite: true });
      await workspace.fs.delete(good);
      const link = Uri.joinPath(folder, 'lenke.docx').fsPath;
      await symlink(elsewhere.fsPath, link);
      const refused = ['.maler/borte.docx', '.maler', '.maler/tekst.docx', '.maler/lenke.docx', '../mal.docx', link];
      for (const template of [...refused, elsewhere.toString()]) {
        await choose(template);
        equal(await publish(), undefined, template);
      }
      equal((await namesIn(out)).length, 0);
      await workspace.fs.delete(elsewhere);
    });
  });

  it('makes a PDF with the browser of the machine', async () => {
    await openFile(CHAPTER);
    const target = Uri.joinPath(out, 'plan.pdf');
    const made = await commands.executeCommand<Uri>('planverk.publish', undefined, { format: 'pdf', target });
    equal(made.toString(), target.toString());
    equal((await textOf(target)).slice(0, 5), '%PDF-');
  });
});

import { equal, ok } from 'node:assert/strict';
import { commands, Uri, workspace } from 'vscode';
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
  });

  it('makes tables that a spreadsheet opens with æ, ø and å', async () => {
    await openFile(CHAPTER);
    await commands.executeCommand('planverk.publish', undefined, { format: 'csv', target: out });
    const bytes = await workspace.fs.readFile(Uri.joinPath(out, 'strand-rus-2021', 'tiltak.csv'));
    equal([...bytes.slice(0, 3)].join(), '239,187,191');
  });

  it('makes a PDF with the browser of the machine', async () => {
    await openFile(CHAPTER);
    const target = Uri.joinPath(out, 'plan.pdf');
    const made = await commands.executeCommand<Uri>('planverk.publish', undefined, { format: 'pdf', target });
    equal(made.toString(), target.toString());
    equal((await textOf(target)).slice(0, 5), '%PDF-');
  });
});

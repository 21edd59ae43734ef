import { deepEqual, match, ok } from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigurationTarget, languages, Uri, window, workspace } from 'vscode';
import {
  closeAll,
  codeOf,
  definitionsAt,
  diagnosticsWhen,
  fileUri,
  planverkApi,
  rangeOf,
  until,
} from '../support/editor.ts';
import { MemoryFiles } from '../support/memory-files.ts';

const FILES = {
  'plan.yaml': `planverk: 1
id: nabo
tittel: Naboplan
kommune: Nabo
periode: 2021-2026
planer: { strand: ../strand-2021-2026 }
kapitler: [01.md]
regler: { plan-without-goal: av }
`,
  '01.md': `# Samarbeid

Vi gjør det sammen med [[strand/kommunalsjef-levekår]] og [[strand/ingen]].

\`\`\`tiltak
id: felles-vakt
tittel: Felles vakt
tidspunkt: så snart som mulig
\`\`\`
`,
};

/** A second plan, in a folder of its own beside the open one, which is taken into the workspace. */
async function openNeighbour(): Promise<Uri> {
  const folder = join(dirname(fileUri('').fsPath), 'nabo');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES)) await writeFile(join(folder, name), text);
  const uri = Uri.file(folder);
  await changeFolders(() => workspace.updateWorkspaceFolders(1, 0, { uri, name: 'nabo' }));
  return uri;
}

async function closeNeighbour(): Promise<void> {
  const [, neighbour] = workspace.workspaceFolders ?? [];
  if (neighbour === undefined) return;
  await changeFolders(() => workspace.updateWorkspaceFolders(1, 1));
  if (neighbour.uri.scheme === 'file') await rm(neighbour.uri.fsPath, { recursive: true });
}

/** Changes the folders, and waits until the editor has done it; while an earlier change is under way, it takes no other. */
async function changeFolders(change: () => boolean): Promise<void> {
  let isDone = false;
  const listening = workspace.onDidChangeWorkspaceFolders(() => {
    isDone = true;
  });
  try {
    await until('the editor to take the change', change);
    await until('the folders to change', () => isDone);
  } finally {
    listening.dispose();
  }
}

describe('Everywhere: several workspace folders', () => {
  afterEach(async () => {
    await closeAll();
    await closeNeighbour();
  });

  it('hold plans that refer to each other', async () => {
    await planverkApi();
    const folder = await openNeighbour();
    const document = await workspace.openTextDocument(Uri.joinPath(folder, '01.md'));
    await window.showTextDocument(document);
    const found = await diagnosticsWhen(document.uri, 'findings', (all) => all.length > 0);
    const lost = found.filter((one) => /^undefined-/.test(codeOf(one) ?? ''));
    deepEqual(
      lost.map(({ range }) => document.getText(range)),
      ['ingen'],
    );
    const at = rangeOf(document, 'kommunalsjef').start;
    const [target] = await until('a definition', async () => {
      const links = await definitionsAt(document.uri, at);
      return links.length > 0 && links;
    });
    match(target?.uri.path ?? '', /\/strand-2021-2026\/registre\/enheter\.yaml$/);
  });

  it('are checked while no file of theirs is open, and not once they are gone', async () => {
    await planverkApi();
    const folder = await openNeighbour();
    const chapter = Uri.joinPath(folder, '01.md');
    await diagnosticsWhen(chapter, 'a finding of the neighbour', (all) =>
      all.some((one) => codeOf(one) === 'vague-time'),
    );
    await closeNeighbour();
    await diagnosticsWhen(chapter, 'nothing of the neighbour', (all) => all.length === 0);
    const isOfStrand = ({ path }: Uri) => path.includes('strand-2021-2026');
    await until('the findings of Strand', () =>
      languages.getDiagnostics().some(([uri, found]) => isOfStrand(uri) && found.length > 0),
    );
  });

  it('may be on no disk', async () => {
    await planverkApi();
    const files = new MemoryFiles({ 'plan.yaml': FILES['plan.yaml'], '01.md': FILES['01.md'] });
    const registered = workspace.registerFileSystemProvider('planverk-test', files, { isReadonly: true });
    const uri = Uri.parse('planverk-test:/nabo');
    try {
      await changeFolders(() => workspace.updateWorkspaceFolders(1, 0, { uri, name: 'minne' }));
      const isVague = (found: readonly { code?: unknown }[]) =>
        found.some((one) => codeOf(one as never) === 'vague-time');
      await diagnosticsWhen(Uri.joinPath(uri, '01.md'), 'a vague time', isVague);
      await closeNeighbour();
    } finally {
      registered.dispose();
    }
  });

  it('have settings of their own', async () => {
    await planverkApi();
    const folder = await openNeighbour();
    const chapter = Uri.joinPath(folder, '01.md');
    const isVague = (found: readonly { code?: unknown }[]) =>
      found.some((one) => codeOf(one as never) === 'vague-time');
    await diagnosticsWhen(chapter, 'a vague time', isVague);
    const settings = workspace.getConfiguration('planverk', folder);
    await settings.update('rules', { 'vague-time': 'off' }, ConfigurationTarget.WorkspaceFolder);
    await diagnosticsWhen(chapter, 'no vague time here', (found) => !isVague(found));
    const theirs = fileUri('kapitler/10-tiltak-hosten-2021.md');
    ok(isVague(languages.getDiagnostics(theirs)), 'and there as before');
    await settings.update('rules', undefined, ConfigurationTarget.WorkspaceFolder);
  });

  it('show the numbers of the plan that is open', async () => {
    const planverk = await planverkApi();
    const folder = await openNeighbour();
    await window.showTextDocument(await workspace.openTextDocument(Uri.joinPath(folder, 'plan.yaml')));
    await until('the numbers of the neighbour', () => planverk.statusText()?.startsWith('Planverk: 1 tiltak'));
    await window.showTextDocument(await workspace.openTextDocument(fileUri('plan.yaml')));
    await until('the numbers of Strand', () => planverk.statusText()?.startsWith('Planverk: 50 tiltak'));
  });
});

import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  DidRenameFilesNotification,
  TextDocumentEdit,
  WillRenameFilesRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { type TestClient, until, VSCODE } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const MANIFEST = `${ROOT}/plan.yaml`;
const ABLE: ClientCapabilities = {
  ...VSCODE,
  workspace: { ...VSCODE.workspace, fileOperations: { willRename: true, didRename: true } },
};
const FILES = {
  ...PLAN,
  'vedlegg/a b.md': '# Vedlegg\n\n[Tiltak](../kapitler/01.md)\n',
  'kapitler/02.md': '[a](<../vedlegg/a b.md>) [b](../vedlegg/a%20b.md#vedlegg)\n',
};

function asked(client: TestClient, ...files: (readonly [string, string])[]): Promise<WorkspaceEdit | null> {
  const renamed = files.map(([from, to]) => ({ oldUri: `${ROOT}/${from}`, newUri: `${ROOT}/${to}` }));
  return client.connection.sendRequest(WillRenameFilesRequest.type, { files: renamed });
}

function changes(edit: WorkspaceEdit | null) {
  return (edit?.documentChanges ?? [])
    .filter(TextDocumentEdit.is)
    .map(({ textDocument, edits }) => [textDocument.uri, edits.map((each) => ('newText' in each ? each.newText : ''))]);
}

describe('moving files', () => {
  test('is offered for files and folders of any name, to clients that ask', async () => {
    const { result } = await start({ files: FILES, params: { capabilities: ABLE } });
    const filters = [{ pattern: { glob: '**/*', matches: 'file' } }, { pattern: { glob: '**/*', matches: 'folder' } }];
    expect(result.capabilities.workspace?.fileOperations).toEqual({ willRename: { filters }, didRename: { filters } });
    expect((await start()).result.capabilities.workspace?.fileOperations).toBeUndefined();
  });

  test('writes links and the manifest anew', async () => {
    const { client } = await start({ files: FILES, params: { capabilities: ABLE } });
    expect(changes(await asked(client, ['kapitler/01.md', 'kapitler/01 å.md']))).toEqual([
      [MANIFEST, ['kapitler/01 å.md']],
      [`${ROOT}/vedlegg/a%20b.md`, ['../kapitler/01%20å.md']],
    ]);
    expect(changes(await asked(client, ['vedlegg', 'del/vedlegg'], ['kapitler/02.md', 'b.md']))).toEqual([
      [`${ROOT}/kapitler/02.md`, ['del/vedlegg/a b.md', 'del/vedlegg/a%20b.md']],
      [`${ROOT}/vedlegg/a%20b.md`, ['../../kapitler/01.md']],
    ]);
  });

  test('has nothing to say of files that no plan has to do with', async () => {
    const { client } = await start({ files: { 'a/plan.yaml': PLAN['plan.yaml'] }, params: { capabilities: ABLE } });
    expect(await asked(client, ['b/c.ts', 'b/d.ts'])).toBeNull();
  });

  test('is known at once when it has happened, without a word of the disk', async () => {
    const { client, disk } = await start({ files: FILES, params: { capabilities: ABLE } });
    await client.open(MANIFEST, PLAN['plan.yaml']);
    expect(await client.findings(MANIFEST)).not.toContain('missing-chapter: kapitler/01.md');
    disk.set('kapitler/03.md', PLAN['kapitler/01.md']);
    disk.delete('kapitler/01.md');
    await client.connection.sendNotification(DidRenameFilesNotification.type, {
      files: [{ oldUri: `${ROOT}/kapitler/01.md`, newUri: `${ROOT}/kapitler/03.md` }],
    });
    await until(() => client.logs.length === 0);
    expect(await client.findings(MANIFEST)).toContain('missing-chapter: kapitler/01.md');
  });
});

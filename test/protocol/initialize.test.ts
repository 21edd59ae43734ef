import { expect, test } from 'vitest';
import { HoverRequest, ShutdownRequest } from 'vscode-languageserver/node';
import { MemoryHost } from '../support/memory-host.ts';
import { PLAIN, until } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { connect, ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const FILES = { ...PLAN, 'kapitler/01.md': BROKEN };

test('says what it can do, to a client that can do much; all of it is in docs/lsp.md (lsp-table.test.ts)', async () => {
  const { result } = await start({ files: PLAN });
  expect(result.serverInfo).toEqual({ name: 'planverk', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  expect(result.capabilities).toMatchObject({
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    completionProvider: { triggerCharacters: expect.arrayContaining(['`', '[', '@', '/']), resolveProvider: true },
    codeActionProvider: { codeActionKinds: expect.arrayContaining(['quickfix', 'source.fixAll.planverk']) },
    diagnosticProvider: { identifier: 'planverk', interFileDependencies: true, workspaceDiagnostics: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      textDocumentContent: { schemes: ['planverk'] },
    },
  });
});

test('promises no more than a plain client can take', async () => {
  const { result } = await start({ files: PLAN, params: { capabilities: PLAIN } });
  expect(result.capabilities.diagnosticProvider).toBeUndefined();
  expect(result.capabilities.codeActionProvider).toBeUndefined();
  expect(result.capabilities.workspace?.textDocumentContent).toBeUndefined();
  expect(result.capabilities.textDocumentSync).toEqual({ openClose: true, change: 2 });
});

test('asks to be told of changed texts, of files and folders that come and go, and of settings', async () => {
  const { client } = await start({ files: PLAN });
  await until(() => client.registrations.length === 2);
  expect(client.registrations.map(({ method, registerOptions }) => [method, registerOptions])).toEqual([
    [
      'workspace/didChangeWatchedFiles',
      {
        watchers: [
          { globPattern: '**/*.{md,yaml,yml}', kind: 7 },
          { globPattern: '**/*', kind: 5 },
        ],
      },
    ],
    ['workspace/didChangeConfiguration', { section: ['planverk', 'files'] }],
  ]);
});

test.each([
  ['workspaceFolders', { workspaceFolders: [{ uri: ROOT, name: 'plan' }] }],
  ['rootUri', { workspaceFolders: null, rootUri: ROOT }],
  ['rootUri with a slash', { workspaceFolders: null, rootUri: `${ROOT}/` }],
  ['rootPath', { workspaceFolders: null, rootUri: null, rootPath: '/plan' }],
])('finds the plan by %s', async (_, params) => {
  const { client } = await start({ files: FILES, params });
  await client.open(CHAPTER, BROKEN);
  expect(await client.findings(CHAPTER)).toEqual(['unknown-value: kanskje']);
});

test('lives without any folder', async () => {
  const { client } = await start({ files: FILES, params: { workspaceFolders: null, rootUri: null, rootPath: null } });
  await client.open(CHAPTER, BROKEN);
  expect(await client.findings(CHAPTER)).toEqual([]);
  expect(client.logs).toEqual([]);
});

test('takes folders in and out of the workspace', async () => {
  const { client } = await start({ files: FILES, params: { workspaceFolders: [] } });
  const change = (added: string[], removed: string[]): Promise<void> => {
    const folders = (uris: string[]) => uris.map((uri) => ({ uri, name: 'plan' }));
    const event = { added: folders(added), removed: folders(removed) };
    return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
  };
  await client.open(CHAPTER, BROKEN);
  expect(await client.findings(CHAPTER)).toEqual([]);
  await change([ROOT], []);
  expect(await client.findings(CHAPTER)).toEqual(['unknown-value: kanskje']);
  await change([], [`${ROOT}/`]);
  expect(await client.findings(CHAPTER)).toEqual([]);
});

test('answers nothing before it is initialized', async () => {
  const { client } = connect(() => new MemoryHost(PLAN));
  await expect(client.pull(CHAPTER)).rejects.toMatchObject({ code: -32002 });
});

test('is initialized once: asked again it says so, and goes on as before', async () => {
  const { client } = await start({ files: FILES });
  await client.open(CHAPTER, BROKEN);
  await expect(client.initialize({ workspaceFolders: [] })).rejects.toMatchObject({ code: -32600 });
  expect(await client.findings(CHAPTER)).toEqual(['unknown-value: kanskje']);
});

test('ends as the client asks: nothing is answered after shutdown, and exit is clean', async () => {
  const { client, exit } = await start({ files: FILES });
  await client.connection.sendRequest(ShutdownRequest.type);
  const position = { line: 0, character: 0 };
  const hover = client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: CHAPTER }, position });
  await expect(hover).rejects.toMatchObject({ code: -32600 });
  await client.connection.sendNotification('exit');
  await until(() => exit() !== undefined);
  expect(exit()).toBe(0);
});

test('an exit without shutdown is an error', async () => {
  const { client, exit } = await start({ files: FILES });
  await client.connection.sendNotification('exit');
  await until(() => exit() !== undefined);
  expect(exit()).toBe(1);
});

import { expect, test } from 'vitest';
import { FileChangeType, RequestType } from 'vscode-languageserver/node';
import { ClientHost } from '../../server/src/client-host.ts';
import { fromUri, toUri } from '../../server/src/convert.ts';
import {
  LIST_FILES,
  type ListFilesParams,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/protocol.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { type TestClient, until } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { connect } from './support/server.ts';

const ROOT = 'vscode-vfs://github/kommune/blå plan';
const CHAPTER = fromUri(`${ROOT}/kapitler/01.md`);

/** A server that asks its client for files, as in a browser, and a client whose files are not on any disk. */
function inBrowser(disk: MemoryHost): TestClient {
  const { client } = connect((settings, connection) => new ClientHost(connection, settings));
  client.connection.onRequest(LIST_FILES, async ({ folder }: ListFilesParams) => {
    const files = await disk.listFiles(folder === undefined ? undefined : toUri(folder));
    return files.map(fromUri);
  });
  const read = new RequestType<ReadFileParams, ReadFileResult, void>(READ_FILE);
  client.connection.onRequest(read, ({ uri }) => disk.readFile(toUri(uri)));
  return client;
}

const params = { workspaceFolders: [{ uri: fromUri(ROOT), name: 'plan' }] };

test('in a browser, files come from the client', async () => {
  const disk = new MemoryHost({ ...PLAN, 'kapitler/01.md': BROKEN }, { roots: [ROOT] });
  const client = inBrowser(disk);
  await client.initialize(params);
  expect(await client.findings(CHAPTER)).toEqual(['unknown-value']);
  disk.set('kapitler/01.md', PLAN['kapitler/01.md']);
  await client.filesChanged({ uri: CHAPTER, type: FileChangeType.Changed });
  expect(await client.findings(CHAPTER)).toEqual([]);
  disk.set('nytt/02.md', '# Nytt\n\nTekst.\n');
  await client.filesChanged({ uri: fromUri(`${ROOT}/nytt`), type: FileChangeType.Created });
  expect(await client.findings(fromUri(`${ROOT}/nytt/02.md`))).toEqual(['unlisted-chapter']);
});

test('what the client gives of hidden folders, or of others than its own, is left alone', async () => {
  const elsewhere = 'vscode-vfs://github/annet/a.md';
  const disk = new MemoryHost(
    { ...PLAN, 'node_modules/x/a.md': BROKEN, '.git/b.md': BROKEN, [elsewhere]: BROKEN },
    { roots: [ROOT] },
  );
  disk.listFiles = () => Promise.resolve([...disk.files.keys()]);
  const client = inBrowser(disk);
  await client.initialize(params);
  for (const uri of [`${ROOT}/node_modules/x/a.md`, `${ROOT}/.git/b.md`, elsewhere]) {
    expect(await client.findings(fromUri(uri))).toEqual([]);
  }
  expect(await client.findings(CHAPTER)).toEqual([]);
});

test('a client that fails to give a file is told so in its log, and the server goes on without it', async () => {
  const disk = new MemoryHost(PLAN, {
    roots: [ROOT],
    onRead: (uri) => {
      if (uri.endsWith('01.md')) throw new Error('ingen tilgang');
    },
  });
  const client = inBrowser(disk);
  await client.initialize(params);
  expect(await client.findings(fromUri(`${ROOT}/plan.yaml`))).toEqual([]);
  await until(() => client.logs.length > 0);
  expect(client.logs[0]).toContain('ingen tilgang');
});

import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  createProtocolConnection,
  ExitNotification,
  FileChangeType,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { fromUri } from '../../server/src/convert.ts';
import { uriOf } from '../../server/src/node/paths.ts';
import { builtCli, folderWith } from '../support/cli.ts';
import { TestClient, until } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';

interface Spawned {
  readonly client: TestClient;
  readonly process: ChildProcessWithoutNullStreams;
  readonly ended: Promise<number | null>;
  readonly errors: () => string;
}

const cleanUps: (() => Promise<void> | void)[] = [];

beforeAll(() => {
  builtCli();
}, 60_000);

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

/** The built program as an editor starts it, and a client on its standard input and output. */
function spawnServer(): Spawned {
  const child = spawn(process.execPath, [builtCli(), 'lsp', '--stdio']);
  let errors = '';
  child.stderr.on('data', (data) => {
    errors += data;
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const reader = new StreamMessageReader(child.stdout);
  const client = new TestClient(createProtocolConnection(reader, new StreamMessageWriter(child.stdin)));
  cleanUps.push(() => {
    client.connection.dispose();
    child.kill();
  });
  return { client, process: child, ended, errors: () => errors };
}

/** A plan in a folder with a name that addresses must encode. */
async function planOnDisk(files: Record<string, string | Uint8Array> = {}) {
  const { path, remove } = await folderWith(
    Object.fromEntries(Object.entries({ ...PLAN, ...files }).map(([name, text]) => [`blå bær #1/${name}`, text])),
  );
  cleanUps.push(remove);
  const folder = join(path, 'blå bær #1');
  const address = (name: string): string => fromUri(uriOf(join(folder, name)));
  return { folder, address, workspaceFolders: [{ uri: fromUri(uriOf(folder)), name: 'plan' }] };
}

test('a session from beginning to end, on files on disk', async () => {
  const { client, ended, errors } = spawnServer();
  const { folder, address, workspaceFolders } = await planOnDisk();
  const { serverInfo } = await client.initialize({ processId: process.pid, workspaceFolders });
  expect(serverInfo?.name).toBe('planverk');
  const chapter = address('kapitler/01.md');
  await client.open(chapter, BROKEN);
  expect(await client.findings(chapter)).toEqual(['unknown-value: kanskje']);
  expect(await client.findings(address('enheter.yaml'))).toEqual([]);
  await writeFile(join(folder, 'enheter.yaml'), PLAN['enheter.yaml'].replace('id: nav', 'id: fact'));
  await client.filesChanged({ uri: address('enheter.yaml'), type: FileChangeType.Changed });
  await until(() => client.refreshes > 0);
  expect(await client.findings(chapter)).toEqual(['undefined-unit: nav', 'unknown-value: kanskje']);
  await client.close(chapter);
  expect(await client.findings(chapter)).toEqual(['undefined-unit']);
  await client.connection.sendRequest(ShutdownRequest.type);
  await client.connection.sendNotification(ExitNotification.type);
  expect(await ended).toBe(0);
  expect({ logs: client.logs, errors: errors() }).toEqual({ logs: [], errors: '' });
});

describe('the process', () => {
  test('ends when its client is gone', async () => {
    const { process: child, ended, client } = spawnServer();
    const { workspaceFolders } = await planOnDisk();
    await client.initialize({ workspaceFolders });
    child.stdin.end();
    expect(await ended).toBe(1);
  });

  test('goes on after what is no message', async () => {
    const { process: child, client } = spawnServer();
    const { address, workspaceFolders } = await planOnDisk({ 'kapitler/01.md': BROKEN });
    await client.initialize({ workspaceFolders });
    for (const text of [
      '{"jsonrpc":"2.0"',
      '[]',
      '"x"',
      '{"jsonrpc":"2.0","id":"a"}',
      '{"jsonrpc":"2.0","method":7}',
    ]) {
      child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    }
    expect(await client.findings(address('kapitler/01.md'))).toEqual(['unknown-value']);
  });
});

describe('on a disk that is in disorder', () => {
  test('a huge file, Latin-1, links in circles and a plan within the plan are lived with', async () => {
    const { folder, address, workspaceFolders } = await planOnDisk({
      'kapitler/01.md': BROKEN,
      'stor.md': new Uint8Array(50_000_000).fill(97),
      'latin.yaml': Uint8Array.from([0x65, 0x6e, 0x68, 0xe5, 0x3a, 0x20, 0x31, 0x0a]),
      'inni/plan.yaml': 'planverk: 1\nid: inni\ntittel: Inni\nkommune: Inni\nperiode: 2022-2025\n',
      'bom.md': '\uFEFF# Med merke\r\n\r\nTekst.\r\n',
    });
    await mkdir(join(folder, 'a'));
    await symlink('..', join(folder, 'a/opp'));
    await symlink('/etc', join(folder, 'ut'));
    const { client, errors } = spawnServer();
    await client.initialize({ workspaceFolders });
    expect(await client.findings(address('kapitler/01.md'))).toEqual(['unknown-value']);
    expect(await client.findings(address('stor.md'))).toContain('syntax');
    expect(await client.findings(address('bom.md'))).toEqual(['unlisted-chapter']);
    expect(await client.findings(address('inni/plan.yaml'))).toEqual([]);
    expect({ logs: client.logs, errors: errors() }).toEqual({ logs: [], errors: '' });
  });

  test('a workspace folder that is not there has no findings, and may come', async () => {
    const { folder, address, workspaceFolders } = await planOnDisk({ 'kapitler/01.md': BROKEN });
    await rm(folder, { recursive: true });
    const { client } = spawnServer();
    await client.initialize({ workspaceFolders });
    expect(await client.findings(address('kapitler/01.md'))).toEqual([]);
    await mkdir(join(folder, 'kapitler'), { recursive: true });
    await writeFile(join(folder, 'plan.yaml'), PLAN['plan.yaml']);
    await writeFile(join(folder, 'kapitler/01.md'), BROKEN);
    await client.filesChanged(
      { uri: address('plan.yaml'), type: FileChangeType.Created },
      { uri: address('kapitler'), type: FileChangeType.Created },
    );
    expect(await client.findings(address('kapitler/01.md'))).toContain('unknown-value');
  });
});

import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, DocumentDiagnosticRequest, HoverRequest } from 'vscode-languageserver/node';
import { MemoryHost } from '../support/memory-host.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { connect, ROOT, type Started } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;

/** A server whose disk answers only when `release` is called, so that requests are under way for as long as a test wants. */
async function slow(): Promise<Pick<Started, 'client'> & { release: () => void }> {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { client } = connect(({ roots }) => new MemoryHost(PLAN, { roots, onRead: () => gate }));
  await client.initialize({ workspaceFolders: [{ uri: ROOT, name: 'plan' }] });
  await client.open(CHAPTER, BROKEN);
  return { client, release };
}

describe('a request that is cancelled', () => {
  test('while it is under way is answered as cancelled, and the others as they would be', async () => {
    const { client, release } = await slow();
    const source = new CancellationTokenSource();
    const params = { textDocument: { uri: CHAPTER } };
    const dropped = client.connection.sendRequest(DocumentDiagnosticRequest.type, params, source.token);
    const kept = client.findings(CHAPTER);
    await new Promise((resolve) => setTimeout(resolve, 20));
    source.cancel();
    await new Promise((resolve) => setTimeout(resolve, 20));
    release();
    await expect(dropped).rejects.toMatchObject({ code: -32800 });
    expect(await kept).toEqual(['unknown-value: kanskje']);
    expect(client.logs).toEqual([]);
  });

  test('before it is begun is answered as cancelled', async () => {
    const { client, release } = await slow();
    release();
    const source = new CancellationTokenSource();
    const about = { textDocument: { uri: CHAPTER }, position: { line: 0, character: 0 } };
    const dropped = client.connection.sendRequest(HoverRequest.type, about, source.token);
    source.cancel();
    await expect(dropped).rejects.toMatchObject({ code: -32800 });
  });
});

test('a request about a place in a text that has changed meanwhile is answered as such', async () => {
  const { client, release } = await slow();
  const about = { textDocument: { uri: CHAPTER }, position: { line: 3, character: 1 } };
  const hover = client.connection.sendRequest(HoverRequest.type, about);
  await new Promise((resolve) => setTimeout(resolve, 20));
  await client.replace(CHAPTER, '# Tiltak\n', '');
  await new Promise((resolve) => setTimeout(resolve, 20));
  release();
  await expect(hover).rejects.toMatchObject({ code: -32801 });
});

test('a client that does not tell its settings gets answers all the same', async () => {
  const { client } = connect(({ roots }) => new MemoryHost(PLAN, { roots }));
  client.connection.onRequest('workspace/configuration', () => new Promise(() => {}));
  await client.initialize({ workspaceFolders: [{ uri: ROOT, name: 'plan' }] });
  await client.open(CHAPTER, BROKEN);
  expect(await client.findings(CHAPTER)).toEqual(['unknown-value: kanskje']);
});

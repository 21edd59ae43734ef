import { expect, test } from 'vitest';
import {
  CancellationTokenSource,
  DocumentHighlightRequest,
  type Location,
  LSPErrorCodes,
  ProgressType,
  ReferencesRequest,
} from 'vscode-languageserver/node';
import { PLAIN, type TestClient } from './support/client.ts';
import { at, CHAPTER, PLANS, shown } from './support/navigation.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const UNITS = `${ROOT}/enheter.yaml`;

async function opened(): Promise<TestClient> {
  const { client } = await start({ files: PLANS });
  await client.open(CHAPTER, PLAN['kapitler/01.md']);
  return client;
}

test('references are of all plans, with and without the declaration', async () => {
  const client = await opened();
  const ask = (includeDeclaration: boolean) =>
    client.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: CHAPTER },
      position: at(client, CHAPTER, 'ansvarlig: nav', 12),
      context: { includeDeclaration },
    });
  expect(shown(await ask(true))).toEqual(['kapitler/01.md:6:11', 'enheter.yaml:1:8', 'by/a.md:9:11']);
  expect(shown(await ask(false))).toEqual(['kapitler/01.md:6:11', 'by/a.md:9:11']);
  expect(client.logs).toEqual([]);
});

test('a heading is found in a plan that only links to it', async () => {
  const client = await opened();
  const found = await client.connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri: CHAPTER },
    position: at(client, CHAPTER, '# Tiltak', 4),
    context: { includeDeclaration: true },
  });
  expect(shown(found)).toEqual(['kapitler/01.md:0:2', 'annen/a.md:0:32']);
});

test('they come plan by plan to a client that takes parts', async () => {
  const client = await opened();
  const parts: Location[][] = [];
  client.connection.onProgress(new ProgressType<Location[]>(), 'parts', (part) => {
    parts.push(part);
  });
  const rest = await client.connection.sendRequest(ReferencesRequest.type, {
    textDocument: { uri: CHAPTER },
    position: at(client, CHAPTER, 'ansvarlig: nav', 12),
    context: { includeDeclaration: true },
    partialResultToken: 'parts',
  });
  expect(rest).toEqual([]);
  expect(parts.map(shown)).toEqual([['kapitler/01.md:6:11', 'enheter.yaml:1:8'], ['by/a.md:9:11']]);
});

test('they follow what is typed, in other files too', async () => {
  const client = await opened();
  await client.open(UNITS, PLAN['enheter.yaml']);
  const ask = () =>
    client.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri: UNITS },
      position: at(client, UNITS, 'id: nav', 5),
      context: { includeDeclaration: false },
    });
  expect(shown(await ask())).toEqual(['kapitler/01.md:6:11', 'by/a.md:9:11']);
  await client.replace(CHAPTER, 'ansvarlig: nav', 'ansvarlig: NAV Prøve\nmedvirkende: nav');
  expect(shown(await ask())).toEqual(['kapitler/01.md:6:11', 'kapitler/01.md:7:13', 'by/a.md:9:11']);
});

test('they stop where the client wants them no longer', async () => {
  const client = await opened();
  const params = {
    textDocument: { uri: CHAPTER },
    position: at(client, CHAPTER, 'ansvarlig: nav', 12),
    context: { includeDeclaration: false },
  };
  const source = new CancellationTokenSource();
  const asked = client.connection.sendRequest(ReferencesRequest.type, params, source.token);
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

test('highlights tell where it is written from where it is read; nothing in running text', async () => {
  const { client } = await start({ files: PLANS, params: { capabilities: PLAIN } });
  await client.open(UNITS, PLAN['enheter.yaml']);
  const ask = (text: string, behind: number) =>
    client.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument: { uri: UNITS },
      position: at(client, UNITS, text, behind),
    });
  const line = (n: number, from: number, to: number) => ({
    start: { line: n, character: from },
    end: { line: n, character: to },
  });
  expect(await ask('kilde: ungdata', 8)).toEqual([
    { range: line(11, 11, 18), kind: 2 },
    { range: line(16, 8, 15), kind: 3 },
  ]);
  expect(await ask('tittel: Færre', 2)).toBeNull();
});

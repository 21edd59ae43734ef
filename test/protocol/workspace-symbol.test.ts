import { expect, test } from 'vitest';
import {
  type Location,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver/node';
import { PLAIN, type TestClient } from './support/client.ts';
import { CHAPTER, NAVIGATING, PLANS, shown } from './support/navigation.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

async function symbols(client: TestClient, query: string): Promise<(SymbolInformation | WorkspaceSymbol)[]> {
  return (await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
}

test('finds what has a name in any plan, with its plan, and tells places when they are asked for', async () => {
  const { client, result } = await start({ files: PLANS, params: { capabilities: NAVIGATING } });
  expect(result.capabilities.workspaceSymbolProvider).toEqual({ resolveProvider: true, workDoneProgress: true });
  const found = await symbols(client, 'oppsoek');
  expect(found).toMatchObject([
    { name: 'Oppsøkende arbeid', kind: SymbolKind.Function, containerName: 'Prøveplan', location: { uri: CHAPTER } },
  ]);
  const [symbol] = found as WorkspaceSymbol[];
  expect(symbol?.location).not.toHaveProperty('range');
  if (!symbol) throw new Error('nothing found');
  await client.open(CHAPTER, `Nytt øverst.\n\n${PLAN['kapitler/01.md']}`);
  const resolved = await client.connection.sendRequest(WorkspaceSymbolResolveRequest.type, symbol);
  expect(shown([resolved.location as Location])).toEqual(['kapitler/01.md:5:4']);
  expect(await client.connection.sendRequest(WorkspaceSymbolResolveRequest.type, { ...symbol, data: 7 })).toMatchObject(
    {
      name: 'Oppsøkende arbeid',
    },
  );
});

test('tells places at once to a client that does not ask for them', async () => {
  const { client } = await start({ files: PLANS, params: { capabilities: PLAIN } });
  const found = await symbols(client, 'tiltak');
  expect(found.map(({ name }) => name)).toEqual(['Tiltak', 'Tiltak i byen', 'Byens tiltak']);
  expect(shown(found.map(({ location }) => location as Location))).toEqual([
    'kapitler/01.md:0:2',
    'by/a.md:0:2',
    'by/a.md:3:4',
  ]);
});

test('finds what is being typed', async () => {
  const { client } = await start({ files: PLANS, params: { capabilities: NAVIGATING } });
  await client.open(CHAPTER, PLAN['kapitler/01.md']);
  expect(await symbols(client, 'ruskontakt')).toEqual([]);
  await client.replace(CHAPTER, 'tittel: Oppsøkende arbeid', 'tittel: Ruskontakten');
  expect((await symbols(client, 'ruskontakt')).map(({ name }) => name)).toEqual(['Ruskontakten']);
  expect((await symbols(client, 'oppsøk')).map(({ name }) => name)).toEqual([]);
  expect((await symbols(client, 'byens')).map(({ location }) => location.uri)).toContain(`${ROOT}/by/a.md`);
  expect(client.logs).toEqual([]);
});

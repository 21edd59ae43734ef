import { expect, test } from 'vitest';
import {
  CallHierarchyIncomingCallsRequest,
  type CallHierarchyItem,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  ImplementationRequest,
  type Location,
  type LocationLink,
  TypeDefinitionRequest,
  type TypeHierarchyItem,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from 'vscode-languageserver/node';
import { PLAIN, type TestClient } from './support/client.ts';
import { at, CHAPTER, NAVIGATING, PLANS, shown } from './support/navigation.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

async function opened(capabilities = NAVIGATING): Promise<TestClient> {
  const { client } = await start({ files: PLANS, params: { capabilities } });
  await client.open(CHAPTER, PLAN['kapitler/01.md']);
  return client;
}

const textDocument = { uri: CHAPTER };

function named(items: readonly (CallHierarchyItem | TypeHierarchyItem)[] | null): string[] {
  return (items ?? []).map(({ name, detail }) => `${name} — ${detail}`);
}

test('hierarchies are offered to clients that have them', async () => {
  const much = await start({ files: PLANS, params: { capabilities: NAVIGATING } });
  expect(much.result.capabilities).toMatchObject({ callHierarchyProvider: true, typeHierarchyProvider: true });
  const { result } = await start({ files: PLANS, params: { capabilities: PLAIN } });
  expect(result.capabilities.callHierarchyProvider).toBeUndefined();
  expect(result.capabilities.typeHierarchyProvider).toBeUndefined();
  expect(result.capabilities).toMatchObject({ implementationProvider: {}, typeDefinitionProvider: true });
});

test('implementations of a goal are its measures in every plan; links to clients that take them', async () => {
  const params = (client: TestClient) => ({ textDocument, position: at(client, CHAPTER, 'mål: m1', 6) });
  const client = await opened();
  const links = (await client.connection.sendRequest(ImplementationRequest.type, params(client))) as LocationLink[];
  expect(links.map(({ targetUri }) => targetUri)).toEqual([CHAPTER, `${ROOT}/by/a.md`]);
  expect(links[0]?.originSelectionRange?.start).toEqual({ line: 5, character: 5 });
  const plain = await opened(PLAIN);
  const places = (await plain.connection.sendRequest(ImplementationRequest.type, params(plain))) as Location[];
  expect(shown(places)).toEqual(['kapitler/01.md:3:4', 'by/a.md:3:4']);
});

test('the type definition of a measure is its goal', async () => {
  const client = await opened(PLAIN);
  const position = at(client, CHAPTER, 'id: t1', 5);
  const places = (await client.connection.sendRequest(TypeDefinitionRequest.type, {
    textDocument,
    position,
  })) as Location[];
  expect(shown(places)).toEqual(['enheter.yaml:4:8']);
});

test('calls go from a measure to its unit, and from there to all that name it', async () => {
  const client = await opened();
  const position = at(client, CHAPTER, 'økonomi: innenfor', 12);
  const roots = await client.connection.sendRequest(CallHierarchyPrepareRequest.type, { textDocument, position });
  expect(named(roots)).toEqual(['Oppsøkende arbeid — tiltak · t1']);
  const [item] = roots ?? [];
  if (!item) throw new Error('no root');
  const out = await client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item });
  expect(named((out ?? []).map(({ to }) => to))).toEqual([
    'Færre unge som ruser seg — mål',
    'NAV Prøve — enhet · ansvarlig',
  ]);
  const unit = out?.[1];
  if (!unit) throw new Error('no unit');
  expect(unit.fromRanges).toEqual([{ start: { line: 6, character: 11 }, end: { line: 6, character: 14 } }]);
  const back = await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: unit.to });
  expect(named((back ?? []).map(({ from }) => from))).toEqual([
    'Oppsøkende arbeid — tiltak · ansvarlig',
    'Tiltak i byen — overskrift · i teksten · Byens plan',
  ]);
});

test('types go up from a measure to its goal, and down from there', async () => {
  const client = await opened();
  const position = at(client, CHAPTER, 'id: t1', 5);
  const [item] =
    (await client.connection.sendRequest(TypeHierarchyPrepareRequest.type, { textDocument, position })) ?? [];
  if (!item) throw new Error('no root');
  const up = (await client.connection.sendRequest(TypeHierarchySupertypesRequest.type, { item })) ?? [];
  expect(named(up)).toEqual(['Færre unge som ruser seg — mål · m1']);
  const [goal] = up;
  if (!goal) throw new Error('no goal');
  const down = await client.connection.sendRequest(TypeHierarchySubtypesRequest.type, { item: goal });
  expect(named(down)).toEqual(['Oppsøkende arbeid — tiltak · t1', 'Byens tiltak — tiltak · b1 · Byens plan']);
});

test('an entry is found again after the text above it has changed; one that is gone has nothing', async () => {
  const client = await opened();
  const position = at(client, CHAPTER, 'id: t1', 5);
  const [item] =
    (await client.connection.sendRequest(CallHierarchyPrepareRequest.type, { textDocument, position })) ?? [];
  if (!item) throw new Error('no root');
  await client.replace(CHAPTER, '# Tiltak', '# Tiltak\n\nMer tekst.');
  const ask = () => client.connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item });
  expect((await ask())?.[1]?.fromRanges[0]?.start).toEqual({ line: 8, character: 11 });
  await client.replace(CHAPTER, 'tittel: Oppsøkende arbeid', 'tittel: Noe annet');
  expect(await ask()).toEqual([]);
  const made = { ...item, data: { key: 7 } };
  expect(await client.connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item: made })).toEqual([]);
  expect(client.logs).toEqual([]);
});

import { expect, test } from 'vitest';
import { type CodeLens, CodeLensRequest, CodeLensResolveRequest } from 'vscode-languageserver/node';
import { LIBRARY_FILE, type LibraryFileResult } from '../../server/src/protocol.ts';
import { PLAIN, type TestClient } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const REGISTER = `${ROOT}/enheter.yaml`;
const MANIFEST = `${ROOT}/plan.yaml`;
const COMMANDS = { referencesCommand: 'test.references', findingsCommand: 'test.findings' };

async function lenses(client: TestClient, uri: string): Promise<CodeLens[]> {
  const found = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } })) ?? [];
  return Promise.all(found.map((lens) => client.connection.sendRequest(CodeLensResolveRequest.type, lens)));
}

/** Each lens with the text that it stands above. */
async function titles(client: TestClient, uri: string): Promise<string[]> {
  const found = await lenses(client, uri);
  return found.map(({ range, command }) => `${client.documents.get(uri)?.getText(range)}: ${command?.title}`);
}

test('says who uses what, and shows it with the command that the client has told of', async () => {
  const { client } = await start({ files: PLAN, params: { initializationOptions: COMMANDS } });
  await client.open(REGISTER, PLAN['enheter.yaml']);
  expect(await titles(client, REGISTER)).toEqual([
    'nav: ansvarlig for 1 tiltak',
    'm1: 1 tiltak',
    'rusfri: 1 mål',
    'ungdata: vist til 1 sted',
  ]);
  const [unit] = await lenses(client, REGISTER);
  const line = PLAN['kapitler/01.md'].split('\n').indexOf('tittel: Oppsøkende arbeid');
  const place = { uri: CHAPTER, range: { start: { line, character: 8 }, end: { line, character: 25 } } };
  expect(unit?.command).toEqual({
    title: 'ansvarlig for 1 tiltak',
    command: 'test.references',
    arguments: [REGISTER, unit?.range.start, [place]],
  });
});

test('says nothing before it is looked at, and knows by then what has changed', async () => {
  const { client } = await start({ files: PLAN, params: { initializationOptions: COMMANDS } });
  await client.open(REGISTER, PLAN['enheter.yaml']);
  await client.open(CHAPTER, PLAN['kapitler/01.md']);
  const [unit] = (await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: REGISTER } })) ?? [];
  expect(unit?.command).toBeUndefined();
  await client.replace(CHAPTER, 'ansvarlig: nav', 'ansvarlig: ukjent');
  if (!unit) throw new Error('no lens');
  const resolved = await client.connection.sendRequest(CodeLensResolveRequest.type, unit);
  expect(resolved.command?.title).toBe('ikke i bruk');
  await client.replace(REGISTER, 'id: nav', 'id: nve');
  expect(await client.connection.sendRequest(CodeLensResolveRequest.type, unit)).toEqual(unit);
});

test('counts what is missing before the plan can be sent out and adopted, and lists it', async () => {
  const files = { ...PLAN, 'plan.yaml': PLAN['plan.yaml'].replace('vedtatt', 'utkast'), 'kapitler/01.md': BROKEN };
  const { client } = await start({ files, params: { initializationOptions: COMMANDS } });
  await client.open(MANIFEST, files['plan.yaml']);
  const [hearing, adopted, ...others] = await lenses(client, MANIFEST);
  expect(others).toEqual([]);
  expect(hearing?.command?.title).toBe('Klar for høring: 1 ting mangler');
  expect(adopted?.command?.title).toBe('Klar for vedtak: 1 ting mangler');
  const line = BROKEN.split('\n').indexOf('status: kanskje');
  expect(hearing?.command?.command).toBe('test.findings');
  expect(hearing?.command?.arguments).toEqual([
    'Klar for høring: 1 ting mangler',
    [
      {
        uri: CHAPTER,
        range: { start: { line, character: 8 }, end: { line, character: 15 } },
        message: expect.stringContaining('«kanskje»'),
        card: 'Oppsøkende arbeid',
      },
    ],
  ]);
});

test('a plain client gets lenses that say what they say and do nothing', async () => {
  const { client } = await start({ files: PLAN, params: { capabilities: PLAIN } });
  await client.open(REGISTER, PLAN['enheter.yaml']);
  const [unit] = await lenses(client, REGISTER);
  expect(unit?.command).toEqual({ title: 'ansvarlig for 1 tiltak', command: '' });
});

test('can be switched off, by a client that cannot be asked as well', async () => {
  const params = { capabilities: PLAIN, initializationOptions: { codeLens: false } };
  const { client } = await start({ files: PLAN, params });
  await client.open(REGISTER, PLAN['enheter.yaml']);
  expect(await titles(client, REGISTER)).toEqual([]);
});

test('says nothing of files that are no plan’s', async () => {
  const { client } = await start({ files: PLAN });
  await client.open('file:///annet/enheter.yaml', PLAN['enheter.yaml']);
  expect(await titles(client, 'file:///annet/enheter.yaml')).toEqual([]);
  expect(client.logs).toEqual([]);
});

test('says of a library that Planverk brings along who uses what, and promises nothing of it', async () => {
  const plan = `${PLAN['plan.yaml']}planer: {felles: planverk:felles}\n`;
  const chapter = PLAN['kapitler/01.md'].replace('# Tiltak', '# Tiltak\n\nEtter [[alkoholloven]].');
  const { client } = await start({ files: { ...PLAN, 'plan.yaml': plan, 'kapitler/01.md': chapter } });
  const text = async (uri: string) => {
    const result = await client.connection.sendRequest<LibraryFileResult | null>(LIBRARY_FILE, { uri });
    await client.open(uri, result?.text ?? '');
  };
  const [manifest, laws] = ['planverk://felles/plan.yaml', 'planverk://felles/registre/lover.yaml'];
  await text(manifest);
  await text(laws);
  expect(await titles(client, manifest)).toEqual([]);
  expect(await titles(client, laws)).toContain('alkoholloven: vist til 1 sted');
});

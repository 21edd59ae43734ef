import { describe, expect, test } from 'vitest';
import {
  CodeLensRequest,
  CodeLensResolveRequest,
  FileChangeType,
  FoldingRangeRequest,
  InlayHintRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { PLAIN, pause, type TestClient, until, VSCODE } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const REGISTER = `${ROOT}/enheter.yaml`;
const MANIFEST = `${ROOT}/plan.yaml`;

/** A client that shows all that there is of a file, and has the other open too. */
async function showing(uri: string, files: Readonly<Record<string, string>> = PLAN): Promise<TestClient> {
  const { client } = await start({ files });
  await client.open(CHAPTER, PLAN['kapitler/01.md']);
  await client.open(REGISTER, PLAN['enheter.yaml']);
  await ask(client, uri);
  return client;
}

async function ask(client: TestClient, uri: string): Promise<void> {
  const textDocument = { uri };
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const { connection } = client;
  const lenses = (await connection.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
  for (const lens of lenses) await connection.sendRequest(CodeLensResolveRequest.type, lens);
  await connection.sendRequest(InlayHintRequest.type, { textDocument, range });
  await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  await connection.sendRequest(FoldingRangeRequest.type, { textDocument });
}

describe('a client is asked to ask again', () => {
  test('for what another file changes, each sort by itself', async () => {
    const client = await showing(CHAPTER);
    await client.replace(REGISTER, 'NAV Prøve', 'NAV Øvre Prøve');
    await until(() => client.refreshed.length > 0);
    await pause();
    expect(client.refreshed).toEqual(['inlayHint']);
    await ask(client, CHAPTER);
    await client.replace(REGISTER, 'id: nav', 'id: nve');
    await until(() => client.refreshed.length > 1);
    await pause();
    expect(client.refreshed.slice(1).sort()).toEqual(['inlayHint', 'semanticTokens']);
  });

  test('once for each other answer, although it has not asked again since', async () => {
    const client = await showing(CHAPTER);
    await client.replace(REGISTER, 'NAV Prøve', 'NAV Øvre Prøve');
    await until(() => client.refreshed.length > 0);
    await client.replace(REGISTER, 'målinger: {2022: 78}', 'målinger: {2022: 79}');
    await pause();
    expect(client.refreshed).toEqual(['inlayHint']);
    // Also for the first answer: it may have looked closer at what it shows meanwhile.
    await client.replace(REGISTER, 'NAV Øvre Prøve', 'NAV Prøve');
    await until(() => client.refreshed.length > 1);
    expect(client.refreshed).toEqual(['inlayHint', 'inlayHint']);
  });

  test('for lenses of a document that was closed and opened again, which VS Code shows from before', async () => {
    const client = await showing(REGISTER);
    await client.close(REGISTER);
    await client.open(REGISTER, PLAN['enheter.yaml']);
    await pause();
    expect(client.refreshed).toEqual([]);
    await client.replace(CHAPTER, 'ansvarlig: nav', 'ansvarlig: ukjent');
    await until(() => client.refreshed.length > 0);
    expect(client.refreshed).toEqual(['codeLens']);
  });

  test('for lenses that became others while their document was closed', async () => {
    const client = await showing(REGISTER);
    await client.close(REGISTER);
    await client.replace(CHAPTER, 'ansvarlig: nav', 'ansvarlig: ukjent');
    await pause();
    expect(client.refreshed).toEqual([]);
    await client.open(REGISTER, PLAN['enheter.yaml']);
    await until(() => client.refreshed.length > 0);
    expect(client.refreshed).toEqual(['codeLens']);
    // Closed before it asked, it may show what it showed at first.
    await client.close(REGISTER);
    await client.open(REGISTER, PLAN['enheter.yaml']);
    await until(() => client.refreshed.length > 1);
    expect(client.refreshed).toEqual(['codeLens', 'codeLens']);
  });

  test('for lenses whose numbers or places are others', async () => {
    const client = await showing(REGISTER);
    await client.replace(CHAPTER, 'ansvarlig: nav', 'ansvarlig: ukjent');
    await until(() => client.refreshed.length > 0);
    expect(client.refreshed).toEqual(['codeLens']);
    await ask(client, REGISTER);
    await client.replace(CHAPTER, '# Tiltak', '# Tiltak\n');
    await until(() => client.refreshed.length > 1);
  });

  test('for the lenses of the manifest where the errors are others', async () => {
    const { client } = await start({ files: PLAN });
    await client.open(MANIFEST, PLAN['plan.yaml']);
    await client.open(CHAPTER, PLAN['kapitler/01.md']);
    await ask(client, MANIFEST);
    await client.replace(CHAPTER, 'Oppsøkende', 'Ambulerende');
    await pause();
    expect(client.refreshed).toEqual([]);
    await client.replace(CHAPTER, 'status: gjennomført', 'status: kanskje');
    await until(() => client.refreshed.length > 0);
    expect(client.refreshed).toEqual(['codeLens']);
  });

  test('for what settings change', async () => {
    const client = await showing(CHAPTER);
    client.configuration.set('planverk', { inlayHints: { names: false } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.refreshed.length > 0);
    expect(client.refreshed).toEqual(['inlayHint']);
  });

  test('for everything, when a file becomes a plan’s', async () => {
    const { client, disk } = await start({ files: { 'annet/enheter.yaml': PLAN['enheter.yaml'] } });
    const uri = `${ROOT}/annet/enheter.yaml`;
    await client.open(uri, PLAN['enheter.yaml']);
    await ask(client, uri);
    disk.set('annet/plan.yaml', PLAN['plan.yaml']);
    await client.filesChanged({ uri: `${ROOT}/annet/plan.yaml`, type: FileChangeType.Created });
    await until(() => client.refreshed.length === 4);
    expect([...client.refreshed].sort()).toEqual(['codeLens', 'foldingRange', 'inlayHint', 'semanticTokens']);
  });
});

describe('a client is not asked', () => {
  test('where nothing that it shows is another, or it changed the file itself, or has closed it', async () => {
    const client = await showing(CHAPTER);
    await client.replace(REGISTER, 'målinger: {2022: 78}', 'målinger: {2022: 79}');
    await client.replace(CHAPTER, 'mål: m1', 'mål: m2');
    await pause();
    expect(client.refreshed).toEqual([]);
    await ask(client, CHAPTER);
    await client.close(CHAPTER);
    await client.replace(REGISTER, 'id: nav', 'id: nve');
    await pause();
    expect(client.refreshed).toEqual([]);
  });

  test('where it has not said that it can be', async () => {
    for (const capabilities of [PLAIN, { ...VSCODE, workspace: { ...VSCODE.workspace, inlayHint: {} } }]) {
      const { client } = await start({ files: PLAN, params: { capabilities } });
      await client.open(CHAPTER, PLAN['kapitler/01.md']);
      await client.open(REGISTER, PLAN['enheter.yaml']);
      await ask(client, CHAPTER);
      await client.replace(REGISTER, 'NAV Prøve', 'NAV Øvre Prøve');
      await pause();
      expect(client.refreshed).toEqual([]);
    }
  });
});

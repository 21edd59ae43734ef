import { expect, test } from 'vitest';
import { CodeLensRequest, DidChangeWorkspaceFoldersNotification, InlayHintRequest } from 'vscode-languageserver/node';
import type { TestClient } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const A = `${ROOT}/a`;
const B = `${ROOT}/b`;
const C = `${ROOT}/b/c`;
const FILES = Object.fromEntries(
  ['a', 'b', 'b/c'].flatMap((folder) =>
    Object.entries({ ...PLAN, 'kapitler/01.md': BROKEN }).map(([path, text]) => [`${folder}/${path}`, text]),
  ),
);
const folders = [A, B, C].map((uri) => ({ uri, name: uri }));

/** A client with three folders, one in another, each with settings of its own beside those of all. */
async function withFolders(settings: Readonly<Record<string, unknown>>, workspaceFolders = folders) {
  const { client } = await start({ files: FILES, params: { workspaceFolders } });
  for (const [key, value] of Object.entries(settings)) client.configuration.set(key, value);
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  for (const folder of [A, B, C]) {
    await client.open(`${folder}/kapitler/01.md`, BROKEN);
    await client.open(`${folder}/enheter.yaml`, PLAN['enheter.yaml']);
  }
  return client;
}

async function messages(client: TestClient, folder: string): Promise<string[]> {
  const report = await client.pull(`${folder}/kapitler/01.md`);
  return report.kind === 'full' ? report.items.map(({ message }) => String(message)) : [];
}

async function counts(client: TestClient, folder: string): Promise<[lenses: number, hints: number]> {
  const lenses = await client.connection.sendRequest(CodeLensRequest.type, {
    textDocument: { uri: `${folder}/enheter.yaml` },
  });
  const hints = await client.connection.sendRequest(InlayHintRequest.type, {
    textDocument: { uri: `${folder}/kapitler/01.md` },
    range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
  });
  return [lenses?.length ?? 0, hints?.length ?? 0];
}

test('rules, language, lenses and hints are what is chosen for the folder, the innermost one', async () => {
  const client = await withFolders({
    planverk: { language: 'nb' },
    [`${B} planverk`]: { language: 'en', codeLens: false },
    [`${C} planverk`]: { rules: { 'unknown-value': 'off' }, inlayHints: { names: false } },
  });
  expect(await messages(client, A)).toEqual([expect.stringMatching(/^«kanskje» kan ikke/)]);
  expect(await messages(client, B)).toEqual([expect.stringContaining('“kanskje”')]);
  expect(await messages(client, C)).toEqual([]);
  expect([await counts(client, A), await counts(client, B), await counts(client, C)]).toEqual([
    [4, 2],
    [0, 2],
    [4, 0],
  ]);
});

test('a folder that comes has its own settings, and one that says nothing has those of all', async () => {
  const client = await withFolders({ planverk: { rules: { 'unknown-value': 'off' } } }, folders.slice(0, 1));
  expect(await messages(client, A)).toEqual([]);
  client.configuration.set(`${B} planverk`, { rules: {} });
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: folders.slice(1, 2), removed: [] },
  });
  await expect.poll(() => messages(client, B)).toEqual([expect.stringContaining('kanskje')]);
  expect(await messages(client, A)).toEqual([]);
});

import { beforeAll, describe, expect, test } from 'vitest';
import {
  CompletionRequest,
  DefinitionRequest,
  DocumentSymbolRequest,
  HoverRequest,
  InsertTextFormat,
  type Position,
} from 'vscode-languageserver/node';
import { PLAIN, type TestClient, VSCODE } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const textDocument = { uri: CHAPTER };
const HALF = `${PLAN['kapitler/01.md']}\n\`\`\`til`;
const END: Position = { line: HALF.split('\n').length - 1, character: 6 };
const ON_UNIT: Position = { line: 6, character: 12 };

async function suggested(client: TestClient) {
  const answer = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position: END });
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  return items.find(({ label }) => label === 'tiltak');
}

describe('a client that can do little', () => {
  let client: TestClient;

  beforeAll(async () => {
    ({ client } = await start({ files: PLAN, params: { capabilities: PLAIN } }));
    await client.open(CHAPTER, HALF);
  });

  test('gets suggestions without tab stops', async () => {
    const item = await suggested(client);
    expect(item?.insertTextFormat).toBe(InsertTextFormat.PlainText);
    expect(item?.textEdit?.newText).toMatch(/^tiltak\n/);
    expect(item?.textEdit?.newText).not.toMatch(/\$/);
    expect(item?.labelDetails).toBeUndefined();
  });

  test('gets places instead of links', async () => {
    const places = await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position: ON_UNIT });
    const range = { start: { line: 1, character: 8 }, end: { line: 1, character: 11 } };
    expect(places).toEqual([{ uri: `${ROOT}/enheter.yaml`, range }]);
  });

  test('gets a flat outline', async () => {
    const outline = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(outline).toEqual([
      expect.objectContaining({ name: 'Tiltak', location: expect.objectContaining({ uri: CHAPTER }) }),
      expect.objectContaining({ name: 'Oppsøkende arbeid', containerName: 'Tiltak' }),
    ]);
  });

  test('gets what a mouse tells as plain text', async () => {
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position: ON_UNIT });
    expect(hover?.contents).toMatchObject({ kind: 'plaintext', value: expect.stringContaining('NAV Prøve') });
  });
});

test('a client that knows its own command for it is asked to suggest again', async () => {
  const params = { capabilities: VSCODE, initializationOptions: { suggestCommand: 'editor.foreslå' } };
  const { client } = await start({ files: PLAN, params });
  const text = PLAN['kapitler/01.md'].replace('ansvarlig: nav', 'ans');
  await client.open(CHAPTER, text);
  const position = { line: 6, character: 3 };
  const answer = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
  const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
  expect(items.find(({ label }) => label === 'ansvarlig')?.command).toEqual({ title: '', command: 'editor.foreslå' });
});

import { expect, test } from 'vitest';
import {
  SemanticTokensDeltaRequest,
  type SemanticTokensEdit,
  type SemanticTokensOptions,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver/node';
import { PLAN } from './support/plans.ts';
import { ROOT, type Started, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const textDocument = { uri: CHAPTER };

/** Numbers as they are sent, by their text in the document: `nav type`. */
function decode({ client, result }: Started, data: readonly number[]): string[] {
  const { legend } = result.capabilities.semanticTokensProvider as SemanticTokensOptions;
  const lines = client.text(CHAPTER).split('\n');
  let [line, character] = [0, 0];
  const tokens: string[] = [];
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(at, at + 5);
    character = down > 0 ? right : character + right;
    line += down;
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    tokens.push([lines[line]?.slice(character, character + length), legend.tokenTypes[type], ...modifiers].join(' '));
  }
  return tokens;
}

function apply(data: readonly number[], edits: readonly SemanticTokensEdit[]): number[] {
  const after = [...data];
  for (const { start, deleteCount, data: added = [] } of edits) after.splice(start, deleteCount, ...added);
  return after;
}

test('tells what names lead to, in all of a document and in a stretch of it', async () => {
  const started = await start({ files: PLAN });
  const { client } = started;
  await client.open(CHAPTER, PLAN['kapitler/01.md']);
  const full = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  const all = decode(started, full?.data ?? []);
  expect(all).toContain('t1 function declaration');
  expect(all).toContain('m1 class');
  expect(all).toContain('nav type');
  const line = PLAN['kapitler/01.md'].split('\n').indexOf('ansvarlig: nav');
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  const part = await client.connection.sendRequest(SemanticTokensRangeRequest.type, { textDocument, range });
  expect(decode(started, part?.data ?? [])).toEqual(['ansvarlig property', 'nav type']);
});

test('sends what is new, and everything where it does not know what the client has', async () => {
  const started = await start({ files: PLAN });
  const { client } = started;
  await client.open(CHAPTER, PLAN['kapitler/01.md']);
  const full = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
  const same = { textDocument, previousResultId: full?.resultId ?? '' };
  expect(await client.connection.sendRequest(SemanticTokensDeltaRequest.type, same)).toEqual({
    resultId: full?.resultId,
    edits: [],
  });
  for (const [old, text] of [
    ['ansvarlig: nav', 'ansvarlig: [nav, ukjent]'],
    ['\nmål: m1', ''],
    ['# Tiltak', '# Tiltak og [[nav]]'],
  ] as const) {
    const before = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    await client.replace(CHAPTER, old, text);
    const previousResultId = before?.resultId ?? '';
    const delta = await client.connection.sendRequest(SemanticTokensDeltaRequest.type, {
      textDocument,
      previousResultId,
    });
    if (!delta || !('edits' in delta)) throw new Error('no edits');
    expect(delta.edits).toHaveLength(1);
    const now = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect(apply(before?.data ?? [], delta.edits)).toEqual(now?.data);
    expect(delta.resultId).toBe(now?.resultId);
  }
  const unknown = { textDocument, previousResultId: 'ukjent' };
  expect(await client.connection.sendRequest(SemanticTokensDeltaRequest.type, unknown)).toHaveProperty('data');
});

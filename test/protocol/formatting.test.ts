import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  DocumentFormattingRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentRangesFormattingRequest,
  LinkedEditingRangeRequest,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { VSCODE } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const OPTIONS = { tabSize: 4, insertSpaces: true };
const ABLE: ClientCapabilities = {
  ...VSCODE,
  textDocument: { ...VSCODE.textDocument, rangeFormatting: { rangesSupport: true } },
};
const TEXT = '```tiltak\ntittel:  A\nid: a\n```\n\n```tiltak\ntittel:  B\nid: b\n```\n\n|a|b|\n|-|-|\n|lang|c|\n';

async function opened(text: string, capabilities = ABLE) {
  const { client, result } = await start({ files: PLAN, params: { capabilities } });
  await client.open(CHAPTER, text);
  const made = (edits: readonly TextEdit[] | null | undefined) =>
    TextDocument.applyEdits(TextDocument.create(CHAPTER, 'markdown', 1, text), [...(edits ?? [])]);
  return { client, result, made };
}

const textDocument = { uri: CHAPTER };

describe('formatting', () => {
  test('is offered, of several ranges to clients that can', async () => {
    const { result } = await opened(TEXT);
    expect(result.capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: { rangesSupport: true },
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
      linkedEditingRangeProvider: true,
    });
    expect((await opened(TEXT, VSCODE)).result.capabilities.documentRangeFormattingProvider).toBe(true);
  });

  test('lays out the whole file with small edits', async () => {
    const { client, made } = await opened(TEXT);
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options: OPTIONS,
    });
    expect(made(edits)).toBe(
      '```tiltak\nid: a\ntittel: A\n```\n\n```tiltak\nid: b\ntittel: B\n```\n\n| a    | b   |\n| ---- | --- |\n| lang | c   |\n',
    );
    expect(edits?.every(({ range }) => range.start.line === range.end.line)).toBe(true);
  });

  test('lays out what is marked', async () => {
    const { client, made } = await opened(TEXT);
    const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 0 } };
    const one = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      range,
      options: OPTIONS,
    });
    expect(made(one)).toBe(TEXT.replace('tittel:  B\nid: b', 'id: b\ntittel: B'));
    const ranges = [range, { start: { line: 7, character: 0 }, end: { line: 7, character: 2 } }];
    const several = await client.connection.sendRequest(DocumentRangesFormattingRequest.type, {
      textDocument,
      ranges,
      options: OPTIONS,
    });
    expect(several).toEqual(one);
  });

  test('begins the next line after Enter', async () => {
    const text = '```mål\nid: a\nstrategier:\n\n```\n';
    const { client, made } = await opened(text);
    const params = { textDocument, position: { line: 3, character: 0 }, ch: '\n', options: OPTIONS };
    const edits = await client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, params);
    expect(made(edits)).toBe('```mål\nid: a\nstrategier:\n  - \n```\n');
  });

  test('tells which places are typed together', async () => {
    const { client } = await opened('Tekst[^a].\n\n[^a]: Note.\n');
    const linked = await client.connection.sendRequest(LinkedEditingRangeRequest.type, {
      textDocument,
      position: { line: 0, character: 8 },
    });
    expect(linked?.ranges).toEqual([
      { start: { line: 0, character: 7 }, end: { line: 0, character: 8 } },
      { start: { line: 2, character: 2 }, end: { line: 2, character: 3 } },
    ]);
    expect(new RegExp(`^${linked?.wordPattern}$`).test('æøå-1')).toBe(true);
  });
});

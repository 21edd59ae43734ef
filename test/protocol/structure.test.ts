import { expect, test } from 'vitest';
import { FoldingRangeRequest, type SelectionRange, SelectionRangeRequest } from 'vscode-languageserver/node';
import { PLAIN } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const REGISTER = `${ROOT}/enheter.yaml`;
const card = { startLine: 2, endLine: 10 };

test('folds cards and sections, with a text in their place where the client shows one', async () => {
  const { client } = await start({ files: PLAN });
  await client.open(CHAPTER, PLAN['kapitler/01.md']);
  const ask = { textDocument: { uri: CHAPTER } };
  expect(await client.connection.sendRequest(FoldingRangeRequest.type, ask)).toEqual([
    { startLine: 0, endLine: 10 },
    card,
  ]);

  const foldingRange = { foldingRange: { collapsedText: true }, rangeLimit: 1 };
  const other = await start({ files: PLAN, params: { capabilities: { textDocument: { foldingRange } } } });
  await other.client.open(CHAPTER, `${PLAN['kapitler/01.md'].replace('# Tiltak\n', '\n')}`);
  expect(await other.client.connection.sendRequest(FoldingRangeRequest.type, ask)).toEqual([
    { ...card, collapsedText: 'tiltak: Oppsøkende arbeid' },
  ]);
});

test('leaves a file that is no plan’s to the editor', async () => {
  const { client } = await start({ files: PLAN, params: { capabilities: PLAIN } });
  const uri = 'file:///annet/oppsett.yaml';
  await client.open(uri, 'a:\n  b: 1\n');
  expect(await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })).toBeNull();
});

test('selections grow from words to the file, each where it is asked for', async () => {
  const { client } = await start({ files: PLAN });
  await client.open(REGISTER, PLAN['enheter.yaml']);
  const line = PLAN['enheter.yaml'].split('\n').indexOf('    navn: NAV Prøve');
  const positions = [
    { line, character: 11 },
    { line: 0, character: 2 },
  ];
  const found = await client.connection.sendRequest(SelectionRangeRequest.type, {
    textDocument: { uri: REGISTER },
    positions,
  });
  const texts = (range: SelectionRange | undefined): string[] =>
    range ? [client.documents.get(REGISTER)?.getText(range.range) ?? '', ...texts(range.parent)] : [];
  expect(texts(found?.[0]).slice(0, 4)).toEqual([
    'NAV',
    'NAV Prøve',
    'navn: NAV Prøve',
    'id: nav\n    navn: NAV Prøve',
  ]);
  expect(texts(found?.[1])[0]).toBe('enheter');
  expect(texts(found?.[1]).at(-1)).toBe(PLAN['enheter.yaml']);
});

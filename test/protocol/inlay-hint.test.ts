import { expect, test } from 'vitest';
import { type InlayHint, InlayHintRequest, InlayHintResolveRequest, type Range } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PLAIN, type TestClient } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const TEXT = `${PLAN['kapitler/01.md'].replace('2022-2023', 'våren 2022')}\nAndelen var [[rusfri@2022]].\n`;
const FILES = { ...PLAN, 'kapitler/01.md': TEXT };

function ask(client: TestClient, range?: Range): Promise<InlayHint[] | null> {
  const end = { line: client.text(CHAPTER).split('\n').length, character: 0 };
  const all = { start: { line: 0, character: 0 }, end };
  return client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri: CHAPTER }, range: range ?? all });
}

/** Each line with its hints in it. */
function shown(client: TestClient, hints: readonly InlayHint[] | null): string[] {
  const document = TextDocument.create(CHAPTER, 'markdown', 0, client.text(CHAPTER));
  return (hints ?? []).map(({ position, label }) => {
    const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    const start = document.offsetAt({ line: position.line, character: 0 });
    return `${document.getText().slice(start, document.offsetAt(position))}{${text}}`;
  });
}

const ALL = [
  'mål: m1{Færre unge som ruser seg}',
  'ansvarlig: nav{NAV Prøve}',
  'tidspunkt: våren 2022{1. januar – 30. juni 2022}',
  'Andelen var [[rusfri@2022]]{78 %}',
];

test('says what ids, times and figures are, in the stretch that is asked about', async () => {
  const { client } = await start({ files: FILES });
  await client.open(CHAPTER, TEXT);
  expect(shown(client, await ask(client))).toEqual(ALL);
  const line = TEXT.split('\n').indexOf('ansvarlig: nav');
  const one = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  expect(shown(client, await ask(client, one))).toEqual([ALL[1]]);
});

test('leads to what it names, and tells of it and writes it in when it is looked at', async () => {
  const { client } = await start({ files: FILES });
  await client.open(CHAPTER, TEXT);
  const [goal, , , figure] = (await ask(client)) ?? [];
  const line = PLAN['enheter.yaml'].split('\n').indexOf('  - id: m1');
  expect(goal?.label).toEqual([
    {
      value: 'Færre unge som ruser seg',
      location: {
        uri: `${ROOT}/enheter.yaml`,
        range: { start: { line, character: 8 }, end: { line, character: 10 } },
      },
    },
  ]);
  expect(goal?.tooltip).toBeUndefined();
  if (!goal || !figure) throw new Error('no hints');
  const resolved = await client.connection.sendRequest(InlayHintResolveRequest.type, goal);
  expect(resolved.tooltip).toEqual({
    kind: 'markdown',
    value: expect.stringContaining('**Færre unge som ruser seg**'),
  });
  const written = await client.connection.sendRequest(InlayHintResolveRequest.type, figure);
  expect(written.textEdits).toEqual([
    {
      range: {
        start: { line: figure.position.line, character: figure.position.character - 2 },
        end: { line: figure.position.line, character: figure.position.character - 2 },
      },
      newText: '=78 %',
    },
  ]);
  await client.replace(CHAPTER, '# Tiltak', '# Alle tiltak');
  expect(await client.connection.sendRequest(InlayHintResolveRequest.type, figure)).toEqual(figure);
});

test('each sort can be switched off, and all of them', async () => {
  const { client } = await start({ files: FILES });
  client.configuration.set('planverk', { inlayHints: { names: false, values: true } });
  await client.open(CHAPTER, TEXT);
  await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  expect(shown(client, await ask(client))).toEqual(ALL.slice(2));

  const off = await start({
    files: FILES,
    params: { capabilities: PLAIN, initializationOptions: { inlayHints: false } },
  });
  await off.client.open(CHAPTER, TEXT);
  expect(await ask(off.client)).toEqual([]);
});

test('a client that does not look closer is promised no more', async () => {
  const { result } = await start({ files: FILES, params: { capabilities: PLAIN } });
  expect(result.capabilities.inlayHintProvider).toEqual({ resolveProvider: false });
});

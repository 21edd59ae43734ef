import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type CompletionItem,
  CompletionRequest,
  CompletionResolveRequest,
  DefinitionRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  HoverRequest,
  type LocationLink,
  type Position,
} from 'vscode-languageserver/node';
import { NodeHost } from '../../server/src/node/host.ts';
import { uriOf } from '../../server/src/node/paths.ts';
import { PREVIEW, type PreviewResult, STATUS, type StatusResult } from '../../server/src/protocol.ts';
import type { TestClient } from './support/client.ts';
import { connect } from './support/server.ts';

const FOLDER = join(import.meta.dirname, '../../examples/strand-2021-2026');
const ROOT = uriOf(FOLDER);
const CARDS = `${ROOT}/kapitler/10-tiltak-hosten-2021.md`;

let client: TestClient;
let text: string;

beforeAll(async () => {
  ({ client } = connect((settings) => new NodeHost(settings)));
  await client.initialize({ workspaceFolders: [{ uri: ROOT, name: 'strand' }] });
  text = await readFile(join(FOLDER, 'kapitler/10-tiltak-hosten-2021.md'), 'utf8');
  await client.open(CARDS, text);
});

/** The position `behind` letters into the first place where a text stands. */
function at(found: string, behind = 1): Position {
  const offset = client.text(CARDS).indexOf(found);
  expect(offset).toBeGreaterThanOrEqual(0);
  const document = client.documents.get(CARDS);
  return document?.positionAt(offset + behind) ?? { line: 0, character: 0 };
}

const textDocument = { uri: CARDS };

async function suggestions(position: Position): Promise<readonly CompletionItem[]> {
  const answer = await client.connection.sendRequest(CompletionRequest.type, { textDocument, position });
  return Array.isArray(answer) ? answer : (answer?.items ?? []);
}

describe('on Strand’s plan', () => {
  test('the text that the server has is the client’s, and findings lie where their texts are', async () => {
    const found = await client.findings(CARDS);
    expect(found).toContain('undefined-unit: Kommunalleder levekår');
    expect(found).toContain('former-name: Fylkesmannen');
  });

  test('a value in a reference field is suggested with what tells it from others', async () => {
    const items = await suggestions(at('ansvarlig: Psykiatritjenesten', 'ansvarlig: '.length));
    const team = items.find(({ label }) => label === 'psykiatritjenesten');
    expect(team?.textEdit).toMatchObject({ newText: 'psykiatritjenesten' });
    expect(items.some(({ labelDetails }) => labelDetails?.description?.match(/\S/))).toBe(true);
    expect(items.length).toBeGreaterThan(20);
  });

  test('a suggestion that is looked at is described', async () => {
    const items = await suggestions(at('ansvarlig: Psykiatritjenesten', 'ansvarlig: '.length));
    const item = items.find(({ label }) => label === 'psykiatritjenesten');
    if (!item) throw new Error('not suggested');
    expect(item.documentation).toBeUndefined();
    const described = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    expect(described.documentation).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('sykiatritjenesten'),
    });
  });

  test('a suggestion that another program made up is given back as it is', async () => {
    for (const data of [
      undefined,
      null,
      7,
      'x',
      {},
      { uri: CARDS, target: null },
      { uri: 'x', target: { kind: 'unit' } },
    ]) {
      const item = { label: 'noe', data };
      expect(await client.connection.sendRequest(CompletionResolveRequest.type, item)).toMatchObject({ label: 'noe' });
    }
  });

  test('a key is suggested in a card that is being typed, and the edit gives a card that is read', async () => {
    const position = at('ansvarlig: Psykiatritjenesten', 0);
    await client.change(CARDS, { range: { start: position, end: position }, text: 'niv\n' });
    const items = await suggestions({ line: position.line, character: 3 });
    const level = items.find(({ label }) => label === 'nivå');
    const edit = level?.textEdit;
    if (!edit || !('range' in edit)) throw new Error('not suggested');
    await client.change(CARDS, { range: edit.range, text: edit.newText.replace(/\$.*/s, '').concat('selektiv') });
    expect(client.text(CARDS)).toContain('\nnivå: selektiv\n');
    await client.change(CARDS, { text });
  });

  test('a unit tells what it is', async () => {
    const position = at('ansvarlig: Psykiatritjenesten', 'ansvarlig: Psy'.length);
    const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument, position });
    expect(hover?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('sykiatritjenesten') });
    const line = position.line;
    expect(hover?.range).toEqual({ start: { line, character: 11 }, end: { line, character: 29 } });
  });

  test('a reference leads to what it names, in its own file', async () => {
    const position = at('[[fact-teamet|FACT team]]', 5);
    const links = (await client.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position,
    })) as LocationLink[];
    expect(links.map(({ targetUri }) => targetUri.slice(ROOT.length + 1))).toEqual(['registre/enheter.yaml']);
    const units = (await readFile(join(FOLDER, 'registre/enheter.yaml'), 'utf8')).split('\n');
    const { start, end } = links[0]?.targetSelectionRange ?? {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    };
    expect(units[start.line]?.slice(start.character, end.character)).toBe('fact-teamet');
  });

  test('the outline holds every card under its heading', async () => {
    const outline = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    expect(outline.map(({ name }) => name)).toEqual(['Tiltak som starter opp høsten 2021']);
    const cards = outline[0]?.children ?? [];
    expect(cards.length).toBe(text.match(/^```tiltak/gm)?.length);
    expect(cards[0]).toMatchObject({ name: 'FACT team', detail: expect.stringContaining('fact-team') });
  });

  test('its numbers are those that the checker counts', async () => {
    const status = await client.connection.sendRequest<StatusResult>(STATUS, { uri: CARDS });
    expect(status).toMatchObject({
      folder: ROOT,
      manifest: `${ROOT}/plan.yaml`,
      title: 'Rusmiddelpolitisk handlingsplan',
      language: 'nb',
      counts: { measures: 50, chapters: 11 },
    });
    expect(status.findings.error).toBeGreaterThan(0);
  });

  test('it is printed, as a whole and chapter by chapter', async () => {
    const plan = await client.connection.sendRequest<PreviewResult>(PREVIEW, { uri: CARDS, scope: 'plan' });
    const chapter = await client.connection.sendRequest<PreviewResult>(PREVIEW, { uri: CARDS, scope: 'chapter' });
    expect(plan).toMatchObject({ title: 'Rusmiddelpolitisk handlingsplan', language: 'nb', folder: ROOT });
    const htmlOf = ({ pieces }: PreviewResult) => pieces.map(({ html }) => html).join('');
    expect(htmlOf(chapter)).toContain('FACT team');
    expect(htmlOf(plan).length).toBeGreaterThan(htmlOf(chapter).length * 2);
  });

  test('a document outside of every plan has neither numbers nor print', async () => {
    for (const method of [STATUS, PREVIEW]) {
      const about = { uri: 'file:///elsewhere/a.md', scope: 'plan' };
      expect(await client.connection.sendRequest(method, about)).toBeNull();
    }
  });

  test('nothing of it all is worth a line in the log', () => {
    expect(client.logs).toEqual([]);
  });
});

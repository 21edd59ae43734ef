import { describe, expect, test } from 'vitest';
import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CardChange } from '#core';
import {
  CARD,
  CARD_CHOICES,
  type CardChoicesResult,
  type CardResult,
  EDIT_CARD,
  type EditCardResult,
} from '../../server/src/protocol.ts';
import type { TestClient } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const REGISTER = `${ROOT}/enheter.yaml`;
const TITLE = { line: 4, character: 3 };

async function opened(text: string = PLAN['kapitler/01.md']): Promise<TestClient> {
  const { client } = await start({ files: PLAN });
  await client.open(CHAPTER, text);
  return client;
}

function card(client: TestClient, position = TITLE, uri = CHAPTER): Promise<CardResult> {
  return client.connection.sendRequest(CARD, { uri, position });
}

function change(client: TestClient, what: CardChange, version: number, uri = CHAPTER): Promise<EditCardResult> {
  return client.connection.sendRequest(EDIT_CARD, { uri, version, position: TITLE, change: what });
}

function editOf(result: EditCardResult): WorkspaceEdit | null {
  if ('refused' in result) throw new Error(`refused: ${result.refused}`);
  return result.edit;
}

/** The edits of each document, with the version that they are made for. */
function edits(result: EditCardResult) {
  return (editOf(result)?.documentChanges ?? []).flatMap((each) => (TextDocumentEdit.is(each) ? [each] : []));
}

function textAfter(client: TestClient, result: EditCardResult, uri = CHAPTER): string {
  const own = edits(result).filter(({ textDocument }) => textDocument.uri === uri);
  const text = TextDocument.create(uri, '', 0, client.text(uri));
  return TextDocument.applyEdits(
    text,
    own.flatMap((each) => each.edits.flatMap((edit) => ('newText' in edit ? [edit] : []))),
  );
}

describe('planverk/card', () => {
  test('is the card at a place, with positions and the version that it was made from', async () => {
    const client = await opened();
    const { form, version, language, folder } = await card(client);
    expect({ version, language, folder }).toEqual({ version: 1, language: 'nb', folder: ROOT });
    expect(form).toMatchObject({ kind: 'measure', title: 'Oppsøkende arbeid', at: { line: 3, character: 0 } });
    const responsible = form?.fields.find(({ name }) => name === 'responsible');
    expect(responsible).toMatchObject({
      at: { line: 6, character: 0 },
      required: true,
      control: { entries: [{ written: 'nav', title: 'NAV Prøve', known: true }] },
    });
  });

  test('has the findings of the document as it is now, with their fixes', async () => {
    const client = await opened(BROKEN);
    const status = (await card(client)).form?.fields.find(({ name }) => name === 'status');
    expect(status?.findings.map(({ code, at }) => ({ code, at }))).toEqual([
      { code: 'unknown-value', at: { line: 8, character: 8 } },
    ]);
  });

  test('is none between cards, and nothing at all outside plans', async () => {
    const client = await opened();
    expect((await card(client, { line: 0, character: 0 })).form).toBeNull();
    expect(await card(client, TITLE, 'file:///elsewhere/a.md')).toBeNull();
  });
});

describe('planverk/editCard', () => {
  test('is one edit of one line, for the version that the form was made from', async () => {
    const client = await opened();
    const result = await change(client, { type: 'set', path: ['title'], value: 'Oppsøkende team' }, 1);
    expect(edits(result)).toEqual([
      {
        textDocument: { uri: CHAPTER, version: 1 },
        edits: [{ range: { start: { line: 4, character: 19 }, end: { line: 4, character: 25 } }, newText: 'team' }],
      },
    ]);
    expect(result).toMatchObject({ said: 'Tittel: «Oppsøkende team» er skrevet.' });
    expect(textAfter(client, result)).toBe(PLAN['kapitler/01.md'].replace('Oppsøkende arbeid', 'Oppsøkende team'));
  });

  test('is refused where the document has moved on, and made for its newest version when asked again', async () => {
    const client = await opened();
    await client.change(CHAPTER, {
      range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } },
      text: 'nummer: 1\n',
    });
    const what: CardChange = { type: 'add', path: ['responsible'], value: 'ppt' };
    expect(await change(client, what, 1)).toEqual({ refused: 'outdated' });
    const result = await change(client, what, 2);
    expect(textAfter(client, result)).toContain('ansvarlig: [nav, ppt]\n');
  });

  test('adds a unit to the register and refers to it', async () => {
    const client = await opened();
    const result = await change(client, { type: 'create', path: ['responsible'], kind: 'unit', name: 'PPT' }, 1);
    expect(edits(result).map(({ textDocument }) => textDocument)).toEqual([
      { uri: REGISTER, version: null },
      { uri: CHAPTER, version: 1 },
    ]);
    expect(textAfter(client, result)).toContain('ansvarlig: [nav, ppt]\n');
  });

  test('tells where a new card begins', async () => {
    const client = await opened();
    const result = await change(client, { type: 'new', kind: 'measure', title: 'Kurs' }, 1);
    expect(result).toMatchObject({ caret: { line: 13, character: 0 } });
    expect(textAfter(client, result).split('\n').slice(12, 16)).toEqual([
      '```tiltak',
      'id: kurs',
      'tittel: Kurs',
      'ansvarlig:',
    ]);
  });

  test('is nothing where the text says it already, and refused where no card is or it is half typed', async () => {
    const client = await opened();
    expect(await change(client, { type: 'set', path: ['title'], value: 'Oppsøkende arbeid' }, 1)).toMatchObject({
      edit: null,
    });
    await client.change(CHAPTER, {
      range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } },
      text: 'numm\n',
    });
    const what: CardChange = { type: 'set', path: ['title'], value: 'Annet' };
    expect(await change(client, what, 2)).toEqual({ refused: 'locked' });
    expect(await change(client, what, 1, 'file:///elsewhere/a.md')).toEqual({ refused: 'gone' });
  });
});

test('planverk/cardChoices finds by any word, and offers to add what is not there', async () => {
  const client = await opened();
  const ask = (query: string): Promise<CardChoicesResult> =>
    client.connection.sendRequest(CARD_CHOICES, { uri: CHAPTER, position: TITLE, path: ['responsible'], query });
  expect(await ask('proeve')).toMatchObject({ choices: [{ value: 'nav', label: 'NAV Prøve' }] });
  expect(await ask('PPT')).toMatchObject({ choices: [], create: [{ kind: 'unit', name: 'PPT' }] });
});

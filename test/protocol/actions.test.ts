import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CodeActionResolveRequest,
  SnippetTextEdit,
  TextDocumentEdit,
  TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type TestClient, VSCODE } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, type StartOptions, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const OTHER = `${ROOT}/kapitler/02.md`;
const FILES = {
  ...PLAN,
  'plan.yaml': PLAN['plan.yaml'].replace(
    '  - kapitler/01.md',
    '  - kapitler/01.md\n  - kapitler/02.md\n  - kapitler/03.md',
  ),
  'kapitler/02.md': '# To\n\nTekst.\n',
  'kapitler/03.md': '# Tre\n\nTekst.\n',
};

/** A client that asks for the edits of the action that is chosen, shows why one cannot be done, and knows tab stops. */
const LAZY: ClientCapabilities = {
  ...VSCODE,
  workspace: { ...VSCODE.workspace, workspaceEdit: { ...VSCODE.workspace?.workspaceEdit, snippetEditSupport: true } },
  textDocument: {
    ...VSCODE.textDocument,
    codeAction: {
      ...VSCODE.textDocument?.codeAction,
      dataSupport: true,
      disabledSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

async function opened(text: string, options: StartOptions = {}): Promise<TestClient> {
  const { client } = await start({ files: FILES, ...options });
  await client.open(CHAPTER, text);
  return client;
}

/** The actions at a text of the chapter, selected from its first letter to its last, or with a caret in it. */
async function actionsAt(
  client: TestClient,
  text: string,
  context: Partial<CodeActionContext> = {},
  selected = false,
): Promise<CodeAction[]> {
  const document = TextDocument.create(CHAPTER, '', 0, client.text(CHAPTER));
  const at = client.text(CHAPTER).indexOf(text);
  const start = document.positionAt(selected ? at : at + 1);
  const range = { start, end: selected ? document.positionAt(at + text.length) : start };
  const params = { textDocument: { uri: CHAPTER }, range, context: { diagnostics: [], ...context } };
  const answer = await client.connection.sendRequest(CodeActionRequest.type, params);
  return (answer ?? []).filter((one): one is CodeAction => 'kind' in one);
}

function titled(all: readonly CodeAction[], title: string): CodeAction {
  const found = all.find((action) => action.title === title);
  if (found === undefined) throw new Error(`«${title}» is not among ${all.map((each) => each.title).join(', ')}`);
  return found;
}

function editsOf(action: CodeAction, uri: string): TextDocumentEdit['edits'] {
  return (action.edit?.documentChanges ?? []).flatMap((change) =>
    TextDocumentEdit.is(change) && change.textDocument.uri === uri ? change.edits : [],
  );
}

const VAGUE = PLAN['kapitler/01.md'].replace('2022-2023', 'snarest');

describe('to a client that can wait', () => {
  const params = { capabilities: LAZY };

  test('actions come without their edits, and the chosen one is resolved', async () => {
    const client = await opened(VAGUE, { params });
    const all = await actionsAt(client, 'snarest');
    expect(all.filter(({ edit }) => edit !== undefined)).toEqual([]);
    const hide = titled(all, 'Skjul dette funnet her, med en grunn (vague-time)');
    expect(hide.isPreferred).toBeUndefined();
    expect(hide.diagnostics?.map(({ code }) => code)).toEqual(['vague-time']);
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, hide);
    const [edit, ...more] = editsOf(resolved, CHAPTER);
    expect(more).toEqual([]);
    expect(SnippetTextEdit.is(edit) && edit.snippet.value).toBe(
      // biome-ignore lint/suspicious/noTemplateCurlyInString: snippets are written so.
      '# planverk-ignore vague-time: ${1:skriv hvorfor}\n',
    );
  });

  test('fixes come first, refactorings next, and what settles nothing last', async () => {
    const client = await opened(VAGUE.replace('status:', 'statuss:'), { params });
    const kinds = (await actionsAt(client, 'statuss')).map(({ title }) => title);
    expect(kinds[0]).toBe('Bytt til «status»');
    expect(kinds.findIndex((title) => title.startsWith('Skjul'))).toBeGreaterThan(
      kinds.findIndex((title) => title.startsWith('Flytt')),
    );
    expect(kinds.at(-1)).toMatch(/^Sett regelen/);
  });

  test('an action of a document that has changed since is refused', async () => {
    const client = await opened(VAGUE, { params });
    const hide = titled(await actionsAt(client, 'snarest'), 'Skjul dette funnet her, med en grunn (vague-time)');
    await client.replace(CHAPTER, '# Tiltak', '# Alle tiltak');
    await expect(client.connection.sendRequest(CodeActionResolveRequest.type, hide)).rejects.toThrow(/changed/);
  });

  test('what is no action of ours comes back as it was', async () => {
    const client = await opened(VAGUE, { params });
    for (const data of [undefined, null, 7, { uri: CHAPTER }, { uri: CHAPTER, key: 'x', range: 3 }]) {
      const action = { title: 'x', ...(data !== undefined && { data }) };
      expect(await client.connection.sendRequest(CodeActionResolveRequest.type, action)).toEqual(action);
    }
  });

  test('a choice is one action for a client that can ask, with all answers to be resolved', async () => {
    const initializationOptions = { chooseCommand: 'test.choose' };
    const client = await opened(VAGUE, { params: { ...params, initializationOptions } });
    const all = await actionsAt(client, 'tittel:');
    const move = titled(all, 'Flytt kortet til et annet kapittel …');
    expect(move).toMatchObject({ kind: 'refactor.move', command: { command: 'test.choose' } });
    const [argument] = move.command?.arguments ?? [];
    expect(argument.choices.map(({ label }: { label: string }) => label)).toEqual(['kapitler/02.md', 'kapitler/03.md']);
    const resolved = await client.connection.sendRequest(CodeActionResolveRequest.type, argument.choices[1].action);
    expect(resolved.edit?.documentChanges).toHaveLength(2);
    expect(all.filter(({ title }) => title.startsWith('Flytt kortet til «'))).toEqual([]);
  });

  test('what cannot be done says why', async () => {
    const client = await opened(`${VAGUE.replace('Oppsøkende arbeid', 'Oppsøkende[^1] arbeid')}\n[^1]: Note\n`, {
      params,
    });
    const move = titled(await actionsAt(client, 'status:'), 'Flytt kortet til «kapitler/02.md»');
    expect(move.disabled?.reason).toMatch(/fotnote/);
  });
});

describe('to a client that wants everything at once', () => {
  test('actions carry plain edits, a choice is its nearest answers, and what cannot be done is left out', async () => {
    const client = await opened(`${VAGUE.replace('Oppsøkende arbeid', 'Oppsøkende[^1] arbeid')}\n[^1]: Note\n`);
    const all = await actionsAt(client, 'snarest');
    expect(all.every(({ edit }) => edit !== undefined)).toBe(true);
    const edits = all.flatMap((action) => editsOf(action, CHAPTER));
    expect(edits.length).toBeGreaterThan(0);
    expect(edits.every((edit) => TextEdit.is(edit))).toBe(true);
    expect(all.filter(({ title }) => title.startsWith('Flytt kortet til «kapitler'))).toEqual([]);
    expect(all.filter(({ title }) => title.startsWith('Sett regelen')).length).toBe(2);
  });

  test('moving a card takes it from one file to the other in one change', async () => {
    const client = await opened(VAGUE);
    const move = titled(await actionsAt(client, 'status:'), 'Flytt kortet til «kapitler/02.md»');
    const [gone] = editsOf(move, CHAPTER);
    const [come] = editsOf(move, OTHER);
    expect(TextEdit.is(gone) && gone.newText).toBe('');
    expect(TextEdit.is(come) && come.newText).toContain('id: t1');
  });
});

describe('kinds', () => {
  test('are what is asked for and no other', async () => {
    const client = await opened(VAGUE);
    for (const only of ['quickfix', 'refactor', 'refactor.move', 'refactor.rewrite', 'refactor.extract']) {
      const kinds = (await actionsAt(client, 'snarest', { only: [only] })).map(({ kind }) => kind);
      expect(
        kinds.filter((kind) => kind !== only && !kind?.startsWith(`${only}.`)),
        only,
      ).toEqual([]);
      if (only !== 'refactor.extract') expect(kinds.length, only).toBeGreaterThan(0);
    }
  });

  test('words are taken into the register only where they are selected', async () => {
    const client = await opened(`${VAGUE}\nVi spør frivilligsentralen.\n`);
    const only = ['refactor.extract'];
    expect(await actionsAt(client, 'frivilligsentralen', { only })).toEqual([]);
    const titles = (await actionsAt(client, 'frivilligsentralen', { only }, true)).map(({ title }) => title);
    expect(titles).toEqual([
      'Før opp «frivilligsentralen» som enhet i registeret',
      'Før opp «frivilligsentralen» som indikator i registeret',
      'Før opp «frivilligsentralen» som kilde i registeret',
    ]);
  });
});

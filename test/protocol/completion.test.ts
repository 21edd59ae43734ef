// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets are written so.
import { beforeEach, describe, expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  ExecuteCommandRequest,
  InsertTextFormat,
  InsertTextMode,
  ResourceOperationKind,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { PLAIN, type TestClient, VSCODE } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const REGISTER = `${ROOT}/enheter.yaml`;
const EDITING: ClientCapabilities = {
  ...VSCODE,
  workspace: {
    ...VSCODE.workspace,
    applyEdit: true,
    workspaceEdit: { documentChanges: true, resourceOperations: [ResourceOperationKind.Create] },
  },
};

async function opened(text: string, capabilities = EDITING) {
  const { client, result } = await start({ files: PLAN, params: { capabilities } });
  await client.open(CHAPTER, text);
  return { client, result };
}

/** What is suggested behind the first place where a text stands in the chapter. */
async function suggestedBehind(client: TestClient, found: string): Promise<CompletionList> {
  const document = client.documents.get(CHAPTER);
  const at = document?.getText().indexOf(found) ?? -1;
  if (!document || at < 0) throw new Error(`«${found}» does not stand in the chapter`);
  const params = { textDocument: { uri: CHAPTER }, position: document.positionAt(at + found.length) };
  const answer = await client.connection.sendRequest(CompletionRequest.type, params);
  return Array.isArray(answer)
    ? { items: answer, isIncomplete: false }
    : (answer ?? { items: [], isIncomplete: false });
}

function named(list: CompletionList, label: string): CompletionItem {
  const item = list.items.find((each) => each.label === label);
  if (!item) throw new Error(`not suggested; but ${list.items.map((each) => each.label).join(', ')}`);
  return item;
}

const UNKNOWN = PLAN['kapitler/01.md'].replace('ansvarlig: nav', 'ansvarlig: Frivilligsentralen');

describe('a unit that does not exist', () => {
  let applied: WorkspaceEdit[];

  async function listening(text: string) {
    applied = [];
    const { client, result } = await opened(text);
    client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      applied.push(edit);
      return { applied: true };
    });
    return { client, result };
  }

  beforeEach(() => {
    applied = [];
  });

  test('is added to its register by the command of its suggestion', async () => {
    const { client, result } = await listening(UNKNOWN);
    expect(result.capabilities.executeCommandProvider?.commands).toContain('planverk.addItem');
    const list = await suggestedBehind(client, 'Frivilligsentralen');
    expect(list.isIncomplete).toBe(true);
    const item = named(list, 'Legg til enheten «Frivilligsentralen»');
    expect(item.textEdit).toMatchObject({
      newText: 'frivilligsentralen',
      range: { start: { line: 6, character: 11 }, end: { line: 6, character: 29 } },
    });
    await client.replace(CHAPTER, 'Frivilligsentralen', 'frivilligsentralen');
    const { command = '', arguments: args = [] } = item.command ?? {};
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
    const [change] = applied[0]?.documentChanges ?? [];
    if (!TextDocumentEdit.is(change)) throw new Error('no edit of a document');
    expect(change.textDocument.uri).toBe(REGISTER);
    expect(change.edits).toEqual([
      {
        range: { start: { line: 2, character: 19 }, end: { line: 2, character: 19 } },
        newText: '\n  - id: frivilligsentralen\n    navn: Frivilligsentralen',
      },
    ]);
    expect(client.logs).toEqual([]);
  });

  test('that has come into being meanwhile is not added twice', async () => {
    const { client } = await listening(UNKNOWN);
    const { command } = named(
      await suggestedBehind(client, 'Frivilligsentralen'),
      'Legg til enheten «Frivilligsentralen»',
    );
    const added = PLAN['enheter.yaml'].replace(
      'enheter:\n',
      'enheter:\n  - { id: frivilligsentralen, navn: Frivilligsentralen }\n',
    );
    await client.open(REGISTER, added);
    await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: command?.command ?? '',
      arguments: command?.arguments ?? [],
    });
    expect(applied).toEqual([]);
  });

  test('is not offered to a client that takes no changes, unless it belongs in the same document', async () => {
    const capabilities = { ...VSCODE, workspace: { ...VSCODE.workspace, applyEdit: false } };
    const { client, result } = await opened(UNKNOWN, capabilities);
    expect(result.capabilities.executeCommandProvider?.commands ?? []).not.toContain('planverk.addItem');
    const { items } = await suggestedBehind(client, 'Frivilligsentralen');
    expect(items.filter(({ label }) => label.includes('Frivilligsentralen'))).toEqual([]);
    const register = PLAN['enheter.yaml'].replace('navn: NAV Prøve', 'navn: NAV Prøve\n    overordnet: Kommunen selv');
    await client.open(REGISTER, register);
    const position = { line: 3, character: '    overordnet: Kommunen selv'.length };
    const answer = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: REGISTER },
      position,
    });
    const item = (Array.isArray(answer) ? answer : (answer?.items ?? [])).find(({ label }) =>
      label.startsWith('Legg til'),
    );
    expect(item?.command).toBeUndefined();
    expect(item?.additionalTextEdits?.map(({ newText }) => newText)).toEqual([
      '\n  - id: kommunen-selv\n    navn: Kommunen selv',
    ]);
  });

  test.each([[[]], [['x', 'unit', 'A']], [[CHAPTER, 'measure', 'A']], [[CHAPTER, 'unit', 7]]])(
    'a command with what it cannot use does nothing: %j',
    async (args) => {
      const { client } = await listening(UNKNOWN);
      const done = client.connection.sendRequest(ExecuteCommandRequest.type, {
        command: 'planverk.addItem',
        arguments: args,
      });
      expect(await done).toBeNull();
      expect(applied).toEqual([]);
    },
  );
});

describe('a whole card', () => {
  test('is a snippet with its fence, and shows itself when it is looked at', async () => {
    const { client } = await opened(`${PLAN['kapitler/01.md']}\nmå`);
    const item = named(await suggestedBehind(client, '\n\nmå'), 'mål');
    expect(item.insertTextFormat).toBe(InsertTextFormat.Snippet);
    expect(item.textEdit?.newText).toMatch(/^```mål\nid: \$\{2:mål-id\}\ntittel: \$\{1:[\s\S]*\n```\n\$0$/);
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    expect(documentation).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('tittel: Målet i én setning\n'),
    });
  });

  test('has no tab stops for a client without them', async () => {
    const { client } = await opened(`${PLAN['kapitler/01.md']}\nmå`, PLAIN);
    const item = named(await suggestedBehind(client, '\n\nmå'), 'mål – det som må stå');
    expect(item.insertTextFormat).toBe(InsertTextFormat.PlainText);
    expect(item.textEdit?.newText).toBe('```mål\nid: \ntittel: \n```\n');
  });

  test('has its line’s blanks left to a client that indents by itself', async () => {
    const register = 'enheter:\n  - id: nav\n    navn: NAV\nkilder:\n    ';
    const position = { line: 4, character: 4 };
    const texts = [];
    for (const item of [{}, { insertTextModeSupport: { valueSet: [InsertTextMode.asIs] } }]) {
      const completion = { completionItem: { snippetSupport: true, ...item } };
      const { client } = await start({ files: PLAN, params: { capabilities: { textDocument: { completion } } } });
      await client.open(REGISTER, register);
      const params = { textDocument: { uri: REGISTER }, position };
      const answer = await client.connection.sendRequest(CompletionRequest.type, params);
      const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
      texts.push(items.find(({ label }) => label === 'kilde – det som må stå')?.textEdit?.newText);
    }
    expect(texts).toEqual(['- id: ${2}\n  tittel: ${1}', '- id: ${2}\n      tittel: ${1}']);
  });

  test('is not among the values of a card', async () => {
    const { client } = await opened(PLAN['kapitler/01.md']);
    const { items } = await suggestedBehind(client, 'ansvarlig: n');
    expect(items.map(({ label }) => label)).toEqual(['nav']);
  });
});

describe('what is looked at is described', () => {
  test('a rule, with its level and page', async () => {
    const { client } = await opened(`<!-- planverk-ignore  -->\n\n${PLAN['kapitler/01.md']}`);
    const item = named(await suggestedBehind(client, 'planverk-ignore '), 'vague-time');
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    expect(documentation).toMatchObject({
      value: expect.stringMatching(/Nivå nå: \*\*[a-z]+\*\*[\s\S]*docs\/rules\/vague-time\.md/),
    });
  });

  test('a chapter that a link leads to', async () => {
    const files = { ...PLAN, 'kapitler/02.md': '# Andre kapittel\n' };
    const { client } = await start({ files, params: { capabilities: EDITING } });
    await client.open(CHAPTER, `${PLAN['kapitler/01.md']}\nSe [det](`);
    const item = named(await suggestedBehind(client, 'Se [det]('), '02.md');
    const { documentation } = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    expect(documentation).toMatchObject({ value: expect.stringContaining('**Andre kapittel**') });
  });
});

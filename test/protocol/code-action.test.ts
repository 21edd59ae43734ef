import { describe, expect, test } from 'vitest';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionRequest,
  CreateFile,
  type Diagnostic,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type TestClient, VSCODE } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, type StartOptions, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const MANIFEST = `${ROOT}/plan.yaml`;
/** Two keys in English where the plan is in bokmål, and a unit that nobody has heard of. */
const MIXED = PLAN['kapitler/01.md']
  .replace('tittel:', 'title:')
  .replace('tidspunkt:', 'time:')
  .replace('ansvarlig: nav', 'ansvarlig: navv');

async function opened(text: string, options: StartOptions = {}): Promise<{ client: TestClient; found: Diagnostic[] }> {
  const { client } = await start({ files: PLAN, ...options });
  await client.open(CHAPTER, text);
  const report = await client.pull(CHAPTER);
  return { client, found: report.kind === 'full' ? report.items : [] };
}

async function actions(
  client: TestClient,
  at: Diagnostic | undefined,
  context: Partial<CodeActionContext> = {},
  uri = CHAPTER,
): Promise<CodeAction[]> {
  const range = at?.range ?? { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const diagnostics = at ? [at] : [];
  const params = { textDocument: { uri }, range, context: { diagnostics, ...context } };
  const answer = await client.connection.sendRequest(CodeActionRequest.type, params);
  return (answer ?? []).filter((one): one is CodeAction => 'kind' in one);
}

/** The fixes of the rules themselves, without the ways around their findings that come behind them. */
function ruleFixes(all: readonly CodeAction[]): readonly CodeAction[] {
  return all.filter(({ kind, title }) => kind === 'quickfix' && !/^(?:Skjul|Sett regelen|Rett alle) /.test(title));
}

/** The text of a document after an action; only edits of that document are made. */
function after(client: TestClient, uri: string, action: CodeAction | undefined): string {
  const edits = (action?.edit?.documentChanges ?? []).flatMap((change) =>
    TextDocumentEdit.is(change) && change.textDocument.uri === uri ? change.edits : [],
  );
  return TextDocument.applyEdits(
    TextDocument.create(uri, '', 0, client.text(uri)),
    edits.flatMap((edit) => ('newText' in edit ? [edit] : [])),
  );
}

describe('quick fixes', () => {
  test('are offered where the finding is, name it, and do what they say', async () => {
    const { client, found } = await opened(MIXED);
    const title = found.find(({ code, range }) => code === 'wrong-field-language' && range.start.line === 4);
    const offered = await actions(client, title);
    expect(ruleFixes(offered).map(({ kind, isPreferred }) => ({ kind, isPreferred }))).toEqual([
      { kind: 'quickfix', isPreferred: true },
    ]);
    expect(offered[0]?.diagnostics).toEqual([title]);
    expect(offered[0]?.edit?.documentChanges).toEqual([
      expect.objectContaining({ textDocument: { uri: CHAPTER, version: 1 } }),
    ]);
    expect(after(client, CHAPTER, offered[0])).toBe(MIXED.replace('title:', 'tittel:'));
  });

  test('are told by code and place, whatever the sentence', async () => {
    const { client, found } = await opened(MIXED);
    const one = found.find(({ code }) => code === 'wrong-field-language');
    const retold = one && { ...one, message: 'noe annet', severity: 1 as const };
    const offered = await actions(client, retold);
    expect(offered[0]?.diagnostics).toEqual([retold]);
  });

  test('are offered to a bare caret', async () => {
    const { client, found } = await opened(MIXED);
    const one = found.find(({ code }) => code === 'wrong-field-language');
    const caret = one && { ...one, range: { start: one.range.end, end: one.range.end } };
    expect(ruleFixes(await actions(client, caret, { diagnostics: [] })).length).toBe(1);
  });

  test('are not offered elsewhere, nor where something else is asked for', async () => {
    const { client, found } = await opened(MIXED);
    const one = found.find(({ code }) => code === 'wrong-field-language');
    expect(await actions(client, undefined)).toEqual([]);
    expect(ruleFixes(await actions(client, one, { only: ['refactor'] }))).toEqual([]);
    expect(ruleFixes(await actions(client, one, { only: ['quickfix'] })).length).toBe(1);
  });

  test('can make a file, for clients that can', async () => {
    const files = { ...PLAN, 'plan.yaml': PLAN['plan.yaml'].replace('01.md', '02.md') };
    const missing = async (options: StartOptions): Promise<CodeAction[]> => {
      const { client } = await start({ files, ...options });
      const report = await client.pull(MANIFEST);
      const at = report.kind === 'full' ? report.items.find(({ code }) => code === 'missing-chapter') : undefined;
      expect(at).toBeDefined();
      return actions(client, at, {}, MANIFEST);
    };
    const creates = (offered: CodeAction[]): string[] =>
      offered.flatMap(({ edit }) => (edit?.documentChanges ?? []).filter(CreateFile.is).map(({ uri }) => uri));
    expect(creates(await missing({}))).toEqual([`${ROOT}/kapitler/02.md`]);
    const workspace = { ...VSCODE.workspace, workspaceEdit: { documentChanges: true } };
    expect(creates(await missing({ params: { capabilities: { ...VSCODE, workspace } } }))).toEqual([]);
  });

  test('come as plain changes to clients without versions', async () => {
    const params = { capabilities: { ...VSCODE, workspace: {} } };
    const { client, found } = await opened(MIXED, { params });
    const [action] = await actions(
      client,
      found.find(({ code }) => code === 'wrong-field-language'),
    );
    expect(action?.edit?.documentChanges).toBeUndefined();
    expect(Object.keys(action?.edit?.changes ?? {})).toEqual([CHAPTER]);
  });
});

describe('fix all', () => {
  test('makes every safe change of the document and no other, in one step', async () => {
    const { client } = await opened(MIXED);
    const [all, ...others] = await actions(client, undefined, { only: ['source.fixAll'] });
    expect(others).toEqual([]);
    expect(all?.kind).toBe('source.fixAll.planverk');
    const text = after(client, CHAPTER, all);
    expect(text).toBe(MIXED.replace('title:', 'tittel:').replace('time:', 'tidspunkt:'));
  });

  test('is offered under every name that it goes by, and only there', async () => {
    const { client } = await opened(MIXED);
    for (const only of ['source', 'source.fixAll', 'source.fixAll.planverk']) {
      expect((await actions(client, undefined, { only: [only] })).length).toBe(1);
    }
    expect(await actions(client, undefined, { only: ['source.fixAll.eslint'] })).toEqual([]);
    expect(await actions(client, undefined, { only: ['source.organizeImports'] })).toEqual([]);
  });

  test('is not offered where there is nothing to fix safely', async () => {
    const { client } = await opened(PLAN['kapitler/01.md'].replace('ansvarlig: nav', 'ansvarlig: navv'));
    expect(await actions(client, undefined, { only: ['source.fixAll'] })).toEqual([]);
  });
});

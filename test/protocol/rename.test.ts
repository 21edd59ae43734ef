import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  type Position,
  PrepareRenameRequest,
  RenameRequest,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { PLAIN, type TestClient, VSCODE } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const REGISTER = `${ROOT}/enheter.yaml`;
const ABLE: ClientCapabilities = {
  workspace: { ...VSCODE.workspace, workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { ...VSCODE.textDocument, rename: { prepareSupport: true } },
};

/** A second plan that names a unit of the first. */
const OTHER = {
  'ny/plan.yaml':
    'planverk: 1\nid: ny\ntittel: Ny\nkommune: Prøve\nperiode: 2026-2029\nplaner: {gammel: ..}\nforrige: gammel\n',
  'ny/01.md': 'Se [[gammel/nav]].\n',
};

async function opened(capabilities: ClientCapabilities, files: Record<string, string> = { ...PLAN, ...OTHER }) {
  const { client, result } = await start({ files, params: { capabilities } });
  await client.open(CHAPTER, PLAN['kapitler/01.md']);
  return { client, result };
}

/** At the unit that the measure names. */
const AT: Position = { line: 6, character: 12 };

function renamed(client: TestClient, newName: string, position = AT): Promise<WorkspaceEdit | null> {
  return client.connection.sendRequest(RenameRequest.type, { textDocument: { uri: CHAPTER }, position, newName });
}

function prepared(client: TestClient, position = AT) {
  return client.connection.sendRequest(PrepareRenameRequest.type, { textDocument: { uri: CHAPTER }, position });
}

describe('rename', () => {
  test('says what is renamed, and changes every file, with a second look for other plans', async () => {
    const { client, result } = await opened(ABLE);
    expect(result.capabilities.renameProvider).toEqual({ prepareProvider: true, workDoneProgress: true });
    expect(await prepared(client)).toEqual({
      range: { start: { line: 6, character: 11 }, end: { line: 6, character: 14 } },
      placeholder: 'nav',
    });
    const edit = await renamed(client, 'nav-prøve');
    const parts = (edit?.documentChanges ?? []).filter(TextDocumentEdit.is);
    expect(parts.map(({ textDocument, edits }) => [textDocument, edits])).toEqual([
      [{ uri: REGISTER, version: null }, [{ range: range(1, 8, 11), newText: 'nav-prøve', annotationId: '0' }]],
      [{ uri: CHAPTER, version: 1 }, [{ range: range(6, 11, 14), newText: 'nav-prøve', annotationId: '0' }]],
      [
        { uri: `${ROOT}/ny/01.md`, version: null },
        [{ range: range(0, 12, 15), newText: 'nav-prøve', annotationId: '1' }],
      ],
    ]);
    expect(edit?.changeAnnotations).toEqual({
      0: { label: 'Id: «nav» → «nav-prøve»', needsConfirmation: false },
      1: { label: 'Id: «nav» → «nav-prøve» i planen «Ny»', needsConfirmation: true },
    });
  });

  test('a client that knows no versions and no labels gets plain changes', async () => {
    const { client, result } = await opened(PLAIN);
    expect(result.capabilities.renameProvider).toBe(true);
    const edit = await renamed(client, 'nav-prøve');
    expect(Object.keys(edit?.changes ?? {}).sort()).toEqual([REGISTER, CHAPTER, `${ROOT}/ny/01.md`].sort());
    expect(edit?.changes?.[CHAPTER]).toEqual([{ range: range(6, 11, 14), newText: 'nav-prøve' }]);
  });

  test('is refused in a sentence, in the reader’s language', async () => {
    const { client } = await opened(ABLE);
    await expect(renamed(client, 'm1')).rejects.toThrow(
      'Id-en «m1» er tatt: mål «Færre unge som ruser seg». Velg en annen.',
    );
    await expect(prepared(client, { line: 0, character: 1 })).rejects.toThrow('Her står ingen id');
  });

  test('sees what is typed and not saved', async () => {
    const { client } = await opened(ABLE, PLAN);
    await client.replace(CHAPTER, '# Tiltak', '# Tiltak hos [[nav]]');
    const edit = await renamed(client, 'x');
    const parts = (edit?.documentChanges ?? []).filter(TextDocumentEdit.is);
    const chapter = parts.find(({ textDocument }) => textDocument.uri === CHAPTER);
    expect(chapter?.textDocument.version).toBe(2);
    expect(chapter?.edits).toHaveLength(2);
  });
});

function range(line: number, from: number, to: number) {
  return { start: { line, character: from }, end: { line, character: to } };
}

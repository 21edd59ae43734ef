import { describe, expect, test, vi } from 'vitest';
import { CodeActionRequest, DocumentSymbolRequest, FileChangeType, HoverRequest } from 'vscode-languageserver/node';
import { PLAIN, until } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { connect, ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const MANIFEST = `${ROOT}/plan.yaml`;

describe('a document that belongs to no plan', () => {
  test.each([
    'untitled:Untitled-1',
    'file:///elsewhere/notes.md',
    `${ROOT}/.git/notes.md`,
    `${ROOT}/node_modules/x/README.md`,
    'git:/plan/kapitler/01.md?%7B%22ref%22%3A%22~%22%7D',
    'vscode-vfs://github/a/b/plan.yaml',
    'file:///C%3A/plan/plan.yaml',
    'not an address',
    '',
  ])('«%s» has no findings, and every request about it an answer', async (uri) => {
    const { client } = await start({ files: PLAN });
    await client.open(uri, BROKEN);
    await client.change(uri, { text: `${BROKEN}\n${PLAN['plan.yaml']}` });
    expect(await client.findings(uri)).toEqual([]);
    const about = { textDocument: { uri }, position: { line: 3, character: 2 } };
    expect(await client.connection.sendRequest(HoverRequest.type, about)).toBeNull();
    expect(await client.connection.sendRequest(DocumentSymbolRequest.type, about)).toEqual([]);
    await client.close(uri);
    await client.open(CHAPTER, BROKEN);
    expect(await client.findings(CHAPTER)).toEqual(['unknown-value: kanskje']);
    expect(client.logs).toEqual([]);
  });

  test('hidden by the user’s settings is out of the plan, and back in when shown', async () => {
    const files = { ...PLAN, 'utkast/gammelt.md': BROKEN };
    const { client } = await start({ files, params: { initializationOptions: { exclude: ['**/utkast'] } } });
    expect(await client.findings(`${ROOT}/utkast/gammelt.md`)).toEqual([]);
    client.configuration.set('files', { exclude: { '**/other': true } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await vi.waitFor(async () => {
      expect(await client.findings(`${ROOT}/utkast/gammelt.md`)).toContain('unknown-value');
    });
  });
});

describe('a file that goes while it is open', () => {
  test('keeps its text and its findings until it is closed', async () => {
    const { client, disk } = await start({ files: PLAN });
    await client.open(CHAPTER, BROKEN);
    disk.delete('kapitler/01.md');
    await client.filesChanged({ uri: CHAPTER, type: FileChangeType.Deleted });
    expect(await client.findings(CHAPTER)).toEqual(['unknown-value: kanskje']);
    await client.replace(CHAPTER, 'kanskje', 'aldri');
    expect(await client.findings(CHAPTER)).toEqual(['unknown-value: aldri']);
    expect(await client.findings(MANIFEST)).toEqual([]);
    await client.close(CHAPTER);
    expect(await client.findings(CHAPTER)).toEqual([]);
    expect(await client.findings(MANIFEST)).toEqual(['missing-chapter']);
  });

  test('goes on being the plan where it is the manifest', async () => {
    const { client, disk } = await start({ files: { ...PLAN, 'kapitler/01.md': BROKEN } });
    await client.open(MANIFEST, PLAN['plan.yaml']);
    disk.delete('plan.yaml');
    await client.filesChanged({ uri: MANIFEST, type: FileChangeType.Deleted });
    expect(await client.findings(CHAPTER)).toEqual(['unknown-value']);
    await client.close(MANIFEST);
    expect(await client.findings(CHAPTER)).toEqual([]);
  });

  test('and is opened anew, edited and closed without a pause', async () => {
    const { client } = await start({ files: PLAN });
    for (let round = 0; round < 5; round++) {
      await client.open(CHAPTER, BROKEN);
      await client.replace(CHAPTER, 'kanskje', 'aldri');
      await client.close(CHAPTER);
      await client.open(CHAPTER, BROKEN);
      await client.replace(CHAPTER, 'kanskje', `nei${round}`);
      const asked = client.findings(CHAPTER);
      expect(await asked).toEqual([`unknown-value: nei${round}`]);
      await client.close(CHAPTER);
    }
    expect(await client.findings(CHAPTER)).toEqual([]);
  });
});

describe('messages out of order', () => {
  test('an edit of a document that is not open is logged, and nothing else', async () => {
    const { client } = await start({ files: PLAN });
    const textDocument = { uri: CHAPTER, version: 7 };
    const contentChanges = [{ text: BROKEN }];
    await client.connection.sendNotification('textDocument/didChange', { textDocument, contentChanges });
    expect(await client.findings(CHAPTER)).toEqual([]);
    expect(client.logs).toEqual([expect.stringContaining(CHAPTER)]);
  });

  test('closing what is not open, and opening twice', async () => {
    const { client } = await start({ files: PLAN });
    await client.close(CHAPTER);
    await client.open(CHAPTER, BROKEN);
    await client.open(CHAPTER, BROKEN.replace('kanskje', 'aldri'));
    expect(await client.findings(CHAPTER)).toEqual(['unknown-value: aldri']);
    expect(client.logs).toEqual([]);
  });

  test.each([
    { start: { line: -1, character: -5 }, end: { line: 99_999, character: 99_999 } },
    { start: { line: 7, character: 1e9 }, end: { line: 2, character: 3 } },
    { start: { line: 1.5, character: Number.MAX_SAFE_INTEGER }, end: { line: 4, character: -1 } },
  ])('a range that no document has (%j)', async (range) => {
    const { client } = await start({ files: PLAN });
    await client.open(CHAPTER, BROKEN);
    const about = { textDocument: { uri: CHAPTER }, range, context: { diagnostics: [] } };
    expect(await client.connection.sendRequest(CodeActionRequest.type, about)).toBeInstanceOf(Array);
    await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri: CHAPTER }, position: range.end });
    expect(await client.findings(CHAPTER)).toEqual(['unknown-value: kanskje']);
  });

  test('a request that nobody knows is an error, and the next one is answered', async () => {
    const { client } = await start({ files: PLAN });
    await expect(client.connection.sendRequest('planverk/ukjent', {})).rejects.toMatchObject({ code: -32601 });
    await client.connection.sendNotification('planverk/ukjent', {});
    expect(await client.findings(CHAPTER)).toEqual([]);
  });
});

describe('what fails inside', () => {
  test('a host that throws is logged and answered with an error, and the server goes on', async () => {
    let broken = true;
    const { client } = connect(() => ({
      roots: [ROOT],
      listFiles: () => (broken ? Promise.reject(new Error('disken er borte')) : Promise.resolve([MANIFEST, CHAPTER])),
      readFile: (uri) =>
        Promise.resolve({ type: 'text', text: uri === MANIFEST ? PLAN['plan.yaml'] : BROKEN } as const),
      today: () => ({ year: 2022, month: 1, day: 1 }),
    }));
    await client.initialize({ workspaceFolders: [{ uri: ROOT, name: 'plan' }] });
    expect(await client.findings(CHAPTER)).toEqual([]);
    expect(client.logs).toEqual([expect.stringContaining('disken er borte')]);
    broken = false;
    const event = { added: [{ uri: `${ROOT}2`, name: 'to' }], removed: [] };
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
    expect(await client.findings(CHAPTER)).toContain('unknown-value');
  });

  test('a request that throws is logged with its place and answered with an error', async () => {
    let failing = false;
    const { client } = connect(() => ({
      roots: [ROOT],
      listFiles: () => Promise.resolve([MANIFEST, CHAPTER]),
      readFile: (uri) =>
        Promise.resolve({ type: 'text', text: uri === MANIFEST ? PLAN['plan.yaml'] : BROKEN } as const),
      today: () => {
        if (failing) throw new Error('klokka står');
        return { year: 2022, month: 1, day: 1 };
      },
    }));
    await client.initialize({ workspaceFolders: [{ uri: ROOT, name: 'plan' }] });
    expect(await client.findings(CHAPTER)).toContain('unknown-value');
    failing = true;
    await expect(client.pull(CHAPTER)).rejects.toMatchObject({
      code: -32603,
      message: expect.stringContaining('klokka'),
    });
    await until(() => client.logs.length > 0);
    expect(client.logs[0]).toMatch(/klokka står\n\s+at /);
    failing = false;
    expect(await client.findings(CHAPTER)).toContain('unknown-value');
  });

  test('work behind the requests that throws is logged, and tried again with the next change', async () => {
    let failing = true;
    const { client } = connect(() => ({
      roots: [ROOT],
      listFiles: () => Promise.resolve([MANIFEST, CHAPTER]),
      readFile: (uri) =>
        Promise.resolve({ type: 'text', text: uri === MANIFEST ? PLAN['plan.yaml'] : BROKEN } as const),
      today: () => {
        if (failing) throw new Error('klokka står');
        return { year: 2022, month: 1, day: 1 };
      },
    }));
    await client.initialize({ workspaceFolders: [{ uri: ROOT, name: 'plan' }], capabilities: PLAIN });
    await until(() => client.logs.length > 0);
    failing = false;
    await client.open(CHAPTER, BROKEN.replace('kanskje', 'aldri'));
    await until(() => client.published.get(CHAPTER) !== undefined);
  });
});

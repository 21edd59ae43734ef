import { describe, expect, test } from 'vitest';
import {
  CancellationTokenSource,
  FileChangeType,
  type PreviousResultId,
  ShutdownRequest,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { pause, type TestClient, until } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const FILES = { ...PLAN, 'kapitler/01.md': BROKEN };

interface Pull {
  readonly parts: WorkspaceDocumentDiagnosticReport[];
  readonly answer: Promise<WorkspaceDiagnosticReport>;
  readonly cancel: () => void;
  answered: boolean;
}

/** Asks for the whole workspace; in parts, where there is a token for them. */
function pull(client: TestClient, previousResultIds: PreviousResultId[], token?: string): Pull {
  const source = new CancellationTokenSource();
  const parts: WorkspaceDocumentDiagnosticReport[] = [];
  if (token) {
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, token, ({ items }) => {
      parts.push(...items);
    });
  }
  const params = { previousResultIds, ...(token && { partialResultToken: token }) };
  const answer = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params, source.token);
  const made: Pull = { parts, answer, cancel: () => source.cancel(), answered: false };
  const done = (): void => {
    made.answered = true;
  };
  answer.then(done, done);
  return made;
}

function idsOf(items: readonly WorkspaceDocumentDiagnosticReport[]): PreviousResultId[] {
  return items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
}

function summary(items: readonly WorkspaceDocumentDiagnosticReport[]): string[] {
  return items
    .map((item) => `${item.uri.slice(ROOT.length + 1)} ${item.kind === 'full' ? item.items.length : item.kind}`)
    .sort();
}

describe('without parts', () => {
  test('every file of every plan is reported, open or not', async () => {
    const { client } = await start({ files: { ...FILES, 'annet/b/plan.yaml': 'planverk: 1\n' } });
    const { items } = await pull(client, []).answer;
    expect(summary(items)).toEqual([
      expect.stringMatching(/^annet\/b\/plan\.yaml \d$/),
      'enheter.yaml 0',
      'kapitler/01.md 1',
      'plan.yaml 0',
    ]);
  });

  test('what the client has is unchanged, and only the rest is sent', async () => {
    const { client } = await start({ files: FILES });
    const { items } = await pull(client, []).answer;
    await client.open(CHAPTER, BROKEN);
    await client.replace(CHAPTER, 'status: kanskje', 'status: planlagt');
    expect(summary((await pull(client, idsOf(items)).answer).items)).toEqual([
      'enheter.yaml unchanged',
      'kapitler/01.md 0',
      'plan.yaml unchanged',
    ]);
  });

  test('a request to which there is nothing new to say is held until there is', async () => {
    const { client, disk } = await start({ files: FILES });
    const { items } = await pull(client, []).answer;
    const held = pull(client, idsOf(items));
    await pause();
    expect(held.answered).toBe(false);
    disk.set('kapitler/01.md', PLAN['kapitler/01.md']);
    await client.filesChanged({ uri: CHAPTER, type: FileChangeType.Changed });
    expect(summary((await held.answer).items)).toEqual(['kapitler/01.md 0']);
  });

  test('files that are gone are cleared', async () => {
    const { client, disk } = await start({ files: FILES });
    const { items } = await pull(client, []).answer;
    disk.delete('kapitler');
    await client.filesChanged({ uri: `${ROOT}/kapitler`, type: FileChangeType.Deleted });
    const then = summary((await pull(client, idsOf(items)).answer).items);
    expect(then).toContain('kapitler/01.md 0');
    expect(then).toContain('plan.yaml 1');
  });

  test('a workspace without plans is answered once, and then held', async () => {
    const { client } = await start({ files: { 'a.md': '# Ingen plan\n' } });
    expect((await pull(client, []).answer).items).toEqual([]);
    const held = pull(client, []);
    await pause();
    expect(held.answered).toBe(false);
    held.cancel();
    await expect(held.answer).rejects.toMatchObject({ code: -32800 });
  });
});

describe('in parts', () => {
  test('everything comes in parts, and the answer itself is empty', async () => {
    const { client } = await start({ files: FILES });
    const first = pull(client, [], 'en');
    expect(await first.answer).toEqual({ items: [] });
    expect(summary(first.parts)).toEqual(['enheter.yaml 0', 'kapitler/01.md 1', 'plan.yaml 0']);
  });

  test('a held request goes on telling what changes, and only that', async () => {
    const { client } = await start({ files: FILES });
    const first = pull(client, [], 'en');
    await first.answer;
    const held = pull(client, idsOf(first.parts), 'to');
    await until(() => held.parts.length === 3);
    expect(summary(held.parts).every((line) => line.endsWith('unchanged'))).toBe(true);
    await client.open(CHAPTER, BROKEN);
    await client.replace(CHAPTER, 'status: kanskje', 'status: planlagt');
    await until(() => held.parts.length === 4);
    await client.replace(CHAPTER, 'status: planlagt', 'status: aldri');
    await until(() => held.parts.length === 5);
    expect(summary(held.parts.slice(3))).toEqual(['kapitler/01.md 0', 'kapitler/01.md 1']);
    expect(held.answered).toBe(false);
  });

  test('a document that is closed unsaved gets its findings on disk back', async () => {
    const { client } = await start({ files: FILES });
    const first = pull(client, [], 'en');
    await first.answer;
    const held = pull(client, idsOf(first.parts), 'to');
    await until(() => held.parts.length === 3);
    // VS Code keeps what it pulled last for a document, and forgets what it was told of it by parts.
    await client.open(CHAPTER, BROKEN);
    await client.replace(CHAPTER, 'status: kanskje', 'status: planlagt');
    await client.pull(CHAPTER);
    await client.close(CHAPTER);
    const last = () => held.parts.findLast(({ uri, kind }) => uri === CHAPTER && kind === 'full');
    await until(() => last() !== undefined && last()?.resultId !== 'none');
    expect(last()?.resultId).toBe(first.parts.find(({ uri }) => uri === CHAPTER)?.resultId);
  });

  test('a held request is let go at shutdown', async () => {
    const { client } = await start({ files: FILES });
    const first = pull(client, [], 'en');
    await first.answer;
    const held = pull(client, idsOf(first.parts), 'to');
    await until(() => held.parts.length === 3);
    await client.connection.sendRequest(ShutdownRequest.type);
    expect(await held.answer).toEqual({ items: [] });
  });
});

test('other requests are answered while a large workspace is gone through', async () => {
  const plans = Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      [`p${i}/plan.yaml`, PLAN['plan.yaml'].replace('prøve-2022', `prøve-${i}`)],
      [`p${i}/kapitler/01.md`, Array.from({ length: 40 }, (__, n) => BROKEN.replace('t1', `t${n}`)).join('\n')],
    ]).flat(),
  );
  const { client } = await start({ files: plans });
  const all = pull(client, [], 'en');
  await until(() => all.parts.length > 0);
  const report = await client.pull(`${ROOT}/p59/kapitler/01.md`);
  expect(report.kind).toBe('full');
  expect(all.answered).toBe(false);
  await all.answer;
  expect(all.parts.length).toBe(120);
});

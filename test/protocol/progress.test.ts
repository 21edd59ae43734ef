import { describe, expect, test } from 'vitest';
import {
  type ProgressToken,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { PLAIN, pause, until, VSCODE } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

/** Plans in folders of their own, in their order: `p00`, `p01`, …. */
function plans(count: number, chapter: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, i) => `p${String(i).padStart(2, '0')}`).flatMap((folder) => [
      [`${folder}/plan.yaml`, PLAN['plan.yaml'].replace('prøve-2022', folder)],
      [`${folder}/enheter.yaml`, PLAN['enheter.yaml']],
      [`${folder}/kapitler/01.md`, chapter],
    ]),
  );
}

/** A disk that gives no file after the first ones until it is let go: reading then takes as long as a test wants. */
function slowDisk(quickly: number) {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let read = 0;
  return { onRead: () => (++read > quickly ? held : undefined), letGo };
}

const chapterOf = (folder: string): string => `${ROOT}/${folder}/kapitler/01.md`;

describe('reading the workspace', () => {
  test('is told of where it takes long, and no more of it once it is done', async () => {
    const { onRead, letGo } = slowDisk(64);
    const { client } = await start({ files: plans(40, BROKEN), onRead });
    await until(() => client.progress.length > 0);
    expect(client.progress).toEqual(['begin: Leser planene']);
    letGo();
    expect(await client.findings(chapterOf('p39'))).toEqual(['unknown-value']);
    expect(client.progress.at(-1)).toBe('end');
  });

  test('is not told of where it is quick', async () => {
    const { client } = await start({ files: PLAN });
    await client.pull(`${ROOT}/kapitler/01.md`);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(client.progress).toEqual([]);
  });

  test('is told of in the language that is chosen', async () => {
    const { onRead, letGo } = slowDisk(0);
    const { client } = await start({ files: PLAN, onRead, params: { initializationOptions: { language: 'en' } } });
    await until(() => client.progress.length > 0);
    expect(client.progress).toEqual(['begin: Reading the plans']);
    letGo();
  });

  test.each([
    ['says nothing of progress', { ...VSCODE, window: {} }],
    ['can do next to nothing', PLAIN],
  ])('is not told of to a client that %s', async (_, capabilities) => {
    const { onRead, letGo } = slowDisk(0);
    const { client } = await start({ files: PLAN, onRead, params: { capabilities } });
    const asked: ProgressToken[] = [];
    client.onProgress = (token) => void asked.push(token);
    await new Promise((resolve) => setTimeout(resolve, 700));
    letGo();
    expect(asked).toEqual([]);
  });

  test.each([
    ['the others are none', undefined, []],
    ['the others are read when the user wants the rest', 'Les resten', ['unknown-value']],
  ])('stops when the user stops it: what was read is checked, and %s', async (_, answer, last) => {
    const { onRead, letGo } = slowDisk(64);
    const { client } = await start({ files: plans(80, BROKEN), onRead });
    const questions: string[][] = [];
    client.onAsked = (__, choices) => {
      questions.push([...choices]);
      return answer;
    };
    client.onProgress = async (token) => {
      await client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
      await pause();
      letGo();
    };
    await until(() => questions.length > 0);
    expect(client.progress.at(-1)).toBe('end');
    await pause();
    expect(questions).toEqual([['Les resten']]);
    expect(await client.findings(chapterOf('p00'))).toEqual(['unknown-value']);
    expect(await client.findings(chapterOf('p79'))).toEqual(last);
  });
});

describe('checking the workspace', () => {
  const many = Array.from({ length: 180 }, (_, n) => BROKEN.replace('t1', `t${n}`)).join('\n');

  test('is told of, and stops when the user stops it; a plan that changes is checked all the same', async () => {
    const { client } = await start({ files: plans(80, many) });
    client.onProgress = (token) =>
      client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    const checked = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
    expect(client.progress[0]).toBe('begin: Kontrollerer planene');
    expect(client.progress.at(-1)).toBe('end');
    expect(checked.items.map(({ uri }) => uri)).toContain(chapterOf('p00'));
    expect(checked.items.map(({ uri }) => uri)).not.toContain(chapterOf('p79'));
    const previousResultIds = checked.items.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
    const next = client.connection.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds });
    await pause();
    await client.open(chapterOf('p79'), BROKEN);
    const uris = (await next).items.filter(({ kind }) => kind === 'full').map(({ uri }) => uri);
    expect(uris).toContain(chapterOf('p79'));
    expect(uris).not.toContain(chapterOf('p78'));
  });

  test('is told of where the client wants it, by the token that it gave', async () => {
    const { client } = await start({ files: plans(80, many) });
    const steps: string[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'her', ({ kind }) => {
      steps.push(kind);
    });
    const params = { previousResultIds: [], workDoneToken: 'her' };
    await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, params);
    await until(() => steps.at(-1) === 'end');
    expect(steps[0]).toBe('begin');
    expect(client.progress).toEqual([]);
  });

  test('sends findings of the plans that were reached to a client that does not ask', async () => {
    const capabilities = { ...PLAIN, window: { workDoneProgress: true } };
    const { client } = await start({ files: plans(80, many), params: { capabilities } });
    client.onProgress = (token) =>
      client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
    await until(() => client.progress.at(-1) === 'end');
    await pause();
    expect(client.published.has(chapterOf('p00'))).toBe(true);
    expect(client.published.has(chapterOf('p79'))).toBe(false);
  });
});

import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { CancellationToken, createConnection } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { readAbilities } from '../../server/src/client.ts';
import { Session } from '../../server/src/session.ts';
import { readOptions } from '../../server/src/settings.ts';
import { Told } from '../../server/src/told.ts';
import { VSCODE } from '../protocol/support/client.ts';
import { BROKEN, PLAN } from '../protocol/support/plans.ts';
import { MemoryHost } from '../support/memory-host.ts';

const CHAPTER = 'file:///plan/kapitler/01.md';

/** A session without a client, whose workspace has been read. */
async function openSession(files: Readonly<Record<string, string>>): Promise<Session> {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(input), new StreamMessageWriter(output), logger),
    { shutdownReceived: false, initialize: () => {}, exit: () => {} },
  );
  const session = new Session(connection, ({ roots }) => new MemoryHost(files, { roots }), {
    abilities: readAbilities(VSCODE),
    settings: readOptions({ language: 'nb' }),
    roots: ['file:///plan'],
    locale: undefined,
    givesFiles: false,
    hearsChanges: false,
    commands: { suggest: undefined, choose: undefined, references: undefined, findings: undefined },
  });
  session.open();
  await session.opened();
  return session;
}

async function changed(told: Told, session: Session): Promise<string[]> {
  const files: string[] = [];
  for await (const news of told.news(session, { token: CancellationToken.None, step: () => {} })) {
    files.push(...news.filter((one) => one.changed).map(({ uri }) => uri.slice('file:///plan/'.length)));
  }
  return files.sort();
}

const two = {
  ...Object.fromEntries(Object.entries(PLAN).map(([path, text]) => [`a/${path}`, text])),
  ...Object.fromEntries(Object.entries(PLAN).map(([path, text]) => [`b/${path}`, text])),
};

test('everything is news at first, and nothing after it', async () => {
  const session = await openSession(two);
  const told = new Told();
  expect((await changed(told, session)).length).toBe(6);
  expect(await changed(told, session)).toEqual([]);
});

test('of an edit, the file that it changes is news, and other plans are not looked into', async () => {
  const session = await openSession(two);
  const told = new Told();
  await changed(told, session);
  const reported: string[] = [];
  const report = session.report.bind(session);
  session.report = (uri) => {
    reported.push(uri);
    return report(uri);
  };
  session.setDocument('file:///plan/a/kapitler/01.md', BROKEN);
  expect(await changed(told, session)).toEqual(['a/kapitler/01.md']);
  expect(reported.filter((uri) => uri.startsWith('file:///plan/b/'))).toEqual([]);
});

test('what the client was told by another way is put right, though the plan is as it was', async () => {
  const session = await openSession(PLAN);
  const told = new Told();
  await changed(told, session);
  told.set(CHAPTER, 'something else');
  expect(await changed(told, session)).toEqual(['kapitler/01.md']);
  told.set(CHAPTER, session.report(CHAPTER).id);
  expect(await changed(told, session)).toEqual([]);
});

test('a file that a client has heard of and that is no more is news once', async () => {
  const session = await openSession(PLAN);
  const gone = 'file:///plan/borte.md';
  const told = new Told([[gone, 'x']]);
  expect(await changed(told, session)).toContain('borte.md');
  expect(await changed(told, session)).toEqual([]);
});

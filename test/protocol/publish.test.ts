import { describe, expect, test } from 'vitest';
import { CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver/node';
import { PUBLISH, type PublishResult, READ_BYTES } from '../../server/src/protocol.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const FILES = { ...PLAN, 'kapitler/01.md': '# Kart\n\n![Et kart](kart.png)\n', 'kapitler/kart.png': '' };

/** A plan of which only the first chapter has a picture: all others are made without a word from outside. */
const LONG = {
  ...FILES,
  ...Object.fromEntries(
    Array.from({ length: 30 }, (_, at) => [`kapitler/${at + 10}.md`, `# Kapittel ${at}\n\nTekst.\n`]),
  ),
};

describe('a plan is published', () => {
  test('as a page with the pictures that the client gives', async () => {
    const { client } = await start({ files: FILES });
    const asked: string[] = [];
    client.connection.onRequest(READ_BYTES, ({ uri }: { uri: string }) => {
      asked.push(uri);
      return 'QUJD';
    });
    const made = await client.connection.sendRequest<PublishResult>(PUBLISH, { uri: CHAPTER, format: 'html' });
    expect(asked).toEqual([`${ROOT}/kapitler/kart.png`]);
    expect(made).toMatchObject({ folder: ROOT, isFolder: false });
    expect(made.files.length).toBe(1);
    expect(made.files[0]?.text).toContain('<img src="data:image/png;base64,QUJD" alt="Et kart"/>');
  });

  test('without a picture that the client does not give, which is said in its place', async () => {
    const { client } = await start({ files: FILES });
    const made = await client.connection.sendRequest<PublishResult>(PUBLISH, { uri: CHAPTER, format: 'html' });
    expect(made.files[0]?.text).toContain('Bildet kan ikke vises: kart.png');
  });

  test('as a folder where there are several files', async () => {
    const { client } = await start({ files: FILES });
    for (const params of [{ format: 'csv' }, { format: 'html', split: true }]) {
      const made = await client.connection.sendRequest<PublishResult>(PUBLISH, { uri: CHAPTER, ...params });
      expect(made.isFolder).toBe(true);
      expect(made.files.length).toBeGreaterThan(2);
    }
  });

  test('as a Word document, in base64', async () => {
    const { client } = await start({ files: FILES });
    const made = await client.connection.sendRequest<PublishResult>(PUBLISH, { uri: CHAPTER, format: 'docx' });
    expect(made.isFolder).toBe(false);
    // «PK», as every zip begins.
    expect(made.files[0]?.base64?.slice(0, 4)).toBe('UEsD');
  });

  test('as a Word document that looks as the template does, which is refused in a sentence where it is none', async () => {
    const { client } = await start({ files: FILES });
    const publish = (template?: unknown) =>
      client.connection.sendRequest<PublishResult>(PUBLISH, { uri: CHAPTER, format: 'docx', template });
    const plain = (await publish()).files[0]?.base64 ?? '';
    // A whole plan as the cover of another: its title stands there twice.
    expect(((await publish(plain)).files[0]?.base64 ?? '').length).toBeGreaterThan(plain.length);
    await expect(publish('QUJD')).rejects.toThrow('Malen er ikke et Word-dokument');
    for (const none of [1, null, {}]) expect((await publish(none)).files[0]?.base64).toBe(plain);
  });

  test('while the client that asks for it hears which part is being made', async () => {
    const { client } = await start({ files: FILES });
    const heard: object[] = [];
    const begun = new Promise<void>((resolve) => {
      client.connection.onProgress(WorkDoneProgress.type, 'mine', (value) => {
        heard.push(value);
        resolve();
      });
    });
    // The picture takes as long as it takes until something is heard.
    client.connection.onRequest(READ_BYTES, () => begun.then(() => null));
    await client.connection.sendRequest(PUBLISH, { uri: CHAPTER, format: 'docx', workDoneToken: 'mine' });
    expect(heard[0]).toMatchObject({ kind: 'begin', title: 'Lager den ferdige planen' });
    // The parts that follow come at once; the last word before the end is told all the same.
    expect(heard.at(-2)).toMatchObject({ kind: 'report', percentage: 100 });
    expect(heard.at(-1)).toEqual({ kind: 'end' });
    expect(client.progress).toEqual([]);
  });

  test('as PDF only where there is something that prints, which is said otherwise', async () => {
    const { client } = await start({ files: FILES });
    const asked = client.connection.sendRequest(PUBLISH, { uri: CHAPTER, format: 'pdf' });
    await expect(asked).rejects.toThrow('PDF trenger nettleseren Chromium, Chrome eller Edge');
  });

  test('not at all where it is cancelled, or where there is no plan', async () => {
    const { client } = await start({ files: FILES });
    const source = new CancellationTokenSource();
    client.connection.onRequest(READ_BYTES, () => {
      source.cancel();
      return null;
    });
    const made = client.connection.sendRequest(PUBLISH, { uri: CHAPTER, format: 'html', split: true }, source.token);
    await expect(made).rejects.toThrow('cancelled');
    // In the middle of work that asks the client for nothing more, too.
    const { client: other } = await start({ files: LONG });
    const later = new CancellationTokenSource();
    other.connection.onRequest(READ_BYTES, () => {
      setImmediate(() => later.cancel());
      return null;
    });
    const long = other.connection.sendRequest(PUBLISH, { uri: CHAPTER, format: 'html' }, later.token);
    await expect(long).rejects.toThrow('cancelled');
    expect(await client.connection.sendRequest(PUBLISH, { uri: 'file:///elsewhere/a.md', format: 'html' })).toBeNull();
  });
});

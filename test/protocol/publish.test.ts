import { describe, expect, test } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { PUBLISH, type PublishResult, READ_BYTES } from '../../server/src/protocol.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const FILES = { ...PLAN, 'kapitler/01.md': '# Kart\n\n![Et kart](kart.png)\n', 'kapitler/kart.png': '' };

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
    expect(await client.connection.sendRequest(PUBLISH, { uri: 'file:///elsewhere/a.md', format: 'html' })).toBeNull();
  });
});

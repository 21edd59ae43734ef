import { expect, test } from 'vitest';
import { FileChangeType } from 'vscode-languageserver/node';
import { PLAIN, pause, type TestClient, until } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const UNITS = `${ROOT}/enheter.yaml`;
const MANIFEST = `${ROOT}/plan.yaml`;
const plain = { params: { capabilities: PLAIN } };

function codes(client: TestClient, uri: string): unknown[] | undefined {
  return client.published.get(uri)?.diagnostics.map(({ code }) => code);
}

test('a client that does not ask is sent what there is, of files that it has not opened too', async () => {
  const { client } = await start({ files: { ...PLAN, 'kapitler/01.md': BROKEN }, ...plain });
  await until(() => client.published.has(CHAPTER));
  expect(codes(client, CHAPTER)).toEqual(['unknown-value']);
  expect([...client.published.keys()]).toEqual([CHAPTER]);
});

test('an edit is answered with the version that it made, and an empty list when all is well', async () => {
  const { client } = await start({ files: PLAN, ...plain });
  await client.open(CHAPTER, BROKEN);
  await until(() => codes(client, CHAPTER)?.length === 1);
  expect(client.published.get(CHAPTER)?.version).toBe(1);
  await client.replace(CHAPTER, 'status: kanskje', 'status: planlagt');
  await until(() => codes(client, CHAPTER)?.length === 0);
  expect(client.published.get(CHAPTER)?.version).toBe(2);
});

test('an edit in one file renews the findings of the others', async () => {
  const { client } = await start({ files: PLAN, ...plain });
  await client.open(UNITS, PLAN['enheter.yaml']);
  await client.replace(UNITS, 'id: m1', 'id: t1');
  await until(() => client.published.size > 0);
  const duplicates = [CHAPTER, UNITS].flatMap((uri) => codes(client, uri) ?? []);
  expect(duplicates).toContain('duplicate-id');
  await client.replace(UNITS, 'id: t1', 'id: m1');
  await until(() => [CHAPTER, UNITS].every((uri) => (codes(client, uri) ?? []).length === 0));
});

test('what is taken away on disk is cleared', async () => {
  const { client, disk } = await start({ files: { ...PLAN, 'kapitler/01.md': BROKEN }, ...plain });
  await until(() => codes(client, CHAPTER)?.length === 1);
  disk.delete('kapitler/01.md');
  await client.filesChanged({ uri: CHAPTER, type: FileChangeType.Deleted });
  await until(() => codes(client, CHAPTER)?.length === 0);
  await until(() => codes(client, MANIFEST)?.length === 1);
  expect(codes(client, MANIFEST)).toEqual(['missing-chapter']);
});

test('a plan that is no more has no findings', async () => {
  const { client, disk } = await start({ files: { ...PLAN, 'kapitler/01.md': BROKEN }, ...plain });
  await until(() => codes(client, CHAPTER)?.length === 1);
  disk.delete('plan.yaml');
  await client.filesChanged({ uri: MANIFEST, type: FileChangeType.Deleted });
  await until(() => codes(client, CHAPTER)?.length === 0);
});

test('what is told again is not sent again', async () => {
  const { client } = await start({ files: PLAN, ...plain });
  await client.open(CHAPTER, BROKEN);
  await until(() => codes(client, CHAPTER)?.length === 1);
  await client.replace(CHAPTER, 'Oppsøkende', 'Ambulerende');
  await pause();
  await client.replace(CHAPTER, 'kanskje', 'kansje');
  await until(() => client.published.get(CHAPTER)?.version === 3);
  expect(client.publications).toEqual([CHAPTER, CHAPTER]);
});

import { expect, test } from 'vitest';
import { HoverRequest, type MarkupContent } from 'vscode-languageserver/node';
import { PLAIN, type TestClient } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const MANIFEST = `${ROOT}/plan.yaml`;

/** What is told of the first place where a text stands in a document, one letter into it. */
async function told(client: TestClient, uri: string, found: string): Promise<MarkupContent & { line: number }> {
  const document = client.documents.get(uri);
  const position = document?.positionAt(document.getText().indexOf(found) + 1) ?? { line: 0, character: 0 };
  const hover = await client.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  if (!hover) throw new Error(`nothing is told of «${found}»`);
  return { ...(hover.contents as MarkupContent), line: hover.range?.start.line ?? -1 };
}

test('an item tells what was found in it, as the plan is now', async () => {
  const { client } = await start({ files: PLAN });
  await client.open(CHAPTER, BROKEN);
  const { kind, value, line } = await told(client, CHAPTER, 't1');
  expect({ kind, line }).toEqual({ kind: 'markdown', line: 3 });
  expect(value).toContain('**Funn**\n\n- *feil:* «kanskje» kan ikke stå i «status».');
  await client.replace(CHAPTER, 'status: kanskje', 'status: pågår');
  expect((await told(client, CHAPTER, 't1')).value).not.toContain('Funn');
});

test('a rule tells its level by the reader’s settings, and where its page is', async () => {
  const { client } = await start({
    files: PLAN,
    params: { initializationOptions: { rules: { 'vague-time': 'hint' } } },
  });
  await client.open(CHAPTER, `<!-- planverk-ignore vague-time: avklares -->\n${PLAN['kapitler/01.md']}`);
  const { value } = await told(client, CHAPTER, 'vague-time');
  expect(value).toContain('Nivå nå: **hint**, satt i innstillingene dine');
  expect(value).toMatch(/\]\(https:\/\/\S+\/vague-time\.md\)$/);
});

test('a chapter in the manifest tells what it holds', async () => {
  const { client } = await start({ files: PLAN });
  await client.open(MANIFEST, PLAN['plan.yaml']);
  expect((await told(client, MANIFEST, 'kapitler/01.md')).value).toBe(
    '**Tiltak**\n\n- innhold: 1 tiltak\n- funn: ingenting å rette',
  );
});

test('a client without Markdown gets a chart without its marks', async () => {
  const { client } = await start({ files: PLAN, params: { capabilities: PLAIN } });
  await client.open(CHAPTER, `${PLAN['kapitler/01.md']}\nDet er [[rusfri]].\n`);
  const { kind, value } = await told(client, CHAPTER, '[[rusfri]]');
  expect(kind).toBe('plaintext');
  expect(value).toBe(`Har aldri brukt rusmidler
indikator rusfri

- kilde: Ungdata

Siste: 78 % (2022) · 7 prosentpoeng fra målet 85 % (2025)

År          Verdi
2022        78 %   ███████████
2025 (mål)  85 %   ████████████`);
});

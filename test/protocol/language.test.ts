import { expect, test } from 'vitest';
import { type CodeAction, CodeActionRequest, CompletionRequest, HoverRequest } from 'vscode-languageserver/node';
import { type TestClient, until } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const TEXT = BROKEN.replace('ansvarlig', 'anvarlig');
const UNITS = `${ROOT}/enheter.yaml`;
const range = { start: { line: 6, character: 0 }, end: { line: 6, character: 4 } };

/** Everything that is said in words about the same places. */
async function said(client: TestClient): Promise<Record<string, string>> {
  const { connection } = client;
  const report = await client.pull(CHAPTER);
  const hover = await connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: UNITS },
    position: { line: 1, character: 9 },
  });
  const asked = { textDocument: { uri: CHAPTER }, range, context: { diagnostics: [] } };
  const actions = ((await connection.sendRequest(CodeActionRequest.type, asked)) ?? []) as CodeAction[];
  const completed = await connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: CHAPTER },
    position: { line: 9, character: 3 },
  });
  const items = Array.isArray(completed) ? completed : (completed?.items ?? []);
  return {
    finding: JSON.stringify(report.kind === 'full' && report.items.map(({ message }) => message)),
    hover: JSON.stringify(hover?.contents),
    fixes: JSON.stringify(actions.map(({ title }) => title)),
    suggestions: JSON.stringify(
      items.map(({ detail, labelDetails, documentation }) => [detail, labelDetails, documentation]),
    ),
  };
}

test('of all that is said follows the setting at once, without a restart', async () => {
  const { client } = await start({ files: { ...PLAN, 'kapitler/01.md': TEXT } });
  await client.open(CHAPTER, TEXT);
  const choose = async (language: string): Promise<Record<string, string>> => {
    const before = client.refreshes;
    client.configuration.set('planverk', { language });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.refreshes > before, `a refresh for ${language}`);
    return said(client);
  };
  const nb = await said(client);
  const nn = await choose('nn');
  const en = await choose('en');
  for (const [what, text] of Object.entries(nb)) {
    expect(text, what).toMatch(/\p{L}{3}/u);
    expect(en[what], what).not.toBe(text);
  }
  expect(nn.finding).not.toBe(nb.finding);
  expect(nn.hover).not.toBe(nb.hover);
  expect(await choose('auto')).toEqual(nb);
});

test('is bokmål where nothing says otherwise, whatever the editor speaks', async () => {
  const locales = ['en', 'de', 'sv-SE', 'zh-cn', '', undefined];
  for (const locale of locales) {
    const { client } = await start({
      files: { ...PLAN, 'kapitler/01.md': BROKEN },
      params: { ...(locale !== undefined && { locale }) },
    });
    await client.open(CHAPTER, BROKEN);
    expect((await said(client)).finding, locale).toContain('kan ikke');
  }
});

import { expect, test } from 'vitest';
import { DocumentLinkRequest, DocumentLinkResolveRequest } from 'vscode-languageserver/node';
import { CHAPTER, NAVIGATING, PLANS } from './support/navigation.ts';
import { ROOT, start } from './support/server.ts';

const OTHER = `${ROOT}/annen/a.md`;

test('a link into another file is resolved when it is followed, others at once', async () => {
  const { client, result } = await start({ files: PLANS, params: { capabilities: NAVIGATING } });
  expect(result.capabilities.documentLinkProvider).toEqual({ resolveProvider: true });
  await client.open(
    OTHER,
    'Se [kapitlet](../kapitler/01.md#tiltak), [hele](../kapitler/01.md) og note[^1].\n\n[^1]: Her.\n',
  );
  const links = (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: OTHER } })) ?? [];
  expect(links.map(({ target }) => target)).toEqual([undefined, CHAPTER, `${OTHER}#L3`]);
  const [first] = links;
  if (!first) throw new Error('no link');
  const range = { start: { line: 0, character: 14 }, end: { line: 0, character: 38 } };
  expect(first.range).toEqual(range);
  expect(await client.connection.sendRequest(DocumentLinkResolveRequest.type, first)).toMatchObject({
    range,
    target: `${CHAPTER}#L1`,
  });
  for (const data of [undefined, 7, { uri: OTHER, written: '../../ute.md#a' }]) {
    expect(await client.connection.sendRequest(DocumentLinkResolveRequest.type, { range, data })).not.toHaveProperty(
      'target',
    );
  }
  expect(client.logs).toEqual([]);
});

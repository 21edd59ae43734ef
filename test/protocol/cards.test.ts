import { describe, expect, test } from 'vitest';
import { CARDS, type CardsResult, CHANGED } from '../../server/src/protocol.ts';
import { type TestClient, until } from './support/client.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;

const ask = (client: TestClient, uri = CHAPTER) => client.connection.sendRequest<CardsResult | null>(CARDS, { uri });

describe('the cards of a chapter whose Markdown the client prints', () => {
  test('are told by what stands in their fences, as the document is now', async () => {
    const text = `${PLAN['kapitler/01.md'].replace('```tiltak', '```yaml tiltak boks: Vi vil')}\nSe [[t1]].\n`;
    const { client } = await start({ files: PLAN });
    await client.open(CHAPTER, text.replaceAll('\n', '\r\n'));
    const { cards = [], ...about } = (await ask(client)) ?? {};
    expect(about).toEqual({
      folder: ROOT,
      language: 'nb',
      references: [{ written: '[[t1]]', html: '<a class="reference" href="#planverk:t1">Oppsøkende arbeid</a>' }],
    });
    expect(cards.map(({ info, written }) => ({ info, written }))).toEqual([
      { info: 'yaml tiltak boks: Vi vil', written: /tiltak boks: Vi vil\n([^`]*)```/.exec(text)?.[1] },
    ]);
    expect(cards[0]?.html).toContain('<p class="list-title">Vi vil</p>');
    await client.replace(CHAPTER, 'Oppsøkende', '<Ambulerende>');
    expect((await ask(client))?.cards[0]?.html).toContain('&lt;Ambulerende&gt; arbeid');
  });

  test('are none in a register, and nothing outside of all plans', async () => {
    const { client } = await start({ files: { ...PLAN, '../annet/README.md': PLAN['kapitler/01.md'] } });
    expect(await ask(client, `${ROOT}/enheter.yaml`)).toMatchObject({ cards: [], references: [] });
    expect(await ask(client, 'file:///annet/README.md')).toBeNull();
    expect(await ask(client, `${ROOT}/kapitler/borte.md`)).toBeNull();
  });

  test('are followed: the client is told when what they show has become another', async () => {
    const { client } = await start({ files: PLAN, params: { initializationOptions: { changes: true } } });
    const heard: unknown[] = [];
    client.connection.onNotification(CHANGED, (params) => {
      heard.push(params);
    });
    await client.open(`${ROOT}/enheter.yaml`, PLAN['enheter.yaml']);
    expect((await ask(client))?.cards[0]?.html).toContain('Færre unge som ruser seg');
    await client.replace(`${ROOT}/enheter.yaml`, 'Færre unge', 'Ingen unge');
    await until(() => heard.length === 1);
    expect((await ask(client))?.cards[0]?.html).toContain('Ingen unge som ruser seg');
  });
});

import { describe, expect, test } from 'vitest';
import { Range } from 'vscode-languageserver/node';
import type { TestClient } from './support/client.ts';
import { findingsOf } from './support/fresh.ts';
import { PLAN } from './support/plans.ts';
import { random } from './support/random.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;

/** A card whose status names what the server's text holds: the finding marks it, and its message repeats it. */
function card(status: string): string {
  return `# Tiltak 😀 blåbær\n\n\`\`\`tiltak\nid: t1\ntittel: Oppsøkende arbeid\nansvarlig: nav\nstatus: ${status}\n\`\`\`\n`;
}

async function marked(client: TestClient): Promise<string[]> {
  return (await client.findings(CHAPTER)).filter((finding) => finding.startsWith('unknown-value'));
}

async function opened(text: string): Promise<TestClient> {
  const { client } = await start({ files: PLAN });
  await client.open(CHAPTER, text);
  return client;
}

describe('the server’s text follows the client’s', () => {
  test('by a whole new text', async () => {
    const client = await opened(card('kanskje'));
    await client.change(CHAPTER, { text: card('aldri') });
    expect(await marked(client)).toEqual(['unknown-value: aldri']);
  });

  test('by several changes in one message, each after the one before', async () => {
    const client = await opened(card('kanskje'));
    await client.change(
      CHAPTER,
      { range: Range.create(6, 8, 6, 15), text: 'ja' },
      { range: Range.create(6, 8, 6, 9), text: 'a' },
      { range: Range.create(0, 0, 0, 0), text: '\n\n' },
      { range: Range.create(8, 10, 8, 10), text: 'a!' },
    );
    expect(await marked(client)).toEqual(['unknown-value: aaa!']);
  });

  test('with CRLF, and with one that comes to be of two halves', async () => {
    const client = await opened(card('kanskje').replaceAll('\n', '\r\n'));
    expect(await marked(client)).toEqual(['unknown-value: kanskje']);
    await client.change(CHAPTER, { range: Range.create(0, 0, 0, 0), text: 'en\r' });
    await client.change(CHAPTER, { range: Range.create(1, 0, 1, 0), text: '\n' });
    await client.change(CHAPTER, { range: Range.create(7, 8, 7, 15), text: 'nei' });
    expect(await marked(client)).toEqual(['unknown-value: nei']);
  });

  test('with emoji, letters of two characters and æøå in both forms before the place', async () => {
    for (const before of ['😀👨‍👩‍👧', 'blåbær', 'bla\u030Abær', '\u2028']) {
      const client = await opened(card('kanskje').replace('Oppsøkende', before));
      const start = client.text(CHAPTER).split('\n')[4]?.indexOf(' arbeid') ?? 0;
      await client.change(CHAPTER, { range: Range.create(4, start, 4, start + 7), text: ` ${before}` });
      await client.replace(CHAPTER, 'kanskje', `${before}x`);
      expect(await marked(client)).toEqual([`unknown-value: ${before}x`]);
    }
  });

  test('with a byte order mark that the client kept', async () => {
    const client = await opened(`\uFEFF${card('kanskje')}`);
    expect(await marked(client)).toEqual(['unknown-value: kanskje']);
  });

  test('from nothing to all and back', async () => {
    const client = await opened('');
    await client.change(CHAPTER, { range: Range.create(0, 0, 0, 0), text: card('kanskje') });
    expect(await marked(client)).toEqual(['unknown-value: kanskje']);
    await client.change(CHAPTER, { range: Range.create(0, 0, 99, 0), text: '' });
    expect(await marked(client)).toEqual([]);
  });

  test('with ranges that lie outside or are turned round, as editors read them', async () => {
    const client = await opened(card('kanskje'));
    await client.change(CHAPTER, { range: Range.create(6, 15, 6, 8), text: 'snudd' });
    expect(await marked(client)).toEqual(['unknown-value: snudd']);
    await client.change(CHAPTER, { range: Range.create(900, 7, 901, 2), text: `\n${card('ute').replace('t1', 't2')}` });
    await client.change(CHAPTER, { range: Range.create(6, 13, 6, 9999), text: '-verre' });
    expect(await marked(client)).toEqual(['unknown-value: snudd-verre', 'unknown-value: ute']);
  });
});

describe('any sequence of edits', () => {
  const PIECES = [
    '```tiltak\nid: t9\ntittel: Ny\nansvarlig: nav\n```\n',
    '```tiltak\n- id: a\n  tittel: A\n- id: b\n  tittel: "B\n```\n',
    '```',
    '\n',
    '\r\n',
    '\r',
    ': ',
    '- ',
    '\t',
    '  ',
    '[[nav]]',
    '[[',
    'status: kanskje\n',
    'mål: [m1, m2\n',
    '# Tittel {#t1}\n',
    '😀',
    'a\u030A',
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> annen\n',
    '<!-- planverk-ignore unknown-value: fordi -->\n',
    '&a *a {',
    '\u0000',
    '\uD83D',
    '| a | b |\n|---|---|\n',
    '[^1]: note\n',
  ];

  test.each([1, 2, 3, 4, 5, 6])('leaves the same text and findings as a fresh start (seed %i)', async (seed) => {
    const next = random(seed);
    const { client, disk } = await start({ files: PLAN });
    const uris = Object.keys(PLAN).map((path) => `${ROOT}/${path}`);
    for (const [path, text] of Object.entries(PLAN)) await client.open(`${ROOT}/${path}`, text);
    for (let step = 0; step < 60; step++) {
      const uri = uris[next(uris.length)] ?? CHAPTER;
      const text = client.text(uri);
      const changes = Array.from({ length: 1 + next(3) }, () => {
        const lines = text.split(/\r\n|\r|\n/).length;
        const from = { line: next(lines + 1), character: next(12) };
        const to = next(3) === 0 ? { line: from.line + next(3), character: next(12) } : from;
        return { range: { start: from, end: to }, text: PIECES[next(PIECES.length)] ?? '' };
      });
      await client.change(uri, ...changes);
      if (step % 5 === 0) await client.pull(uri);
    }
    for (const [path] of Object.entries(PLAN)) disk.set(path, client.text(`${ROOT}/${path}`));
    for (const uri of uris) expect(await client.findings(uri)).toEqual(await findingsOf(disk, uri, client.text(uri)));
    expect(client.logs).toEqual([]);
  });
});

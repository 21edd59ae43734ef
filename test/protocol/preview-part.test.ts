import { describe, expect, test } from 'vitest';
import {
  PREVIEW,
  PREVIEW_TOPICS,
  type PreviewParams,
  type PreviewResult,
  type PreviewTopicsResult,
} from '../../server/src/protocol.ts';
import type { TestClient } from './support/client.ts';
import { ROOT, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const FILES = {
  'plan.yaml': 'planverk: 1\nid: p\ntittel: Plan\nkommune: Prøve\nperiode: 2021-2024\n',
  'kapitler/01.md': [
    '# Tiltak',
    '```mål\nid: m\ntittel: Trygghet\n```',
    '```tiltak\nid: a\ntittel: Oppsøkende team\nansvarlig: nav\nmål: m\ntidspunkt: 2022\n```',
    '```tiltak\nid: b\ntittel: Kurs for lærere\nansvarlig: skolen\ntidspunkt: 2023\n```\n',
  ].join('\n\n'),
  'kapitler/02.md': '# Økonomi\n\n```tiltak\nid: c\ntittel: Gjeldsråd\nansvarlig: nav\n```\n',
  'enheter.yaml': 'enheter:\n  - { id: nav, navn: NAV }\n  - { id: skolen, navn: Skolen }\n',
};
const NAV = { kind: 'unit', id: 'nav' } as const;

async function opened(): Promise<(params?: Partial<PreviewParams>) => Promise<PreviewResult>> {
  return asking(await begun());
}

async function begun(): Promise<TestClient> {
  const { client } = await start({ files: FILES });
  await client.open(CHAPTER, FILES['kapitler/01.md']);
  return client;
}

function asking(client: TestClient) {
  return (params: Partial<PreviewParams> = {}): Promise<PreviewResult> =>
    client.connection.sendRequest(PREVIEW, { uri: CHAPTER, scope: 'plan', ...params });
}

const htmlOf = ({ pieces }: PreviewResult): string => pieces.map(({ html }) => html ?? '').join('');
const sentOf = ({ pieces }: PreviewResult): readonly string[] =>
  pieces.filter(({ html }) => html !== undefined).map(({ key }) => key.replace(/^.*\//, ''));

describe('a preview of a part of the plan', () => {
  test('can be about every unit, goal and year that something is about', async () => {
    const client = await begun();
    const result = await client.connection.sendRequest<PreviewTopicsResult>(PREVIEW_TOPICS, { uri: CHAPTER });
    expect(result).toEqual({
      folder: ROOT,
      language: 'nb',
      topics: [
        { kind: 'unit', id: 'nav', label: 'NAV', measures: 2 },
        { kind: 'unit', id: 'skolen', label: 'Skolen', measures: 1 },
        { kind: 'goal', id: 'm', label: 'Trygghet', measures: 1 },
        { kind: 'year', id: '2022', label: '2022', measures: 1 },
        { kind: 'year', id: '2023', label: '2023', measures: 1 },
      ],
    });
    expect(await client.connection.sendRequest(PREVIEW_TOPICS, { uri: 'file:///elsewhere/a.md' })).toBeNull();
  });

  test('has that part only, and says which lines are shown', async () => {
    const ask = await opened();
    const part = await ask({ about: NAV });
    expect(htmlOf(part)).toContain('Oppsøkende team');
    expect(htmlOf(part)).toContain('Gjeldsråd');
    expect(htmlOf(part)).not.toContain('Kurs for lærere');
    expect(part.about).toEqual({
      label: 'NAV',
      isEmpty: false,
      shown: [
        {
          uri: CHAPTER,
          lines: [
            [0, 0],
            [2, 5],
            [7, 13],
          ],
        },
        {
          uri: `${ROOT}/kapitler/02.md`,
          lines: [
            [0, 0],
            [2, 6],
          ],
        },
        { uri: `${ROOT}/enheter.yaml`, lines: [[1, 1]] },
      ],
    });
    const chapter = await ask({ about: NAV, scope: 'chapter' });
    expect(htmlOf(chapter)).not.toContain('Gjeldsråd');
    const whole = await ask();
    expect([whole.about, htmlOf(whole).includes('Kurs for lærere')]).toEqual([undefined, true]);
  });

  test('is remembered by itself: a letter sends one chapter, and going to the whole and back sends nothing twice', async () => {
    const client = await begun();
    const ask = asking(client);
    const whole = await ask();
    const part = await ask({ about: NAV });
    await client.replace(CHAPTER, 'Oppsøkende', 'Ambulerende');
    const next = await ask({ about: NAV, known: part.version });
    expect(sentOf(next)).toEqual(['01.md']);
    expect(htmlOf(next)).toContain('Ambulerende team');
    // The same letter in what is not shown.
    await client.replace(CHAPTER, 'Kurs for lærere', 'Kurs for alle');
    expect(sentOf(await ask({ about: NAV, known: next.version }))).toEqual([]);
    // What the client has of one document says nothing about another.
    expect(sentOf(await ask({ about: { kind: 'unit', id: 'skolen' }, known: next.version })).length).toBeGreaterThan(2);
    expect(sentOf(await ask({ known: whole.version }))).toEqual(['01.md']);
  });

  test('says calmly that nothing is about it any more when its goal is deleted', async () => {
    const client = await begun();
    const ask = asking(client);
    const about = { kind: 'goal', id: 'm' } as const;
    const { version } = await ask({ about });
    await client.replace(CHAPTER, '```mål\nid: m\ntittel: Trygghet\n```', '');
    await client.replace(CHAPTER, 'mål: m\n', '');
    const gone = await ask({ about, known: version });
    expect(gone.about).toEqual({ label: 'm', isEmpty: true, shown: [] });
    expect(htmlOf(gone)).toContain('Ingenting i planen gjelder «m». Fjern filteret over siden for å se alt igjen.');
  });

  test('is the whole where what a client has kept is no topic', async () => {
    const ask = await opened();
    for (const about of [null, 'nav', { kind: 'unit' }, { kind: 'status', id: 'x' }, { kind: 'year', id: 2022 }]) {
      const result = await ask({ about } as unknown as Partial<PreviewParams>);
      expect([about, result.about, htmlOf(result).includes('Kurs for lærere')]).toEqual([about, undefined, true]);
    }
  });
});

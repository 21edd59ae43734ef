import { describe, expect, test } from 'vitest';
import { type Diagnostic, FileChangeType } from 'vscode-languageserver/node';
import { pause, until, VSCODE } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, type StartOptions, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const UNITS = `${ROOT}/enheter.yaml`;

async function items(options: StartOptions, uri = CHAPTER): Promise<Diagnostic[]> {
  const { client } = await start(options);
  const report = await client.pull(uri);
  return report.kind === 'full' ? report.items : [];
}

/** The message of a finding; the server sends plain text only. */
function sentence(diagnostic: Diagnostic | undefined): string {
  return typeof diagnostic?.message === 'string' ? diagnostic.message : '';
}

describe('a pulled document', () => {
  test('without faults has no findings', async () => {
    const { client } = await start({ files: PLAN });
    await client.open(CHAPTER, PLAN['kapitler/01.md']);
    expect(await client.pull(CHAPTER)).toEqual({ kind: 'full', resultId: 'none', items: [] });
  });

  test('says all that is known of a finding', async () => {
    const [finding, ...others] = await items({ files: { ...PLAN, 'kapitler/01.md': BROKEN } });
    expect(others).toEqual([]);
    expect(finding).toEqual({
      range: { start: { line: 8, character: 8 }, end: { line: 8, character: 15 } },
      severity: 1,
      code: 'unknown-value',
      codeDescription: { href: expect.stringMatching(/^https:.*\/docs\/rules\/unknown-value\.md$/) },
      source: 'planverk',
      message: expect.stringContaining('kanskje'),
    });
  });

  test('names related places in their own files', async () => {
    const files = { ...PLAN, 'kapitler/01.md': PLAN['kapitler/01.md'].replace('id: t1', 'id: nav') };
    const found = [...(await items({ files })), ...(await items({ files }, UNITS))];
    const duplicate = found.find(({ code }) => code === 'duplicate-id');
    expect(duplicate?.relatedInformation).toEqual([
      {
        location: {
          uri: CHAPTER,
          range: { start: { line: 3, character: 4 }, end: { line: 3, character: 7 } },
        },
        message: expect.stringMatching(/./),
      },
    ]);
  });

  test('fades what nothing uses', async () => {
    const unit = '  - id: ledig\n    navn: Ledig enhet\n';
    const files = { ...PLAN, 'enheter.yaml': PLAN['enheter.yaml'].replace('enheter:\n', `enheter:\n${unit}`) };
    const found = await items({ files }, UNITS);
    expect(found.map(({ code, severity, tags }) => ({ code, severity, tags }))).toEqual([
      { code: 'unused-unit', severity: 4, tags: [1] },
    ]);
  });

  test('leaves out what the client cannot show', async () => {
    const files = { ...PLAN, 'kapitler/01.md': BROKEN };
    const capabilities = { textDocument: { diagnostic: {} } };
    const [finding] = await items({ files, params: { capabilities } });
    expect(Object.keys(finding ?? {})).toEqual(['range', 'severity', 'code', 'source', 'message']);
  });

  test('is unchanged as long as its findings are', async () => {
    const { client } = await start({ files: PLAN });
    await client.open(CHAPTER, BROKEN);
    const first = await client.pull(CHAPTER);
    expect(first.kind).toBe('full');
    expect(await client.pull(CHAPTER, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.replace(CHAPTER, 'Oppsøkende', 'Ambulerende');
    expect((await client.pull(CHAPTER, first.resultId)).kind).toBe('unchanged');
    await client.replace(CHAPTER, 'kanskje', 'kansje');
    expect((await client.pull(CHAPTER, first.resultId)).kind).toBe('full');
  });

  test('has the same id from every server', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => {
        const { client } = await start({ files: { ...PLAN, 'kapitler/01.md': BROKEN } });
        return (await client.pull(CHAPTER)).resultId;
      }),
    );
    expect(ids[0]).toBe(ids[1]);
    expect(ids[0]).not.toBe('none');
  });
});

test('the message is Markdown, with the author’s words in bold, for a client that shows it', async () => {
  const { textDocument } = VSCODE;
  const diagnostic = { ...textDocument?.diagnostic, markupMessageSupport: true };
  const capabilities = { ...VSCODE, textDocument: { ...textDocument, diagnostic } };
  const text = BROKEN.replace('kanskje', 'kan*skje*');
  const [finding] = await items({ files: { ...PLAN, 'kapitler/01.md': text }, params: { capabilities } });
  expect(finding?.message).toMatchObject({ kind: 'markdown', value: expect.stringContaining('«**kan\\*skje\\***»') });
});

describe('the language of messages', () => {
  const files = { ...PLAN, 'kapitler/01.md': BROKEN };
  const message = async (options: StartOptions): Promise<string> =>
    sentence((await items(options)).find(({ code }) => code === 'unknown-value'));
  const nynorsk = { ...files, 'plan.yaml': PLAN['plan.yaml'].replace('status:', 'språk: nn\nstatus:') };
  const languages = async (): Promise<Record<string, string>> => {
    const [nb, nn, en] = ['nb', 'nn', 'en'].map((language) =>
      message({ files, params: { initializationOptions: { language } } }),
    );
    return { nb: (await nb) ?? '', nn: (await nn) ?? '', en: (await en) ?? '' };
  };

  test('is the one that the user chose', async () => {
    const { nb, nn, en } = await languages();
    expect(new Set([nb, nn, en]).size).toBe(3);
  });

  test('follows a Norwegian editor, else the plan', async () => {
    const said = await languages();
    expect(await message({ files, params: { locale: 'nn-NO' } })).toBe(said.nn);
    expect(await message({ files: nynorsk, params: { locale: 'no' } })).toContain('kan ikke');
    expect(await message({ files: nynorsk, params: { locale: 'en' } })).toContain('kan ikkje');
    expect(await message({ files, params: { locale: 'en-US' } })).toBe(said.nb);
    expect(await message({ files, params: { initializationOptions: { language: 'auto' } } })).toBe(said.nb);
  });

  test('changes with the settings, and open documents are asked about anew', async () => {
    const said = await languages();
    const { client } = await start({ files });
    await client.open(CHAPTER, BROKEN);
    const told = async (): Promise<string> => {
      const report = await client.pull(CHAPTER);
      return sentence(report.kind === 'full' ? report.items[0] : undefined);
    };
    expect(await told()).toBe(said.nb);
    client.configuration.set('planverk', { language: 'en' });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.refreshes > 0);
    expect(await told()).toBe(said.en);
  });

  test('comes with the message where the client cannot be asked', async () => {
    const said = await languages();
    const { client } = await start({ files, params: { capabilities: { textDocument: VSCODE.textDocument ?? {} } } });
    const settings = { planverk: { language: 'en' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    const report = await client.pull(CHAPTER);
    expect(report.kind === 'full' && report.items[0]?.message).toBe(said.en);
  });
});

describe('how much a rule matters', () => {
  const files = { ...PLAN, 'kapitler/01.md': BROKEN };
  const severities = async (options: StartOptions) => (await items(options)).map(({ severity }) => severity);

  test('is what the user’s settings say', async () => {
    const set = (rules: Record<string, unknown>) => severities({ files, params: { initializationOptions: { rules } } });
    expect(await set({ 'unknown-value': 'hint' })).toEqual([4]);
    expect(await set({ 'unknown-value': 'info' })).toEqual([3]);
    expect(await set({ 'unknown-value': 'off' })).toEqual([]);
    expect(await set({ 'unknown-value': 'fatal', 'vague-time': 'off' })).toEqual([1]);
  });

  test('is what the plan says where it says something', async () => {
    const ruled = { ...files, 'plan.yaml': `${PLAN['plan.yaml']}regler:\n  unknown-value: advarsel\n` };
    const params = { initializationOptions: { rules: { 'unknown-value': 'off' } } };
    expect(await severities({ files: ruled, params })).toEqual([2]);
  });

  test('changes with the settings', async () => {
    const { client } = await start({ files });
    await client.open(CHAPTER, BROKEN);
    expect(await client.findings(CHAPTER)).toEqual(['unknown-value: kanskje']);
    client.configuration.set('planverk', { rules: { 'unknown-value': 'off' } });
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await until(() => client.refreshes > 0);
    expect(await client.findings(CHAPTER)).toEqual([]);
  });
});

describe('findings that another file changes', () => {
  const wanted = PLAN['kapitler/01.md'].replace('ansvarlig: nav', 'ansvarlig: fact');
  const withFact = PLAN['enheter.yaml'].replace('id: nav', 'id: fact');

  test('are renewed by an edit there, and the client is told to ask', async () => {
    const { client } = await start({ files: PLAN });
    await client.open(CHAPTER, wanted);
    await client.open(UNITS, PLAN['enheter.yaml']);
    expect(await client.findings(CHAPTER)).toEqual(['undefined-unit: fact']);
    await client.pull(UNITS);
    await client.replace(UNITS, 'id: nav', 'id: fact');
    await until(() => client.refreshes === 1);
    expect(await client.findings(CHAPTER)).toEqual([]);
  });

  test('are renewed by a change on disk', async () => {
    const { client, disk } = await start({ files: { ...PLAN, 'kapitler/01.md': wanted } });
    await client.open(CHAPTER, wanted);
    expect(await client.findings(CHAPTER)).toEqual(['undefined-unit: fact']);
    disk.set('enheter.yaml', withFact);
    await client.filesChanged({ uri: UNITS, type: FileChangeType.Changed });
    await until(() => client.refreshes === 1);
    expect(await client.findings(CHAPTER)).toEqual([]);
  });

  test('are renewed when a file or folder goes and comes', async () => {
    const { client, disk } = await start({ files: PLAN });
    const manifest = `${ROOT}/plan.yaml`;
    await client.open(manifest, PLAN['plan.yaml']);
    expect(await client.findings(manifest)).toEqual([]);
    disk.delete('kapitler');
    await client.filesChanged({ uri: `${ROOT}/kapitler`, type: FileChangeType.Deleted });
    await until(() => client.refreshes === 1);
    expect(await client.findings(manifest)).toEqual(['missing-chapter: kapitler/01.md']);
    disk.set('kapitler/01.md', PLAN['kapitler/01.md']);
    await client.filesChanged({ uri: `${ROOT}/kapitler`, type: FileChangeType.Created });
    await until(() => client.refreshes === 2);
    expect(await client.findings(manifest)).toEqual([]);
  });

  test('that stay the same bother nobody', async () => {
    const { client } = await start({ files: PLAN });
    await client.open(CHAPTER, wanted);
    await client.open(UNITS, PLAN['enheter.yaml']);
    await client.pull(CHAPTER);
    await client.pull(UNITS);
    await client.replace(UNITS, 'NAV Prøve', 'NAV Øvre Prøve');
    await client.pull(UNITS);
    await client.replace(CHAPTER, 'fact', 'fakt');
    await client.pull(CHAPTER);
    await pause();
    expect(client.refreshes).toBe(0);
  });

  test('are told once, though the client does not ask again', async () => {
    const { client } = await start({ files: PLAN });
    await client.open(CHAPTER, wanted);
    await client.open(UNITS, PLAN['enheter.yaml']);
    await client.pull(CHAPTER);
    await client.replace(UNITS, 'id: nav', 'id: fact');
    await until(() => client.refreshes === 1);
    await client.replace(UNITS, 'NAV Prøve', 'NAV Øvre Prøve');
    await pause();
    expect(client.refreshes).toBe(1);
  });
});

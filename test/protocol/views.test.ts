import { describe, expect, test } from 'vitest';
import { TextDocumentEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CHANGED,
  type ChangedParams,
  EXPLORER,
  EXPLORER_PATH,
  type ExplorerEntry,
  type ExplorerParams,
  type ExplorerPathResult,
  type ExplorerResult,
  FINDINGS,
  type FindingEntry,
  type FindingsParams,
  type FindingsResult,
  MOVE_CARDS,
  type MoveCardsParams,
  type MoveCardsResult,
  RULE_LEVEL,
  type RuleLevelParams,
  type RuleLevelResult,
  SCAFFOLD,
  type ScaffoldParams,
  type ScaffoldResult,
} from '../../server/src/protocol.ts';
import { PLAIN, pause, type TestClient, until } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, type StartOptions, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const REGISTER = PLAN['enheter.yaml'].replace(
  'indikatorer:\n  - id',
  '  - id: m2\n    tittel: Flere i arbeid\nindikatorer:\n  - id',
);
const FILES = { ...PLAN, 'enheter.yaml': REGISTER };

async function opened(options: StartOptions = {}): Promise<{ client: TestClient; heard: ChangedParams[] }> {
  const { client } = await start({ files: FILES, params: { initializationOptions: { changes: true } }, ...options });
  const heard: ChangedParams[] = [];
  client.connection.onNotification(CHANGED, (params: ChangedParams) => {
    heard.push(params);
  });
  await client.open(CHAPTER, PLAN['kapitler/01.md']);
  return { client, heard };
}

async function explore(client: TestClient, params: Partial<ExplorerParams> = {}): Promise<readonly ExplorerEntry[]> {
  const asked: ExplorerParams = { by: 'goal', path: [ROOT], ...params };
  return (await client.connection.sendRequest<ExplorerResult>(EXPLORER, asked)).entries;
}

async function findings(client: TestClient, params: Partial<FindingsParams> = {}): Promise<readonly FindingEntry[]> {
  const asked: FindingsParams = { by: 'rule', path: [ROOT], ...params };
  return (await client.connection.sendRequest<FindingsResult>(FINDINGS, asked)).entries;
}

function move(client: TestClient, params: Partial<MoveCardsParams>): Promise<MoveCardsResult> {
  const asked: MoveCardsParams = {
    by: 'goal',
    cards: [[ROOT, 'goal:m1', 'measure:t1']],
    to: [ROOT, 'goal:m2'],
    ...params,
  };
  return client.connection.sendRequest(MOVE_CARDS, asked);
}

/** The text of the chapter after a change of it. */
function moved(client: TestClient, edit: unknown): string {
  const { documentChanges = [], changes } = edit as WorkspaceEdit;
  const edits = documentChanges.flatMap((change) => (TextDocumentEdit.is(change) ? change.edits : []));
  const all = [...edits, ...(changes?.[CHAPTER] ?? [])].flatMap((one) => ('newText' in one ? [one] : []));
  return TextDocument.applyEdits(TextDocument.create(CHAPTER, '', 0, client.text(CHAPTER)), all);
}

const labels = (entries: readonly { readonly label: string }[]): string[] => entries.map(({ label }) => label);

describe('the explorer', () => {
  test('lists plans, then goals, then measures, with places', async () => {
    const { client } = await opened();
    const [plan] = await explore(client, { path: [] });
    expect(plan).toMatchObject({ key: ROOT, type: 'plan', label: 'Prøveplan', measures: 1, hasChildren: true });
    const goals = await explore(client);
    expect(goals.map(({ key, hasChildren }) => [key, hasChildren])).toEqual([
      ['goal:m1', true],
      ['goal:m2', false],
    ]);
    const [measure] = await explore(client, { path: [ROOT, 'goal:m1'] });
    expect(measure).toMatchObject({
      key: 'measure:t1',
      label: 'Oppsøkende arbeid',
      hasChildren: false,
      place: { uri: CHAPTER, range: { start: { line: 3, character: 4 }, end: { line: 3, character: 6 } } },
    });
  });

  test('counts findings where they are, and shows only those entries where that is asked', async () => {
    const { client } = await opened();
    await client.change(CHAPTER, { text: BROKEN });
    // The other goal has no measure.
    expect((await explore(client)).map((goal) => goal.findings.error)).toEqual([1, 1]);
    expect((await explore(client, { path: [ROOT, 'goal:m1'] }))[0]?.findings.error).toBe(1);
    const [unit, ...others] = await explore(client, { by: 'unit', withFindings: true });
    expect([unit?.key, others]).toEqual(['unit:nav', []]);
    expect(labels(await explore(client, { by: 'unit', text: 'oppsøk' }))).toEqual(['NAV Prøve']);
    expect(await explore(client, { by: 'unit', text: 'borte' })).toEqual([]);
  });

  test('lists the plans of all folders, and shows each by itself', async () => {
    const under = (root: string) =>
      Object.fromEntries(Object.entries(PLAN).map(([path, text]) => [`${root}/${path}`, text]));
    const workspaceFolders = ['a', 'b'].map((name) => ({ uri: `${ROOT}/${name}`, name }));
    const { client } = await start({ files: { ...under('a'), ...under('b') }, params: { workspaceFolders } });
    const plans = await explore(client, { path: [] });
    expect(plans.map(({ key }) => key)).toEqual([`${ROOT}/a`, `${ROOT}/b`]);
    expect(labels(await explore(client, { path: [`${ROOT}/b`, 'goal:m1'] }))).toEqual(['Oppsøkende arbeid']);
    expect(
      (await move(client, { to: [`${ROOT}/b`, 'goal:m1'], cards: [[`${ROOT}/a`, 'goal:m1', 'measure:t1']] })).type,
    ).toBe('refused');
  });

  test('answers what is not there with nothing', async () => {
    const { client } = await opened();
    expect(await explore(client, { path: [`${ROOT}/borte`] })).toEqual([]);
    expect(await explore(client, { path: [ROOT, 'goal:borte'] })).toEqual([]);
  });

  test('tells the way to the card at the caret', async () => {
    const { client } = await opened();
    const ask = (line: number, by: string) =>
      client.connection.sendRequest<ExplorerPathResult | null>(EXPLORER_PATH, {
        textDocument: { uri: CHAPTER },
        position: { line, character: 0 },
        by,
      });
    expect((await ask(5, 'goal'))?.path).toEqual([ROOT, 'goal:m1', 'measure:t1']);
    expect((await ask(5, 'status'))?.path).toEqual([ROOT, 'status:completed', 'measure:t1']);
    expect(await ask(0, 'goal')).toBeNull();
  });

  test('is told when a plan that it shows changes, and when plans come and go', async () => {
    const { client, heard } = await opened();
    await explore(client, { path: [] });
    await client.replace(CHAPTER, 'mål: m1', 'mål: m2');
    await until(() => heard.length === 1);
    expect(heard).toEqual([{ plans: [ROOT] }]);
    expect(labels(await explore(client, { path: [ROOT, 'goal:m2'] }))).toEqual(['Oppsøkende arbeid']);
    await explore(client, { path: [] });
    await client.open(`${ROOT}/ny/plan.yaml`, 'planverk: 1\ntittel: Ny\n');
    await until(() => heard.length === 2);
    expect(heard[1]?.others).toBe(true);
    expect(labels(await explore(client, { path: [] }))).toEqual(['Prøveplan', 'Ny']);
    await pause();
    expect(heard.length).toBe(2);
  });
});

describe('moving a card', () => {
  test('is the smallest change of its text', async () => {
    const { client } = await opened();
    const answer = await move(client, {});
    expect(answer).toMatchObject({ type: 'edit', label: 'Flere i arbeid' });
    expect(moved(client, answer.type === 'edit' && answer.edit)).toBe(
      PLAN['kapitler/01.md'].replace('mål: m1', 'mål: m2'),
    );
  });

  test('asks where the card has several goals, and does as it is told', async () => {
    const { client } = await opened();
    await client.replace(CHAPTER, 'mål: m1', 'mål: [m1, m3]');
    expect(await move(client, {})).toEqual({
      type: 'several',
      card: 'Oppsøkende arbeid',
      from: 'Færre unge som ruser seg',
      to: 'Flere i arbeid',
    });
    const added = await move(client, { how: 'add' });
    expect(moved(client, added.type === 'edit' && added.edit)).toContain('mål: [m1, m3, m2]');
  });

  test('says why it cannot be', async () => {
    const { client } = await opened();
    expect(await move(client, { to: [ROOT, 'goal:m1'] })).toMatchObject({ type: 'refused', message: /allerede/ });
    expect(await move(client, { to: [ROOT, 'goal:borte'] })).toMatchObject({ type: 'refused', message: /endret seg/ });
    expect(await move(client, { to: [`${ROOT}/annen`, 'goal:m1'] })).toMatchObject({ type: 'refused' });
  });

  test('is written as the client takes it', async () => {
    const { client } = await opened({ params: { capabilities: PLAIN } });
    const answer = await move(client, {});
    expect(answer.type === 'edit' && Object.keys((answer.edit as WorkspaceEdit).changes ?? {})).toEqual([CHAPTER]);
  });
});

describe('the findings', () => {
  test('are grouped by rule, unit and file, and say where they are', async () => {
    const { client } = await opened();
    await client.change(CHAPTER, { text: BROKEN });
    const rules = await findings(client);
    const rule = rules.find(({ code }) => code === 'unknown-value');
    expect(rule).toMatchObject({ type: 'rule', detail: 'unknown-value', code: 'unknown-value', hasChildren: true });
    const [found] = await findings(client, { path: [ROOT, rule?.key ?? ''] });
    expect(found).toMatchObject({ type: 'finding', detail: 'Oppsøkende arbeid', place: { uri: CHAPTER } });
    expect(found?.page).toMatch(/unknown-value\.md$/);
    expect(labels(await findings(client, { by: 'unit' }))[0]).toBe('NAV Prøve');
    expect(labels(await findings(client, { by: 'file' }))).toContain('kapitler/01.md');
    expect((await findings(client, { severities: ['error'] })).every(({ findings: { error } }) => error > 0)).toBe(
      true,
    );
    expect(await findings(client, { severities: ['hint'] })).toEqual([]);
    expect((await findings(client, { path: [] }))[0]?.findings.error).toBeGreaterThan(1);
  });

  test('a rule’s level is one line of the manifest', async () => {
    const { client } = await opened();
    const ask = (code: string): Promise<RuleLevelResult | null> => {
      const params: RuleLevelParams = { plan: ROOT, code, level: 'off' };
      return client.connection.sendRequest(RULE_LEVEL, params);
    };
    const edit = (await ask('vague-time'))?.edit as WorkspaceEdit;
    const [change] = edit.documentChanges ?? [];
    expect(change && TextDocumentEdit.is(change) && change.edits[0]).toMatchObject({
      newText: expect.stringContaining('regler: { vague-time: av }'),
    });
  });
});

describe('a new plan', () => {
  test('is files for the client to write', async () => {
    const { client } = await opened();
    const params: ScaffoldParams = { title: 'Rusplan', municipality: 'Strand', period: '2026-2029', language: 'nn' };
    const made = await client.connection.sendRequest<ScaffoldResult>(SCAFFOLD, params);
    expect(made.folderName).toBe('rusplan-2026');
    expect(made.files.slice(0, 2).map(({ path }) => path)).toEqual(['plan.yaml', 'kapittel/01-innleiing.md']);
    const none = await client.connection.sendRequest<ScaffoldResult>(SCAFFOLD, { ...params, period: 'snart' });
    expect(none.files).toEqual([]);
  });
});

import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  CancellationTokenSource,
  ImplementationRequest,
  type Location,
  LSPErrorCodes,
  ProgressType,
  ReferencesRequest,
  RenameRequest,
  type SymbolInformation,
  WillRenameFilesRequest,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { Turns } from '../../server/src/turns.ts';
import { pause, until } from './support/client.ts';
import { at, CHAPTER } from './support/navigation.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, type Started, start } from './support/server.ts';

/** How many plans there are beside `PLAN`, each of which names and links to what is in that. */
const OTHERS = 20;

/** A step of their work at which each request still has plans before it. */
const HALFWAY = 4;

const FILES: Readonly<Record<string, string>> = {
  ...PLAN,
  ...Object.fromEntries(
    Array.from({ length: OTHERS }, (_, i) => `p${String(i).padStart(2, '0')}`).flatMap((folder) => [
      [
        `${folder}/plan.yaml`,
        `planverk: 1\nid: ${folder}\ntittel: Plan ${folder}\nkommune: By\nperiode: 2022-2025\nplaner: {prøve: ..}\n`,
      ],
      [
        `${folder}/a.md`,
        `# Tiltak ${folder}

\`\`\`tiltak
id: ${folder}-t
tittel: Tiltak i ${folder}
mål: prøve/m1
\`\`\`

Se [[prøve/nav]] og [kapitlet](../kapitler/01.md).

## Mer

## Og mer
`,
      ],
    ]),
  ),
};

const about = { textDocument: { uri: CHAPTER } };
const positionOf = ({ client }: Started, text: string) => ({
  ...about,
  position: at(client, CHAPTER, text, text.length),
});

/** Every request that goes over all plans: how it is asked, and what its user is told. */
const REQUESTS: readonly (readonly [
  string,
  { readonly title: string; readonly params: (started: Started) => object },
])[] = [
  [
    ReferencesRequest.method,
    {
      title: 'Leter i planene',
      params: (started) => ({
        ...positionOf(started, 'ansvarlig: nav'),
        context: { includeDeclaration: true },
      }),
    },
  ],
  [ImplementationRequest.method, { title: 'Leter i planene', params: (started) => positionOf(started, 'mål: m1') }],
  [WorkspaceSymbolRequest.method, { title: 'Leter i planene', params: () => ({ query: '' }) }],
  [
    RenameRequest.method,
    {
      title: 'Finner det som må endres',
      params: (started) => ({ ...positionOf(started, 'ansvarlig: nav'), newName: 'nav-ny' }),
    },
  ],
  [
    WillRenameFilesRequest.method,
    {
      title: 'Finner det som må endres',
      params: () => ({ files: [{ oldUri: CHAPTER, newUri: `${ROOT}/kapitler/02.md` }] }),
    },
  ],
];

async function opened(initializationOptions: object = {}): Promise<Started> {
  const started = await start({ files: FILES, params: { initializationOptions } });
  await started.client.open(CHAPTER, PLAN['kapitler/01.md']);
  await started.client.pull(CHAPTER);
  await pause();
  return started;
}

/** From now on, work that steps back between two plans is held the `nth` time until it is let go. */
function heldAt(nth: number) {
  let letGo = (): void => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const steps = vi.spyOn(Turns.prototype, 'quiet');
  steps.mockImplementation(() => (steps.mock.calls.length < nth ? Promise.resolve() : held));
  return { letGo, steps: () => steps.mock.calls.length };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each(REQUESTS)('%s', (method, { title, params }) => {
  test('is not told of where it is quick', async () => {
    const started = await opened();
    await started.client.connection.sendRequest(method, params(started));
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(started.client.progress).toEqual([]);
  });

  test('is told of where it takes long, and answers in full', async () => {
    const started = await opened();
    const { client } = started;
    const whole = await client.connection.sendRequest(method, params(started));
    const { letGo } = heldAt(HALFWAY);
    const answer = client.connection.sendRequest(method, params(started));
    await until(() => client.progress.length > 0);
    expect(client.progress).toEqual([`begin: ${title}`]);
    letGo();
    expect(await answer).toEqual(whole);
    expect(JSON.stringify(whole)).toContain('p19');
    await until(() => client.progress.at(-1) === 'end');
  });

  test('stops half-way where the user stops it, with nothing changed', async () => {
    const started = await opened();
    const { client, disk, said } = started;
    const before = new Map(disk.files);
    const whole = await client.connection.sendRequest(method, params(started));
    const { letGo, steps } = heldAt(HALFWAY);
    client.onProgress = async (token) => {
      await client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
      await pause();
      letGo();
    };
    const answer = client.connection.sendRequest(method, params(started));
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(steps()).toBe(HALFWAY);
    await until(() => client.progress.at(-1) === 'end');
    expect(disk.files).toEqual(before);
    expect(client.text(CHAPTER)).toBe(PLAN['kapitler/01.md']);
    expect(said.filter((message) => 'method' in message && message.method === 'workspace/applyEdit')).toEqual([]);
    expect(await client.connection.sendRequest(method, params(started))).toEqual(whole);
    expect(client.logs).toEqual([]);
  });

  test('stops half-way where the client wants it no longer', async () => {
    const started = await opened();
    const { letGo, steps } = heldAt(HALFWAY);
    const source = new CancellationTokenSource();
    const answer = started.client.connection.sendRequest(method, params(started), source.token);
    await until(() => steps() === HALFWAY);
    source.cancel();
    await pause();
    letGo();
    await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect(steps()).toBe(HALFWAY);
  });
});

test.each([
  ['nn', 'Leitar i planane', 'Finn det som må endrast'],
  ['en', 'Searching the plans', 'Finding what has to change'],
])('in %s it is told of in that language', async (language, searching, changing) => {
  const started = await opened({ language });
  const { client } = started;
  const { letGo } = heldAt(HALFWAY);
  const asked = [ReferencesRequest.method, RenameRequest.method].map((method) => {
    const [, request] = REQUESTS.find(([name]) => name === method) ?? [];
    return client.connection.sendRequest(method, request?.params(started));
  });
  await until(() => client.progress.length === 2);
  expect([...client.progress].sort()).toEqual([`begin: ${searching}`, `begin: ${changing}`].sort());
  letGo();
  await Promise.all(asked);
});

test.each(REQUESTS.filter(([method]) => method !== WillRenameFilesRequest.method))(
  '%s is told of by the token that the client gave',
  async (method, { title, params }) => {
    const started = await opened();
    const { client } = started;
    const told: string[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'her', (step) => {
      told.push(step.kind === 'begin' ? `${step.title} ${step.percentage} ${step.cancellable}` : step.kind);
    });
    const { letGo } = heldAt(HALFWAY);
    const answer = client.connection.sendRequest(method, { ...params(started), workDoneToken: 'her' });
    await until(() => told.length > 0);
    letGo();
    await answer;
    await until(() => told.at(-1) === 'end');
    expect(told).toEqual([`${title} undefined true`, 'end']);
    expect(client.progress).toEqual([]);
  },
);

test.each(REQUESTS.slice(0, 3))(
  '%s comes in parts that are the whole answer in its order',
  async (method, { params }) => {
    const started = await opened();
    const { client } = started;
    const whole: readonly unknown[] = await client.connection.sendRequest(method, params(started));
    const parts: (readonly (Location | SymbolInformation)[])[] = [];
    client.connection.onProgress(new ProgressType<(Location | SymbolInformation)[]>(), 'deler', (part) => {
      parts.push(part);
    });
    const rest = await client.connection.sendRequest(method, { ...params(started), partialResultToken: 'deler' });
    expect(rest).toEqual([]);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((part) => part.length === 0)).toEqual([]);
    expect(parts.flat()).toEqual(whole);
    expect(whole.length).toBeGreaterThan(OTHERS);
  },
);

test('a search whose parts are under way stops where the client wants it no longer', async () => {
  const { client } = await opened();
  const parts: number[] = [];
  const source = new CancellationTokenSource();
  const { letGo, steps } = heldAt(OTHERS + 2);
  client.connection.onProgress(new ProgressType<SymbolInformation[]>(), 'deler', (part) => {
    parts.push(part.length);
  });
  const params = { query: '', partialResultToken: 'deler' };
  const answer = client.connection.sendRequest(WorkspaceSymbolRequest.type, params, source.token);
  await until(() => parts.length > 0 && steps() === OTHERS + 2);
  source.cancel();
  await pause();
  letGo();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(parts).toEqual([50]);
});

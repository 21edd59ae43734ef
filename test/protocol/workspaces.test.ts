import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DefinitionRequest, FileChangeType, type LocationLink, RequestType } from 'vscode-languageserver/node';
import { fromUri, toUri } from '../../server/src/convert.ts';
import { NodeHost } from '../../server/src/node/host.ts';
import { hostFor } from '../../server/src/node/mixed-host.ts';
import { uriOf } from '../../server/src/node/paths.ts';
import {
  LIST_FILES,
  type ListFilesParams,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../server/src/protocol.ts';
import { folderWith } from '../support/cli.ts';
import { MemoryHost } from '../support/memory-host.ts';
import { type TestClient, until } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { connect, start } from './support/server.ts';

const NORTH = 'file:///planer/nord';
const SOUTH = 'file:///planer/sør';

/** A plan without findings but those about names, which refers to another under an alias and to one of its units. */
function neighbour(id: string, unit: string, alias: string, folder: string, theirs: string): Record<string, string> {
  return {
    'plan.yaml':
      `planverk: 1\nid: ${id}\ntittel: ${id}\nkommune: A\nperiode: 2022-2025\nplaner: { ${alias}: ../${folder} }\n` +
      'regler: { unused-unit: av, unlisted-chapter: av }\n',
    'enheter.yaml': `enheter:\n  - id: ${unit}\n    navn: Enheten ${unit}\n`,
    '01.md': `# Samarbeid\n\nSe [[${alias}/${theirs}]].\n`,
  };
}

function under(root: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${root}/${path}`, text]));
}

const FILES = {
  ...under(NORTH, neighbour('nord', 'havn', 's', 'sør', 'fjell')),
  ...under(SOUTH, neighbour('sør', 'fjell', 'n', 'nord', 'havn')),
};

const north = { uri: fromUri(NORTH), name: 'nord' };
const south = { uri: fromUri(SOUTH), name: 'sør' };
const chapterOf = ({ uri }: { uri: string }): string => `${uri}/01.md`;

async function startIn(...workspaceFolders: { uri: string; name: string }[]) {
  const started = await start({ files: FILES, params: { workspaceFolders } });
  return started;
}

function change(client: TestClient, added: readonly object[], removed: readonly object[]): Promise<void> {
  return client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added, removed } });
}

/** What is wrong with references, in a chapter. */
async function lost(client: TestClient, uri: string): Promise<string[]> {
  return (await client.findings(uri)).filter((finding) => /^(?:undefined|missing-plan|unknown-plan)/.test(finding));
}

describe('two workspace folders', () => {
  test('with a plan each that refer to each other', async () => {
    const { client } = await startIn(north, south);
    expect(await lost(client, chapterOf(north))).toEqual([]);
    expect(await lost(client, chapterOf(south))).toEqual([]);
    const position = { line: 2, character: '# Se [[s/f'.length };
    const asked = { textDocument: { uri: chapterOf(north) }, position };
    const [link] = ((await client.connection.sendRequest(DefinitionRequest.type, asked)) ?? []) as LocationLink[];
    expect(link?.targetUri).toBe(`${south.uri}/enheter.yaml`);
  });

  test('what changes in the one is found in the other', async () => {
    const { client, disk } = await startIn(north, south);
    await client.open(chapterOf(north), FILES[`${NORTH}/01.md`] ?? '');
    expect(await lost(client, chapterOf(north))).toEqual([]);
    disk.set(`${SOUTH}/enheter.yaml`, 'enheter:\n  - id: vidde\n    navn: Vidda\n');
    await client.filesChanged({ uri: `${south.uri}/enheter.yaml`, type: FileChangeType.Changed });
    await until(() => client.refreshes > 0);
    expect(await lost(client, chapterOf(north))).toEqual([expect.stringMatching(/^undefined-/)]);
  });

  test('one that is taken away is gone for the other, and is there again when it comes back', async () => {
    const { client } = await startIn(north, south);
    expect(await lost(client, chapterOf(north))).toEqual([]);
    await change(client, [], [south]);
    expect(await client.findings(`${north.uri}/plan.yaml`)).not.toEqual([]);
    expect(await client.findings(chapterOf(south))).toEqual([]);
    await change(client, [south], []);
    expect(await lost(client, chapterOf(north))).toEqual([]);
    expect(await lost(client, chapterOf(south))).toEqual([]);
  });

  test('one inside the other is read once', async () => {
    const inner = { uri: `${north.uri}/inni`, name: 'inni' };
    const files = { ...FILES, ...under(`${NORTH}/inni`, PLAN), [`${NORTH}/inni/kapitler/01.md`]: BROKEN };
    const { client } = await start({ files, params: { workspaceFolders: [north, inner] } });
    expect(await client.findings(`${inner.uri}/kapitler/01.md`)).toEqual(['unknown-value']);
    expect(await client.findings(`${north.uri}/plan.yaml`)).toEqual(['outside-workspace']);
    await change(client, [], [north]);
    expect(await client.findings(`${inner.uri}/kapitler/01.md`)).toEqual(['unknown-value']);
    expect(await client.findings(chapterOf(north))).toEqual([]);
  });

  test('have settings of their own', async () => {
    const { client } = await start({
      files: {
        ...under(NORTH, PLAN),
        ...under(SOUTH, PLAN),
        [`${NORTH}/kapitler/01.md`]: BROKEN,
        [`${SOUTH}/kapitler/01.md`]: BROKEN,
      },
      params: { workspaceFolders: [north, south] },
      configuration: { [`${south.uri} planverk`]: { rules: { 'unknown-value': 'off' } } },
    });
    expect(await client.findings(`${north.uri}/kapitler/01.md`)).toEqual(['unknown-value']);
    expect(await client.findings(`${south.uri}/kapitler/01.md`)).toEqual([]);
  });
});

describe('several plans in one folder', () => {
  const root = { uri: 'file:///planer', name: 'planer' };

  test('find each other, and are checked each for itself', async () => {
    const { client } = await startIn(root);
    expect(await lost(client, chapterOf(north))).toEqual([]);
    expect(await lost(client, chapterOf(south))).toEqual([]);
  });

  test('one inside the folder of another is a plan of its own until its manifest goes', async () => {
    const files = {
      ...under('file:///planer', PLAN),
      'file:///planer/del/plan.yaml': FILES[`${NORTH}/plan.yaml`] ?? '',
      'file:///planer/del/a.md': BROKEN,
    };
    const { client, disk } = await start({ files, params: { workspaceFolders: [root] } });
    const chapter = `${root.uri}/del/a.md`;
    expect(await client.findings(`${root.uri}/kapitler/01.md`)).toEqual([]);
    expect(await client.findings(chapter)).toContain('unknown-value');
    expect(await client.findings(chapter)).not.toContain('duplicate-id');
    disk.delete('file:///planer/del/plan.yaml');
    await client.filesChanged({ uri: `${root.uri}/del/plan.yaml`, type: FileChangeType.Deleted });
    expect(await client.findings(chapter)).toEqual(expect.arrayContaining(['duplicate-id', 'unlisted-chapter']));
  });
});

describe('a workspace folder on no disk', () => {
  const inEditor = new MemoryHost({ ...PLAN, 'kapitler/01.md': BROKEN }, { roots: ['vscode-vfs://github/plan'] });
  const virtual = { uri: 'vscode-vfs://github/plan', name: 'plan' };

  async function startMixed(givesFiles: boolean) {
    const { path, remove } = await folderWith({ ...PLAN, 'kapitler/01.md': BROKEN });
    const { client } = connect((settings, connection) => hostFor(connection, settings, givesFiles));
    client.connection.onRequest(LIST_FILES, async ({ folder }: ListFilesParams) => {
      return (await inEditor.listFiles(toUri(folder ?? ''))).map(fromUri);
    });
    const read = new RequestType<ReadFileParams, ReadFileResult, void>(READ_FILE);
    client.connection.onRequest(read, ({ uri }) => inEditor.readFile(toUri(uri)));
    const onDisk = { uri: fromUri(uriOf(path)), name: 'disk' };
    await client.initialize({ workspaceFolders: [onDisk, virtual] });
    const chapters = [onDisk, virtual].map(({ uri }) => `${uri}/kapitler/01.md`);
    const findings = await Promise.all(chapters.map((chapter) => client.findings(chapter)));
    await remove();
    return findings;
  }

  test('is read through the editor, beside one on disk', async () => {
    expect(await startMixed(true)).toEqual([['unknown-value'], ['unknown-value']]);
  });

  test('is left alone where the editor gives no files', async () => {
    expect(await startMixed(false)).toEqual([['unknown-value'], []]);
  });
});

describe('a workspace folder on disk', () => {
  const cleanUps: (() => Promise<void>)[] = [];

  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0)) await cleanUp();
  });

  test('that is a link is known by the link’s own name, and plans beside it by theirs', async () => {
    const { path, remove } = await folderWith(
      Object.fromEntries(
        Object.entries({ ...FILES }).map(([uri, text]) => [uri.replace('file:///planer', 'lager'), text]),
      ),
    );
    cleanUps.push(remove);
    await mkdir(join(path, 'åpen'));
    await symlink(join(path, 'lager/nord'), join(path, 'åpen/nord'));
    await symlink(join(path, 'lager/sør'), join(path, 'åpen/sør'));
    const { client } = connect((settings) => new NodeHost(settings));
    const folders = ['nord', 'sør'].map((name) => ({ uri: fromUri(uriOf(join(path, 'åpen', name))), name }));
    await client.initialize({ workspaceFolders: folders });
    const [first = { uri: '' }, second = { uri: '' }] = folders;
    expect(await lost(client, chapterOf(first))).toEqual([]);
    expect(await lost(client, chapterOf(second))).toEqual([]);
    const asked = { textDocument: { uri: chapterOf(first) }, position: { line: 2, character: 9 } };
    const [link] = ((await client.connection.sendRequest(DefinitionRequest.type, asked)) ?? []) as LocationLink[];
    expect(link?.targetUri).toBe(`${second.uri}/enheter.yaml`);
    // The folder behind the link is none of the workspace.
    expect(await client.findings(`${fromUri(uriOf(join(path, 'lager/nord')))}/plan.yaml`)).toEqual([]);
  });
});

import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MAX_BYTES, NodeHost, type NodeHostOptions } from '../../server/src/node/host.ts';
import { uriOf } from '../../server/src/node/paths.ts';

let folder: string;
let refused: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'planverk-host-'));
  refused = [];
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function put(path: string, content: string | Uint8Array = ''): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

function hostOf(root = 'plan', options: Partial<NodeHostOptions> = {}): NodeHost {
  const note = (uri: string): void => {
    refused.push(uri.slice(uriOf(folder).length + 1));
  };
  return new NodeHost({ roots: [uriOf(join(folder, root))], refused: note, ...options });
}

/** Paths below the folder of the test, for a host. */
async function listed(host: NodeHost, below?: string): Promise<string[]> {
  const files = await host.listFiles(below === undefined ? undefined : uriOf(join(folder, below)));
  return files.map((uri) => uri.slice(uriOf(folder).length + 1));
}

describe('listing', () => {
  test('finds every file below the roots, in one order, without what is hidden', async () => {
    for (const path of ['plan.yaml', 'b/å.md', 'b/a.md', 'bilder/x.png', '.skjult.md', 'arkiv/a.md'])
      await put(`plan/${path}`);
    for (const path of ['.git/a.md', 'node_modules/x/README.md', 'b/.vscode/a.md']) await put(`plan/${path}`);
    await put('utenfor/a.md');
    const found = await listed(hostOf('plan', { exclude: ['**/arkiv'] }));
    expect(found).toEqual(['plan/.skjult.md', 'plan/b/a.md', 'plan/b/å.md', 'plan/bilder/x.png', 'plan/plan.yaml']);
  });

  test('finds what is below one folder', async () => {
    for (const path of ['plan/a/1.md', 'plan/b/2.md', 'ut/3.md']) await put(path);
    expect(await listed(hostOf(), 'plan/b')).toEqual(['plan/b/2.md']);
    expect(await listed(hostOf(), 'ut')).toEqual([]);
    expect(await listed(hostOf(), 'plan/ikke')).toEqual([]);
    expect(await listed(hostOf(), 'plan/b/2.md')).toEqual([]);
    expect(refused).toEqual([]);
  });

  test('ends where links go round in circles, and where they crowd', async () => {
    await put('plan/a/1.md');
    await put('plan/b/2.md');
    await symlink(join(folder, 'plan'), join(folder, 'plan/a/opp'));
    await symlink('../b', join(folder, 'plan/a/til-b'));
    await symlink('../a', join(folder, 'plan/b/til-a'));
    await symlink('selv', join(folder, 'plan/selv'));
    expect(await listed(hostOf())).toEqual(['plan/a/1.md', 'plan/a/til-b/2.md', 'plan/b/2.md', 'plan/b/til-a/1.md']);
    expect(refused).toEqual([]);
  });

  test('follows links inside the workspace and none that lead outside', async () => {
    await put('ut/hemmelig.md', 'hemmelig');
    await put('plan/felles/1.md', 'felles');
    await symlink('felles', join(folder, 'plan/kapitler'));
    await symlink('felles/1.md', join(folder, 'plan/en.md'));
    await symlink('../ut', join(folder, 'plan/ut'));
    await symlink('../ut/hemmelig.md', join(folder, 'plan/to.md'));
    const host = hostOf();
    expect(await listed(host)).toEqual(['plan/en.md', 'plan/felles/1.md', 'plan/kapitler/1.md']);
    expect(await host.readFile(uriOf(join(folder, 'plan/kapitler/1.md')))).toEqual({ type: 'text', text: 'felles' });
    for (const path of ['plan/to.md', 'plan/ut/hemmelig.md', 'plan/../ut/hemmelig.md', 'ut/hemmelig.md']) {
      expect(await host.readFile(`${uriOf(folder)}/${path}`)).toEqual({ type: 'missing' });
    }
  });

  test('works through a root that is itself a link', async () => {
    await put('ekte/plan.yaml', 'id: a');
    await symlink('ekte', join(folder, 'plan'));
    const host = hostOf();
    expect(await listed(host)).toEqual(['plan/plan.yaml']);
    expect(await host.readFile(uriOf(join(folder, 'plan/plan.yaml')))).toEqual({ type: 'text', text: 'id: a' });
  });

  test('finds nothing where there is nothing, and in roots that are no folders on disk', async () => {
    expect(await hostOf('ikke').listFiles()).toEqual([]);
    expect(await new NodeHost({ roots: ['vscode-vfs://github/a'] }).listFiles()).toEqual([]);
    expect(refused).toEqual([]);
  });
});

describe.each([false, true])('reading (blocking: %s)', (blocking) => {
  async function read(content: string | Uint8Array): Promise<unknown> {
    await put('plan/a.md', content);
    return hostOf('plan', { blocking }).readFile(uriOf(join(folder, 'plan/a.md')));
  }

  test('drops a byte order mark, and nothing else', async () => {
    expect(await read('\uFEFFblåbær\r\n')).toEqual({ type: 'text', text: 'blåbær\r\n' });
    expect(await read('a\uFEFFb')).toEqual({ type: 'text', text: 'a\uFEFFb' });
    expect(await read('')).toEqual({ type: 'text', text: '' });
  });

  test('shows where bytes are no UTF-8', async () => {
    expect(await read(Uint8Array.from([0x62, 0xe5, 0x72]))).toEqual({ type: 'text', text: 'b\uFFFDr' });
  });

  test('leaves a file that is too big alone', async () => {
    expect(await read(new Uint8Array(MAX_BYTES))).toMatchObject({ type: 'text' });
    expect(await read(new Uint8Array(50_000_000))).toEqual({ type: 'too-large', bytes: 50_000_000 });
  });

  test('takes what is gone, a folder, or no file at all for missing', async () => {
    await put('plan/mappe/a.md');
    spawnSync('mkfifo', [join(folder, 'plan/rør.md')]);
    const host = hostOf('plan', { blocking });
    for (const path of ['plan/ikke.md', 'plan/mappe', 'plan/mappe/a.md/b', 'plan/rør.md']) {
      expect(await host.readFile(uriOf(join(folder, path)))).toEqual({ type: 'missing' });
    }
    expect(await host.readFile('untitled:a.md')).toEqual({ type: 'missing' });
    expect(refused).toEqual([]);
  });

  test('of a thousand files at once is no more than the system can take', async () => {
    for (let i = 0; i < 1000; i++) await put(`plan/${i}.md`, String(i));
    const host = hostOf('plan', { blocking });
    const files = await host.listFiles();
    const texts = await Promise.all(files.map((uri) => host.readFile(uri)));
    expect(texts.filter(({ type }) => type === 'text').length).toBe(1000);
  });

  test('says what the system refuses, which is not the same as gone', async () => {
    await put('plan/a.md');
    // A name that no file system takes: refused to everybody, the superuser too.
    const path = `plan/${'a'.repeat(300)}.md`;
    expect(await hostOf('plan', { blocking }).readFile(uriOf(join(folder, path)))).toEqual({ type: 'missing' });
    expect(refused).toEqual([path]);
  });
});

test('today is the system’s day, or the one that is given', () => {
  expect(hostOf().today()).toMatchObject({ year: new Date().getFullYear(), day: new Date().getDate() });
  const today = { year: 2021, month: 6, day: 16 };
  expect(hostOf('plan', { today }).today()).toEqual(today);
});

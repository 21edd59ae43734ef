import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { FEATURES } from '../../server/src/requests/all.ts';
import { ROOT as REPOSITORY } from '../support/source-tree.ts';
import { ASKERS, ELSEWHERE, FOLLOWERS, type Here } from './support/askers.ts';
import type { TestClient } from './support/client.ts';
import { STATES } from './support/nasty.ts';
import { NAVIGATING } from './support/navigation.ts';
import { random } from './support/random.ts';
import { ROOT, type Started, start } from './support/server.ts';
import { unsound } from './support/sound.ts';

/** Everything that changes what is sent. */
const ABLE: ClientCapabilities = {
  ...NAVIGATING,
  workspace: {
    ...NAVIGATING.workspace,
    applyEdit: true,
    fileOperations: { willRename: true },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create'],
      changeAnnotationSupport: {},
      snippetEditSupport: true,
    },
  },
  textDocument: {
    ...NAVIGATING.textDocument,
    rename: { prepareSupport: true },
    codeAction: {
      ...NAVIGATING.textDocument?.codeAction,
      dataSupport: true,
      disabledSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
};

const FILES = exampleFiles();
const FOLDERS = [...new Set(Object.keys(FILES).map((path) => path.split('/')[0] ?? ''))];

function exampleFiles(): Record<string, string> {
  const entries = readdirSync(`${REPOSITORY}examples`, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`);
  return Object.fromEntries(
    paths.map((path) => {
      const text = /\.(md|yaml)$/.test(path) ? readFileSync(path, 'utf8') : '';
      return [path.replaceAll('\\', '/').split('examples/').at(-1) ?? path, text];
    }),
  );
}

const TODAY = { year: 2026, month: 11, day: 22 };

/** The examples in a workspace, and every address that is read for it. */
async function examples(): Promise<Started & { readonly read: Set<string> }> {
  const read = new Set<string>();
  const onRead = (uri: string) => void read.add(uri);
  const initializationOptions = { changes: true, referencesCommand: 'x.references', findingsCommand: 'x.findings' };
  const params = { capabilities: ABLE, initializationOptions };
  const started = await start({ files: FILES, today: TODAY, onRead, params });
  started.client.connection.onRequest(ApplyWorkspaceEditRequest.type, () => ({ applied: false }));
  return { ...started, read };
}

/** Asks everything about a place; gives what is wrong with the answers. */
async function askAll(client: TestClient, here: Here): Promise<string[]> {
  const faults: string[] = [];
  const counted = new Map<string, TextDocument>();
  const documents = (uri: string) => {
    const path = decodeURIComponent(uri).slice(ROOT.length + 1);
    // Counted anew: the library loses lines where edits part a \r from its \n.
    const text = client.documents.get(uri)?.getText() ?? FILES[path];
    if (text !== undefined && !counted.has(uri)) counted.set(uri, TextDocument.create(uri, '', 0, text));
    return counted.get(uri);
  };
  const ask = async (method: string, params: unknown) => {
    try {
      const answer = await client.connection.sendRequest<unknown>(method, params);
      const wrong = unsound(answer, uriOf(params) ?? here.uri, documents);
      faults.push(...wrong.map((fault) => `${method} ${JSON.stringify(params)}: ${fault}`));
      return answer;
    } catch (error) {
      // What cannot be renamed is refused, with a reason for the user.
      const isRefusal = error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed;
      if (!isRefusal) faults.push(`${method} ${JSON.stringify(params)}: ${error}`);
      return null;
    }
  };
  for (const asker of ASKERS.values()) await asker(ask, here);
  return faults;
}

/** The document of the item that a request is about. */
function uriOf(params: unknown): string | undefined {
  const { item } = params as { readonly item?: { readonly uri?: string } };
  return item?.uri;
}

function herein(client: TestClient, uri: string, chance: Here['chance']): Here {
  const text = client.text(uri);
  const document = TextDocument.create(uri, '', 0, text);
  const offset = chance(text.length + 1);
  const range = { start: document.positionAt(offset), end: document.positionAt(offset + chance(2000)) };
  const folder = uri.split('/').slice(0, 4).join('/');
  return { uri, version: client.documents.get(uri)?.version ?? 0, position: range.start, range, folder, chance };
}

test('every request is asked, and has one place in the list', () => {
  const methods = FEATURES.map(({ method }) => method);
  expect(methods.toSorted()).toEqual([...ASKERS.keys(), ...FOLLOWERS, ...ELSEWHERE].toSorted());
});

describe('everything, asked about any place in', () => {
  test.each(FOLDERS)(
    '%s in any state has a sound answer',
    async (folder) => {
      const { client, read } = await examples();
      const chance = random(1 + FOLDERS.indexOf(folder));
      const paths = Object.keys(FILES).filter((path) => path.startsWith(`${folder}/`) && /\.(md|yaml)$/.test(path));
      const faults: string[] = [];
      for (const [state, make] of Object.entries(STATES)) {
        const path = paths[chance(paths.length)] ?? '';
        const uri = `${ROOT}/${path}`;
        const whole = FILES[path] ?? '';
        await client.open(uri, make(whole, chance));
        const wrong = await askAll(client, herein(client, uri, chance));
        faults.push(...wrong.map((fault) => `${state}: ${fault}`));
        await client.close(uri);
      }
      expect(faults.slice(0, 10)).toEqual([]);
      expect(client.logs).toEqual([]);
      expect([...read].filter((uri) => !uri.startsWith(`${ROOT}/`))).toEqual([]);
    },
    60_000,
  );
});

test('everything, asked about texts that nobody writes and somebody pastes, has a sound answer', async () => {
  const { client } = await examples();
  const uri = `${ROOT}/${FOLDERS.at(-1)}/kapitler/lang.md`;
  const texts = [
    `# Lang\n\n${'Et ord, og [[nav]] til. '.repeat(42_000)}\n`,
    `# Lang\n\n${'x'.repeat(1_000_000)}\n`,
    `\`\`\`tiltak\nid: a\nmål: ${'['.repeat(20_000)}\n\`\`\`\n`,
    `# Lang\n\n${'[['.repeat(20_000)}${'*a **b _c '.repeat(10_000)}\n`,
    `${'> '.repeat(2_000)}a\n${'- '.repeat(2_000)}b\n`,
  ];
  for (const text of texts) {
    await client.open(uri, text);
    expect((await askAll(client, herein(client, uri, random(1)))).slice(0, 5), text.slice(0, 80)).toEqual([]);
    await client.close(uri);
  }
  expect(client.logs).toEqual([]);
});

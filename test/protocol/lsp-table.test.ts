import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ResponseError } from 'vscode-languageserver/node';
import { readHandshake } from '../support/handshakes.ts';
import { PLAN } from './support/plans.ts';
import { ROOT, type Started, start } from './support/server.ts';

/** The table of docs/lsp.md: cells by column, of every request. */
interface Row {
  readonly method: string;
  readonly offered: readonly string[];
  readonly tests: Readonly<Record<'Suites' | 'Over a connection' | 'In VS Code', string>>;
}

const rows = readRows(readFileSync(join(import.meta.dirname, '../../docs/lsp.md'), 'utf8'));

/** What is offered beside requests. */
const NO_REQUEST = ['positionEncoding', 'textDocumentSync', 'workspace.workspaceFolders'];

/** Cells that may be empty, and why. */
const NO_TEST: Readonly<Record<keyof Row['tests'], readonly (readonly [string, string])[]>> = {
  Suites: [
    ['planverk/', 'plain data about a plan, tested over a connection'],
    ['workspace/textDocumentContent', 'a text as it is'],
    ['workspace/executeCommand', 'what is carried out has a suite of its own'],
    ['workspace/didRenameFiles', 'tells the server only'],
  ],
  'Over a connection': [],
  'In VS Code': [
    ['planverk/libraryFile', 'for editors without workspace/textDocumentContent'],
    ['planverk/', 'seen in what the extension shows'],
  ],
};

let started: Started;

beforeAll(async () => {
  const { params } = await readHandshake('vscode-1.139');
  started = await start({ files: PLAN, params });
});

describe('the table of requests in docs/lsp.md', () => {
  test('names everything that the server offers, and offers all that it names', () => {
    const { workspace = {}, ...others } = started.result.capabilities;
    const offered = [...Object.keys(others), ...Object.keys(workspace).map((name) => `workspace.${name}`)];
    const named = rows.flatMap((row) => row.offered);
    expect([...new Set(named)].sort()).toEqual(offered.filter((name) => !NO_REQUEST.includes(name)).sort());
  });

  test.each(rows.map(({ method }) => method))('%s is answered', async (method) => {
    const params = {
      textDocument: { uri: `${ROOT}/plan.yaml` },
      uri: `${ROOT}/plan.yaml`,
      position: { line: 0, character: 0 },
    };
    // Held until something changes, and sent without an answer.
    if (['workspace/diagnostic', 'workspace/didRenameFiles'].includes(method)) return;
    const failure = await started.client.connection.sendRequest(method, params).then(
      () => undefined,
      (error: ResponseError) => error.code,
    );
    expect(failure).not.toBe(-32601);
  });

  test.each(['Suites', 'Over a connection', 'In VS Code'] as const)('has a test for each request: %s', (column) => {
    const untested = rows.filter(({ tests }) => tests[column] === '').map(({ method }) => method);
    const excused = (method: string) => NO_TEST[column].some(([start]) => method.startsWith(start));
    expect(untested.filter((method) => !excused(method))).toEqual([]);
  });
});

function readRows(page: string): readonly Row[] {
  const table = page.slice(
    page.indexOf('<!-- generated: requests -->'),
    page.indexOf('<!-- end of generated: requests -->'),
  );
  const [head = [], , ...lines] = table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cells);
  return lines.map((line) => {
    const cell = (name: string): string => line[head.indexOf(name)] ?? '';
    return {
      method: unquoted(cell('Request')),
      offered: cell('Offered as').split(', ').filter(Boolean).map(unquoted),
      tests: {
        Suites: cell('Suites'),
        'Over a connection': cell('Over a connection'),
        'In VS Code': cell('In VS Code'),
      },
    };
  });
}

function cells(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function unquoted(code: string): string {
  return code.replaceAll('`', '');
}

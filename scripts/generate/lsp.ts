import type { ServerCapabilities } from 'vscode-languageserver';
import { readAbilities } from '../../server/src/client.ts';
import { readHandshake } from '../../test/support/handshakes.ts';
import { type Served, servedRequests, textOf } from '../lsp/sources.ts';
import { protocolTestsOf, suitesOf, vscodeTestsOf } from '../lsp/tests.ts';
import { markdownTable, replaceBetween } from '../support/markers.ts';

const PAGE = 'docs/lsp.md';
const HEAD = ['Request', 'Offered as', 'Server', 'Core', 'Suites', 'Over a connection', 'In VS Code'];

/** docs/lsp.md with its table of requests, which is made from the files that serve and test them; path → text. */
export async function files(): Promise<Record<string, string>> {
  const { params } = await readHandshake('vscode-1.139');
  const abilities = readAbilities(params.capabilities);
  const rows = (await servedRequests()).map((served) => {
    const { method, offer } = served.feature;
    return [`\`${method}\``, offeredAs(offer?.(abilities) ?? {}), ...cellsOf(served)];
  });
  return { [PAGE]: replaceBetween(PAGE, textOf(PAGE), 'requests', markdownTable(HEAD, rows)) };
}

function cellsOf(served: Served): readonly string[] {
  return [[served.file], served.core, suitesOf(served), protocolTestsOf(served), vscodeTestsOf(served)].map((paths) =>
    paths.map(link).join(', '),
  );
}

/** A file by its name, leading to it. */
function link(path: string): string {
  const [, folder, name = path] = /([^/]+)\/([^/]+)$/.exec(path) ?? [];
  const shown = name === 'index.ts' ? `${folder}/${name}` : name;
  return `[${shown.replace(/(?:\.test|\.checks)?\.(?:ts|md)$/, '')}](../${path})`;
}

/** The names of what is offered: `hoverProvider`, `workspace.textDocumentContent`. */
function offeredAs({ workspace, ...others }: ServerCapabilities): string {
  const inWorkspace = Object.keys(workspace ?? {}).map((name) => `workspace.${name}`);
  return [...Object.keys(others), ...inWorkspace].map((name) => `\`${name}\``).join(', ');
}

import { describe, expect, test } from 'vitest';
import {
  type ClientCapabilities,
  CompletionRequest,
  CompletionResolveRequest,
  type InitializeParams,
  LSPErrorCodes,
  Message,
  type Position,
  ResponseError,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { FEATURES } from '../../server/src/requests/all.ts';
import { type Handshake, handshakes, readHandshake } from '../support/handshakes.ts';
import { until } from './support/client.ts';
import { BROKEN, PLAN } from './support/plans.ts';
import { ROOT, type Started, start } from './support/server.ts';

const CHAPTER = `${ROOT}/kapitler/01.md`;
const TEXT = `${BROKEN}
Se [[t1]], [[@nav]] og [[rusfri@2022]] og [kapitlet](01.md) i 2022.

\`\`\`tiltak
id: t2
tittel: Annet
ansvarlig: 
\`\`\`

\`\`\`
`;
const FILES = { ...PLAN, 'kapitler/01.md': TEXT };

/** The clients that have said hello: recorded ones, and those that are written from their sources. */
const clients: readonly (readonly [string, Handshake])[] = await Promise.all(
  (await handshakes()).map(async (name) => [name, await readHandshake(name)] as const),
);

/** What the server may ask of a client, and where the client says that it may. */
const ASKED: Readonly<Record<string, (capabilities: ClientCapabilities) => unknown>> = {
  'client/registerCapability': ({ workspace }) =>
    workspace?.didChangeWatchedFiles?.dynamicRegistration ?? workspace?.didChangeConfiguration?.dynamicRegistration,
  'client/unregisterCapability': ({ workspace }) => workspace?.didChangeWatchedFiles?.dynamicRegistration,
  'workspace/configuration': ({ workspace }) => workspace?.configuration,
  'workspace/workspaceFolders': ({ workspace }) => workspace?.workspaceFolders,
  'workspace/applyEdit': ({ workspace }) => workspace?.applyEdit,
  'workspace/diagnostic/refresh': ({ workspace }) => workspace?.diagnostics ?? namedWrongly(workspace),
  'workspace/codeLens/refresh': ({ workspace }) => workspace?.codeLens?.refreshSupport,
  'workspace/inlayHint/refresh': ({ workspace }) => workspace?.inlayHint?.refreshSupport,
  'workspace/semanticTokens/refresh': ({ workspace }) => workspace?.semanticTokens?.refreshSupport,
  'workspace/foldingRange/refresh': ({ workspace }) => workspace?.foldingRange?.refreshSupport,
  'workspace/textDocumentContent/refresh': ({ workspace }) => workspace?.textDocumentContent,
  'window/workDoneProgress/create': ({ window }) => window?.workDoneProgress,
  'window/showDocument': ({ window }) => window?.showDocument?.support,
  'window/showMessageRequest': () => true,
};

function namedWrongly(workspace: ClientCapabilities['workspace']): unknown {
  return workspace && 'diagnostic' in workspace ? workspace.diagnostic : undefined;
}

/** What may be registered after the handshake, and where the client says so. */
const REGISTERED: Readonly<Record<string, (capabilities: ClientCapabilities) => unknown>> = {
  'workspace/didChangeWatchedFiles': ({ workspace }) => workspace?.didChangeWatchedFiles?.dynamicRegistration,
  'workspace/didChangeConfiguration': ({ workspace }) => workspace?.didChangeConfiguration?.dynamicRegistration,
};

describe('the recorded clients', () => {
  test('are three at least, and others are marked as such', () => {
    expect(clients.filter(([, { recorded }]) => recorded).map(([name]) => name)).toEqual([
      'eglot-1.9',
      'neovim-0.7.2',
      'vscode-1.100',
      'vscode-1.139',
    ]);
    expect(clients.length).toBeGreaterThan(5);
  });
});

describe.each(clients)('%s', (_, { params }) => {
  const { capabilities } = params;

  test('is offered what it can use, in UTF-16', async () => {
    const { result } = await hello(params);
    const offered = result.capabilities;
    expect(offered.positionEncoding).toBe('utf-16');
    expect(capabilities.general?.positionEncodings ?? ['utf-16']).toContain('utf-16');
    expect(offered).toMatchObject({ completionProvider: {}, hoverProvider: true, textDocumentSync: { change: 2 } });
    expect(offersNothingUnasked(offered, capabilities)).toEqual([]);
  });

  test('is told of findings, in its own way', async () => {
    const { client } = await hello(params);
    await client.open(CHAPTER, TEXT);
    if (capabilities.textDocument?.diagnostic) {
      expect(await client.findings(CHAPTER)).toContain('unknown-value: kanskje');
      expect(client.publications).toEqual([]);
    } else {
      await until(() => client.published.has(CHAPTER));
      expect(client.published.get(CHAPTER)?.diagnostics.map(({ code }) => code)).toContain('unknown-value');
    }
  });

  test('is never asked, nor sent of itself, what it has not said it knows', async () => {
    const started = await hello(params);
    await useEverything(started, params);
    const { client, said } = started;
    const asked = said.filter(Message.isRequest).map(({ method }) => method);
    expect(asked.filter((method) => !ASKED[method]?.(capabilities))).toEqual([]);
    const registered = client.registrations.map(({ method }) => method);
    expect(registered.filter((method) => !REGISTERED[method]?.(capabilities))).toEqual([]);
    const notified = new Set(said.filter(Message.isNotification).map(({ method }) => method));
    const own = [...notified].filter((method) => method.startsWith('planverk/'));
    if (!params.initializationOptions?.changes) expect(own).toEqual([]);
    const known = ['textDocument/publishDiagnostics', 'window/logMessage', 'window/showMessage', '$/progress', ...own];
    expect([...notified].filter((method) => !known.includes(method))).toEqual([]);
    expect(client.logs).toEqual([]);
  });

  test('is answered nothing that it has not said it takes', async () => {
    const started = await hello(params);
    expect([...new Set(await useEverything(started, params))]).toEqual([]);
  });
});

function hello(params: InitializeParams): Promise<Started> {
  return start({ files: FILES, params });
}

/** What is offered to a client that would not know what to do with it. */
function offersNothingUnasked(offered: ServerCapabilities, { textDocument, workspace }: ClientCapabilities): string[] {
  const literals = textDocument?.codeAction?.codeActionLiteralSupport;
  const needs: readonly (readonly [string, unknown, unknown])[] = [
    ['diagnosticProvider', offered.diagnosticProvider, textDocument?.diagnostic],
    ['codeActionProvider', offered.codeActionProvider, literals],
    ['textDocumentContent', offered.workspace?.textDocumentContent, workspace?.textDocumentContent],
    ['fileOperations', offered.workspace?.fileOperations, workspace?.fileOperations],
    ['inlineCompletionProvider', offered.inlineCompletionProvider, false],
    ['colorProvider', offered.colorProvider, false],
  ];
  return needs.flatMap(([name, offer, need]) => (offer && !need ? [name] : []));
}

/** Asks everything about a document that there is to ask, at many places, and tells what was wrong with the answers. */
async function useEverything({ client, result }: Started, params: InitializeParams): Promise<string[]> {
  await client.open(CHAPTER, TEXT);
  const methods = FEATURES.map(({ method }) => method).filter((method) => method.startsWith('textDocument/'));
  const wrong: string[] = [];
  for (const position of places(TEXT)) {
    for (const method of methods) {
      const answer: unknown = await client.connection.sendRequest(method, everyParam(position)).catch(refusal);
      wrong.push(...faultsIn(answer, method, params, result.capabilities));
    }
    const suggested = await client.connection.sendRequest(CompletionRequest.type, everyParam(position));
    const [item] = Array.isArray(suggested) ? suggested : (suggested?.items ?? []);
    if (item === undefined) continue;
    const resolved = await client.connection.sendRequest(CompletionResolveRequest.type, item);
    wrong.push(...faultsIn(resolved, 'textDocument/completion', params, result.capabilities));
  }
  return wrong;
}

/** A sentence to the user, with which a request is refused, is an answer as well. */
function refusal(error: unknown): unknown {
  if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed) return error.message;
  throw error;
}

/** Some places in every line, its beginning and end among them. */
function places(text: string): Position[] {
  return text.split('\n').flatMap((content, line) => {
    const between = Array.from({ length: Math.floor(content.length / 9) }, (_, i) => 9 * i + 4);
    return [0, ...between, content.length].map((character) => ({ line, character }));
  });
}

/** What any request about a place in a document may want to know. */
function everyParam(position: Position) {
  const end = { ...position, character: position.character + 8 };
  return {
    textDocument: { uri: CHAPTER },
    position,
    positions: [position],
    range: { start: position, end },
    context: { triggerKind: 1 as const, diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    newName: 'nytt-navn',
    ch: '\n',
  };
}

/** What stands in an answer that the client has not said it takes. */
function faultsIn(answer: unknown, method: string, params: InitializeParams, offered: ServerCapabilities): string[] {
  const takes = takenBy(params, method, offered);
  return objectsIn(answer).flatMap((object) =>
    Object.entries(takes).flatMap(([fault, { is, may }]) => (is(object) && !may ? [`${method}: ${fault}`] : [])),
  );
}

type Plain = Readonly<Record<string, unknown>>;

/** Whatever some clients take and others do not: how it is known in an answer, and whether this client takes it. */
function takenBy(
  { capabilities, initializationOptions }: InitializeParams,
  method: string,
  offered: ServerCapabilities,
) {
  const { textDocument = {}, workspace = {} } = capabilities;
  const name = method.slice('textDocument/'.length);
  const item = textDocument.completion?.completionItem;
  const edit = workspace.workspaceEdit;
  const shown = textDocument.diagnostic ?? textDocument.publishDiagnostics;
  const markdown: Readonly<Record<string, boolean | undefined>> = {
    hover: textDocument.hover?.contentFormat?.includes('markdown'),
    completion: item?.documentationFormat?.includes('markdown'),
    diagnostic: textDocument.diagnostic?.markupMessageSupport,
  };
  const links = { ...textDocument }[name as 'definition']?.linkSupport;
  const commands = [...(offered.executeCommandProvider?.commands ?? []), JSON.stringify(initializationOptions ?? '')];
  const has = (key: string) => (object: Plain) => object[key] !== undefined;
  return {
    'a link with its origin': { is: has('targetUri'), may: links },
    Markdown: { is: ({ kind }: Plain) => kind === 'markdown', may: markdown[name] ?? name === 'inlayHint' },
    'a snippet': { is: ({ insertTextFormat }: Plain) => insertTextFormat === 2, may: item?.snippetSupport },
    'tab stops': { is: isWithTabStops, may: item?.snippetSupport },
    'a snippet in an edit': { is: ({ snippet }: Plain) => isPlain(snippet), may: edit?.snippetEditSupport },
    'symbols in symbols': {
      is: ({ selectionRange, children }: Plain) =>
        name === 'documentSymbol' && (selectionRange ?? children) !== undefined,
      may: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport,
    },
    'edits of versions': { is: has('documentChanges'), may: edit?.documentChanges },
    'files that come, go or move': {
      is: ({ kind }: Plain) => ['create', 'rename', 'delete'].includes(String(kind)),
      may: edit?.resourceOperations,
    },
    'annotated changes': { is: has('annotationId'), may: edit?.changeAnnotationSupport },
    'a preferred action': { is: has('isPreferred'), may: textDocument.codeAction?.isPreferredSupport },
    'a disabled action': { is: has('disabled'), may: textDocument.codeAction?.disabledSupport },
    'tags of a finding': {
      is: ({ tags, severity }: Plain) => (tags && severity) !== undefined,
      may: shown?.tagSupport,
    },
    'related places': { is: has('relatedInformation'), may: textDocument.publishDiagnostics?.relatedInformation },
    'the page of a rule': {
      is: has('codeDescription'),
      may: shown?.codeDescriptionSupport ?? textDocument.publishDiagnostics?.codeDescriptionSupport,
    },
    'details of a label': { is: has('labelDetails'), may: item?.labelDetailsSupport },
    'a mode of inserting': { is: has('insertTextMode'), may: item?.insertTextModeSupport },
    'two ranges of a suggestion': {
      is: ({ insert, replace }: Plain) => isPlain(insert) && isPlain(replace),
      may: item?.insertReplaceSupport,
    },
    'a command that it has not': {
      is: ({ command, title }: Plain) =>
        typeof command === 'string' &&
        title !== undefined &&
        command !== '' &&
        !commands.some((known) => known.includes(command)),
      may: false,
    },
  };
}

/** A suggestion with the signs of tab stops in what is inserted. */
function isWithTabStops({ textEdit }: Plain): boolean {
  return isPlain(textEdit) && typeof textEdit.newText === 'string' && /\$\d|\$\{\d/.test(textEdit.newText);
}

/** Every object in an answer, however deep. */
function objectsIn(value: unknown): readonly Plain[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn);
  return isPlain(value) ? [value, ...Object.values(value).flatMap(objectsIn)] : [];
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

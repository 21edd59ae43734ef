import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A language server of its own process on one generated workspace, spoken to as an editor speaks to it. */
export class MeasuredServer {
  readonly #process: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #folder: string;
  readonly #versions = new Map<string, number>();

  private constructor(process: ChildProcess, connection: ProtocolConnection, folder: string) {
    this.#process = process;
    this.#connection = connection;
    this.#folder = folder;
  }

  /** Starts the built server and waits until it has read the whole workspace once. */
  static async start(cli: string, folder: string): Promise<MeasuredServer> {
    const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const reader = new StreamMessageReader(child.stdout);
    const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest('workspace/configuration', (params: { items: unknown[] }) => params.items.map(() => null));
    connection.onRequest('workspace/diagnostic/refresh', () => null);
    connection.listen();
    const server = new MeasuredServer(child, connection, folder);
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(folder).href,
      workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'bench' }],
      capabilities: {
        textDocument: {
          diagnostic: { dynamicRegistration: false },
          completion: { completionItem: { snippetSupport: true } },
        },
        workspace: {
          diagnostics: { refreshSupport: true },
          workspaceFolders: true,
          symbol: { resolveSupport: { properties: ['location.range'] } },
        },
      },
    });
    await connection.sendNotification('initialized', {});
    return server;
  }

  /** Asks for the findings of the whole workspace; the number of files that have any. */
  async workspaceFindings(): Promise<number> {
    const report = await this.#connection.sendRequest<{ items: { items?: unknown[] }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    return report.items.filter((item) => (item.items?.length ?? 0) > 0).length;
  }

  async open(path: string): Promise<string> {
    const text = readFileSync(`${this.#folder}/${path}`, 'utf8');
    this.#versions.set(path, 1);
    const textDocument = { uri: this.#uri(path), languageId: 'markdown', version: 1, text };
    await this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    return text;
  }

  /** Replaces a stretch of one line; lines and characters from 0. */
  async edit(path: string, line: number, from: number, to: number, text: string): Promise<void> {
    const version = (this.#versions.get(path) ?? 1) + 1;
    this.#versions.set(path, version);
    await this.#connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.#uri(path), version },
      contentChanges: [{ range: { start: { line, character: from }, end: { line, character: to } }, text }],
    });
  }

  async findings(path: string): Promise<number> {
    const report = await this.#connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: this.#uri(path) },
    });
    return report.kind === 'full' ? report.items.length : -1;
  }

  async completions(path: string, line: number, character: number): Promise<number> {
    const list = await this.#connection.sendRequest<{ items: unknown[] } | unknown[] | null>(
      'textDocument/completion',
      {
        textDocument: { uri: this.#uri(path) },
        position: { line, character },
      },
    );
    return Array.isArray(list) ? list.length : (list?.items.length ?? 0);
  }

  /** How many symbols of the workspace have a name like what is typed. */
  async symbols(query: string): Promise<number> {
    const found = await this.#connection.sendRequest<unknown[] | null>('workspace/symbol', { query });
    return found?.length ?? 0;
  }

  /** The most memory that the process has held so far, in bytes; Linux tells, elsewhere `undefined`. */
  peakMemory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.#process.pid}/status`, 'utf8');
      const kilobytes = /^VmHWM:\s*(\d+) kB/m.exec(status)?.[1];
      return kilobytes === undefined ? undefined : Number(kilobytes) * 1024;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await ended;
    this.#connection.dispose();
  }

  #uri(path: string): string {
    return pathToFileURL(`${this.#folder}/${path}`).href;
  }
}

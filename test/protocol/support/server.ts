import { PassThrough } from 'node:stream';
import { type Connection, createConnection } from 'vscode-languageserver';
import {
  createProtocolConnection,
  type InitializeParams,
  type InitializeResult,
  type Message,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Host } from '#core';
import { hiddenBy } from '../../../server/src/hidden.ts';
import { startServer } from '../../../server/src/server.ts';
import type { HostSettings } from '../../../server/src/state.ts';
import { type MemoryFile, MemoryHost, type MemoryHostOptions } from '../../support/memory-host.ts';
import { TestClient } from './client.ts';

/** The folder that tests work in, as clients spell it and as core does. */
export const ROOT = 'file:///plan';

export interface Started {
  readonly client: TestClient;
  readonly result: InitializeResult;
  /** The files that the server sees on disk. */
  readonly disk: MemoryHost;
  /** Everything that the server has said, in its order. */
  readonly said: readonly Message[];
  /** The exit code with which the server would have ended its process. */
  exit(): number | undefined;
}

export interface StartOptions extends Omit<MemoryHostOptions, 'roots' | 'disk'> {
  readonly files?: Readonly<Record<string, MemoryFile>>;
  readonly params?: Partial<InitializeParams>;
  /** Settings that the client has from the beginning (`TestClient.configuration`). */
  readonly configuration?: Readonly<Record<string, unknown>>;
}

/** A server in this process on one end of a real connection, files in memory, and a client that has said hello. */
export async function start(options: StartOptions = {}): Promise<Started> {
  const disk = new MemoryHost(options.files, { ...options, roots: [ROOT] });
  const { client, exit, said } = connect(({ roots, exclude }) => {
    return new MemoryHost({}, { ...options, roots, disk: disk.files, hidden: hiddenBy(exclude) });
  });
  for (const [key, value] of Object.entries(options.configuration ?? {})) client.configuration.set(key, value);
  const folders = { workspaceFolders: [{ uri: ROOT, name: 'plan' }] };
  const result = await client.initialize({ ...folders, ...options.params });
  return { client, result, disk, exit, said };
}

/** A server and a client that have not spoken yet. */
export function connect(
  createHost: (settings: HostSettings, connection: Connection) => Host,
): Pick<Started, 'client' | 'exit' | 'said'> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  let code: number | undefined;
  const watchDog = {
    shutdownReceived: false,
    initialize: () => {},
    exit: (ended: number) => {
      code = ended;
    },
  };
  const server = createConnection(
    (logger) => createProtocolConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient), logger),
    watchDog,
  );
  const said: Message[] = [];
  new StreamMessageReader(toClient).listen((message) => said.push(message));
  startServer(server, (settings) => createHost(settings, server));
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  return { client: new TestClient(connection), exit: () => code, said };
}

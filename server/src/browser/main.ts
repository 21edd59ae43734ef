import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { ClientHost } from '../client-host.ts';
import { startServer } from '../server.ts';

/** Serves the client that started this web worker, asking it for files. */
declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
startServer(connection, (settings) => new ClientHost(connection, settings));

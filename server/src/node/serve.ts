import { createConnection } from 'vscode-languageserver/node';
import type { Print } from '../../../publish/src/format.ts';
import { WITHOUT_BROWSER } from '../../../publish/src/pdf/index.ts';
import { startServer } from '../server.ts';
import { keepMemorySmall } from './memory.ts';
import { hostFor } from './mixed-host.ts';
import { findBrowser, printPdf } from './print/index.ts';

/** By the browser of the machine; it is looked for each time, since it may be installed meanwhile. */
const print: Print = (sheet) => {
  const browser = findBrowser(process.env);
  if (browser === undefined) return Promise.reject(WITHOUT_BROWSER);
  const stop = new AbortController();
  sheet.onCancelled?.(() => stop.abort());
  return printPdf(browser, sheet, stop.signal);
};

/**
 * Serves a client over what the command line names (`--stdio`, `--node-ipc`, `--socket=…`, `--pipe=…`), reading files
 * from disk, and ends the process with the client. What goes wrong outside of any request is logged, and no reason to end.
 */
export function serve(): void {
  keepMemorySmall();
  const connection = createConnection();
  const log = (error: unknown): void =>
    connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.on('uncaughtException', log);
  process.on('unhandledRejection', log);
  startServer(connection, (settings, givesFiles) => hostFor(connection, settings, givesFiles), { print });
}

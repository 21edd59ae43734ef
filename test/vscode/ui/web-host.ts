import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize, sep } from 'node:path';

/** The extension over HTTP. */
export interface WebHost {
  readonly protocol: 'http';
  /** Host and port. */
  readonly host: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', json: 'application/json', css: 'text/css' };

/**
 * Serves a folder on the loopback address to pages from anywhere: the way in which the browser's extension host, in a web worker, loads an
 * extension under development.
 */
export async function serveExtension(folder: string): Promise<WebHost> {
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const file = join(folder, path);
    const found = file.startsWith(folder + sep) && (await stat(file).catch(() => undefined))?.isFile();
    response.setHeader('Access-Control-Allow-Origin', '*');
    if (found !== true) return response.writeHead(404).end();
    response.setHeader('Content-Type', TYPES[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream');
    return createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { protocol: 'http', host: `127.0.0.1:${port}`, close };
}

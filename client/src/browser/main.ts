import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import { activate as activateIn, type PlanverkApi } from '../activate.ts';

/** The extension in a browser: the server is a worker, and asks the client for the files. */
export function activate(context: ExtensionContext): PlanverkApi {
  const address = Uri.joinPath(context.extensionUri, 'dist/browser/server.js').toString(true);
  return activateIn(context, {
    newClient: (options) => {
      let worker: Worker | undefined;
      const newWorker = () => {
        // A server that is started again leaves nothing of the old one behind.
        worker?.terminate();
        worker = new Worker(address);
        // Not the worker itself: VS Code's extension host replaces `Worker`, and what it makes is no instance of it, as the client would ask.
        return Promise.resolve({ reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) });
      };
      const client = new LanguageClient('planverk', 'Planverk', newWorker, options);
      context.subscriptions.push({ dispose: () => worker?.terminate() });
      return client;
    },
  });
}

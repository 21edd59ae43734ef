import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activate as activateIn, type PlanverkApi } from '../activate.ts';
import type { ReadWord } from '../commands/import-word.ts';

/** The extension where there is a disk and processes: the desktop, and a VS Code that works on a server. */
export function activate(context: ExtensionContext): PlanverkApi {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  return activateIn(context, {
    readWord: async (bytes, fileName) => {
      const { importWord }: { importWord: ReadWord } = require(context.asAbsolutePath('dist/word.js'));
      return importWord(bytes, fileName);
    },
    newClient: (options) => new LanguageClient('planverk', 'Planverk', { module, transport }, options),
  });
}

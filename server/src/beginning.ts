import {
  type InitializeParams,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Uri } from '#core';
import { type Abilities, readAbilities } from './client.ts';
import { pathToUri, toUri } from './convert.ts';
import { mergeOffers } from './feature.ts';
import type { InitializationOptions } from './protocol.ts';
import { FEATURES } from './requests/all.ts';
import { readOptions } from './settings.ts';
import type { Beginning } from './state.ts';

/** Reads what the client says in `initialize`. */
export function readBeginning(params: InitializeParams): Beginning {
  return {
    abilities: readAbilities(params.capabilities),
    settings: readOptions(params.initializationOptions),
    roots: rootsOf(params),
    locale: params.locale,
    ...readShell(params.initializationOptions),
  };
}

/** What a client that knows this server says beside the protocol (`InitializationOptions`). */
function readShell(options: unknown): Pick<Beginning, 'givesFiles' | 'hearsChanges' | 'commands'> {
  const said: Readonly<Record<string, unknown>> = typeof options === 'object' && options !== null ? { ...options } : {};
  const command = (name: keyof InitializationOptions) => (typeof said[name] === 'string' ? said[name] : undefined);
  return {
    givesFiles: said.files === true,
    hearsChanges: said.changes === true,
    commands: {
      suggest: command('suggestCommand'),
      choose: command('chooseCommand'),
      references: command('referencesCommand'),
      findings: command('findingsCommand'),
    },
  };
}

/** The workspace folders, in whichever of the three ways the client names them; none where no folder is open. */
function rootsOf({ workspaceFolders, rootUri, rootPath }: InitializeParams): readonly Uri[] {
  if (workspaceFolders) return workspaceFolders.map((folder) => toUri(folder.uri));
  if (rootUri) return [toUri(rootUri)];
  return rootPath ? [pathToUri(rootPath)] : [];
}

/** What the server can do for this client. */
export function capabilitiesFor(abilities: Abilities): ServerCapabilities {
  const always: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
  return mergeOffers([always, ...FEATURES.map((feature) => feature.offer?.(abilities) ?? {})]);
}

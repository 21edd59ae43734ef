import {
  CodeActionKind,
  type InitializeParams,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Uri } from '#core';
import { type Abilities, readAbilities } from './client.ts';
import { pathToUri, toUri } from './convert.ts';
import { FIX_ALL } from './requests/codeAction.ts';
import type { Beginning } from './session.ts';
import { readOptions } from './settings.ts';

/** Reads what the client says in `initialize`. */
export function readBeginning(params: InitializeParams): Beginning {
  return {
    abilities: readAbilities(params.capabilities),
    settings: readOptions(params.initializationOptions),
    roots: rootsOf(params),
    locale: params.locale,
    hearsChanges: params.initializationOptions?.changes === true,
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
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: false },
    hoverProvider: true,
    definitionProvider: true,
    documentSymbolProvider: true,
    ...(abilities.codeActions && { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL] } }),
    ...(abilities.pull && {
      diagnosticProvider: { identifier: 'planverk', interFileDependencies: true, workspaceDiagnostics: true },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** What opens a list of proposals beside letters: fences, keys, values, list entries, references, figures, paths. */
const TRIGGERS = ['`', ':', ' ', '-', '[', ',', '/', '@', '.', '#'];

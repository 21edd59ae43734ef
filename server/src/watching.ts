import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  WatchKind,
} from 'vscode-languageserver';
import type { FileChange, Uri } from '#core';
import { toUri } from './convert.ts';
import type { Session } from './session.ts';
import { CONFIGURATION_SECTIONS, readConfiguration } from './settings.ts';

/**
 * Asks the client for the user's settings, those of all and those of each workspace folder, where it can be asked; they are
 * what they were where it fails.
 */
export async function askSettings(session: Session): Promise<void> {
  if (!session.abilities.configuration) return;
  const { roots } = session;
  const sections = CONFIGURATION_SECTIONS.map((section) => ({ section }));
  const ofFolders = roots.map((root) => ({ scopeUri: session.documents.spelling(root), section: 'planverk' }));
  const answer: unknown = await session.connection.workspace.getConfiguration([...sections, ...ofFolders]);
  const settings = readConfiguration(answer, session.settings);
  const own: readonly unknown[] = Array.isArray(answer) ? answer.slice(sections.length) : [];
  session.setSettings(settings, new Map(roots.map((root, at) => [root, readConfiguration([own[at]], settings)])));
}

/**
 * Asks the client to tell of files that change on disk: texts whenever they do, everything else (images that chapters
 * show, folders that are moved) when it comes or goes. A client that cannot be asked tells of what it wants.
 */
export async function watch(session: Session): Promise<void> {
  const { client } = session.connection;
  const texts = { globPattern: '**/*.{md,yaml,yml}', kind: WatchKind.Create | WatchKind.Change | WatchKind.Delete };
  const others = { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete };
  if (session.abilities.fileWatching) {
    await client.register(DidChangeWatchedFilesNotification.type, { watchers: [texts, others] });
  }
  if (session.abilities.configurationChanges) {
    await client.register(DidChangeConfigurationNotification.type, { section: [...CONFIGURATION_SECTIONS] });
  }
}

const TYPES: Readonly<Record<FileChangeType, FileChange['type']>> = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
};

/** The client's events as core takes them: one a file, the last one said, without files that no plan can hold. */
export function toFileChanges(session: Session, events: readonly FileEvent[]): readonly FileChange[] {
  const byFile = new Map<Uri, FileChange>();
  for (const event of events) {
    const uri = toUri(event.uri);
    if (!session.hides(uri)) byFile.set(uri, { uri, type: TYPES[event.type] ?? 'changed' });
  }
  return [...byFile.values()];
}

import { type Host, isInside, type PlainDate, relativePath, type Snapshot, type Uri, Workspace } from '#core';
import { NodeHost } from '../../server/src/node/host.ts';
import { uriOf } from '../../server/src/node/paths.ts';
import { type Folders, noPlan, unreadable, vanished } from './folders.ts';

/** The plans that a command is about, read from disk. */
export interface Opened {
  readonly host: NodeHost;
  readonly snapshot: Snapshot;
  /** The folders of the plans in and below the folders given. */
  readonly wanted: readonly Uri[];
  /** How an address is shown: relative to the current directory, with `/`. */
  path(uri: Uri): string;
}

/** Reads every plan around the folders, so that references between plans resolve. Throws a `Failure` for a folder without a plan and for what cannot be read. */
export async function openFolders(folders: Folders, cwd: string, today?: PlainDate): Promise<Opened> {
  const here = uriOf(cwd);
  const path = (uri: Uri): string => relativePath(here, uri);
  const refused = new Set<Uri>();
  const host = new NodeHost({
    roots: folders.roots,
    blocking: true,
    refused: (uri) => refused.add(uri),
    ...(today && { today }),
  });
  const gone = new Set<Uri>();
  const workspace = new Workspace(watched(host, gone));
  await workspace.open();
  const snapshot = workspace.snapshot();
  const isGiven = (uri: Uri): boolean => folders.given.some((folder) => isInside(folder.uri, uri));
  const closed = [...refused].filter(isGiven).sort()[0];
  if (closed !== undefined) throw unreadable(path(closed));
  const lost = [...gone].filter(isGiven).sort()[0];
  if (lost !== undefined) throw vanished(path(lost));
  for (const { uri, written } of folders.given) {
    if (!snapshot.planFolders.some((folder) => isInside(uri, folder))) throw noPlan(written);
  }
  return { host, snapshot, wanted: snapshot.planFolders.filter(isGiven), path };
}

/** The host, which notes in `gone` what it has listed and no longer has when it is read: a plan without it would be half a plan. */
function watched(host: NodeHost, gone: Set<Uri>): Host {
  const listed = new Set<Uri>();
  return {
    roots: host.roots,
    today: () => host.today(),
    async listFiles(folder) {
      const files = await host.listFiles(folder);
      for (const file of files) listed.add(file);
      return files;
    },
    async readFile(uri) {
      const content = await host.readFile(uri);
      if (content.type === 'missing' && listed.has(uri)) gone.add(uri);
      return content;
    },
  };
}

import { type Connection, ErrorCodes, type InitializeResult, RAL, ResponseError } from 'vscode-languageserver';
import packageJson from '../../package.json' with { type: 'json' };
import { Background, type Job } from './background.ts';
import { capabilitiesFor, readBeginning } from './beginning.ts';
import { followClient, followFolders } from './following.ts';
import { announcing } from './jobs/announce.ts';
import { publishing } from './jobs/publish.ts';
import { refreshing } from './jobs/refresh.ts';
import { refreshingShown } from './jobs/refresh-shown.ts';
import { FEATURES } from './requests/all.ts';
import { Session } from './session.ts';
import type { HostFactory, HostSettings, Means } from './state.ts';
import { askSettings, watch } from './watching.ts';

/**
 * Serves one client until it says `exit`. The connection is made and started by the entry, which also knows how files are
 * read; nothing here knows of Node or browsers.
 */
export function startServer(connection: Connection, createHost: HostFactory, means: Means = {}): void {
  const server: { session: Session | undefined } = { session: undefined };
  connection.onInitialize((params): InitializeResult => {
    if (server.session) throw new ResponseError(ErrorCodes.InvalidRequest, 'initialize has been asked already');
    const beginning = readBeginning(params);
    const hostOf = (settings: HostSettings) => createHost(settings, beginning.givesFiles);
    const session = new Session(connection, hostOf, beginning, means);
    server.session = session;
    const { name, version } = packageJson;
    return { capabilities: capabilitiesFor(session.abilities), serverInfo: { name, version } };
  });
  connection.onInitialized(() => server.session && begin(server.session));
  connection.onShutdown(() => server.session?.end());
  followClient(connection, server);
  for (const feature of FEATURES) feature.serve(connection, server);
  connection.listen();
}

/** The client is ready: learn what is still to be known, read the workspace, and follow its changes from then on. */
function begin(session: Session): void {
  const { connection, abilities } = session;
  const log = (error: unknown): void => session.log(error);
  const background = new Background(session.turns, jobsFor(session), log);
  session.changes.listen(() => background.schedule());
  if (abilities.folderChanges) {
    connection.workspace.onDidChangeWorkspaceFolders((event) => void followFolders(session, event).catch(log));
  }
  // What is hidden is better known before everything is read than after it.
  void Promise.race([askSettings(session).catch(log), patience()]).then(() => session.open());
  void watch(session).catch(log);
}

/** How long the client may take to tell the settings before its files are read without them, in milliseconds. */
const PATIENCE = 1000;

function patience(): Promise<void> {
  return new Promise((resolve) => {
    RAL().timer.setTimeout(resolve, PATIENCE);
  });
}

/** What follows changes without being asked for, as far as the client wants it. */
function jobsFor(session: Session): readonly Job[] {
  const { pull, refresh, refreshes } = session.abilities;
  return [
    ...(pull ? [] : [publishing(session)]),
    ...(pull && refresh ? [refreshing(session)] : []),
    ...(Object.values(refreshes).includes(true) ? [refreshingShown(session)] : []),
    ...(session.hearsChanges ? [announcing(session)] : []),
  ];
}

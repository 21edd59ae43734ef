import type { Connection } from 'vscode-languageserver';
import {
  type FileChange,
  type Host,
  isLibraryUri,
  type Lang,
  type PlainDate,
  type Plan,
  type PlanFindings,
  type PlanStatus,
  type Snapshot,
  type Uri,
  Workspace,
} from '#core';
import { Changes } from './changes.ts';
import type { Abilities } from './client.ts';
import { Documents } from './documents.ts';
import { FolderSettings } from './folder-settings.ts';
import { hiddenBy, isText } from './hidden.ts';
import { Judges } from './judges.ts';
import { LeftOut } from './left-out.ts';
import { Lenses } from './lenses.ts';
import { Printed } from './printed.ts';
import { readWorkspace } from './reading.ts';
import { NOTHING, type Report, Reports } from './reports.ts';
import { languageOf, type Settings, sameExclude } from './settings.ts';
import { Shown } from './shown.ts';
import type { Beginning, Commands, HostSettings, Listener, Means, PlanState, Pulled } from './state.ts';
import { SentTokens } from './tokens.ts';
import { Turns } from './turns.ts';
import { Views } from './views.ts';

const NO_FINDINGS: PlanFindings = { all: [], byFile: new Map(), silenced: 0 };

/** Everything between `initialize` and `exit`: one client, its documents and its workspace. */
export class Session {
  readonly connection: Connection;
  readonly abilities: Abilities;
  readonly hearsChanges: boolean;
  readonly commands: Commands;
  readonly documents = new Documents();
  readonly changes = new Changes();
  readonly turns = new Turns();
  readonly printed = new Printed();
  readonly leftOut = new LeftOut();
  /** Last answers to document pulls, by open document. */
  readonly pulled = new Map<Uri, Pulled>();
  /** Plans that the client shows something of, by folder, as they were when it asked. */
  readonly followed = new Map<Uri, PlanState>();
  readonly reports: Reports;
  readonly views: Views;
  readonly means: Means;
  readonly lenses = new Lenses();
  /** Last answers about open documents that may become others without the documents changing. */
  readonly shown = new Shown();
  readonly tokens = new SentTokens();
  readonly #createHost: (settings: HostSettings) => Host;
  readonly #locale: string | undefined;
  readonly #settings: FolderSettings;
  readonly #judges = new Judges();
  #roots: readonly Uri[];
  #host: Host;
  #workspace: Workspace;
  #opened: Promise<void>;
  #letBegin: () => void = () => {};
  readonly #listening = new Set<Listener>();
  #workspacePulled = false;
  #filing: Promise<void> = Promise.resolve();
  readonly #underWay = new Set<Promise<void>>();
  #begun = false;
  /** Whether the client has asked to shut down. */
  ended = false;

  constructor(
    connection: Connection,
    createHost: (settings: HostSettings) => Host,
    beginning: Beginning,
    means: Means = {},
  ) {
    this.means = means;
    this.connection = connection;
    this.abilities = beginning.abilities;
    this.hearsChanges = beginning.hearsChanges;
    this.reports = new Reports(beginning.abilities);
    this.views = new Views(this);
    this.#createHost = createHost;
    this.#locale = beginning.locale;
    this.#settings = new FolderSettings(beginning.settings);
    this.commands = beginning.commands;
    this.#roots = beginning.roots;
    this.#host = this.#createHost({ roots: this.#roots, exclude: this.#settings.all.exclude });
    this.#workspace = new Workspace(this.#host);
    this.#opened = new Promise((resolve) => {
      this.#letBegin = resolve;
    });
  }

  /** What the user chooses where no folder of the workspace says otherwise. */
  get settings(): Settings {
    return this.#settings.all;
  }

  /** What the user chooses for a file or folder. */
  settingsOf(uri: Uri): Settings {
    return this.#settings.of(uri);
  }

  get roots(): readonly Uri[] {
    return this.#roots;
  }

  /** Resolves when the whole workspace has been read, as it was set up last. */
  async opened(): Promise<void> {
    let waited: Promise<void>;
    do {
      waited = this.#opened;
      await waited;
    } while (waited !== this.#opened);
  }

  /** Reads the workspace. To be called once, when the client is ready and the settings are known. */
  open(): void {
    const workspace = this.#workspace;
    this.#opened = readWorkspace(this, workspace, () => this.ended || workspace !== this.#workspace).then(
      () => this.changes.add(),
      (error) => this.log(error),
    );
    this.#letBegin();
    this.#begun = true;
  }

  snapshot(): Snapshot {
    return this.#workspace.snapshot();
  }

  /** Whether a file or folder can be no part of a plan: in a dot-folder, among installed packages, hidden by the user. */
  hides(uri: Uri): boolean {
    const hidden = hiddenBy(this.#settings.all.exclude);
    return !this.#roots.some((root) => uri.startsWith(`${root}/`) && !hidden(uri.slice(root.length + 1)));
  }

  /** The language of messages about a plan; without one, of messages about none. */
  language(plan: Plan | undefined): Lang {
    const settings = plan ? this.settingsOf(plan.uri) : this.settings;
    return languageOf(settings, this.#locale, plan?.language);
  }

  /** The date where the server runs. */
  today(): PlainDate {
    return this.#host.today();
  }

  /** The state of the plan in a folder; `undefined` where there is none. */
  stateOf(folder: Uri): PlanState | undefined {
    const stamp = this.snapshot().stamp(folder);
    return stamp && { stamp, settings: this.settingsOf(folder), today: this.#host.today() };
  }

  /** The state of the plan that a file belongs to. */
  stateOfFile(uri: Uri): PlanState | undefined {
    const plan = this.snapshot().planOf(uri);
    return plan && this.stateOf(plan.uri);
  }

  /**
   * What is to be found in a plan as it is today, or if it had another status; nothing in a library that Planverk brings along,
   * which nobody can change.
   */
  findings(plan: Plan, as?: PlanStatus): PlanFindings {
    if (isLibraryUri(plan.uri)) return NO_FINDINGS;
    return this.#judges.findings(plan, this.settingsOf(plan.uri), this.#host.today(), as);
  }

  /** What there is to say about a file as it is now; nothing where it belongs to no plan. */
  report(uri: Uri): Report {
    const snapshot = this.snapshot();
    const plan = snapshot.planOf(uri);
    const findings = plan && this.findings(plan).byFile.get(uri);
    const file = snapshot.file(uri);
    if (!findings || !file) return NOTHING;
    return this.reports.of(findings, file, this.around(), this.language(plan));
  }

  /** What diagnostics and edits need to name other files. */
  around(): { file: Snapshot['file']; spelling: (uri: Uri) => string } {
    const snapshot = this.snapshot();
    return { file: (uri) => snapshot.file(uri), spelling: (uri) => this.documents.spelling(uri) };
  }

  /** Takes up an editor's text. Documents that can be no part of a plan are left alone. */
  setDocument(uri: Uri, text: string): void {
    if (this.hides(uri)) return;
    this.leftOut.touch(uri);
    this.#workspace.setDocument(uri, text);
    this.changes.add();
  }

  /** Goes back to what is on disk. A client that pulls keeps what it pulled last, so that is what it has been told. */
  closeDocument(uri: Uri): Promise<void> {
    const id = this.pulled.get(uri)?.id;
    this.pulled.delete(uri);
    this.shown.close(uri);
    this.tokens.forget(uri);
    if (id !== undefined) for (const listener of this.#listening) listener.set(uri, id);
    return this.#onDisk(this.#workspace.closeDocument(uri));
  }

  /** Takes up what happened on disk, in the order in which it is told, and never before the disk has been read once. */
  filesChanged(changes: readonly FileChange[]): Promise<void> {
    const filed = this.#filing.then(async () => {
      await this.opened();
      for (const { uri } of changes) this.leftOut.touch(uri);
      const files = await Promise.all(changes.map((change) => this.#filesOf(change)));
      await this.#workspace.filesChanged(files.flat());
    });
    // Who told of the changes hears of a failure; what happens next is taken up all the same.
    this.#filing = filed.catch(() => {});
    return this.#onDisk(filed);
  }

  /** Resolves when everything that is known to have happened on disk has been taken up, or has failed. */
  async settled(): Promise<void> {
    await this.opened();
    await Promise.allSettled(this.#underWay);
  }

  async #onDisk(work: Promise<void>): Promise<void> {
    this.#underWay.add(work);
    try {
      await work;
    } finally {
      this.#underWay.delete(work);
      this.changes.add();
    }
  }

  /** A folder that comes (moved here, or from another branch) is one change to the client; its files are what matters. */
  async #filesOf(change: FileChange): Promise<readonly FileChange[]> {
    if (change.type !== 'created' || isText(change.uri)) return [change];
    const files = await this.#host.listFiles(change.uri);
    return files.length === 0 ? [change] : files.map((uri) => ({ uri, type: 'created' }));
  }

  /** Takes up new settings, of all and by folder; what is hidden and what is not decides which files there are. */
  setSettings(settings: Settings, byFolder: ReadonlyMap<Uri, Settings> = new Map()): void {
    const reread = !sameExclude(settings, this.settings);
    if (!this.#settings.set(settings, byFolder)) return;
    if (reread) this.#restart();
    else this.changes.add();
  }

  setRoots(roots: readonly Uri[]): void {
    this.#roots = roots;
    this.#restart();
  }

  /**
   * Lets a held request hear what the client is told by other ways. Answers whether it is the first of its kind, which is
   * not kept waiting.
   */
  listen(listener: Listener): boolean {
    const first = !this.#workspacePulled;
    this.#workspacePulled = true;
    this.#listening.add(listener);
    return first;
  }

  unlisten(listener: Listener): void {
    this.#listening.delete(listener);
  }

  /**
   * The client shows something of a plan, as it is now. It may show several things of it: what it has shown longest tells
   * whether there is news, until it has been told.
   */
  follow(plan: Plan): void {
    const state = this.stateOf(plan.uri);
    if (this.hearsChanges && state && !this.followed.has(plan.uri)) this.followed.set(plan.uri, state);
  }

  /** The client asks for nothing more: what is held is let go. */
  end(): void {
    this.ended = true;
    this.changes.add();
  }

  /** Says in the client's log what went wrong. */
  log(error: unknown): void {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  #restart(): void {
    this.#host = this.#createHost({ roots: this.#roots, exclude: this.#settings.all.exclude });
    this.#workspace = new Workspace(this.#host);
    for (const { uri, text } of this.documents.all()) if (!this.hides(uri)) this.#workspace.setDocument(uri, text);
    if (this.#begun) this.open();
    this.changes.add();
  }
}

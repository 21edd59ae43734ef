import { nameOf, type Uri } from '#core';
import type { Watch } from './progress.ts';
import type { Report } from './reports.ts';
import type { Session } from './session.ts';
import { type PlanState, sameState } from './state.ts';

/** One file's report, beside what the client knows. */
export interface News {
  readonly uri: Uri;
  readonly report: Report;
  /** It differs from what the client was told last, or the client was told nothing. */
  readonly changed: boolean;
  /** The client has been told something about the file before. */
  readonly known: boolean;
}

/** A plan when it was last looked into. Nothing here keeps the plan itself, which may be put away meanwhile. */
interface Seen {
  readonly state: PlanState;
  readonly files: readonly Uri[];
}

/**
 * What a client has been told about the files of the workspace: result ids by file. Finds out what is new since then by
 * looking into those plans only that are not as they were last time.
 */
export class Told {
  readonly #ids: Map<Uri, string>;
  readonly #seen = new Map<Uri, Seen>();
  /** Files to be looked at whatever became of their plan. */
  readonly #doubtful: Set<Uri>;

  constructor(ids: Iterable<readonly [Uri, string]> = []) {
    this.#ids = new Map(ids);
    this.#doubtful = new Set(this.#ids.keys());
  }

  /** The client has been told of a file by another way. */
  set(uri: Uri, id: string): void {
    this.#ids.set(uri, id);
    this.#doubtful.add(uri);
  }

  /**
   * Brings the client up to date: one list a plan that has changed, the client being told of all that comes. Waits for
   * requests between plans, and begins again where the workspace changes under way.
   */
  async *news(session: Session, { token, step }: Watch): AsyncGenerator<readonly News[]> {
    const stopped = (): boolean => token.isCancellationRequested || session.ended;
    for (let done = false; !done && !stopped(); ) {
      await session.turns.quiet();
      const snapshot = session.snapshot();
      const current = (): boolean => session.snapshot() === snapshot && !stopped();
      const folders = snapshot.planFolders.filter((folder) => !session.leftOut.has(folder));
      for (const [index, folder] of folders.entries()) {
        step(index, folders.length, nameOf(folder));
        const news = this.#newsOf(folder, session);
        if (!news) continue;
        yield news;
        await session.turns.quiet();
        if (!current()) break;
      }
      done = current();
    }
    if (!stopped()) yield this.#tell(new Set([...this.#filesOfGone(session), ...this.#doubtful]), session);
  }

  /** The plans that have not been looked into. */
  unseen(session: Session): readonly Uri[] {
    return session.snapshot().planFolders.filter((folder) => !this.#seen.has(folder));
  }

  /** What there is to say about a plan's files; nothing where it is as it was. */
  #newsOf(folder: Uri, session: Session): readonly News[] | undefined {
    const state = session.stateOf(folder);
    const before = this.#seen.get(folder);
    if (state === undefined || (before && sameState(before.state, state))) return undefined;
    const plan = session.snapshot().plan(folder);
    if (!plan) return undefined;
    const files = [...new Set([...plan.files.map((file) => file.uri), ...session.findings(plan).byFile.keys()])];
    this.#seen.set(folder, { state, files });
    return this.#tell(new Set([...files, ...(before?.files ?? [])]), session);
  }

  /** The files of plans that are no longer there. */
  #filesOfGone(session: Session): readonly Uri[] {
    const gone = [...this.#seen].filter(([folder]) => session.stateOf(folder) === undefined);
    for (const [folder] of gone) this.#seen.delete(folder);
    return gone.flatMap(([, { files }]) => files);
  }

  #tell(files: ReadonlySet<Uri>, session: Session): readonly News[] {
    return [...files].map((uri) => {
      const report = session.report(uri);
      const id = this.#ids.get(uri);
      if (session.snapshot().planOf(uri)) this.#ids.set(uri, report.id);
      else this.#ids.delete(uri);
      this.#doubtful.delete(uri);
      return { uri, report, changed: id !== report.id, known: id !== undefined };
    });
  }
}

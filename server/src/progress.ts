import {
  type CancellationToken,
  CancellationTokenSource,
  type Connection,
  RAL,
  WorkDoneProgressReporter,
} from 'vscode-languageserver';
import type { Abilities } from './client.ts';

/** What is asked of a session to tell its user of work. */
export interface Teller {
  readonly connection: Connection;
  readonly abilities: Pick<Abilities, 'workDoneProgress'>;
  log(error: unknown): void;
}

/** Work under way: says how far it has come, and learns when it is to stop. */
export interface Watch {
  /** Cancelled by the user who watches, or by the client that asked. */
  readonly token: CancellationToken;
  /** `done` of `all` steps are behind; `what` says what is being done. */
  step(done: number, all: number, what?: string): void;
}

/** Who is told of some work, and who can stop it. */
export interface Watched {
  /** What the work is, in the user's language. */
  readonly title: string;
  /** The client's own way to stop it. */
  readonly token?: CancellationToken;
  /** Where the client wants to be told, if it has said so (`Wishes.progress`). */
  readonly progress?: WorkDoneProgressReporter | undefined;
  /** How much there is to do is not known beforehand: steps say what is done, and no share of it. */
  readonly endless?: boolean;
}

/** Work that is done before is not told of, in milliseconds: what comes and goes at once is only unrest. */
const UNSEEN = 500;

/** How often the user is told how far the work has come, in milliseconds. */
const INTERVAL = 100;

/**
 * Does long work while the user sees how far it has come and can stop it, as far as the client shows that; work that takes
 * less than half a second is done unseen. The work itself looks at the token and decides what stopping means.
 */
export async function watched<R>(
  session: Teller,
  { title, token, progress, endless = false }: Watched,
  work: (watch: Watch) => Promise<R>,
): Promise<R> {
  const stop = new CancellationTokenSource();
  const listening = token?.onCancellationRequested(() => stop.cancel());
  if (token?.isCancellationRequested) stop.cancel();
  const shown = new Shown(session, title, stop, progress, endless);
  const timer = RAL().timer.setTimeout(() => void shown.begin().catch((error) => session.log(error)), UNSEEN);
  try {
    return await work({ token: stop.token, step: (done, all, what) => shown.step(done, all, what) });
  } finally {
    timer.dispose();
    listening?.dispose();
    shown.end();
  }
}

/** What the user sees of some work, from when it has begun to show until the work ends. */
class Shown {
  readonly #session: Teller;
  readonly #title: string;
  readonly #stop: CancellationTokenSource;
  readonly #asked: WorkDoneProgressReporter | undefined;
  #reporter: WorkDoneProgressReporter | undefined;
  readonly #endless: boolean;
  #latest: { readonly percent: number | undefined; readonly what?: string | undefined };
  #told = 0;
  #ended = false;

  constructor(
    session: Teller,
    title: string,
    stop: CancellationTokenSource,
    asked: WorkDoneProgressReporter | undefined,
    endless: boolean,
  ) {
    this.#endless = endless;
    this.#latest = { percent: endless ? undefined : 0 };
    this.#session = session;
    this.#title = title;
    this.#stop = stop;
    this.#asked = asked && !WorkDoneProgressReporter.isNullInstance(asked) ? asked : undefined;
  }

  async begin(): Promise<void> {
    if (this.#asked) this.#reporter = this.#asked;
    else if (!this.#session.abilities.workDoneProgress) return;
    else {
      const made = await this.#session.connection.window.createWorkDoneProgress();
      // What has ended meanwhile is not shown, but the client has to hear that nothing comes.
      if (this.#ended) return made.done();
      made.token.onCancellationRequested(() => this.#stop.cancel());
      this.#reporter = made;
    }
    this.#reporter.begin(this.#title, this.#latest.percent, this.#latest.what, true);
    this.#told = Date.now();
  }

  step(done: number, all: number, what?: string): void {
    const percent = all > 0 ? Math.floor((100 * done) / all) : 0;
    this.#latest = { percent: this.#endless ? undefined : percent, what };
    // The last step is told always: what it says may stand for long.
    if (!this.#reporter || (done < all && Date.now() - this.#told < INTERVAL)) return;
    this.#told = Date.now();
    if (this.#endless) this.#reporter.report(what ?? '');
    else this.#reporter.report(percent, what ?? '');
  }

  end(): void {
    this.#ended = true;
    this.#reporter?.done();
  }
}

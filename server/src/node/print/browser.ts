import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { BrowserEnded } from './problem.ts';

/** Alone with itself: no profile but an empty one, nothing that calls anybody. */
const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--disable-gpu',
  '--disable-quic',
  '--disable-extensions',
  '--disable-sync',
  '--disable-component-update',
  '--disable-background-networking',
  '--no-first-run',
  '--no-default-browser-check',
  // What the file calls the program that made it.
  '--user-agent=Planverk',
  // No name is ever looked up.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Whether processes have groups that are ended together. */
const GROUPS = process.platform !== 'win32';

/** What the browser answers with to one message. */
interface Answer {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** A browser without a window, spoken to over two pipes in the DevTools protocol. `close` it: it leaves nothing behind. */
export class Browser {
  readonly #process: ChildProcess;
  readonly #profile: string;
  readonly #waiting = new Map<number, Waiting>();
  #sent = 0;
  #rest = '';

  private constructor(path: string, profile: string) {
    this.#profile = profile;
    // Root, as in containers, has no sandbox to give.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    this.#process = spawn(path, [...FLAGS, ...asRoot, `--user-data-dir=${profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      // A group of its own: what the browser starts ends with it, and Ctrl-C on the terminal is ours to hear.
      detached: GROUPS,
    });
    process.once('exit', this.#leave);
    this.#process.on('error', (error) => this.#end(error));
    this.#process.on('exit', () => this.#end(new BrowserEnded('the browser ended')));
    this.#pipe(3).on('error', () => {});
    const heard = this.#process.stdio[4] as Readable;
    heard.setEncoding('utf8');
    heard.on('data', (text: string) => this.#hear(text));
  }

  /** Starts the browser at a path. One that cannot be started rejects what is asked of it. */
  static async start(path: string): Promise<Browser> {
    return new Browser(path, await mkdtemp(join(tmpdir(), 'planverk-print-')));
  }

  /** Asks one thing, of the browser or of a page (`session`). Rejects with what the browser says, or where it ends. */
  ask<R>(method: string, params: object = {}, session?: string): Promise<R> {
    const id = ++this.#sent;
    const message = { id, method, params, ...(session !== undefined && { sessionId: session }) };
    return new Promise<R>((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as R), reject });
      this.#pipe(3).write(`${JSON.stringify(message)}\0`);
    });
  }

  /** Ends the browser, whatever it is doing, and takes its profile away. */
  async close(): Promise<void> {
    if (this.#runs()) {
      const ended = new Promise((resolve) => this.#process.once('exit', resolve));
      this.#kill();
      await ended;
    }
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
    process.off('exit', this.#leave);
  }

  /** Where the whole program ends meanwhile there is no time to wait for anything. */
  readonly #leave = (): void => {
    if (this.#runs()) this.#kill();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  };

  #runs(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null && this.#process.pid !== undefined;
  }

  #kill(): void {
    const { pid } = this.#process;
    try {
      if (GROUPS && pid !== undefined) process.kill(-pid, 'SIGKILL');
      else this.#process.kill('SIGKILL');
    } catch {
      // It has ended by itself in this very moment.
    }
  }

  #pipe(at: 3): Writable {
    return this.#process.stdio[at] as Writable;
  }

  /** Messages end with a zero; the last one may not have come whole. */
  #hear(text: string): void {
    const parts = (this.#rest + text).split('\0');
    this.#rest = parts.pop() ?? '';
    for (const part of parts) {
      const answer: Answer = JSON.parse(part);
      const waiting = answer.id === undefined ? undefined : this.#waiting.get(answer.id);
      if (answer.id === undefined || !waiting) continue;
      this.#waiting.delete(answer.id);
      if (answer.error) waiting.reject(new Error(answer.error.message));
      else waiting.resolve(answer.result);
    }
  }

  #end(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { FileContent, Host, PlainDate, Uri } from '#core';
import { pathFilter } from '../globs.ts';
import { BLOCKING, type Disk, PATIENT } from './disk.ts';
import { limiter } from './limit.ts';
import { holds, pathOf, uriOf } from './paths.ts';
import { type WalkRules, walk } from './walk.ts';

/** The biggest file that is read, in bytes. The longest plans known are a tenth of it. */
export const MAX_BYTES = 5 * 1024 * 1024;

/** The biggest picture that is published, in bytes. */
const MAX_PICTURE = 25 * 1024 * 1024;

export interface NodeHostOptions {
  /** The workspace folders; those that are no `file:` addresses hold nothing here. */
  readonly roots: readonly Uri[];
  /** Patterns of what the editor hides, as in VS Code's `files.exclude`. */
  readonly exclude?: readonly string[];
  /** Today; the system's clock and time zone where it is not given. */
  readonly today?: PlainDate;
  /** Nothing else is to happen while a file is read: faster, for programs that have nothing else to do. */
  readonly blocking?: boolean;
  /** The system refuses to give a file or folder that is there. It counts as missing either way. */
  readonly refused?: (uri: Uri, error: Error) => void;
}

/** A host over the real file system. Never throws: what cannot be read is `missing`. */
export class NodeHost implements Host {
  readonly roots: readonly Uri[];
  readonly #options: NodeHostOptions;
  readonly #rootPaths: readonly string[];
  readonly #rules: WalkRules;
  readonly #disk: Disk;
  readonly #inTurn = limiter(32);
  readonly #decoder = new TextDecoder('utf-8');
  readonly #realRoots = new Map<string, string>();

  constructor(options: NodeHostOptions) {
    this.roots = options.roots;
    this.#options = options;
    this.#disk = options.blocking ? BLOCKING : PATIENT;
    this.#rootPaths = options.roots.map((root) => pathOf(root)).filter((path) => path !== undefined);
    const excluded = pathFilter(options.exclude ?? []);
    this.#rules = {
      hidden: (path) => this.#rootPaths.some((root) => holds(root, path) && excluded(below(root, path))),
      inside: () => false,
      refused: (path, error) => this.#refused(path, error),
    };
  }

  async listFiles(folder?: Uri): Promise<readonly Uri[]> {
    const real = await this.#real();
    const path = folder === undefined ? undefined : pathOf(folder);
    const starts = folder === undefined ? this.#rootPaths : path === undefined ? [] : [path];
    const rules = { ...this.#rules, inside: (target: string) => real.some((root) => holds(root, target)) };
    const lists = await Promise.all(starts.map((start) => walk(start, rules)));
    return [...new Set(lists.flat())].map((file) => uriOf(file)).sort();
  }

  readFile(uri: Uri): Promise<FileContent> {
    const path = pathOf(uri);
    return path === undefined ? Promise.resolve(MISSING) : this.#inTurn(() => this.#read(path));
  }

  /** A file's bytes, for pictures in what is published; `undefined` where it is outside the roots, gone, or over `MAX_PICTURE`. */
  readBytes(uri: Uri): Promise<Uint8Array | undefined> {
    const path = pathOf(uri);
    return path === undefined ? Promise.resolve(undefined) : this.#inTurn(() => this.#bytes(path));
  }

  today(): PlainDate {
    if (this.#options.today) return this.#options.today;
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  }

  async #bytes(path: string): Promise<Uint8Array | undefined> {
    try {
      const found = await this.#find(path);
      return found === undefined || found.size > MAX_PICTURE ? undefined : await this.#disk.readFile(found.real);
    } catch (error) {
      this.#refused(path, error);
      return undefined;
    }
  }

  async #read(path: string): Promise<FileContent> {
    try {
      const found = await this.#find(path);
      if (found === undefined) return MISSING;
      if (found.size > MAX_BYTES) return { type: 'too-large', bytes: found.size };
      return { type: 'text', text: this.#decoder.decode(await this.#disk.readFile(found.real)) };
    } catch (error) {
      this.#refused(path, error);
      return MISSING;
    }
  }

  /** A file inside the roots, with no links in its path, and its size in bytes. Rejects with the system's error. */
  async #find(path: string): Promise<{ readonly real: string; readonly size: number } | undefined> {
    const [roots, real] = await Promise.all([this.#real(), this.#disk.realpath(path)]);
    if (!roots.some((root) => holds(root, real))) return undefined;
    const found = await this.#disk.stat(real);
    // A named pipe would keep its reader waiting for ever.
    return found.isFile() ? { real, size: found.size } : undefined;
  }

  /** The roots without links in them. One that is not there may come, and is looked for again. */
  async #real(): Promise<readonly string[]> {
    const roots = await Promise.all(this.#rootPaths.map((path) => this.#realRoots.get(path) ?? this.#findRoot(path)));
    return roots.filter((root) => root !== undefined);
  }

  async #findRoot(path: string): Promise<string | undefined> {
    try {
      const real = await realpath(path);
      this.#realRoots.set(path, real);
      return real;
    } catch (error) {
      this.#refused(path, error);
      return undefined;
    }
  }

  #refused(path: string, error: unknown): void {
    if (!(error instanceof Error) || isGone(error)) return;
    this.#options.refused?.(uriOf(path), error);
  }
}

const MISSING: FileContent = { type: 'missing' };

function below(root: string, path: string): string {
  return relative(root, path).split(sep).join('/');
}

/** Not there at all, which is no refusal: removed meanwhile, or a link to nothing or to itself. */
function isGone(error: Error): boolean {
  return 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR' || error.code === 'ELOOP');
}

import type { FileContent, Host, PlainDate, Uri } from '#core';

/** What a file in memory holds: its text, a size that is too big to read, or one that is listed and cannot be read. */
export type MemoryFile = string | { readonly bytes: number } | 'refused';

export interface MemoryHostOptions {
  /** The workspace folders; `file:///plan` where none are given. */
  readonly roots?: readonly Uri[];
  readonly today?: PlainDate;
  /** The files of another host, to share them. */
  readonly disk?: Map<Uri, MemoryFile>;
  /** Whether a path below a root is hidden, beside dot-folders and `node_modules`. */
  readonly hidden?: (path: string) => boolean;
  /** Called before each read, to see what is read, to wait, or to throw. */
  readonly onRead?: (uri: Uri) => void | Promise<void>;
}

/**
 * A host over files in memory, by path below the first root (`kapitler/01.md`) or by whole address (`file:///other/a.md`).
 * Files can be changed through `set` and `delete`, as on disk; nobody is told.
 */
export class MemoryHost implements Host {
  readonly roots: readonly Uri[];
  readonly files: Map<Uri, MemoryFile>;
  readonly #options: MemoryHostOptions;

  constructor(files: Readonly<Record<string, MemoryFile>> = {}, options: MemoryHostOptions = {}) {
    this.roots = options.roots ?? ['file:///plan'];
    this.files = options.disk ?? new Map();
    this.#options = options;
    for (const [path, content] of Object.entries(files)) this.set(path, content);
  }

  /** The address of a path below the first root; a whole address is itself. */
  uri(path: string): Uri {
    return /^[a-z][a-z0-9+.-]*:/iu.test(path) ? path : `${this.roots[0]}/${path}`;
  }

  set(path: string, content: MemoryFile): void {
    this.files.set(this.uri(path), content);
  }

  /** Removes a file, or a folder with all that is in it. */
  delete(path: string): void {
    const gone = this.uri(path);
    for (const uri of [...this.files.keys()]) {
      if (uri === gone || uri.startsWith(`${gone}/`)) this.files.delete(uri);
    }
  }

  listFiles(folder?: Uri): Promise<readonly Uri[]> {
    const starts = folder === undefined ? this.roots : [folder];
    const listed = [...this.files.keys()].filter((uri) =>
      starts.some((start) => uri.startsWith(`${start}/`) && this.#isShown(uri.slice(start.length + 1))),
    );
    return Promise.resolve(listed.sort());
  }

  async readFile(uri: Uri): Promise<FileContent> {
    await this.#options.onRead?.(uri);
    const content = this.files.get(uri);
    if (content === undefined || content === 'refused') return { type: 'missing' };
    return typeof content === 'string' ? { type: 'text', text: content } : { type: 'too-large', bytes: content.bytes };
  }

  today(): PlainDate {
    return this.#options.today ?? { year: 2022, month: 3, day: 1 };
  }

  #isShown(path: string): boolean {
    return !isHidden(path) && !this.#options.hidden?.(path);
  }
}

function isHidden(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return folders.some((name) => name.startsWith('.') || name === 'node_modules');
}

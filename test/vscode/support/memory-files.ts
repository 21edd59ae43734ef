import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

/** A file system without a search, in which one folder holds a few files that nobody changes. */
export class MemoryFiles implements FileSystemProvider {
  readonly #files: ReadonlyMap<string, Uint8Array>;
  readonly onDidChangeFile = new EventEmitter<FileChangeEvent[]>().event;

  constructor(files: Readonly<Record<string, string>>) {
    this.#files = new Map(Object.entries(files).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  }

  watch(): Disposable {
    return new Disposable(() => {});
  }

  stat(uri: Uri): FileStat {
    const { folder, content } = this.#at(uri);
    return { type: folder ? FileType.Directory : FileType.File, ctime: 0, mtime: 0, size: content?.length ?? 0 };
  }

  readDirectory(): [string, FileType][] {
    return [...this.#files.keys()].map((name) => [name, FileType.File]);
  }

  readFile(uri: Uri): Uint8Array {
    const { content } = this.#at(uri);
    if (content === undefined) throw FileSystemError.FileNotFound(uri);
    return content;
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  #at(uri: Uri): { folder: boolean; content: Uint8Array | undefined } {
    const [, , name] = uri.path.split('/');
    const content = name === undefined ? undefined : this.#files.get(name);
    if (name !== undefined && content === undefined) throw FileSystemError.FileNotFound(uri);
    return { folder: name === undefined, content };
  }
}

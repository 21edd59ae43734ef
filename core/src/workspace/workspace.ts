import { LONG } from '../model/read/sentences.ts';
import { isInside, nameOf, parentOf, type Uri } from '../model/uri.ts';
import { type Contents, planFolderOf, sourceOf } from './contents.ts';
import { FileReader } from './files.ts';
import type { Host } from './host.ts';
import { type Reading, readSources, sourceFrom } from './reading.ts';
import { Sketches } from './sketches.ts';
import { type Memory, Snapshot } from './snapshot.ts';
import { isHidden, isPlanText, type PlanFiles, planFiles, type SourceFile } from './source.ts';
import { Summaries } from './summaries.ts';

/** A file that came, changed or went on disk. */
export interface FileChange {
  readonly uri: Uri;
  readonly type: 'created' | 'changed' | 'deleted';
}

/**
 * The files of the workspace as they come and go; each change makes a new snapshot. An open document's text wins over
 * the disk until it is closed. The only part of core that waits for anything.
 */
export class Workspace {
  readonly #host: Host;
  readonly #memory: Memory = {
    reader: new FileReader(),
    plans: new WeakMap(),
    ready: new Map(),
    folders: new WeakMap(),
    linkable: new WeakMap(),
    dependents: { structure: -1, of: new Map() },
    sketches: new Sketches(LONG),
    summaries: new Summaries(),
  };
  readonly #open = new Map<Uri, SourceFile>();
  #contents: Contents;
  #version = 0;
  #snapshot: Snapshot | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#contents = { roots: host.roots, plans: new Map(), loose: new Map(), all: new Set(), structure: 0 };
  }

  /**
   * Lists the workspace and reads its plans, those of them that were read whole where it is stopped. May be called again to
   * start over. Answers whether everything was read.
   */
  async open(reading?: Reading): Promise<boolean> {
    const listed = await this.#host.listFiles();
    const { sources, isComplete, isLeftOut } = await readSources(this.#host, listed.filter(isPlanText), reading);
    const all = new Set([...listed, ...this.#open.keys()]);
    const open = [...this.#open].filter(([uri]) => !isLeftOut(uri));
    this.#replace(all, new Map([...sources, ...open]));
    return isComplete;
  }

  /** The workspace as it is now. */
  snapshot(): Snapshot {
    this.#snapshot ??= new Snapshot(this.#version, this.#contents, this.#memory);
    return this.#snapshot;
  }

  /** An editor's text of a file; it need not exist on disk. */
  setDocument(uri: Uri, text: string): void {
    const source: SourceFile = { uri, text };
    const known = sourceOf(this.#contents, uri);
    if (known?.text === text && !known.tooLarge) {
      this.#open.set(uri, known);
      return;
    }
    this.#open.set(uri, source);
    this.#put(source);
  }

  /** The editor let go of a file: what is on disk counts again. */
  async closeDocument(uri: Uri): Promise<void> {
    if (!this.#open.delete(uri)) return;
    await this.#reread(uri);
  }

  /** Files that came, changed or went on disk. A folder's going takes what was in it along. */
  async filesChanged(changes: readonly FileChange[]): Promise<void> {
    for (const { uri, type } of changes) {
      if (type === 'deleted') this.#remove(uri);
      else if (this.#isOurs(uri)) await this.#reread(uri);
    }
  }

  #isOurs(uri: Uri): boolean {
    return this.#contents.roots.some((root) => isInside(root, uri) && !isHidden(root, uri));
  }

  async #reread(uri: Uri): Promise<void> {
    if (!isPlanText(uri)) {
      if (!this.#contents.all.has(uri)) this.#replace(new Set([...this.#contents.all, uri]), this.#sources());
      return;
    }
    const source = sourceFrom(uri, await this.#host.readFile(uri));
    if (this.#open.has(uri)) return;
    if (source === undefined) this.#remove(uri);
    else if (source.text !== sourceOf(this.#contents, uri)?.text) this.#put(source);
  }

  /** Puts one file in its place; the plan it belongs to is the only thing that changes. */
  #put(source: SourceFile): void {
    const { uri } = source;
    const { plans, loose, all } = this.#contents;
    if (!isPlanText(uri)) return;
    if (!all.has(uri)) {
      const sources = this.#sources();
      sources.set(uri, source);
      this.#replace(new Set([...all, uri]), sources);
      return;
    }
    const folder = planFolderOf(this.#contents, uri);
    if (folder === undefined) {
      this.#set({ ...this.#contents, loose: new Map(loose).set(uri, source) });
      return;
    }
    const before = plans.get(folder);
    const files = planFiles(folder, new Map(before?.files).set(uri, source));
    const structure = this.#contents.structure + (before && this.#namesOtherPlans(before, files) ? 1 : 0);
    this.#set({ ...this.#contents, plans: new Map(plans).set(folder, files), structure });
  }

  /** Whether a plan now refers to other plans than before: what hangs together across plans is then found anew. */
  #namesOtherPlans(before: PlanFiles, after: PlanFiles): boolean {
    const folders = (files: PlanFiles) =>
      this.#memory.reader
        .manifest(files)
        ?.manifest?.plans.map(({ uri }) => uri ?? '')
        .join('\n');
    return folders(before) !== folders(after);
  }

  #remove(uri: Uri): void {
    if (this.#open.has(uri)) return;
    const gone = [...this.#contents.all].filter((file) => isInside(uri, file) && !this.#open.has(file));
    if (gone.length === 0) return;
    const sources = this.#sources();
    const all = new Set(this.#contents.all);
    for (const file of gone) {
      sources.delete(file);
      all.delete(file);
    }
    this.#replace(all, sources);
  }

  #sources(): Map<Uri, SourceFile> {
    const { plans, loose } = this.#contents;
    return new Map([...[...plans.values()].flatMap(({ files }) => [...files]), ...loose]);
  }

  /** Sorts all files into plans anew, keeping the plans whose files are the same. */
  #replace(all: ReadonlySet<Uri>, sources: ReadonlyMap<Uri, SourceFile>): void {
    const folders = new Map<Uri, Map<Uri, SourceFile>>();
    for (const uri of sources.keys()) if (nameOf(uri) === 'plan.yaml') folders.set(parentOf(uri), new Map());
    const loose = new Map<Uri, SourceFile>();
    for (const [uri, source] of sources) {
      const folder = planFolderOf({ plans: folders }, uri);
      (folder === undefined ? loose : (folders.get(folder) ?? loose)).set(uri, source);
    }
    const plans = new Map<Uri, PlanFiles>();
    for (const [folder, files] of folders) {
      const known = this.#contents.plans.get(folder);
      plans.set(folder, known !== undefined && sameFiles(known.files, files) ? known : planFiles(folder, files));
    }
    this.#set({ roots: this.#host.roots, plans, loose, all, structure: this.#contents.structure + 1 });
  }

  #set(contents: Contents): void {
    this.#contents = contents;
    this.#version++;
    this.#snapshot = undefined;
  }
}

function sameFiles(a: ReadonlyMap<Uri, SourceFile>, b: ReadonlyMap<Uri, SourceFile>): boolean {
  if (a.size !== b.size) return false;
  for (const [uri, source] of a) if (b.get(uri) !== source) return false;
  return true;
}

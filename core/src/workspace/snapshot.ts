import type { ParsedFile } from '../model/file.ts';
import { isInside, parentOf, type Uri } from '../model/uri.ts';
import { BuiltPlan, type Surroundings } from './built-plan.ts';
import { type Contents, filesOf, findDependents, mentionedIn, planFolderOf, sourceOf } from './contents.ts';
import type { FileReader } from './files.ts';
import type { Plan } from './plan.ts';
import type { Sketches } from './sketches.ts';
import type { PlanFiles, SourceFile } from './source.ts';
import type { PlanSummary, Summaries } from './summaries.ts';

/** What is remembered from snapshot to snapshot; a changed file drops what was built from it. */
export interface Memory {
  readonly reader: FileReader;
  readonly plans: WeakMap<PlanFiles, RememberedPlan>;
  /** The plans that are held ready, by folder, the longest unused first. */
  readonly ready: Map<Uri, PlanFiles>;
  /** Folders of `all`, by that very set. */
  readonly folders: WeakMap<ReadonlySet<Uri>, ReadonlySet<Uri>>;
  readonly linkable: WeakMap<ReadonlySet<Uri>, readonly Uri[]>;
  /** Folders of plans by the folders that their manifests name, found once for each structure. */
  dependents: { readonly structure: number; readonly of: ReadonlyMap<Uri, readonly Uri[]> };
  readonly sketches: Sketches;
  readonly summaries: Summaries;
}

/** A plan with what it was built on besides its own files. */
interface RememberedPlan {
  /** `undefined` once it was put away for others to have room; it is then read again when asked for. */
  plan: BuiltPlan | undefined;
  readonly around: PlanSurroundings;
  readonly stamp: PlanStamp;
  readonly structure: number;
  /** Other plans and files that were consulted, as they were. */
  readonly plansAsked: Map<Uri, PlanFiles | undefined>;
  readonly filesAsked: Map<Uri, SourceFile | undefined>;
  /** How often other plans had changed what they have in common with this one, when it was asked for. */
  readonly turnsAsked: Map<Uri, number>;
}

/** What of a remembered plan is noted while it is asked about. */
type Asked = Pick<RememberedPlan, 'plansAsked' | 'filesAsked' | 'turnsAsked'>;

/** Stands for a plan's state: as long as it is the same object, so is everything that can be found out about the plan. */
export type PlanStamp = { readonly folder: Uri };

/** How much text the plans that are held ready may have in all, in UTF-16 units: some dozens of plans of ordinary size. */
const READY_LENGTH = 2_000_000;

/** The workspace at one moment. Nothing is computed until it is asked for, and nothing that stayed the same is computed twice. */
export class Snapshot {
  readonly version: number;
  readonly contents: Contents;
  readonly #memory: Memory;

  constructor(version: number, contents: Contents, memory: Memory) {
    this.version = version;
    this.contents = contents;
    this.#memory = memory;
  }

  /** All plans of the workspace, by folder; libraries that Planverk brings along are none. Builds every one of them. */
  get plans(): readonly Plan[] {
    return this.planFolders.flatMap((folder) => this.plan(folder) ?? []);
  }

  /** The folders of all plans, sorted; builds none. */
  get planFolders(): readonly Uri[] {
    return [...this.contents.plans.keys()].sort();
  }

  /** The plan in a folder, or a library that Planverk brings along by its address. */
  plan(folder: Uri): Plan | undefined {
    const files = filesOf(this.contents, folder);
    if (files === undefined) return undefined;
    const known = this.#memory.plans.get(files);
    const holds = known !== undefined && this.#holds(known);
    if (!holds || known.plan === undefined) return this.#build(files, holds ? known.stamp : { folder });
    this.#use(files);
    known.around.snapshot = this;
    return known.plan;
  }

  /** The plan's state; the same object as in an earlier snapshot means that nothing about the plan has changed. */
  stamp(folder: Uri): PlanStamp | undefined {
    const files = filesOf(this.contents, folder);
    const known = files && this.#memory.plans.get(files);
    if (known !== undefined && this.#holds(known)) return known.stamp;
    this.plan(folder);
    return files && this.#memory.plans.get(files)?.stamp;
  }

  /** The plan that a file belongs to: the nearest folder above it with a manifest. */
  planOf(uri: Uri): Plan | undefined {
    const folder = planFolderOf(this.contents, uri);
    return folder === undefined ? undefined : this.plan(folder);
  }

  /** What can be found by name in the plan of a folder, file by file; builds no plan, and reads one only where its texts are new. */
  summary(folder: Uri): PlanSummary | undefined {
    const { summaries, reader, ready } = this.#memory;
    const files = this.contents.plans.get(folder);
    return files && summaries.of(files, reader, ready.get(folder) === files);
  }

  /** A file's text as it is now, read or not; `undefined` for files that are not text of plans. */
  text(uri: Uri): string | undefined {
    return sourceOf(this.contents, uri)?.text;
  }

  /** The folders of the plans whose manifests name this folder, in no order. */
  dependents(folder: Uri): readonly Uri[] {
    const { contents } = this;
    if (this.#memory.dependents.structure !== contents.structure) {
      this.#memory.dependents = { structure: contents.structure, of: findDependents(contents, this.#memory.reader) };
    }
    return this.#memory.dependents.of.get(folder) ?? [];
  }

  /**
   * The folders, sorted, of the plans that have a text somewhere in their files, as it is or percent-encoded. The texts alone
   * are looked through; no plan is read or built.
   */
  mentioning(text: string): readonly Uri[] {
    return mentionedIn(this.contents, text);
  }

  /** A file as it was read, of any plan or none. */
  file(uri: Uri): ParsedFile | undefined {
    const folder = planFolderOf(this.contents, uri);
    if (folder !== undefined) return this.plan(folder)?.file(uri);
    const loose = this.contents.loose.get(uri);
    return loose && this.#memory.reader.read(loose, { language: 'nb' });
  }

  #build(files: PlanFiles, stamp: PlanStamp): Plan | undefined {
    const read = this.#memory.reader.plan(files);
    if (read === undefined) return undefined;
    this.#memory.summaries.keep(files, read.files);
    const asked = { plansAsked: new Map(), filesAsked: new Map(), turnsAsked: new Map() };
    const around = new PlanSurroundings(this, asked, this.#memory);
    const plan = new BuiltPlan(files.folder, read.manifest, read.files, around);
    const remembered = { plan, around, stamp, structure: this.contents.structure, ...asked };
    this.#memory.plans.set(files, remembered);
    this.#use(files);
    makeRoom(this.#memory, files.folder);
    return plan;
  }

  /** Moves a plan to the end of the queue of those that may be put away. */
  #use(files: PlanFiles): void {
    this.#memory.ready.delete(files.folder);
    this.#memory.ready.set(files.folder, files);
  }

  /** Whether what a plan was built on is still so. */
  #holds({ structure, plansAsked, filesAsked, turnsAsked }: RememberedPlan): boolean {
    if (structure !== this.contents.structure) return false;
    for (const [folder, files] of plansAsked) if (filesOf(this.contents, folder) !== files) return false;
    for (const [uri, source] of filesAsked) if (sourceOf(this.contents, uri) !== source) return false;
    const { sketches } = this.#memory;
    for (const [folder, turn] of turnsAsked) if (sketches.turn(this.contents.plans, folder) !== turn) return false;
    return true;
  }
}

/** Puts away the plans that were not used for longest, until the rest is small enough; the plan in `kept` stays. */
function makeRoom({ ready, plans, reader }: Memory, kept: Uri): void {
  let length = 0;
  for (const files of ready.values()) length += files.length;
  for (const [folder, files] of ready) {
    if (length <= READY_LENGTH) return;
    if (folder === kept) continue;
    length -= files.length;
    ready.delete(folder);
    reader.forget(files);
    const remembered = plans.get(files);
    if (remembered !== undefined) remembered.plan = undefined;
  }
}

/** What one plan sees of the workspace, with a note of what it looked at. */
class PlanSurroundings implements Surroundings {
  /**
   * The snapshot that the plan was last asked for in. What the plan looked at before is the same in it, or the plan would
   * have been built anew; what it looks at from now on must be of now.
   */
  snapshot: Snapshot;
  readonly #asked: Asked;
  readonly #memory: Memory;

  constructor(snapshot: Snapshot, asked: Asked, memory: Memory) {
    this.snapshot = snapshot;
    this.#asked = asked;
    this.#memory = memory;
  }

  plan(folder: Uri): Plan | undefined {
    this.#asked.plansAsked.set(folder, filesOf(this.snapshot.contents, folder));
    return this.snapshot.plan(folder);
  }

  dependents(folder: Uri): readonly Plan[] {
    return this.snapshot.dependents(folder).flatMap((dependent) => this.plan(dependent) ?? []);
  }

  referrers(folder: Uri, byAnyName: boolean): readonly Plan[] {
    const { contents } = this.snapshot;
    return this.snapshot.dependents(folder).flatMap((dependent) => {
      const files = filesOf(contents, dependent);
      // That it does not name this plan holds for as long as its texts are these.
      this.#asked.plansAsked.set(dependent, files);
      const mayRefer = byAnyName || (files !== undefined && names(files, this.#memory.reader, folder));
      return (mayRefer && this.snapshot.plan(dependent)) || [];
    });
  }

  withSentence(folder: Uri, number: number): readonly Plan[] {
    const { plans } = this.snapshot.contents;
    const { sketches } = this.#memory;
    this.#asked.turnsAsked.set(folder, sketches.turn(plans, folder));
    return sketches.others(plans, folder, number).flatMap((other) => this.plan(other) ?? []);
  }

  file(uri: Uri): ParsedFile | undefined {
    this.#asked.filesAsked.set(uri, sourceOf(this.snapshot.contents, uri));
    return this.snapshot.file(uri);
  }

  exists(uri: Uri): boolean {
    const { all } = this.snapshot.contents;
    return all.has(uri) || this.#folders(all).has(uri);
  }

  get linkable(): readonly Uri[] {
    const { all } = this.snapshot.contents;
    let files = this.#memory.linkable.get(all);
    if (files === undefined) {
      files = [...all].sort();
      this.#memory.linkable.set(all, files);
    }
    return files;
  }

  inWorkspace(uri: Uri): boolean {
    return this.snapshot.contents.roots.some((root) => isInside(root, uri));
  }

  #folders(all: ReadonlySet<Uri>): ReadonlySet<Uri> {
    let folders = this.#memory.folders.get(all);
    if (folders === undefined) {
      const found = new Set<Uri>(this.snapshot.contents.roots);
      for (const uri of all) {
        for (let folder = parentOf(uri); !found.has(folder); folder = parentOf(folder)) found.add(folder);
      }
      folders = found;
      this.#memory.folders.set(all, folders);
    }
    return folders;
  }
}

/** Whether a plan's texts may name something of the plan in `folder` by an alias, or evaluate it. They are not read for it. */
function names(files: PlanFiles, reader: FileReader, folder: Uri): boolean {
  const { plans = [], previous } = reader.manifest(files)?.manifest ?? {};
  const aliases = plans.filter(({ uri }) => uri === folder).map(({ alias }) => alias.text);
  if (previous !== undefined && aliases.includes(previous.text.trim())) return true;
  const texts = [...files.files.values()];
  return aliases.some((alias) => texts.some(({ text }) => text.includes(`${alias}/`)));
}

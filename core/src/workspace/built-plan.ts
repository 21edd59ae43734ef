import type { Definition } from '../model/definition.ts';
import type { ParsedFile } from '../model/file.ts';
import { groupBy } from '../model/group.ts';
import type { AnyItem, Item } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import type { Manifest } from '../model/manifest.ts';
import { Folder, idKey, nameKey } from '../model/names/index.ts';
import type { Reference } from '../model/reference.ts';
import type { Kind, TargetKind } from '../model/table/types.ts';
import type { Uri } from '../model/uri.ts';
import { COMMON_LIBRARY } from './library.ts';
import type { ImportedLibrary, Plan, Resolved, SentencePlace } from './plan.ts';
import { resolveReference } from './resolve.ts';

/** What a plan asks of the workspace around it. The snapshot answers, and remembers that it was asked. */
export interface Surroundings {
  plan(folder: Uri): Plan | undefined;
  /** Plans whose manifests name this plan's folder. */
  dependents(folder: Uri): readonly Plan[];
  /** Those of them whose texts may name something of this plan: by its alias, or by any name where it is a library. */
  referrers(folder: Uri, byAnyName: boolean): readonly Plan[];
  /** Some other plans whose texts seem to have a long sentence of this plan's, by its number. */
  withSentence(folder: Uri, number: number): readonly Plan[];
  file(uri: Uri): ParsedFile | undefined;
  exists(uri: Uri): boolean;
  readonly linkable: readonly Uri[];
  inWorkspace(uri: Uri): boolean;
}

/** A plan put together from its files. Indexes are made when they are first asked for, and never again. */
export class BuiltPlan implements Plan {
  readonly uri: Uri;
  readonly manifest: Manifest;
  readonly files: readonly ParsedFile[];
  readonly definitions: readonly Definition[];
  readonly #around: Surroundings;
  readonly #filesByUri: ReadonlyMap<Uri, ParsedFile>;
  readonly #resolved = new Map<Reference, readonly Resolved[]>();
  #itemsByKind: ReadonlyMap<Kind, readonly AnyItem[]> | undefined;
  #byId: ReadonlyMap<string, readonly Definition[]> | undefined;
  #byName: ReadonlyMap<string, readonly Definition[]> | undefined;
  readonly #folder = new Folder();
  readonly #byLooseName = new Map<TargetKind, ReadonlyMap<string, readonly Definition[]>>();
  #byKind: ReadonlyMap<TargetKind, readonly Definition[]> | undefined;
  #libraries: readonly ImportedLibrary[] | undefined;
  #sentences: Map<number, SentencePlace> | undefined;
  #uses: ReadonlyMap<AnyItem, readonly Resolved[]> | undefined;
  readonly #across = new WeakMap<Plan, ReadonlyMap<AnyItem, readonly Resolved[]>>();

  constructor(uri: Uri, manifest: Manifest, files: readonly ParsedFile[], around: Surroundings) {
    this.uri = uri;
    this.manifest = manifest;
    this.files = files;
    this.definitions = files.flatMap((file) => file.definitions);
    this.#around = around;
    this.#filesByUri = new Map(files.map((file) => [file.uri, file]));
  }

  get language(): Lang {
    return this.manifest.language;
  }

  get linkable(): readonly Uri[] {
    return this.#around.linkable;
  }

  file(uri: Uri): ParsedFile | undefined {
    return this.#filesByUri.get(uri);
  }

  items<K extends Kind>(kind: K): readonly Item<K>[] {
    this.#itemsByKind ??= groupBy(
      this.files.flatMap((file) => file.items),
      (item) => [item.kind],
    );
    // Grouped by their own kind, so that a group's items are of that kind.
    return (this.#itemsByKind.get(kind) ?? []) as unknown as readonly Item<K>[];
  }

  withId(id: string): readonly Definition[] {
    this.#byId ??= groupBy(this.definitions, ({ id: own }) => (own === undefined ? [] : [own]));
    return this.#byId.get(idKey(id)) ?? [];
  }

  withName(name: string): readonly Definition[] {
    this.#byName ??= groupBy(this.definitions, ({ names }) => new Set(names.map(({ text }) => nameKey(text))));
    return this.#byName.get(nameKey(name)) ?? [];
  }

  withLooseName(name: string, kinds: readonly TargetKind[]): readonly Definition[] {
    this.#byKind ??= groupBy(this.definitions, ({ kind }) => [kind]);
    const wanted = kinds.length > 0 ? kinds : [...this.#byKind.keys()];
    const keys = this.#folder.keys(name);
    return wanted.flatMap((kind) => {
      const index = this.#looseIndex(kind);
      return [...new Set(keys.flatMap((key) => index.get(key) ?? []))];
    });
  }

  /** Titles of measures are many, and seldom what a name is looked for among. */
  #looseIndex(kind: TargetKind): ReadonlyMap<string, readonly Definition[]> {
    let index = this.#byLooseName.get(kind);
    if (index === undefined) {
      const keysOf = ({ names }: Definition) => new Set(names.flatMap(({ text }) => this.#folder.keys(text)));
      index = groupBy(this.#byKind?.get(kind) ?? [], keysOf);
      this.#byLooseName.set(kind, index);
    }
    return index;
  }

  sameName(a: string, b: string): boolean {
    return nameKey(a) === nameKey(b);
  }

  resolve(reference: Reference): readonly Resolved[] {
    let resolved = this.#resolved.get(reference);
    if (resolved === undefined) {
      resolved = resolveReference(this, reference);
      this.#resolved.set(reference, resolved);
    }
    return resolved;
  }

  referencesTo(item: AnyItem): readonly Resolved[] {
    return this.referencesToEach([item]).get(item) ?? [];
  }

  referencesToEach(items: readonly AnyItem[]): ReadonlyMap<AnyItem, readonly Resolved[]> {
    const uses = new Map(items.map((item) => [item, [...this.#usesOf(item)]]));
    for (const plan of this.#around.referrers(this.uri, this.manifest.library)) {
      if (!(plan instanceof BuiltPlan)) continue;
      const across = plan.#usesIn(this);
      for (const [item, found] of uses) {
        // A goal above one of this plan's may be the other plan's own.
        const isOwn = plan.file(item.uri) !== undefined;
        found.push(...(isOwn ? plan.#usesOf(item) : (across.get(item) ?? [])));
      }
    }
    return uses;
  }

  get dependents(): readonly Plan[] {
    return this.#around.dependents(this.uri);
  }

  #usesOf(item: AnyItem): readonly Resolved[] {
    this.#uses ??= usesAmong(this, () => true);
    return this.#uses.get(item) ?? [];
  }

  /** The places that lead to items of another plan that this one names. Only what may lead there is looked up. */
  #usesIn(other: BuiltPlan): ReadonlyMap<AnyItem, readonly Resolved[]> {
    if (this.#uses) return this.#uses;
    let found = this.#across.get(other);
    if (found === undefined) {
      found = usesAmong(this, mayLeadTo(other, this.manifest));
      this.#across.set(other, found);
    }
    return found;
  }

  sentence(number: number): SentencePlace | undefined {
    if (this.#sentences === undefined) {
      this.#sentences = new Map();
      for (const file of this.files) {
        for (const sentence of file.sentences()) {
          if (!this.#sentences.has(sentence.number)) this.#sentences.set(sentence.number, { file, sentence });
        }
      }
    }
    return this.#sentences.get(number);
  }

  othersWithSentence(number: number): readonly Plan[] {
    return this.#around.withSentence(this.uri, number);
  }

  other(alias: string): Plan | undefined {
    const entry = this.manifest.plans.find((plan) => plan.alias.text === alias);
    return entry?.uri === undefined ? undefined : this.#around.plan(entry.uri);
  }

  get libraries(): readonly ImportedLibrary[] {
    this.#libraries ??= this.manifest.plans.flatMap(({ alias: { text: alias } }) => {
      const plan = this.other(alias);
      return plan?.manifest.library && plan !== this ? [{ alias, plan }] : [];
    });
    return this.#libraries;
  }

  get common(): Plan | undefined {
    return this.uri === COMMON_LIBRARY ? this : this.#around.plan(COMMON_LIBRARY);
  }

  exists(uri: Uri): boolean {
    return this.#around.exists(uri);
  }

  inWorkspace(uri: Uri): boolean {
    return this.#around.inWorkspace(uri);
  }

  fileAnywhere(uri: Uri): ParsedFile | undefined {
    return this.#filesByUri.get(uri) ?? this.#around.file(uri);
  }
}

/** Where items are referred to in a plan, by item, as far as its references are asked about. */
function usesAmong(plan: Plan, isAsked: (reference: Reference) => boolean): ReadonlyMap<AnyItem, readonly Resolved[]> {
  const references = plan.files.flatMap((file) => file.references.filter(isAsked));
  return groupBy(
    references.flatMap((reference) => plan.resolve(reference)),
    ({ targets }) => new Set(targets.flatMap(({ item }) => (item === undefined ? [] : [item]))),
  );
}

/**
 * Whether a reference of a plan may lead to another one: by an alias of it, as what an evaluation says of the previous plan, or, to a
 * library, by any name. Most references name something of their own plan, and need not be looked up to know that.
 */
function mayLeadTo(other: Plan, { plans, previous }: Manifest): (reference: Reference) => boolean {
  if (other.manifest.library) return () => true;
  const aliases = plans.filter(({ uri }) => uri === other.uri).map(({ alias }) => alias.text);
  const isPrevious = previous !== undefined && aliases.includes(previous.text.trim());
  return ({ written, place }) =>
    aliases.some((alias) => written.includes(`${alias}/`)) ||
    (isPrevious && place.type === 'field' && place.item?.kind === 'evaluation');
}

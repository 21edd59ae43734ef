import type { Definition } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import type { Kind, TargetKind } from '../../model/table/types.ts';
import type { Uri } from '../../model/uri.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { ShownFile } from './shown-file.ts';

/** The kinds of which a part has only its own; all parts know every unit, source and abbreviation of the plan. */
const PARTED: ReadonlySet<Kind> = new Set(['measure', 'goal', 'indicator', 'evaluation']);

/**
 * A part of a plan, to be printed as a plan is: its files hold what is shown of them, and it has the items of the part only, so that views and
 * layouts that go through the plan's items show those. References lead wherever they lead in the whole plan.
 */
export class PlanPart implements Plan {
  readonly #whole: Plan;
  readonly #items: ReadonlySet<AnyItem>;
  readonly #files: ReadonlyMap<Uri, ParsedFile>;

  constructor(whole: Plan, items: ReadonlySet<AnyItem>, shown: readonly ShownFile[]) {
    this.#whole = whole;
    this.#items = items;
    this.#files = new Map(shown.map(({ file }) => [file.uri, file]));
  }

  get uri() {
    return this.#whole.uri;
  }

  get language() {
    return this.#whole.language;
  }

  get manifest() {
    return this.#whole.manifest;
  }

  get files() {
    return [...this.#files.values()];
  }

  /** A file of which nothing is shown is the whole plan's own: what is said of lines and texts stays true. */
  file(uri: Uri): ParsedFile | undefined {
    return this.#files.get(uri) ?? this.#whole.file(uri);
  }

  items<K extends Kind>(kind: K): readonly Item<K>[] {
    const all = this.#whole.items(kind);
    return PARTED.has(kind) ? all.filter((item) => this.#items.has(item as unknown as AnyItem)) : all;
  }

  withId(id: string): readonly Definition[] {
    return this.#whole.withId(id);
  }

  withName(name: string): readonly Definition[] {
    return this.#whole.withName(name);
  }

  withLooseName(name: string, kinds: readonly TargetKind[]): readonly Definition[] {
    return this.#whole.withLooseName(name, kinds);
  }

  get definitions() {
    return this.#whole.definitions;
  }

  sameName(a: string, b: string): boolean {
    return this.#whole.sameName(a, b);
  }

  resolve(reference: Reference) {
    return this.#whole.resolve(reference);
  }

  referencesTo(item: AnyItem) {
    return this.#whole.referencesTo(item);
  }

  referencesToEach(items: readonly AnyItem[]) {
    return this.#whole.referencesToEach(items);
  }

  get dependents() {
    return this.#whole.dependents;
  }

  other(alias: string): Plan | undefined {
    return this.#whole.other(alias);
  }

  get libraries() {
    return this.#whole.libraries;
  }

  sentence(number: number) {
    return this.#whole.sentence(number);
  }

  othersWithSentence(number: number) {
    return this.#whole.othersWithSentence(number);
  }

  get common() {
    return this.#whole.common;
  }

  exists(uri: Uri): boolean {
    return this.#whole.exists(uri);
  }

  get linkable() {
    return this.#whole.linkable;
  }

  inWorkspace(uri: Uri): boolean {
    return this.#whole.inWorkspace(uri);
  }

  fileAnywhere(uri: Uri): ParsedFile | undefined {
    return this.#whole.fileAnywhere(uri);
  }
}

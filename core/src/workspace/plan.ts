import type { Definition } from '../model/definition.ts';
import type { ParsedFile } from '../model/file.ts';
import type { AnyItem, Item } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Likeness } from '../model/names/index.ts';
import type { LongSentence } from '../model/prose.ts';
import type { Reference } from '../model/reference.ts';
import type { Kind, TargetKind } from '../model/table/types.ts';
import type { Uri } from '../model/uri.ts';
import type { Span } from '../text/span.ts';

/** A reference, or one name of a list written as one text, with what it leads to. */
export interface Resolved {
  readonly reference: Reference;
  /** The part's own place and text; the whole reference where it is not a list. */
  readonly span: Span;
  readonly written: string;
  /**
   * What it leads to: none where nothing is named so, several where a name is declared more than once. Only of the
   * kinds that the place takes; what is named so but of other kinds is in `wrongKind`.
   */
  readonly targets: readonly Definition[];
  readonly wrongKind: readonly Definition[];
  /** The plan that it looks in: this one, or the one its alias names; `undefined` for an alias that leads nowhere. */
  readonly plan: Plan | undefined;
  /** The name by which it was found is one of earlier days. */
  readonly former: boolean;
  /** It was found by another spelling of a name than the declared ones. */
  readonly spelling?: Spelling;
}

/** Another spelling of a declared name: an inflected form of it, or a variant that differs in more (model/names). */
export interface Spelling {
  /** The name as it is declared. */
  readonly name: string;
  readonly likeness: Likeness;
}

/** A plan that says it is a library (`bibliotek: true`), under the alias by which another one imports it. */
export interface ImportedLibrary {
  readonly alias: string;
  readonly plan: Plan;
}

/** A long sentence with the file that it stands in. */
export interface SentencePlace {
  readonly file: ParsedFile;
  readonly sentence: LongSentence;
}

/** One plan as it is now: its files, its items, and what its references lead to. Immutable. */
export interface Plan {
  /** The folder. */
  readonly uri: Uri;
  readonly language: Lang;
  readonly manifest: Manifest;
  /** All files of the plan that were read, in reading order: manifest, chapters as listed, appendices, the rest by path. */
  readonly files: readonly ParsedFile[];
  file(uri: Uri): ParsedFile | undefined;
  /** The items of a kind over all files, sub-measures not included. */
  items<K extends Kind>(kind: K): readonly Item<K>[];
  /** Definitions by id (NFC, exact). */
  withId(id: string): readonly Definition[];
  /** Definitions that declare a name, compared as docs/format.md section 4 says. */
  withName(name: string): readonly Definition[];
  /**
   * Definitions of some kinds, of all where none are named, that may declare a name in another spelling (model/names);
   * `compareNames` says which of them do.
   */
  withLooseName(name: string, kinds: readonly TargetKind[]): readonly Definition[];
  /** Every definition of the plan. */
  readonly definitions: readonly Definition[];
  /** Whether two texts are one name as docs/format.md section 4 compares names. */
  sameName(a: string, b: string): boolean;
  resolve(reference: Reference): readonly Resolved[];
  /** Every place that leads to the item, in this plan and in plans that refer to this one. */
  referencesTo(item: AnyItem): readonly Resolved[];
  /** The same for several items at once: the plans that refer to this one are gone through once, not once for each. */
  referencesToEach(items: readonly AnyItem[]): ReadonlyMap<AnyItem, readonly Resolved[]>;
  /** Plans of the workspace whose manifests name this one. */
  readonly dependents: readonly Plan[];
  /** The plan that an alias names, if it is there. */
  other(alias: string): Plan | undefined;
  /** The libraries among the plans that the manifest names, in its order: where names that the plan does not declare are looked for. */
  readonly libraries: readonly ImportedLibrary[];
  /** Where one of the plan's long sentences stands first, by its number. */
  sentence(number: number): SentencePlace | undefined;
  /**
   * Other plans of the workspace, the first few by folder, that seem to have one of this plan's long sentences. It is found
   * out from the signs of their texts alone; whether they really have it, `sentence` tells.
   */
  othersWithSentence(number: number): readonly Plan[];
  /** Planverk's own library, imported or not: what is known of laws wherever a plan is read. */
  readonly common: Plan | undefined;
  /** Whether a file or folder exists in the workspace, for links; of any type. */
  exists(uri: Uri): boolean;
  /** Every file that links could lead to, for suggestions. */
  readonly linkable: readonly Uri[];
  /** Whether a URI lies inside a workspace folder. */
  inWorkspace(uri: Uri): boolean;
  /** A file of any plan or none in the workspace, for anchors in other files; `undefined` where it is not read. */
  fileAnywhere(uri: Uri): ParsedFile | undefined;
}

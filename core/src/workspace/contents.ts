import { decodePercents, parentOf, type Uri } from '../model/uri.ts';
import type { FileReader } from './files.ts';
import { LIBRARIES } from './library.ts';
import type { PlanFiles, SourceFile } from './source.ts';

/** The workspace's files at one moment. Maps are never changed: a change of the workspace makes new ones. */
export interface Contents {
  readonly roots: readonly Uri[];
  readonly plans: ReadonlyMap<Uri, PlanFiles>;
  /** Markdown and YAML outside every plan. */
  readonly loose: ReadonlyMap<Uri, SourceFile>;
  /** Every file there is, read or not. */
  readonly all: ReadonlySet<Uri>;
  /** Grows when files come or go or a manifest names other plans than before: what reaches across plans is found anew. */
  readonly structure: number;
}

/** The nearest folder at or above a file that has a manifest; a library's own address for its files. */
export function planFolderOf(contents: { readonly plans: { has(folder: Uri): boolean } }, uri: Uri): Uri | undefined {
  for (let folder = parentOf(uri); ; folder = parentOf(folder)) {
    if (contents.plans.has(folder) || LIBRARIES.has(folder)) return folder;
    if (parentOf(folder) === folder) return undefined;
  }
}

/** A file as it is now, of any plan or none. */
export function sourceOf(contents: Contents, uri: Uri): SourceFile | undefined {
  const folder = planFolderOf(contents, uri);
  return folder === undefined ? contents.loose.get(uri) : filesOf(contents, folder)?.files.get(uri);
}

/** The files of the plan in a folder, or of a library that Planverk brings along. */
export function filesOf(contents: Contents, folder: Uri): PlanFiles | undefined {
  return contents.plans.get(folder) ?? LIBRARIES.get(folder);
}

/** Folders of plans by the folders that their manifests name. */
export function findDependents(contents: Contents, reader: FileReader): ReadonlyMap<Uri, readonly Uri[]> {
  const dependents = new Map<Uri, Uri[]>();
  for (const files of contents.plans.values()) {
    for (const { uri } of reader.manifest(files)?.manifest?.plans ?? []) {
      if (uri === undefined || uri === files.folder) continue;
      const known = dependents.get(uri);
      if (known === undefined) dependents.set(uri, [files.folder]);
      else known.push(files.folder);
    }
  }
  return dependents;
}

/** The folders, sorted, of plans that have a text somewhere in their files, as it is or percent-encoded. */
export function mentionedIn({ plans }: Contents, text: string): readonly Uri[] {
  const holds = ({ text: all }: SourceFile) =>
    all.includes(text) || (all.includes('%') && decodePercents(all).includes(text));
  return [...plans.values()]
    .filter(({ files }) => [...files.values()].some(holds))
    .map(({ folder }) => folder)
    .sort();
}

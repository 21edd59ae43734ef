import type { ParsedFile } from '../model/file.ts';
import { emptyManifest, listedPaths, type Manifest } from '../model/manifest.ts';
import type { ReadOptions } from '../model/read/context.ts';
import { parseFile, tooLarge } from '../model/read/file.ts';
import { nameOf, type Uri } from '../model/uri.ts';
import { compareTexts } from '../text/order.ts';
import { isReadme, type PlanFiles, type SourceFile } from './source.ts';

/** Files read once for all: a text read with the same options is the same file (docs/architecture.md). */
export class FileReader {
  readonly #read = new WeakMap<SourceFile, { readonly key: string; readonly file: ParsedFile }>();

  read(source: SourceFile, options: ReadOptions): ParsedFile {
    const key = keyOf(options);
    const known = this.#read.get(source);
    if (known?.key === key) return known.file;
    const file = source.tooLarge ? tooLarge(source.uri, '') : parseFile(source.uri, source.text, options);
    this.#read.set(source, { key, file });
    return file;
  }

  /** Lets go of a plan's files, all but the manifest, which says how the plan hangs together with others. */
  forget(files: PlanFiles): void {
    for (const source of files.files.values()) {
      if (nameOf(source.uri) !== 'plan.yaml') this.#read.delete(source);
    }
  }

  /** The manifest of a plan, read alone. `undefined` where the folder has none. */
  manifest(files: PlanFiles): ParsedFile | undefined {
    const source = files.files.get(`${files.folder}/plan.yaml`);
    return source && this.read(source, { language: 'nb' });
  }

  /** All files of a plan in reading order: manifest, chapters as listed, appendices, other chapters, the rest by path. */
  plan(files: PlanFiles): { readonly manifest: Manifest; readonly files: readonly ParsedFile[] } | undefined {
    const first = this.manifest(files);
    if (first === undefined) return undefined;
    // A manifest that is too big to read says nothing.
    const manifest = first.manifest ?? emptyManifest(first.uri, 'nb', true);
    const options: ReadOptions = { language: manifest.language, ...(manifest.period && { period: manifest.period }) };
    const listed = listedUris(manifest);
    const rest = [...files.files.keys()]
      .filter((uri) => !listed.has(uri) && uri !== first.uri && !isReadme(uri))
      .sort(byPath);
    const ordered = [...listed, ...rest].flatMap((uri) => {
      const source = files.files.get(uri);
      return source === undefined ? [] : [this.read(source, options)];
    });
    return { manifest, files: [first, ...ordered] };
  }
}

/** The addresses of listed chapters and appendices in their order, each once. */
function listedUris(manifest: Manifest): ReadonlySet<Uri> {
  return new Set(listedPaths(manifest).flatMap(({ uri }) => (uri === undefined ? [] : [uri])));
}

/** Chapters before registers, each by path. */
function byPath(a: Uri, b: Uri): number {
  return Number(/\.ya?ml$/i.test(a)) - Number(/\.ya?ml$/i.test(b)) || compareTexts(a, b);
}

function keyOf({ language, period }: ReadOptions): string {
  if (period === undefined) return language;
  const { start, end } = period;
  return [language, start.year, start.month, start.day, end.year, end.month, end.day].join('-');
}

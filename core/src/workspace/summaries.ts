import type { ParsedFile } from '../model/file.ts';
import type { TargetKind } from '../model/table/types.ts';
import type { Uri } from '../model/uri.ts';
import { oneLine } from '../text/excerpt.ts';
import { foldForSearch, lettersOf } from '../text/fuzzy.ts';
import type { FileReader } from './files.ts';
import { isReadme, type PlanFiles, type SourceFile } from './source.ts';

/** Something that can be found by its name: as little of it as a search needs. */
export interface SymbolSummary {
  readonly kind: TargetKind | 'plan';
  /** Its name, its id and its other names, as written; NFC. The first is what it is called. */
  readonly names: readonly string[];
  /** The same, folded for search. */
  readonly folded: readonly string[];
  /** The letters of all of them (`lettersOf`). */
  readonly letters: number;
  /** Where the caret goes: offsets in the file. */
  readonly start: number;
  readonly end: number;
}

export interface FileSummary {
  readonly uri: Uri;
  readonly symbols: readonly SymbolSummary[];
}

export interface PlanSummary {
  /** The plan itself; `undefined` where its manifest gives it no name. */
  readonly plan: SymbolSummary | undefined;
  readonly files: readonly FileSummary[];
}

/**
 * What can be found by name in each file, kept for as long as its text is the same, whether or not its plan is held ready:
 * a search over all plans reads none of them twice.
 */
export class Summaries {
  readonly #files = new WeakMap<SourceFile, FileSummary>();
  readonly #plans = new WeakMap<PlanFiles, PlanSummary>();

  /** Takes up what a plan's files have, as they were read. */
  keep({ files }: PlanFiles, read: readonly ParsedFile[]): void {
    for (const file of read) {
      const source = files.get(file.uri);
      if (source && !this.#files.has(source)) this.#files.set(source, summaryOf(file));
    }
  }

  /** The summary of a plan; it is read where a file's is missing, and let go of again unless it is `ready`. */
  of(files: PlanFiles, reader: FileReader, ready: boolean): PlanSummary {
    let summary = this.#plans.get(files);
    if (summary === undefined) {
      const sources = [...files.files.values()].filter(({ uri }) => !isReadme(uri));
      if (sources.some((source) => !this.#files.has(source))) {
        this.keep(files, reader.plan(files)?.files ?? []);
        if (!ready) reader.forget(files);
      }
      const all = sources.flatMap((source) => this.#files.get(source) ?? []);
      const plan = all.flatMap(({ symbols }) => symbols).find(({ kind }) => kind === 'plan');
      summary = { plan, files: all };
      this.#plans.set(files, summary);
    }
    return summary;
  }
}

function summaryOf(file: ParsedFile): FileSummary {
  const { manifest } = file;
  const plan = manifest && symbol('plan', [manifest.title?.text, manifest.id?.text], manifest.anchor);
  const definitions = file.definitions.flatMap(({ kind, title, id, names, span }) =>
    kind === 'heading' ? [] : (symbol(kind, [title, id, ...names.map(({ text }) => text)], span) ?? []),
  );
  const headings = file.headings.flatMap(({ text, id, span }) => symbol('heading', [text, id?.text], span) ?? []);
  return { uri: file.uri, symbols: [...(plan ? [plan] : []), ...definitions, ...headings] };
}

function symbol(
  kind: SymbolSummary['kind'],
  texts: readonly (string | undefined)[],
  { start, end }: { readonly start: number; readonly end: number },
): SymbolSummary | undefined {
  const names = [...new Set(texts.map((text) => oneLine(text?.normalize('NFC') ?? '')).filter((text) => text !== ''))];
  if (names.length === 0) return undefined;
  const folded = names.map(foldForSearch);
  const letters = folded.reduce((bits, each) => bits | lettersOf(each), 0);
  return { kind, names, folded, letters, start, end };
}

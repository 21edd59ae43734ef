import type { TargetKind } from '../model/table/types.ts';
import type { Uri } from '../model/uri.ts';
import { foldForSearch, HOLDS, lettersOf, matchOf } from '../text/fuzzy.ts';
import { compareTexts } from '../text/order.ts';
import type { Span } from '../text/span.ts';
import { planFolderOf } from '../workspace/contents.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { FileSummary, SymbolSummary } from '../workspace/summaries.ts';

/** Something found by name in some plan of the workspace. */
export interface FoundSymbol extends SymbolKey {
  /** What to show: what it is called, and in brackets the name or id that was searched for, where that is another. */
  readonly name: string;
  /** The title of its plan. */
  readonly plan: string;
}

/** What a symbol is, by plain values: to be found again in a later snapshot. */
export interface SymbolKey {
  readonly uri: Uri;
  readonly kind: SymbolSummary['kind'];
  /** What it is called. */
  readonly called: string;
  /** Where the caret goes, as it was when the symbol was found. */
  readonly span: Span;
}

/** Where a symbol stands now: the nearest of its kind and name in its file; where it stood, where there is none. */
export function findSymbol(snapshot: Snapshot, { uri, kind, called, span }: SymbolKey): Span {
  const folder = planFolderOf(snapshot.contents, uri);
  const file = folder === undefined ? undefined : snapshot.summary(folder).find((each) => each.uri === uri);
  const alike = file?.symbols.filter((symbol) => symbol.kind === kind && symbol.names[0] === called) ?? [];
  const distance = ({ start }: Span) => Math.abs(start - span.start);
  const [nearest] = alike.sort((a, b) => distance(a) - distance(b));
  return nearest ? { start: nearest.start, end: nearest.end } : span;
}

/** How many symbols are listed: more than anyone looks through. */
const MOST = 200;

/** What is looked for more often comes first among those that match alike. */
const WEIGHTS: Readonly<Record<TargetKind | 'plan', number>> = {
  goal: 9,
  measure: 9,
  unit: 9,
  indicator: 8,
  requirement: 8,
  plan: 8,
  source: 7,
  abbreviation: 6,
  point: 5,
  table: 4,
  figure: 4,
  heading: 3,
  evaluation: 3,
};

/** How much less another name tells than what something is called. */
const BESIDES = 6;

interface Ranked {
  readonly score: number;
  readonly symbol: SymbolSummary;
  readonly file: FileSummary;
  readonly plan: string;
  readonly matched: ReadonlySet<number>;
}

/** A search under way: gathers the best from one plan after the other, so that it can be interrupted between them. */
export class SymbolSearch {
  readonly #snapshot: Snapshot;
  readonly #words: readonly string[];
  readonly #letters: readonly number[];
  #found: Ranked[] = [];
  #least = 0;

  /** `query` is what is typed: any part of names, in any order; everything where it is empty. */
  constructor(snapshot: Snapshot, query: string) {
    this.#snapshot = snapshot;
    this.#words = foldForSearch(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    this.#letters = this.#words.map(lettersOf);
  }

  /** Searches the plan of a folder. */
  add(folder: Uri): void {
    const files = this.#snapshot.summary(folder);
    const plan = files.flatMap(({ symbols }) => symbols).find(({ kind }) => kind === 'plan');
    const title = plan?.names[0] ?? '';
    for (const file of files) {
      for (const symbol of file.symbols) this.#consider(symbol, file, title, plan);
    }
  }

  /** The best of what was found, best first. */
  found(): readonly FoundSymbol[] {
    this.#cut();
    return this.#found.map(({ symbol, file, plan, matched }) => ({
      kind: symbol.kind,
      called: symbol.names[0] ?? '',
      name: shownName(symbol, matched),
      plan,
      uri: file.uri,
      span: { start: symbol.start, end: symbol.end },
    }));
  }

  #consider(symbol: SymbolSummary, file: FileSummary, plan: string, holder: SymbolSummary | undefined): void {
    const matched = new Set<number>();
    let score = WEIGHTS[symbol.kind];
    for (const [at, word] of this.#words.entries()) {
      const letters = this.#letters[at] ?? 0;
      const best = bestName(symbol, word, letters);
      // A word may be of the plan: «fact strand».
      const inPlan =
        best.score === 0 && at > 0 && holder !== undefined && bestName(holder, word, letters).score >= HOLDS;
      if (best.score === 0 && !inPlan) return;
      score += best.score;
      if (best.score > 0) matched.add(best.name);
    }
    // Of two names that hold it, it is more of the shorter one.
    score -= Math.min(8, (symbol.names[0]?.length ?? 0) / 12);
    if (score < this.#least) return;
    this.#found.push({ score, symbol, file, plan, matched });
    if (this.#found.length >= 4 * MOST) this.#cut();
  }

  #cut(): void {
    this.#found = this.#found.sort(byRank).slice(0, MOST);
    if (this.#found.length === MOST) this.#least = this.#found.at(-1)?.score ?? 0;
  }
}

/** The name that holds a word best, by its place in the list, and how well; 0 where none does. */
function bestName({ folded, letters }: SymbolSummary, word: string, wanted: number): { name: number; score: number } {
  const best = { name: 0, score: 0 };
  if ((letters & wanted) !== wanted) return best;
  for (const [name, text] of folded.entries()) {
    const match = matchOf(word, text);
    const score = match > 0 && name > 0 ? match - BESIDES : match;
    // What it is called will do, where it holds the word at all: another name is shown only where it must be.
    const shown = name === 0 || best.name > 0 || best.score < HOLDS;
    if (score > best.score) Object.assign(best, shown ? { name, score } : { score });
  }
  return best;
}

/** Editors look for what is typed in what is shown, so that what was found by another name shows that too. */
function shownName({ names }: SymbolSummary, matched: ReadonlySet<number>): string {
  const others = [...matched].filter((at) => at > 0).map((at) => names[at] ?? '');
  return others.length === 0 ? (names[0] ?? '') : `${names[0]} (${others.join(', ')})`;
}

function byRank(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    compareTexts(a.symbol.folded[0] ?? '', b.symbol.folded[0] ?? '') ||
    compareTexts(a.file.uri, b.file.uri) ||
    a.symbol.start - b.symbol.start
  );
}

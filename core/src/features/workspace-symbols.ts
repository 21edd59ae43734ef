import type { TargetKind } from '../model/table/types.ts';
import type { Uri } from '../model/uri.ts';
import { foldForSearch, HOLDS, lettersOf, matchOf } from '../text/fuzzy.ts';
import { compareTexts } from '../text/order.ts';
import type { Span } from '../text/span.ts';
import { planFolderOf } from '../workspace/contents.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import type { SymbolSummary } from '../workspace/summaries.ts';

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
  const file = folder === undefined ? undefined : snapshot.summary(folder)?.files.find((each) => each.uri === uri);
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
  readonly uri: Uri;
  readonly plan: string;
}

/** A word of the query, folded, with its letters. */
interface Word {
  readonly text: string;
  readonly letters: number;
}

/** A search under way: gathers the best from one plan after the other, so that it can be interrupted between them. */
export class SymbolSearch {
  readonly #snapshot: Snapshot;
  readonly #words: readonly Word[];
  #found: Ranked[] = [];
  /** What scores no more than this is not among the best; ties go to what was found first. */
  #least = Number.NEGATIVE_INFINITY;

  /** `query` is what is typed: any part of names, in any order; everything where it is empty. */
  constructor(snapshot: Snapshot, query: string) {
    this.#snapshot = snapshot;
    const words = foldForSearch(query)
      .split(/\s+/)
      .filter((word) => word !== '');
    this.#words = words.map((text) => ({ text, letters: lettersOf(text) }));
  }

  /** Searches the plan of a folder. */
  add(folder: Uri): void {
    const summary = this.#snapshot.summary(folder);
    if (!summary) return;
    const { plan, files } = summary;
    const title = plan?.names[0] ?? '';
    for (const { uri, symbols } of files) {
      for (const symbol of symbols) {
        const score = this.#scoreOf(symbol, plan);
        if (score <= this.#least) continue;
        this.#found.push({ score, symbol, uri, plan: title });
        if (this.#found.length >= 4 * MOST) this.#cut();
      }
    }
  }

  /** The best of what was found, best first. */
  found(): readonly FoundSymbol[] {
    this.#cut();
    return this.#found.map(({ symbol, uri, plan }) => ({
      kind: symbol.kind,
      called: symbol.names[0] ?? '',
      name: this.#shownName(symbol),
      plan,
      uri,
      span: { start: symbol.start, end: symbol.end },
    }));
  }

  /** How well a symbol fits the query; less than anything where a word is neither its own nor, behind its own, of its plan. */
  #scoreOf(symbol: SymbolSummary, plan: SymbolSummary | undefined): number {
    let score = WEIGHTS[symbol.kind];
    for (let at = 0; at < this.#words.length; at++) {
      const word = this.#words[at];
      const best = word ? bestScore(symbol, word) : 0;
      const inPlan = best === 0 && at > 0 && word && plan && bestScore(plan, word) >= HOLDS;
      if (best === 0 && !inPlan) return Number.NEGATIVE_INFINITY;
      score += best;
    }
    // Of two names that hold it, it is more of the shorter one.
    return score - Math.min(8, (symbol.names[0]?.length ?? 0) / 12);
  }

  /** Editors look for what is typed in what is shown, so that what was found by another name shows that too. */
  #shownName({ names, folded }: SymbolSummary): string {
    const [own = ''] = folded;
    const shown = new Set<string>();
    for (const { text } of this.#words) {
      if (matchOf(text, own) >= HOLDS) continue;
      const scores = folded.map((name) => matchOf(text, name));
      const best = scores.indexOf(Math.max(...scores));
      if (best > 0) shown.add(names[best] ?? '');
    }
    return shown.size === 0 ? (names[0] ?? '') : `${names[0]} (${[...shown].join(', ')})`;
  }

  #cut(): void {
    this.#found = this.#found.sort(byRank).slice(0, MOST);
    if (this.#found.length === MOST) this.#least = this.#found.at(-1)?.score ?? this.#least;
  }
}

/** How well the name that holds a word best does so; 0 where none does. */
function bestScore({ folded, letters }: SymbolSummary, word: Word): number {
  if ((letters & word.letters) !== word.letters) return 0;
  let best = 0;
  for (let name = 0; name < folded.length; name++) {
    const match = matchOf(word.text, folded[name] ?? '');
    const score = match > 0 && name > 0 ? match - BESIDES : match;
    if (score > best) best = score;
  }
  return best;
}

function byRank(a: Ranked, b: Ranked): number {
  return (
    b.score - a.score ||
    compareTexts(a.symbol.folded[0] ?? '', b.symbol.folded[0] ?? '') ||
    compareTexts(a.uri, b.uri) ||
    a.symbol.start - b.symbol.start
  );
}

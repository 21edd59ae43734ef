import type { Token } from 'markdown-it';
import type { Plan } from '../workspace/plan.ts';
import { splitAtStandIns } from './markdown/stand-ins.ts';

/** What the plan's registers, and those of the libraries that it imports, say of abbreviations. */
export interface Abbreviations {
  /** What each stands for. */
  readonly names: ReadonlyMap<string, string>;
  /** Finds them where they stand as words of their own. */
  readonly pattern: RegExp | undefined;
}

/** The abbreviations that the printed plan explains; where two say the same, the plan's own goes before a library's. */
export function abbreviationsOf(plan: Plan): Abbreviations {
  const names = new Map<string, string>();
  const holders = [plan, ...plan.libraries.map((library) => library.plan)];
  for (const { fields } of holders.flatMap((holder) => holder.items('abbreviation'))) {
    const { id, name } = fields;
    if (id.kind !== 'value' || name.kind !== 'value' || names.has(id.value)) continue;
    names.set(id.value, name.value);
  }
  const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
  const words = longestFirst.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
  const pattern =
    words.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}_])(${words.join('|')})(?![\\p{L}\\p{N}_])`, 'u');
  return { names, pattern };
}

/** Those of them that a chapter has explained already. */
export class Explained {
  readonly #all: Abbreviations;
  readonly #seen = new Set<string>();

  constructor(all: Abbreviations) {
    this.#all = all;
  }

  /** Notes that one is explained by a reference to it. */
  add(abbreviation: string): void {
    this.#seen.add(abbreviation);
  }

  /**
   * The tokens of a line with `abbr` tokens in place of abbreviations that stand in it for the first time; not in links, whose
   * words are what they lead to. `refers` says which abbreviation a stand-in leads to.
   */
  explain(tokens: readonly Token[], refers: (standIn: number) => string | undefined): Token[] {
    const { pattern } = this.#all;
    if (pattern === undefined) return [...tokens];
    let depth = 0;
    return tokens.flatMap((token) => {
      if (token.type === 'link_open') depth++;
      else if (token.type === 'link_close') depth--;
      return token.type === 'text' && depth === 0 ? this.#cut(token, pattern, refers) : [token];
    });
  }

  #cut(token: Token, pattern: RegExp, refers: (standIn: number) => string | undefined): Token[] {
    for (const [at, piece] of splitAtStandIns(token.content).entries()) {
      const referred = at % 2 === 1 ? refers(Number(piece)) : undefined;
      if (referred !== undefined) this.#seen.add(referred);
    }
    return token.content.split(pattern).flatMap((content, at) => {
      const title = at % 2 === 1 && !this.#seen.has(content) ? this.#all.names.get(content) : undefined;
      if (title !== undefined) this.#seen.add(content);
      if (content === '') return [];
      const part = Object.assign(Object.create(Object.getPrototypeOf(token)), token, { content }) as Token;
      return title === undefined ? [part] : [Object.assign(part, { type: 'abbreviation', meta: { title } })];
    });
  }
}

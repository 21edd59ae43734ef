import type { IGrammar } from 'vscode-textmate';
import textmate from 'vscode-textmate';

/** A stretch of one line; columns count UTF-16 units from 0. Scopes are outermost first, the grammar's own left out. */
export interface ScopedToken {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** The tokens of each line of `text`. Throws where the grammar gives up on a line. */
export function tokenize(grammar: IGrammar, text: string): readonly (readonly ScopedToken[])[] {
  let stack = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const result = grammar.tokenizeLine(line, stack, 10_000);
    if (result.stoppedEarly) throw new Error(`the grammar takes too long on «${line.slice(0, 40)}»`);
    stack = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      start: startIndex,
      end: Math.min(endIndex, line.length),
      scopes: scopes.slice(1),
    }));
  });
}

/** A block of a suite: a `##` heading, and below it one fenced block of Markdown or YAML with underlines. */
export interface GrammarTest {
  readonly name: string;
  readonly language: 'md' | 'yaml';
  /** Lines of the block with their underlines. `firstLine` counts from 0 in the suite. */
  readonly expected: readonly string[];
  readonly firstLine: number;
  /** The block without its underlines. */
  readonly text: string;
}

const UNDERLINE = /^ *\^+ [a-z]/;

/** The tests of a suite. Throws where a heading has no block below it, or a block has no heading. */
export function readGrammarSuite(suite: string): readonly GrammarTest[] {
  const lines = suite.split('\n');
  const tests: GrammarTest[] = [];
  let name: string | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    const [, fence, language] = /^(`{3,})(md|yaml)$/.exec(line) ?? [];
    if (line.startsWith('## ')) {
      if (name !== undefined) throw new Error(`«${name}» has no block of md or yaml below it`);
      name = line.slice(3);
    } else if (fence !== undefined) {
      const close = lines.indexOf(fence, at + 1);
      if (close < 0 || name === undefined)
        throw new Error(`line ${at + 1}: a block that is not closed or has no heading`);
      const expected = lines.slice(at + 1, close);
      const text = expected.filter((other) => !UNDERLINE.test(other)).join('\n');
      tests.push({ name, language: language === 'md' ? 'md' : 'yaml', expected, firstLine: at + 1, text });
      name = undefined;
      at = close;
    }
  }
  if (name !== undefined) throw new Error(`«${name}» has no block of md or yaml below it`);
  return tests;
}

/** Scopes that hold whole lines, and would underline them all. */
const CONTAINERS: ReadonlySet<string> = new Set([
  'meta.card.planverk',
  'meta.embedded.block.planverk',
  'meta.register.planverk',
  'meta.manifest.planverk',
]);

/** The block as it should stand in the suite: below each line, every Planverk scope with its exact range. */
export function underline(grammar: IGrammar, text: string): readonly string[] {
  const lines = text.split('\n');
  return tokenize(grammar, text).flatMap((tokens, at) => [lines[at] ?? '', ...underlines(tokens)]);
}

function underlines(tokens: readonly ScopedToken[]): string[] {
  const ranges = new Map<string, string[]>();
  for (const { start, end, scope } of scopeRanges(tokens)) {
    const key = `${' '.repeat(start)}${'^'.repeat(end - start)}`;
    ranges.set(key, [...(ranges.get(key) ?? []), scope]);
  }
  return [...ranges]
    .map(([range, scopes]) => ({ range, start: range.indexOf('^'), line: `${range} ${scopes.join(' ')}` }))
    .sort((a, b) => a.start - b.start || b.range.length - a.range.length)
    .map(({ line }) => line);
}

/** Each Planverk scope from where it begins to where it ends: neighbouring tokens that share it are one range. */
function scopeRanges(tokens: readonly ScopedToken[]): { start: number; end: number; scope: string }[] {
  const done: { start: number; end: number; scope: string }[] = [];
  let open: { start: number; end: number; scope: string }[] = [];
  for (const { start, end, scopes } of tokens.filter((token) => token.end > token.start)) {
    const own = scopes.filter((scope) => scope.endsWith('.planverk') && !CONTAINERS.has(scope));
    const shared = own.findIndex((scope, depth) => open[depth]?.scope !== scope);
    const kept = shared < 0 ? own.length : shared;
    open = own.map((scope, depth) => {
      const before = depth < kept ? open[depth] : undefined;
      if (before !== undefined) {
        before.end = end;
        return before;
      }
      const range = { start, end, scope };
      done.push(range);
      return range;
    });
  }
  return done;
}

/** The suite with `actual` in place of what its blocks expect, for UPDATE_SPECS=1. */
export function rewriteGrammarSuite(
  suite: string,
  blocks: readonly { readonly test: GrammarTest; readonly actual: readonly string[] }[],
): string {
  const lines = suite.split('\n');
  for (const { test, actual } of blocks.toReversed()) lines.splice(test.firstLine, test.expected.length, ...actual);
  return lines.join('\n');
}

import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import textmate from 'vscode-textmate';
import { spellings } from '../../core/src/model/language.ts';
import type { FieldRows } from '../../core/src/model/table/types.ts';
import { GRAMMAR_TABLE, grammarContributions, grammarFiles } from '../../scripts/generate/grammar.ts';
import type { Grammars } from '../support/grammar-registry.ts';
import { LANGUAGE, loadGrammars } from '../support/grammar-registry.ts';
import type { ScopedToken } from '../support/grammar-suite.ts';
import { tokenize } from '../support/grammar-suite.ts';

const ROOT = new URL('../../', import.meta.url);
const PLAN = new URL('examples/strand-2021-2026/', ROOT);

let grammars: Grammars;
let bare: Grammars;

beforeAll(async () => {
  grammars = await loadGrammars('1.139', grammarContributions());
  bare = await loadGrammars('1.139', []);
});

function textsIn(folder: string): [name: string, text: string][] {
  const url = new URL(folder, PLAN);
  return readdirSync(url).map((name) => [name, readFileSync(new URL(name, url), 'utf8')]);
}

describe('the files', () => {
  it.each(Object.entries(grammarFiles()))('%s is what the field table gives', (path, text) => {
    expect(readFileSync(new URL(path, ROOT), 'utf8')).toBe(text);
  });
});

describe('every word of the field table', () => {
  const { kinds, itemRecords, manifestRecords } = GRAMMAR_TABLE;
  const keysOf = (rows: readonly FieldRows[]) =>
    rows.flatMap((fields) => Object.values(fields).flatMap(({ key }) => spellings(key)));
  const fields = keysOf([...kinds.map((kind) => kind.fields), ...itemRecords]);
  const known = 'support.type.property-name.planverk';

  /** The words that do not get the scope where `place` puts them. */
  const missed = (
    words: readonly string[],
    scope: string,
    grammar: IGrammar,
    place: (word: string) => string,
  ): readonly string[] => words.filter((word) => !scopesOf(grammar, place(word), word).includes(scope));

  it('opens a card, if it is a kind', () => {
    const words = kinds.flatMap(({ word }) => spellings(word));
    const place = (word: string) => `\`\`\`${word}\nid: a\n\`\`\``;
    expect(missed(words, 'entity.name.type.kind.planverk', grammars.md, place)).toEqual([]);
  });

  it('opens a register, if it is a plural key', () => {
    const words = kinds.flatMap(({ plural }) => (plural ? spellings(plural) : []));
    const place = (word: string) => `${word}:\n  - id: a`;
    expect(missed(words, 'entity.name.type.register.planverk', grammars.yaml, place)).toEqual([]);
  });

  it('is known in a card and in a register, if it is a field', () => {
    expect(missed(fields, known, grammars.md, (word) => `\`\`\`mål\na: 1\n${word}: 1\n\`\`\``)).toEqual([]);
    expect(missed(fields, known, grammars.yaml, (word) => `tiltak:\n  - ${word}: 1`)).toEqual([]);
  });

  it('is known in the manifest, if it is a key of it', () => {
    expect(missed(keysOf(manifestRecords), known, grammars.yaml, (word) => `planverk: 1\n${word}: 1`)).toEqual([]);
  });
});

/** The scopes of the last stretch of `text` that is exactly `word`. */
function scopesOf(grammar: IGrammar, text: string, word: string): readonly string[] {
  const lines = text.split('\n');
  return (
    tokenize(grammar, text)
      .flatMap((tokens, line) => tokens.map((token) => ({ token, text: lines[line]?.slice(token.start, token.end) })))
      .findLast((candidate) => candidate.text === word)?.token.scopes ?? []
  );
}

describe('VS Code’s own scopes stay as they are', () => {
  it.each([['plan.yaml', readFileSync(new URL('plan.yaml', PLAN), 'utf8')] as const, ...textsIn('registre/')])(
    'in %s',
    (_, text) => {
      expect(tokenize(grammars.yaml, text).map(withoutOurs)).toEqual(tokenize(bare.yaml, text).map(withoutOurs));
    },
  );

  it.each(textsIn('kapitler/'))('in %s', (_, text) => {
    // The same chapter with YAML blocks for cards; lines that hold what only Planverk knows are not compared.
    const yaml = text.replace(/^```\S+$/gm, '```yaml');
    const known = yaml.split('\n').map((line) => !/\[\[|\{#|^```/.test(line));
    const ours = tokenize(grammars.md, text).map(withoutOurs);
    const theirs = tokenize(bare.md, yaml).map(withoutOurs);
    expect(known).toContain(true);
    expect(ours.filter((_, at) => known[at])).toEqual(theirs.filter((_, at) => known[at]));
  });
});

/** A line's stretches of equal scopes, Planverk's own left out, and the names of a block's language. */
function withoutOurs(tokens: readonly ScopedToken[]): { end: number; scopes: string }[] {
  const stretches: { end: number; scopes: string }[] = [];
  for (const { end, scopes } of tokens) {
    const theirs = scopes.filter((scope) => !/planverk|^meta\.embedded\.block/.test(scope));
    // A region stands inside the file's mapping with a mapping of its own.
    const key = theirs.filter((scope, at) => scope !== theirs[at - 1]).join(' ');
    const last = stretches.at(-1);
    if (last?.scopes === key) last.end = end;
    else stretches.push({ end, scopes: key });
  }
  return stretches;
}

describe('the language inside a card', () => {
  it('is YAML from the line below the fence to the line above its end', () => {
    const text = 'Tekst\n```tiltak\nid: a\n# kommentar\n\n- "b"\n```\nTekst';
    let stack = textmate.INITIAL;
    const languages = text.split('\n').map((line) => {
      const result = grammars.md.tokenizeLine2(line, stack);
      stack = result.ruleStack;
      return new Set(
        Array.from(
          result.tokens.filter((_, at) => at % 2 === 1),
          (metadata) => metadata & 0xff,
        ),
      );
    });
    const [markdown, yaml] = [new Set([LANGUAGE.root]), new Set([LANGUAGE.yaml])];
    expect(languages).toEqual([markdown, markdown, yaml, yaml, yaml, yaml, markdown, markdown]);
  });
});

describe('long lines', () => {
  const long = (part: string) => part.repeat(Math.ceil(1_000 / part.length));
  const lines = {
    brackets: long('['),
    'open references': long('[[a '),
    'open figures': long('[[a@2019.'),
    'blanks in a reference': `x [[${long(' ')}]]`,
    'words in a reference': `x [[${long('a b ')}]]`,
    'dots in a figure': `x [[a@2019${long('.a')}=]]`,
    'bars in a reference': `x [[${long('| ')}]]`,
    'sections in a reference': `x [[${long('§ ')}]]`,
    backticks: `x ${long('`a``b```c')}`,
    // Short: VS Code's own rule for code spans is cubic here.
    'one run of backticks': `x ${'`'.repeat(200)}`,
    backslashes: `x ${long('\\')}`,
    'open ids': `x ${long('{#a')}`,
    'an info string': `\`\`\`${long('yaml ')}`,
    'codes of a silence': `<!-- planverk-ignore ${long('a, ')}-->`,
    'many silences': `# ${long('# planverk-ignore ')}`,
    'an id': `id: ${long('a-b.')}`,
    'ids of a flow mapping': `a: {${long('id: a, ')}}`,
    'a key': `x-${long('a')}: 1`,
  };

  // A pattern that runs away never gets to the end of these: the test's own time limit ends it.
  it.each(Object.entries(lines))('%s: read to the end', (_, line) => {
    for (const [grammar, text] of [
      [grammars.md, line],
      [grammars.md, `\`\`\`yaml tiltak\n${line}\n\`\`\``],
      [grammars.yaml, `tiltak:\n  ${line}`],
    ] as const) {
      expect(tokenize(grammar, text).at(-1)?.at(-1)?.end).toBe(text.split('\n').at(-1)?.length);
    }
  });
});

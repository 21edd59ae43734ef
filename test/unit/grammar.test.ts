import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { grammarContributions } from '../../scripts/generate/grammar.ts';
import { loadGrammars, VSCODE_RELEASES } from '../support/grammar-registry.ts';
import { readGrammarSuite, rewriteGrammarSuite, underline } from '../support/grammar-suite.ts';

const FOLDER = new URL('../spec/grammar/', import.meta.url);
const suites = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));

describe.each(VSCODE_RELEASES)('with the grammars of VS Code %s', async (release) => {
  const grammars = await loadGrammars(release, grammarContributions());

  describe.each(suites)('%s', (name) => {
    const path = new URL(name, FOLDER);
    const suite = readFileSync(path, 'utf8');
    const tests = readGrammarSuite(suite);

    if (process.env.UPDATE_SPECS === '1') {
      const blocks = tests.map((test) => ({ test, actual: underline(grammars[test.language], test.text) }));
      writeFileSync(path, rewriteGrammarSuite(suite, blocks));
    }

    it.each(tests)('$name', ({ language, text, expected }) => {
      expect(underline(grammars[language], text).join('\n')).toBe(expected.join('\n'));
    });
  });
});

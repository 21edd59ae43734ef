import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import oniguruma from 'vscode-oniguruma';
import type { IGrammar } from 'vscode-textmate';
import textmate from 'vscode-textmate';
import type { GrammarContribution } from '../../scripts/generate/grammar.ts';

const ROOT = new URL('../../', import.meta.url);
const BASES = new URL('test/fixtures/vscode-grammars/', ROOT);

/** The releases of VS Code whose Markdown grammar the tests know: the floor of engines.vscode, and the newest. */
export const VSCODE_RELEASES = ['1.100', '1.139'] as const;

export type VSCodeRelease = (typeof VSCODE_RELEASES)[number];

/** The two root grammars, `md` and `yaml`, as VS Code would use them. */
export interface Grammars {
  readonly md: IGrammar;
  readonly yaml: IGrammar;
}

/** Language numbers of the embedded languages, as a token's metadata give them. */
export const LANGUAGE = { root: 1, yaml: 2 } as const;

// HTML is a large grammar of its own; all that matters of it inside a line of Markdown is where a comment is.
const HTML = JSON.stringify({
  scopeName: 'text.html.derivative',
  patterns: [{ name: 'comment.block.html', begin: '<!--', end: '-->' }],
});

/** VS Code's grammars of a release, with `contributions` injected as it injects an extension's. None gives them bare. */
export async function loadGrammars(
  release: VSCodeRelease,
  contributions: readonly GrammarContribution[],
): Promise<Grammars> {
  const texts = new Map<string, string>([...baseGrammars(release), ['text.html.derivative', HTML]]);
  for (const { scopeName, path } of contributions) texts.set(scopeName, readFileSync(new URL(path, ROOT), 'utf8'));
  const registry = new textmate.Registry({
    onigLib: loadOniguruma(),
    loadGrammar: async (scope) => {
      const text = texts.get(scope);
      return text === undefined ? null : textmate.parseRawGrammar(text, `${scope}.json`);
    },
    getInjections: (scope) =>
      contributions.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
  });
  const load = async (scope: string): Promise<IGrammar> => {
    const embeddedLanguages = Object.fromEntries(
      contributions
        .filter(({ injectTo }) => injectTo?.includes(scope))
        .flatMap(({ embeddedLanguages = {} }) => Object.keys(embeddedLanguages).map((name) => [name, LANGUAGE.yaml])),
    );
    const grammar = await registry.loadGrammarWithConfiguration(scope, LANGUAGE.root, { embeddedLanguages });
    if (grammar === null) throw new Error(`no grammar for ${scope}`);
    return grammar;
  };
  return { md: await load('text.html.markdown'), yaml: await load('source.yaml') };
}

function baseGrammars(release: VSCodeRelease): [scope: string, text: string][] {
  return readdirSync(BASES)
    .filter((name) => name === `markdown-${release}.tmLanguage.json` || /^yaml.*\.json$/.test(name))
    .map((name) => {
      const text = readFileSync(new URL(name, BASES), 'utf8');
      return [(JSON.parse(text) as { scopeName: string }).scopeName, text];
    });
}

async function loadOniguruma() {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
  return {
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  };
}

import * as protocol from 'vscode-languageserver-protocol';
import { importsOfCore, namesIn, type Served, textOf } from './sources.ts';
import { OWN_SUITES, PROTOCOL_WORDS, VSCODE_WORDS } from './words.ts';

const SUITES = 'test/spec/features';
/** Tests that ask everything there is. */
const ABOUT_ALL = ['handshakes.test.ts', 'lsp-table.test.ts'];
const SHOWS = 'test/support/features';

/** The suites of what a request asks of core: those with an output that is made by the same functions. */
export function suitesOf({ feature, names }: Served): readonly string[] {
  const own = OWN_SUITES[feature.method] ?? [];
  const shows = namesIn(SHOWS, '.ts').filter((file) => {
    return file !== 'all.ts' && importsOfCore(textOf(`${SHOWS}/${file}`)).some((name) => names.includes(name));
  });
  const outputs = outputsOf(shows);
  const found = namesIn(SUITES, '.md').filter((file) => outputs.some((output) => hasOutput(file, output)));
  return [...own, ...found.map((file) => `${SUITES}/${file}`)];
}

/** The names of outputs that are made in these files, as test/support/features/all.ts says. */
function outputsOf(shows: readonly string[]): readonly string[] {
  const all = textOf(`${SHOWS}/all.ts`);
  const functions = shows.flatMap((file) => {
    const [, names = ''] = new RegExp(`import \\{([^}]*)\\} from '\\./${file.replace('.', '\\.')}'`).exec(all) ?? [];
    return names.split(',').map((name) => name.trim());
  });
  const table = all.slice(all.indexOf('FEATURES'));
  return [...table.matchAll(/^ {2}'?([\w-]+)'?: (\w+),$/gm)].flatMap(([, output = '', name = '']) =>
    functions.includes(name) ? [output] : [],
  );
}

function hasOutput(suite: string, output: string): boolean {
  return new RegExp(`^\`{3,}text ${output}$`, 'm').test(textOf(`${SUITES}/${suite}`));
}

/** The tests that ask a request over a connection, the ones that ask it most first. */
export function protocolTestsOf({ feature: { method } }: Served): readonly string[] {
  const words = PROTOCOL_WORDS[method] ?? [`'${method}'`, ...namesOfMethod(method)];
  return mentioning('test/protocol', '.test.ts', words);
}

/** What the protocol's own library and our protocol.ts call a method: `HoverRequest`, `STATUS`. */
function namesOfMethod(method: string): readonly string[] {
  const theirs = Object.entries(protocol).flatMap(([name, value]) => (isNamed(value, method) ? [`${name}.`] : []));
  const own = namesIn('server/src', '.ts').filter((name) => name.startsWith('protocol'));
  const ours = own.flatMap((name) => [...textOf(`server/src/${name}`).matchAll(/export const (\w+) = '([^']+)'/g)]);
  return [...theirs, ...ours.flatMap(([, name = '', said]) => (said === method ? [`(${name},`, ` ${name},`] : []))];
}

function isNamed(value: unknown, method: string): boolean {
  return typeof value === 'object' && value !== null && 'method' in value && value.method === method && 'type' in value;
}

/** The suites and checks in a real VS Code that use a request, by what they call or look at. */
export function vscodeTestsOf({ feature: { method } }: Served): readonly string[] {
  const words = VSCODE_WORDS[method] ?? [`'vscode.execute${pascal(method)}Provider'`];
  const all = words.flatMap((word) => [word, ...helpersWith(word)]);
  return [
    ...mentioning('test/vscode/suites', '.test.ts', all),
    ...mentioning('test/vscode/ui', '.checks.ts', all),
  ].slice(0, 3);
}

function pascal(method: string): string {
  const name = method.slice(method.indexOf('/') + 1).split('/')[0] ?? '';
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The functions that the suites share in which a word stands, as they are called. */
function helpersWith(word: string): readonly string[] {
  return namesIn('test/vscode/support', '.ts').flatMap((file) => {
    const functions = textOf(`test/vscode/support/${file}`).split(/^(?=export (?:async )?function )/m);
    return functions.flatMap((text) => {
      const name = /^export (?:async )?function (\w+)/.exec(text)?.[1];
      return name !== undefined && text.includes(word) ? [`${name}(`] : [];
    });
  });
}

/** At most three files of a folder that hold some of the words, those with the most of them first. */
function mentioning(folder: string, ending: string, words: readonly string[]): readonly string[] {
  const counted = namesIn(folder, ending).flatMap((name) => {
    if (ABOUT_ALL.includes(name)) return [];
    const text = textOf(`${folder}/${name}`);
    return { path: `${folder}/${name}`, count: words.reduce((sum, word) => sum + text.split(word).length - 1, 0) };
  });
  const found = counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.path < b.path ? -1 : 1));
  return found.slice(0, 3).map(({ path }) => path);
}

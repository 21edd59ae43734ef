import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Module } from '../support/source-tree.ts';
import { circles, projectFiles, readModule, readSource } from '../support/source-tree.ts';

const FILES = projectFiles();
const PARTS = ['core', 'server', 'client', 'cli', 'word', 'publish'];
const MODULES = FILES.filter(
  (path) => /^(core|server|client|cli|word|publish)\/.*\.ts$/.test(path) && !path.endsWith('.d.ts'),
).map(readModule);
const CORE = MODULES.filter(({ path }) => path.startsWith('core/'));

/** Where an import leads: a path from the root for a file of the project, else the package's specifier. */
function target({ path }: Module, specifier: string): string {
  if (specifier === '#core') return 'core/src/index.ts';
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : specifier;
}

/** `from → to` for every import that `isWrong`. */
function wrongImports(
  modules: readonly Module[],
  isWrong: (from: string, to: string, specifier: string) => boolean,
): string[] {
  return modules.flatMap((module) =>
    module.imports
      .filter((specifier) => isWrong(module.path, target(module, specifier), specifier))
      .map((specifier) => `${module.path} → ${specifier}`),
  );
}

test('there are modules to look at, and their imports are seen', () => {
  expect(CORE.length).toBeGreaterThan(50);
  expect(CORE.find(({ path }) => path.endsWith('checks/define.ts'))?.imports).toContain('../workspace/plan.ts');
});

describe('inside core', () => {
  /** What each layer may use besides itself; index.ts is the door and uses all. */
  const LAYERS: Readonly<Record<string, readonly string[]>> = {
    text: [],
    syntax: ['text'],
    model: ['text', 'syntax'],
    workspace: ['text', 'syntax', 'model'],
    render: ['text', 'syntax', 'model', 'workspace'],
    checks: ['text', 'syntax', 'model', 'workspace'],
    features: ['text', 'syntax', 'model', 'workspace', 'checks'],
  };
  const layerOf = (path: string) => /^core\/src\/(\w+)\//.exec(path)?.[1];

  test('every file belongs to a layer', () => {
    const homeless = CORE.filter(({ path }) => path !== 'core/src/index.ts' && !((layerOf(path) ?? 'none') in LAYERS));
    expect(homeless.map(({ path }) => path)).toEqual([]);
  });

  test('imports run one way: text → syntax → model → workspace → checks → features, and model → render', () => {
    const wrong = wrongImports(CORE, (from, to) => {
      const [layer, used] = [layerOf(from), layerOf(to)];
      if (layer === undefined || used === undefined) return layer !== undefined && to === 'core/src/index.ts';
      return layer !== used && !LAYERS[layer]?.includes(used);
    });
    expect(wrong).toEqual([]);
  });

  test('nothing imports the door', () => {
    expect(wrongImports(CORE, (_, to) => to === 'core/src/index.ts')).toEqual([]);
  });

  test('a check imports no other check', () => {
    const isRule = (path: string) => path.startsWith('core/src/checks/rules/');
    expect(wrongImports(CORE, (from, to) => isRule(from) && isRule(to))).toEqual([]);
  });

  test('a feature imports no other feature’s inside', () => {
    const insideOf = (path: string) => /^core\/src\/features\/([\w-]+)\/(?!index\.ts)/.exec(path)?.[1];
    const ownerOf = (path: string) => /^core\/src\/features\/([\w-]+)/.exec(path)?.[1];
    const wrong = wrongImports(CORE, (from, to) => {
      const inside = insideOf(to);
      return inside !== undefined && inside !== 'common' && from !== 'core/src/index.ts' && ownerOf(from) !== inside;
    });
    expect(wrong).toEqual([]);
  });

  test('what features share knows no feature', () => {
    const isIn = (path: string, folder: string) => path.startsWith(`core/src/features/${folder}`);
    const known = (to: string) => isIn(to, '') && !isIn(to, 'common/') && !isIn(to, 'position/');
    expect(wrongImports(CORE, (from, to) => isIn(from, 'common/') && known(to))).toEqual([]);
  });

  test('knows no clock, no screen, no chance and nothing of Node', () => {
    const outside = ['Date', 'console', 'process', 'Buffer', 'require', 'window', 'navigator', 'fetch', 'performance'];
    const timers = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'requestAnimationFrame'];
    const used = CORE.flatMap(({ path, names, text }) => [
      ...[...outside, ...timers].filter((name) => names.has(name)).map((name) => `${path}: ${name}`),
      ...(text.includes('Math.random') ? [`${path}: Math.random`] : []),
    ]);
    expect(used).toEqual([]);
  });
});

describe('between the parts', () => {
  test('core is reached through its door only', () => {
    const outside = MODULES.filter(({ path }) => !path.startsWith('core/'));
    const wrong = wrongImports(outside, (_, to, specifier) => to.startsWith('core/') && specifier !== '#core');
    expect(wrong).toEqual([]);
  });

  test('core imports no other part, the server only what publishes, the client only the server’s protocol, the command line the server, what reads Word and what publishes', () => {
    const partOf = (path: string) => PARTS.find((part) => path.startsWith(`${part}/`));
    const wrong = wrongImports(MODULES, (from, to) => {
      const [own, other] = [partOf(from), partOf(to)];
      if (other === undefined || own === other || other === 'core')
        return own === 'core' && other === undefined && to.startsWith('..');
      if (own === 'client') return to !== 'server/src/protocol.ts';
      if (own === 'server') return other !== 'publish';
      return !(own === 'cli' && ['server', 'word', 'publish'].includes(other));
    });
    expect(wrong).toEqual([]);
  });

  test('each part uses its own packages', () => {
    const allowed: Readonly<Record<string, RegExp>> = {
      core: /^(yaml|markdown-it|markdown-it-footnote)$/,
      server: /^(vscode-languageserver(-textdocument|-protocol|-types)?(\/.*)?|node:.*)$/,
      client: /^(vscode|vscode-languageclient(\/.*)?|node:.*)$/,
      cli: /^node:.*$/,
      publish: /^(jszip|@xmldom\/xmldom)$/,
      word: /^(mammoth|@xmldom\/xmldom)$/,
    };
    const wrong = wrongImports(MODULES, (from, to, specifier) => {
      const isPackage = !specifier.startsWith('.') && specifier !== '#core';
      return isPackage && !allowed[from.slice(0, from.indexOf('/'))]?.test(to);
    });
    expect(wrong).toEqual([]);
  });

  test('what runs in the browser uses nothing of Node, on the way either', () => {
    const byPath = new Map(MODULES.map((module) => [module.path, module]));
    const reached = new Set(MODULES.filter(({ path }) => /\/(browser|webview)\//.test(path)).map(({ path }) => path));
    for (const path of reached) {
      const module = byPath.get(path);
      for (const specifier of module?.imports ?? []) reached.add(target(module as Module, specifier));
    }
    expect([...reached].filter((path) => /^node:|\/node\/|vscode-language(client|server)\/node/.test(path))).toEqual(
      [],
    );
  });

  test('no modules import each other in a circle, types included', () => {
    const paths = new Set(MODULES.map(({ path }) => path));
    const edges = new Map(
      MODULES.map((module) => [
        module.path,
        module.imports.map((to) => target(module, to)).filter((to) => paths.has(to)),
      ]),
    );
    expect(circles(edges).map((circle) => circle.join(' → '))).toEqual([]);
  });

  test('circles are found', () => {
    const edges = new Map([
      ['a', ['b']],
      ['b', ['c', 'd']],
      ['c', ['a']],
      ['d', []],
    ]);
    expect(circles(edges)).toEqual([['a', 'b', 'c', 'a']]);
  });
});

describe('sizes', () => {
  /** Files and functions that are longer for a reason, with the reason. */
  const LONG_FILES: Readonly<Record<string, string>> = {};
  const LONG_FUNCTIONS: Readonly<Record<string, string>> = {};
  const source = [
    ...MODULES,
    ...FILES.filter((path) => /^(scripts|bench|test\/support)\/.*\.ts$/.test(path) && !path.endsWith('.d.ts')).map(
      readModule,
    ),
  ];

  test('no file is over 400 lines', () => {
    const long = source.filter(({ text, path }) => text.split('\n').length > 401 && !(path in LONG_FILES));
    expect(long.map(({ path, text }) => `${path}: ${text.split('\n').length - 1} lines`)).toEqual([]);
  });

  test('no function is over 80 lines', () => {
    const long = source.flatMap(({ path, functions }) =>
      functions
        .filter(({ lines, name }) => lines > 80 && !(`${path} ${name}` in LONG_FUNCTIONS))
        .map((each) => ({ path, ...each })),
    );
    expect(long.map(({ path, name, line, lines }) => `${path}:${line} ${name}: ${lines} lines`)).toEqual([]);
  });

  test('the exceptions are still needed', () => {
    const paths = new Set(source.map(({ path }) => path));
    const gone = [...Object.keys(LONG_FILES), ...Object.keys(LONG_FUNCTIONS)].filter(
      (key) => !paths.has(key.split(' ')[0] ?? ''),
    );
    expect(gone).toEqual([]);
  });
});

describe('what is written', () => {
  const texts = FILES.flatMap((path) => {
    const text = /(^|\/)(package-lock\.json|LICENSE)$/.test(path) ? undefined : readSource(path);
    return text === undefined ? [] : [{ path, text }];
  });

  test('names no place outside the project', () => {
    // Put together here, so that this file does not name them itself.
    const outside = [
      new RegExp(['', 'work', ''].join('/')),
      new RegExp(
        `${['..', 'shared'].join('/')}|\\b${['shared', ''].join('/')}(format|rules|cli|architecture|sources|testing)`,
      ),
    ];
    const wrong = texts.flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          outside.some((pattern) => pattern.test(line)) ? [`${path}:${at + 1}: ${line.trim().slice(0, 120)}`] : [],
        ),
    );
    expect(wrong).toEqual([]);
  });

  test('leads to files that exist: links of pages, and paths named in pages and comments', () => {
    const all = new Set([...FILES, ...FILES.flatMap(foldersOf)]);
    const wrong = texts.flatMap(({ path, text }) =>
      [...(path.endsWith('.md') && !isPlanText(path) ? linksOf(path, text) : []), ...pathsNamed(path, text)]
        .filter((named) => !all.has(named.replace(/\/$/, '')))
        .map((named) => `${path}: ${named}`),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });
});

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'));
}

/** Chapters of example plans and suites are checked as plans, by the program itself. */
function isPlanText(path: string): boolean {
  return /^(test\/(spec|fixtures)\/|examples\/[^/]+\/(?!README))/.test(path);
}

/** Relative links of a page, as paths from the root. What stands in code is left out. */
function linksOf(path: string, text: string): string[] {
  const prose = text.replace(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*$/gm, '').replace(/`[^`\n]*`/g, '');
  const links = [...prose.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)].map((match) => match[1] ?? '');
  return links
    .filter((link) => !/^([a-z]+:|#)/.test(link))
    .map((link) => posix.join(posix.dirname(path), decodeURIComponent(link.replace(/#.*$/, ''))));
}

/** Paths of the project named in code spans of a page, or in comments of source as docs/….md. */
function pathsNamed(path: string, text: string): string[] {
  if (/\.(ts|js)$/.test(path)) return [...text.matchAll(/\bdocs\/[\w/-]+\.md\b/g)].map((match) => match[0]);
  if (!path.endsWith('.md') || isPlanText(path)) return [];
  const spans = [
    ...text.matchAll(
      /`((?:core|server|client|cli|test|docs|scripts|examples|bench|syntaxes|snippets|l10n)\/[\w./-]*)`/g,
    ),
  ];
  return spans.map((match) => match[1] ?? '');
}

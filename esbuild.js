// @ts-check
/**
 * Builds everything that runs into dist/, from the one table below. Nothing is left to be resolved at run time but the `vscode` module,
 * so the extension and the command line ship without node_modules.
 *
 * `node esbuild.js` builds with source maps, `--production` minifies instead.
 */
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { scopedStyles } from './scripts/scoped-styles.ts';

const root = dirname(fileURLToPath(import.meta.url));
const production = process.argv.includes('--production');

/** The oldest engines that run a bundle: Node 20 (VS Code 1.100 and `engines.node`), and the browsers of that year. */
/** @type {import('esbuild').BuildOptions} */
const node = { platform: 'node', format: 'cjs', target: 'node20' };
/** @type {import('esbuild').BuildOptions} */
const worker = { platform: 'browser', format: 'cjs', target: 'es2022' };
/** @type {import('esbuild').BuildOptions} */
const page = { platform: 'browser', format: 'iife', target: 'es2022' };

/**
 * One row a file in dist/.
 * @type {{ out: string, entry: string, options: import('esbuild').BuildOptions, forTests?: true }[]}
 */
const bundles = [
  { out: 'client.js', entry: 'client/src/node/main.ts', options: { ...node, external: ['vscode'] } },
  { out: 'server.js', entry: 'server/src/node/main.ts', options: node },
  { out: 'cli.js', entry: 'cli/src/main.ts', options: { ...node, banner: { js: '#!/usr/bin/env node' } } },
  { out: 'word.js', entry: 'word/src/index.ts', options: node },
  { out: 'browser/client.js', entry: 'client/src/browser/main.ts', options: { ...worker, external: ['vscode'] } },
  { out: 'browser/server.js', entry: 'server/src/browser/main.ts', options: { ...worker, format: 'iife' } },
  { out: 'preview.js', entry: 'client/webview/preview.ts', options: page },
  { out: 'card.js', entry: 'client/webview/card/main.ts', options: page },
  { out: 'card.css', entry: 'client/webview/card/card.css', options: { target: 'es2022' } },
  { out: 'preview.css', entry: 'client/webview/editor.css', options: { target: 'es2022' } },
  {
    out: 'markdown.css',
    entry: 'client/webview/markdown.css',
    // Stronger than VS Code's own rules for Markdown, which name a class and an element.
    options: { target: 'es2022', plugins: [scopedStyles('body .planverk')] },
  },
  {
    out: 'test/suite.js',
    entry: 'test/vscode/suite.ts',
    // Mocha is loaded from node_modules: it is written as modules that look for their own files.
    options: { ...node, external: ['vscode', 'mocha'], plugins: [allSuites()] },
    forTests: true,
  },
];

/**
 * `import 'all-suites'` stands for every file in test/vscode/suites, so that a new suite is one new file.
 * @returns {import('esbuild').Plugin}
 */
function allSuites() {
  const folder = join(root, 'test/vscode/suites');
  return {
    name: 'all-suites',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^all-suites$/ }, ({ path }) => ({ path, namespace: 'all-suites' }));
      onLoad({ filter: /.*/, namespace: 'all-suites' }, async () => {
        const files = (await readdir(folder)).filter((name) => name.endsWith('.test.ts')).sort();
        return {
          contents: files.map((name) => `import './${name}';`).join('\n'),
          resolveDir: folder,
          watchDirs: [folder],
        };
      });
    },
  };
}

/**
 * @param {(typeof bundles)[number]} bundle
 * @returns {Promise<string[]>} the files that went in, relative to the project
 */
async function buildOne({ out, entry, options }) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: join('dist', out),
    bundle: true,
    minify: production,
    sourcemap: !production,
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    // Packages published as UMD hide their requires from bundlers; their module builds do not.
    mainFields: options.platform === 'browser' ? ['browser', 'module', 'main'] : ['module', 'main'],
    ...options,
  });
  return Object.keys(metafile?.inputs ?? {});
}

/**
 * The licences of the packages that went into the bundles, which their authors ask to be passed on.
 * @param {string[]} inputs
 */
async function notices(inputs) {
  const packages = new Set(
    inputs.map((path) => /^node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]),
  );
  packages.delete(undefined);
  const texts = [...packages].sort().map(async (folder) => {
    const { name, version, license } = JSON.parse(await readFile(join(root, `${folder}/package.json`), 'utf8'));
    const terms = folder && (await licenceOf(join(root, folder)));
    if (!terms) throw new Error(`${folder} is bundled and has no licence to pass on`);
    return `${name} ${version} (${license})\n\n${terms.trim()}\n`;
  });
  return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * A package's licence: a file of that name, else what its README says under that heading.
 * @param {string} folder
 * @returns {Promise<string | undefined>}
 */
async function licenceOf(folder) {
  const entries = await readdir(folder);
  const file = entries.find((entry) => /^licen[cs]e/i.test(entry));
  if (file !== undefined) return readFile(join(folder, file), 'utf8');
  const readme = entries.find((entry) => /^readme/i.test(entry));
  const text = readme === undefined ? '' : await readFile(join(folder, readme), 'utf8');
  return /^#+ licen[cs]e\s*\n([\s\S]*)/im.exec(text)?.[1];
}

await mkdir(join(root, 'dist'), { recursive: true });
// package.json says "module"; what is built here for Node is CommonJS, which the extension host of the floor needs.
await writeFile(join(root, 'dist/package.json'), '{ "type": "commonjs" }\n');
const wanted = bundles.filter((bundle) => !(production && bundle.forTests));
const inputs = await Promise.all(wanted.map(buildOne));
await writeFile(join(root, 'dist/ThirdPartyNotices.txt'), await notices(inputs.flat()));
await chmod(join(root, 'dist/cli.js'), 0o755);
for (const { out } of wanted) {
  // A source map from an earlier build would describe another file.
  if (production) await rm(join(root, 'dist', `${out}.map`), { force: true });
  const { size } = await stat(join(root, 'dist', out));
  console.log(`${join('dist', out).padEnd(24)}${(size / 1024).toFixed(0).padStart(6)} kB`);
}

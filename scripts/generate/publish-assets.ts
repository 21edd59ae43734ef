import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** publish/src/html/assets.ts: style and search script of published pages as texts, since pages hold all that they need. */
export async function files(): Promise<Record<string, string>> {
  const entry = fileURLToPath(new URL('../../publish/styles/page.css', import.meta.url));
  const styles = await build({ entryPoints: [entry], bundle: true, write: false, minify: true, target: 'es2022' });
  const script = await transform(read('publish/browser/search.js'), { minify: true, target: 'es2022' });
  const code = script.code.trim();
  const hash = createHash('sha256').update(code).digest('base64');
  return {
    'publish/src/html/assets.ts': `// Made by \`npm run generate\` from styles, publish/styles and publish/browser.
// biome-ignore-all format: a text is one line, however long
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a script as text

/** How published pages look. A rule of it is a line here, so that two changes to it go together. */
export const STYLE = [
${(styles.outputFiles[0]?.text ?? '')
  .trim()
  .split(/(?<=\})(?=[^}])/)
  .map((rule) => `  ${JSON.stringify(rule)},\n`)
  .join('')}].join('\\n');

/** What the search page runs, and how a policy names it. */
export const SEARCH_SCRIPT = ${JSON.stringify(code)};
export const SEARCH_SCRIPT_HASH = 'sha256-${hash}';
`,
  };
}

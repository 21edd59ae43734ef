import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../library/', import.meta.url);

/** core/src/workspace/library-texts.ts, the libraries of library/ as texts, since core reads no disk; path → text. */
export function files(): Record<string, string> {
  const names = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const libraries = names.map(({ name }) => name).sort();
  const text = `// Made by \`npm run generate\` from the files in library.
// biome-ignore-all format: a text is one line, however long

/** The texts of the libraries that Planverk brings along, by name and path. */
export const LIBRARY_TEXTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
${libraries.map((name) => `  ${name}: {\n${textsOf(name)}  },\n`).join('')}};
`;
  return { 'core/src/workspace/library-texts.ts': text };
}

/** Manifest and registers; a README is for those who browse the folder. */
function textsOf(name: string): string {
  const folder = new URL(`${name}/`, FOLDER);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.ya?ml$/.test(path))
    .sort();
  return paths
    .map((path) => `    ${JSON.stringify(path)}: ${JSON.stringify(readFileSync(new URL(path, folder), 'utf8'))},\n`)
    .join('');
}

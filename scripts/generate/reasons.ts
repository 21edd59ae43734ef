import { readdirSync, readFileSync } from 'node:fs';

const FOLDER = new URL('../../docs/rules/', import.meta.url);

/** core/src/checks/reasons.ts: why each rule matters, from its page, since core reads no disk; path → text. */
export function files(): Record<string, string> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const lines = names.sort().flatMap((name) => {
    const reason = reasonOf(readFileSync(new URL(name, FOLDER), 'utf8'));
    return reason === undefined ? [] : [`  ${JSON.stringify(name.replace('.md', ''))}: ${JSON.stringify(reason)},\n`];
  });
  const text = `// Made by \`npm run generate\` from the pages in docs/rules.
// biome-ignore-all format: a text is one line, however long

/** Why each rule matters, by its code: Markdown, in the language of the pages. */
export const REASONS: Readonly<Record<string, string>> = {
${lines.join('')}};
`;
  return { 'core/src/checks/reasons.ts': text };
}

/** The paragraphs under «Why it matters», each on one line; links are their words, since the pages are elsewhere. */
function reasonOf(page: string): string | undefined {
  const section = /^## Why it matters\n+([\s\S]*?)(?=\n## |$(?![\s\S]))/m.exec(page)?.[1];
  const paragraphs = section?.trim().split(/\n\n+/) ?? [];
  const text = paragraphs.map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' ')).join('\n\n');
  return text === '' ? undefined : text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
}

import { readdirSync } from 'node:fs';

const FOLDER = new URL('../../core/src/checks/rules/', import.meta.url);

/** The codes of all rules, sorted: the names of the files in core/src/checks/rules. */
export function ruleCodes(): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
}

/** core/src/checks/all.ts, the list of all rules; path → text. */
export function files(codes: readonly string[] = ruleCodes()): Record<string, string> {
  const text = `// Made by \`npm run generate\` from the files in core/src/checks/rules.
import type { Rule } from './define.ts';
${codes.map((code) => `import ${nameFor(code)} from './rules/${code}.ts';\n`).join('')}
/** Every rule, in the order of their codes. */
export const RULES: readonly Rule[] = [
${codes.map((code) => `  ${nameFor(code)},\n`).join('')}];
`;
  return { 'core/src/checks/all.ts': text };
}

function nameFor(code: string): string {
  return code.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

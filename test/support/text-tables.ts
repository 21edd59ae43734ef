import { parseAst } from 'vitest/node';
import { projectFiles, readSource } from './source-tree.ts';

export type TextLanguage = 'nb' | 'nn' | 'en';

/** One text of the program in its languages, as it stands in the source: the strings that it is made of, by language. */
export interface TextTable {
  /** `core/src/x.ts:12`, counted from 1. */
  readonly at: string;
  readonly texts: Readonly<Partial<Record<TextLanguage, readonly string[]>>>;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const LANGUAGES: readonly string[] = ['nb', 'nn', 'en'];

/** The folders whose texts people read. */
const SPEAKING = /^(?:core\/src|server\/src|cli\/src|client\/src|l10n|word\/src)\/.*\.ts$/;

/** Every object in the sources that has a text for two or more of the languages. */
export function textTables(): readonly TextTable[] {
  return projectFiles()
    .filter((path) => SPEAKING.test(path))
    .flatMap(tablesIn);
}

function tablesIn(path: string): readonly TextTable[] {
  const text = readSource(path) ?? '';
  const found: TextTable[] = [];
  visit(parseAst(text, { lang: 'ts' }) as unknown as Node, (node) => {
    const texts = textsOf(node);
    if (Object.keys(texts).length < 2) return;
    found.push({ at: `${path}:${text.slice(0, node.start).split('\n').length}`, texts });
  });
  return found;
}

function textsOf(node: Node): Partial<Record<TextLanguage, readonly string[]>> {
  if (node.type !== 'ObjectExpression') return {};
  const entries = (node.properties as readonly Node[]).flatMap((property) => {
    const key = property.key as Node | undefined;
    const name = String(key?.name ?? key?.value ?? '');
    return LANGUAGES.includes(name) ? [[name, stringsIn(property.value as Node)] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The strings below a node: literals, and templates with an ellipsis where something is put in. */
function stringsIn(node: Node): readonly string[] {
  const strings: string[] = [];
  visit(node, (each) => {
    if (each.type === 'Literal' && typeof each.value === 'string') strings.push(each.value);
    if (each.type !== 'TemplateLiteral') return;
    const parts = (each.quasis as readonly { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    strings.push(parts.join('…'));
  });
  return strings;
}

function visit(node: Node, see: (node: Node) => void): void {
  see(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, see);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** The texts of VS Code's manifest, which are in bokmål only (docs/decisions/0011-texts-of-the-extension.md). */
export function manifestTexts(): Readonly<Record<string, string>> {
  return JSON.parse(readSource('package.nls.json') ?? '{}');
}

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'vitest/node';

/** The project's root, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Every file that Git tracks or would track, as paths from the root with `/`, sorted. */
export function projectFiles(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(ROOT + path)).sort();
}

/** The text of a file of the project; `undefined` for one that is no text, or too big to be source. */
export function readSource(path: string): string | undefined {
  if (statSync(ROOT + path).size > 2_000_000) return undefined;
  const text = readFileSync(ROOT + path, 'utf8');
  return text.includes('\0') ? undefined : text;
}

/** A node of the syntax tree, as far as it is looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** What a source file takes from others and how long its functions are. */
export interface Module {
  readonly path: string;
  readonly text: string;
  /** What imports and re-exports name, type imports and `import('…')` included. */
  readonly imports: readonly string[];
  readonly functions: readonly { readonly name: string; readonly line: number; readonly lines: number }[];
  /** Names that are read as global or local variables, without members, keys and types. */
  readonly names: ReadonlySet<string>;
}

/** Reads one TypeScript file. Throws where it cannot be parsed. */
export function readModule(path: string): Module {
  const text = readFileSync(ROOT + path, 'utf8');
  const imports: string[] = [];
  const functions: { name: string; line: number; lines: number }[] = [];
  const names = new Set<string>();
  visit(parseAst(text, { lang: path.endsWith('.js') ? 'js' : 'ts' }) as unknown as Node, '', (node, name) => {
    const source = node.source as { value?: unknown } | null | undefined;
    if (typeof source?.value === 'string') imports.push(source.value);
    if (node.type === 'Identifier') names.add(String(node.name));
    if (FUNCTIONS.has(node.type)) functions.push({ name, line: lineAt(text, node.start), lines: linesOf(text, node) });
  });
  return { path, text, imports, functions, names };
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
/** Children that are names of members and keys, not of variables. */
const NAMES_ONLY: Readonly<Record<string, string>> = {
  MemberExpression: 'property',
  Property: 'key',
  MethodDefinition: 'key',
};

function visit(node: Node, name: string, look: (node: Node, name: string) => void): void {
  const own = nameOf(node) ?? name;
  look(node, own);
  const skipped = node.computed === true ? undefined : NAMES_ONLY[node.type];
  for (const [key, child] of Object.entries(node)) {
    if (key === skipped) continue;
    for (const each of Array.isArray(child) ? child : [child]) if (isNode(each)) visit(each, own, look);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function nameOf(node: Node): string | undefined {
  const id = (node.id ?? node.key) as { name?: unknown } | null | undefined;
  return typeof id?.name === 'string' ? id.name : undefined;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function linesOf(text: string, { start, end }: Node): number {
  return text.slice(start, end).split('\n').length;
}

/** Groups of modules that import each other in a circle; `edges` by path. Empty where there is none. */
export function circles(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const found: string[][] = [];
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const enter = (at: string): void => {
    state.set(at, 'open');
    path.push(at);
    for (const next of edges.get(at) ?? []) {
      if (state.get(next) === 'open') found.push([...path.slice(path.indexOf(next)), next]);
      else if (state.get(next) === undefined) enter(next);
    }
    path.pop();
    state.set(at, 'done');
  };
  for (const at of edges.keys()) if (state.get(at) === undefined) enter(at);
  return found;
}

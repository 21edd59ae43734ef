import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './support/paths.ts';

/** What only the project's own tools read. */
const TOOLS_ONLY = ['private', 'scripts', 'devDependencies', 'allowScripts', 'imports', 'bin', 'type'] as const;

/**
 * The manifest as it is shipped in the extension. `type` must go: with `"type": "module"`, VS Code takes every entry point for an ES module,
 * and its extension host in the browser can load none.
 */
export async function shippedManifest(): Promise<Record<string, unknown>> {
  const manifest: Record<string, unknown> = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  for (const name of TOOLS_ONLY) delete manifest[name];
  return manifest;
}

/** Every file that a manifest names: entry points, icon, and what it contributes; relative, with `/`. */
export function filesNamedIn({ main, browser, icon, contributes }: Record<string, unknown>): string[] {
  const paths = (value: unknown): string[] => {
    if (typeof value === 'string') return value.startsWith('./') ? [value.slice(2)] : [];
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(paths) : [];
  };
  // The icon alone is written without the `./`.
  return [...(typeof icon === 'string' ? [icon] : []), ...paths({ main, browser, contributes })];
}

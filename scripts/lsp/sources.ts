import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Feature } from '../../server/src/feature.ts';
import { root } from '../support/paths.ts';

/** A request that the server answers, and the file that does it. */
export interface Served {
  readonly feature: Feature;
  /** Relative to the project, with `/`. */
  readonly file: string;
  /** The modules of core that it asks, relative to the project. */
  readonly core: readonly string[];
  /** What it imports of those modules. */
  readonly names: readonly string[];
}

/** The names of the files in a folder of the project, with this ending, sorted. */
export function namesIn(folder: string, ending: string): readonly string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort();
}

export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Every request that is served: what the modules in server/src/requests export, sorted by method. */
export async function servedRequests(): Promise<readonly Served[]> {
  const doors = coreDoors();
  const served: Served[] = [];
  for (const name of namesIn('server/src/requests', '.ts')) {
    const file = `server/src/requests/${name}`;
    if (name === 'all.ts') continue;
    const exported: Readonly<Record<string, unknown>> = await import(pathToFileURL(join(root, file)).href);
    const names = importsOfCore(textOf(file)).filter((each) => doors.has(each));
    const core = [...new Set(names.map((each) => doors.get(each) ?? ''))].sort();
    for (const feature of Object.values(exported).filter(isFeature)) served.push({ feature, file, core, names });
  }
  return served.sort((a, b) => (a.feature.method < b.feature.method ? -1 : 1));
}

function isFeature(value: unknown): value is Feature {
  return typeof value === 'object' && value !== null && 'method' in value && 'serve' in value;
}

/** What core's door gives out of its features and of its renderer, by name: the module that it is from. */
function coreDoors(): ReadonlyMap<string, string> {
  const doors = new Map<string, string>();
  for (const [, names = '', module = ''] of textOf('core/src/index.ts').matchAll(
    /export \{([^}]*)\} from '\.\/([^']+)'/g,
  )) {
    if (!/^(?:features|render)\//.test(module)) continue;
    for (const name of valueNames(names)) doors.set(name, `core/src/${module}`);
  }
  return doors;
}

/** What a module imports of core, types left out. */
export function importsOfCore(text: string): readonly string[] {
  return [...text.matchAll(/import \{([^}]*)\} from '#core'/g)].flatMap(([, names = '']) => valueNames(names));
}

function valueNames(list: string): readonly string[] {
  const names = list.split(',').map((name) => name.trim());
  return names.filter((name) => name !== '' && !name.startsWith('type ')).map((name) => name.split(' as ')[0] ?? '');
}

import { readdirSync, readFileSync } from 'node:fs';
import type { PlainDate } from '#core';
import { Workspace } from '#core';
import { MemoryHost } from './memory-host.ts';
import { ROOT } from './source-tree.ts';

/** The day on which tests judge the examples, that of docs/findings.md. */
const TODAY: PlainDate = { year: 2026, month: 11, day: 22 };

/** The five plans in examples/ as one workspace in memory, since they refer to each other; `change` is done to each text. */
export async function openExamples(
  change: (text: string) => string = (text) => text,
): Promise<{ readonly host: MemoryHost; readonly workspace: Workspace; readonly today: PlainDate }> {
  const files: Record<string, string> = {};
  for (const entry of readdirSync(`${ROOT}examples`, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/');
    const isText = /\.(md|yaml)$/.test(path);
    files[path.slice(`${ROOT}examples/`.replaceAll('\\', '/').length)] = isText
      ? change(readFileSync(path, 'utf8'))
      : '';
  }
  const host = new MemoryHost(files, { today: TODAY });
  const workspace = new Workspace(host);
  await workspace.open();
  return { host, workspace, today: TODAY };
}

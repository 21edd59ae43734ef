import { cp, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { examplePlan } from '../../../scripts/support/paths.ts';
import { quietSettings } from '../../../scripts/vscode/serve.ts';

/** A folder that tests may write in. */
export interface Scratch {
  /** The copy of the example plan, absolute. */
  readonly plan: string;
  /** A list of folders with the plan in it alone: a window that opens it takes more folders without beginning anew. Absolute. */
  readonly workspace: string;
  /** A folder for the editor's own data, absolute; not yet made. */
  readonly data: string;
  /** The file for the results, absolute; not yet made. */
  readonly results: string;
  /** Takes it all away. */
  remove(): Promise<void>;
}

/** Copies the example plan to a temporary folder, with room beside it for what a run leaves behind. */
export async function makeScratch(): Promise<Scratch> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'planverk-')));
  const plan = join(folder, 'strand-2021-2026');
  await cp(examplePlan, plan, { recursive: true });
  const workspace = join(folder, 'planer.code-workspace');
  await writeFile(workspace, JSON.stringify({ folders: [{ path: basename(plan) }] }));
  return {
    plan,
    workspace,
    data: join(folder, 'data'),
    results: join(folder, 'results.jsonl'),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Tests decide themselves what is saved; a VS Code in a browser would otherwise save as one types. */
export const testSettings = { ...quietSettings, 'files.autoSave': 'off', 'files.hotExit': 'off' };

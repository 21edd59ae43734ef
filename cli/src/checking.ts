import { Checker, compareTexts, type Lang, type PlainDate, type PlanStatus, type Uri } from '#core';
import type { Folders } from './folders.ts';
import { openFolders } from './opening.ts';
import type { Progress } from './progress.ts';
import { type PlanResult, planResult } from './result.ts';

export interface CheckOptions {
  readonly cwd: string;
  readonly lang: Lang;
  /** The status to judge by, instead of each plan's own. */
  readonly as?: PlanStatus;
  readonly today?: PlainDate;
  readonly progress: Progress;
}

/**
 * Checks every plan in and below the folders together; the results are sorted by folder. Throws a `Failure` for a folder
 * without a plan and for what cannot be read.
 */
export async function checkFolders(folders: Folders, options: CheckOptions): Promise<readonly PlanResult[]> {
  const { host, snapshot, wanted, path } = await openFolders(folders, options.cwd, options.today);
  const checker = new Checker(options.as === undefined ? {} : { as: options.as });
  const around = { lang: options.lang, path, file: (uri: Uri) => snapshot.file(uri) };
  const results: PlanResult[] = [];
  for (const [index, folder] of wanted.entries()) {
    await options.progress.step(index, wanted.length);
    const plan = snapshot.plan(folder);
    if (plan) results.push(planResult(plan, checker.findings(plan, host.today()), around));
  }
  options.progress.end();
  return results.sort((a, b) => compareTexts(a.folder, b.folder));
}

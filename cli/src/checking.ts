import {
  Checker,
  compareTexts,
  isInside,
  type Lang,
  type PlainDate,
  type PlanStatus,
  relativePath,
  type Uri,
  Workspace,
} from '#core';
import { NodeHost } from '../../server/src/node/host.ts';
import { uriOf } from '../../server/src/node/paths.ts';
import { type Folders, noPlan, unreadable } from './folders.ts';
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
  const here = uriOf(options.cwd);
  const path = (uri: Uri): string => relativePath(here, uri);
  const refused = new Set<Uri>();
  const host = new NodeHost({
    roots: folders.roots,
    blocking: true,
    refused: (uri) => refused.add(uri),
    ...(options.today && { today: options.today }),
  });
  const workspace = new Workspace(host);
  await workspace.open();
  const snapshot = workspace.snapshot();
  const isGiven = (uri: Uri): boolean => folders.given.some((folder) => isInside(folder.uri, uri));
  const closed = [...refused].filter(isGiven).sort()[0];
  if (closed !== undefined) throw unreadable(path(closed));
  for (const { uri, written } of folders.given) {
    if (!snapshot.planFolders.some((folder) => isInside(uri, folder))) throw noPlan(written);
  }
  const checker = new Checker(options.as === undefined ? {} : { as: options.as });
  const around = { lang: options.lang, path, file: (uri: Uri) => snapshot.file(uri) };
  const results: PlanResult[] = [];
  const wanted = snapshot.planFolders.filter(isGiven);
  for (const [index, folder] of wanted.entries()) {
    await options.progress.step(index, wanted.length);
    const plan = snapshot.plan(folder);
    if (plan) results.push(planResult(plan, checker.findings(plan, host.today()), around));
  }
  options.progress.end();
  return results.sort((a, b) => compareTexts(a.folder, b.folder));
}

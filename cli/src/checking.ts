import {
  Checker,
  type Finding,
  isInside,
  type ParsedFile,
  type PlainDate,
  type Plan,
  type PlanFindings,
  type PlanStatus,
  relativePath,
  type Uri,
  Workspace,
} from '#core';
import { NodeHost } from '../../server/src/node/host.ts';
import { uriOf } from '../../server/src/node/paths.ts';
import { type Folders, noPlan, unreadable } from './folders.ts';
import type { Progress } from './progress.ts';

/** One plan with what was found in it. */
export interface CheckedPlan {
  readonly plan: Plan;
  /** Relative to the current directory, with `/`; `.` for that directory. */
  readonly folder: string;
  /** Sorted by file, start, code. */
  readonly findings: readonly Finding[];
  /** How many findings a silence hid. */
  readonly silenced: number;
}

/** What a check found, for reporters. */
export interface Checked {
  /** Sorted by folder. */
  readonly plans: readonly CheckedPlan[];
  /** A file's path relative to the current directory, with `/`. */
  path(uri: Uri): string;
  file(uri: Uri): ParsedFile | undefined;
}

export interface CheckOptions {
  readonly cwd: string;
  /** The status to judge by, instead of each plan's own. */
  readonly as?: PlanStatus;
  readonly today?: PlainDate;
  readonly progress: Progress;
}

/** Checks every plan in and below the folders together. Throws a `Failure` for a folder without a plan and for what cannot be read. */
export async function checkFolders(folders: Folders, options: CheckOptions): Promise<Checked> {
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
  const plans: CheckedPlan[] = [];
  const wanted = snapshot.planFolders.filter(isGiven);
  for (const [index, folder] of wanted.entries()) {
    await options.progress.step(index, wanted.length);
    const plan = snapshot.plan(folder);
    if (plan) plans.push(checkedPlan(plan, checker.findings(plan, host.today()), path));
  }
  options.progress.end();
  // From the plans at hand: the snapshot may have put them away, and would read them again.
  const files = new Map(plans.flatMap(({ plan }) => plan.files.map((file) => [file.uri, file] as const)));
  const file = (uri: Uri): ParsedFile | undefined => files.get(uri) ?? snapshot.file(uri);
  return { plans: plans.sort((a, b) => order(a.folder, b.folder)), path, file };
}

function checkedPlan(plan: Plan, found: PlanFindings, path: (uri: Uri) => string): CheckedPlan {
  const findings = [...found.all].sort(
    (a, b) => order(path(a.uri), path(b.uri)) || a.span.start - b.span.start || order(a.code, b.code),
  );
  return { plan, folder: path(plan.uri), findings, silenced: found.silenced };
}

/** By UTF-16 code units. */
export function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

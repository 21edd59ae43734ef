import {
  countFindings,
  type ExplorerGroup,
  type ExplorerNode,
  exploreBy,
  type FindingCounts,
  type Lang,
  type Plan,
  type PlanFindings,
  type Snapshot,
  type Uri,
} from '#core';
import type { ExplorerView } from './protocol.ts';
import { type PlanState, sameState } from './state.ts';
import { titleOf } from './titles.ts';
import type { Turns } from './turns.ts';

/** What views are made of; the session is one. */
export interface Workspace {
  readonly turns: Turns;
  snapshot(): Snapshot;
  stateOf(folder: Uri): PlanState | undefined;
  findings(plan: Plan): PlanFindings;
  language(plan: Plan): Lang;
  follow(plan: Plan): void;
}

/** A plan in a list of plans. */
export interface PlanInList {
  readonly folder: Uri;
  readonly title: string;
  readonly measures: number;
  readonly findings: FindingCounts;
}

/** What of a plan is worth remembering for as long as it stays as it is. */
interface Known {
  readonly state: PlanState;
  readonly listed?: PlanInList;
  readonly trees: ReadonlyMap<string, readonly ExplorerNode[]>;
}

/** More ways of looking at one plan than a user has open at once. */
const MOST_TREES = 4;

/**
 * What the client's views show, remembered by plan until the plan changes: a view asks for one level at a time, and a list of
 * plans is asked for anew when one of them has changed.
 */
export class Views {
  readonly #session: Workspace;
  readonly #known = new Map<Uri, Known>();
  /** The folders that the client was told of last; `undefined` while it shows no list. */
  #told: readonly Uri[] | undefined;

  constructor(session: Workspace) {
    this.#session = session;
  }

  /** All plans, sorted by folder, to be followed from now on. Waits for other requests between plans. */
  async plans(cancelled: () => boolean): Promise<readonly PlanInList[]> {
    const folders = this.#session.snapshot().planFolders;
    this.#told = folders;
    for (const folder of this.#known.keys()) if (!folders.includes(folder)) this.#known.delete(folder);
    const plans: PlanInList[] = [];
    for (const folder of folders) {
      if (cancelled()) break;
      const known = this.#of(folder);
      if (known?.listed === undefined) await this.#session.turns.quiet();
      const listed = known?.listed ?? this.#list(folder);
      if (listed !== undefined) plans.push(listed);
    }
    return plans;
  }

  /** The entries of a plan as a view shows them. */
  tree(plan: Plan, view: ExplorerView): readonly ExplorerNode[] {
    const filter = { text: view.text ?? '', withFindings: view.withFindings ?? false };
    const key = JSON.stringify([view.by, filter.text, filter.withFindings]);
    const known = this.#of(plan.uri);
    const made = known?.trees.get(key);
    if (made !== undefined) return made;
    const session = this.#session;
    const by: ExplorerGroup = view.by;
    const tree = exploreBy(by, plan, session.findings(plan), session.language(plan), filter);
    const kept = [...(known?.trees ?? [])].slice(1 - MOST_TREES);
    this.#keep(plan.uri, { trees: new Map([...kept, [key, tree]]) });
    return tree;
  }

  /** Whether plans have come or gone since the client was told which there are. It is then told once. */
  hasOtherPlans(): boolean {
    const now = this.#session.snapshot().planFolders;
    const told = this.#told;
    if (told === undefined || (told.length === now.length && told.every((folder, at) => folder === now[at])))
      return false;
    this.#told = undefined;
    return true;
  }

  #list(folder: Uri): PlanInList | undefined {
    const plan = this.#session.snapshot().plan(folder);
    if (plan === undefined) return undefined;
    this.#session.follow(plan);
    const findings = countFindings(this.#session.findings(plan).all);
    const listed = { folder, title: titleOf(plan), measures: plan.items('measure').length, findings };
    this.#keep(folder, { listed });
    return listed;
  }

  /** What is known of a plan as it is now. */
  #of(folder: Uri): Known | undefined {
    const known = this.#known.get(folder);
    const state = this.#session.stateOf(folder);
    if (known === undefined || state === undefined || !sameState(known.state, state)) return undefined;
    return known;
  }

  #keep(folder: Uri, more: Partial<Known>): void {
    const state = this.#session.stateOf(folder);
    if (state === undefined) return;
    this.#known.set(folder, { trees: new Map(), ...this.#of(folder), ...more, state });
  }
}

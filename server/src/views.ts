import {
  countFindings,
  type ExplorerNode,
  exploreBy,
  type FindingCounts,
  type FindingGroup,
  groupFindings,
  type Lang,
  type Plan,
  type PlanFindings,
  planTitle,
  type Snapshot,
  type Uri,
} from '#core';
import type { ExplorerView, FindingsParams } from './protocol.ts';
import { type PlanState, sameState } from './state.ts';
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
  readonly language: Lang;
  readonly measures: number;
  readonly findings: FindingCounts;
}

/** Something found out about a plan, and the state that it follows from. */
interface Known<T> {
  readonly state: PlanState;
  readonly value: T;
}

/** How many views of plans are remembered: what a user has open at once, and not so many that plans put away are held by them. */
const MOST_VIEWS = 8;

/**
 * What the client's views show, remembered by plan until the plan changes: a view asks for one level at a time, and a list of
 * plans is asked for anew when one of them has changed.
 */
export class Views {
  readonly #session: Workspace;
  readonly #plans = new Map<Uri, Known<PlanInList>>();
  /** By plan and way of looking at it, the longest unused first. */
  readonly #trees = new Map<string, Known<unknown>>();
  /** The folders that the client was told of last; `undefined` while it shows no list. */
  #told: readonly Uri[] | undefined;

  constructor(session: Workspace) {
    this.#session = session;
  }

  /** All plans, sorted by folder, to be followed from now on. Waits for other requests between plans. */
  async plans(cancelled: () => boolean): Promise<readonly PlanInList[]> {
    const folders = this.#session.snapshot().planFolders;
    this.#told = folders;
    for (const folder of this.#plans.keys()) if (!folders.includes(folder)) this.#plans.delete(folder);
    const plans: PlanInList[] = [];
    for (const folder of folders) {
      if (cancelled()) break;
      const known = this.#current(folder, this.#plans.get(folder));
      if (known === undefined) await this.#session.turns.quiet();
      const listed = known?.value ?? this.#list(folder);
      if (listed !== undefined) plans.push(listed);
    }
    return plans;
  }

  /** The entries of a plan as the explorer shows them. */
  tree(plan: Plan, { by, text = '', withFindings = false }: ExplorerView): readonly ExplorerNode[] {
    const session = this.#session;
    return this.#remembered(plan, `explorer ${by} ${withFindings} ${text}`, () =>
      exploreBy(by, plan, session.findings(plan), session.language(plan), { text, withFindings }),
    );
  }

  /** The findings of a plan in groups. */
  groups(plan: Plan, { by, severities }: Omit<FindingsParams, 'path'>): readonly FindingGroup[] {
    const session = this.#session;
    return this.#remembered(plan, `findings ${by} ${severities?.join(' ')}`, () =>
      groupFindings(by, plan, session.findings(plan), session.language(plan), severities),
    );
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
    const state = this.#session.stateOf(folder);
    if (plan === undefined || state === undefined) return undefined;
    this.#session.follow(plan);
    const findings = countFindings(this.#session.findings(plan).all);
    const listed = {
      folder,
      title: planTitle(plan),
      language: plan.language,
      measures: plan.items('measure').length,
      findings,
    };
    this.#plans.set(folder, { state, value: listed });
    return listed;
  }

  /** What was made of a plan in the same state before, else what is made now. */
  #remembered<T>(plan: Plan, view: string, make: () => T): T {
    const key = `${plan.uri}\n${view}`;
    const known = this.#current(plan.uri, this.#trees.get(key)) as Known<T> | undefined;
    const value = known === undefined ? make() : known.value;
    const state = this.#session.stateOf(plan.uri);
    this.#trees.delete(key);
    if (state !== undefined) this.#trees.set(key, { state, value });
    for (const oldest of [...this.#trees.keys()].slice(0, -MOST_VIEWS)) this.#trees.delete(oldest);
    return value;
  }

  #current<T>(folder: Uri, known: Known<T> | undefined): Known<T> | undefined {
    const state = known && this.#session.stateOf(folder);
    return known && state && sameState(known.state, state) ? known : undefined;
  }
}

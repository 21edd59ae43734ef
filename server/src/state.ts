import { compareDates, type Host, type PlainDate, type PlanStamp, type Uri } from '#core';
import type { Print } from '../../publish/src/format.ts';
import type { Abilities } from './client.ts';
import type { Settings } from './settings.ts';

/** What a host is made for; a new one is made when it changes. */
export interface HostSettings {
  readonly roots: readonly Uri[];
  /** Patterns of files that are hidden, as in VS Code's `files.exclude`. */
  readonly exclude: readonly string[];
}

/** Makes a host; `givesFiles` where the client can be asked for files (`planverk/listFiles`, `planverk/readFile`). */
export type HostFactory = (settings: HostSettings, givesFiles: boolean) => Host;

/** What only some shells can do. */
export interface Means {
  /** Prints a page as PDF; rejects with a sentence where that fails. Without it there is no browser, nor will be. */
  readonly print?: Print;
}

/** Commands of the client's own that the server may name, so far as the client has told of them (`InitializationOptions`). */
export interface Commands {
  /** Opens the list of suggestions. */
  readonly suggest: string | undefined;
  /** Asks which of several actions is wanted. */
  readonly choose: string | undefined;
  /** Shows places as references. */
  readonly references: string | undefined;
  /** Lists findings. */
  readonly findings: string | undefined;
}

/** What the client says when it starts the server, as far as it lasts. */
export interface Beginning {
  readonly abilities: Abilities;
  readonly settings: Settings;
  readonly roots: readonly Uri[];
  readonly locale: string | undefined;
  readonly givesFiles: boolean;
  /** The client wants to hear when plans change (`planverk/changed`). */
  readonly hearsChanges: boolean;
  readonly commands: Commands;
}

/** What the client was told when it asked about an open document. */
export interface Pulled {
  readonly version: number;
  readonly id: string;
  /** The plan's state then; `undefined` for a document of no plan. */
  readonly state: PlanState | undefined;
}

/** All that a plan's findings follow from: its own state, what the user chose, and the day. */
export interface PlanState {
  readonly stamp: PlanStamp;
  readonly settings: Settings;
  readonly today: PlainDate;
}

/** Whether two states give the same findings in the same words. */
export function sameState(a: PlanState, b: PlanState): boolean {
  return a.stamp === b.stamp && a.settings === b.settings && compareDates(a.today, b.today) === 0;
}

/** A request under way that must hear what the client is told of a file by another way. */
export interface Listener {
  set(uri: Uri, id: string): void;
}

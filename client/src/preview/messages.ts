/*
 * What the preview's page and the extension say to each other. Addresses are as printed plans have them (addresses.ts), lines count from 0.
 */

import type { PreviewPiece, Topic } from '../../../server/src/protocol.ts';

export type Scope = 'plan' | 'chapter';

/** Where the page may fetch pictures of a folder from. */
export interface Pictures {
  readonly folder: string;
  readonly base: string;
}

/** A finding as the page shows it, below the block that it is about. */
export interface PageFinding {
  /** Tells it from the others that are shown at the same time. */
  readonly id: string;
  readonly uri: string;
  readonly line: number;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  /** The level in a word, since a colour alone tells nothing to many. */
  readonly level: string;
  readonly message: string;
  /** The rule's code, and whether it has a page. */
  readonly code: string;
  readonly hasPage: boolean;
}

/** Lines of a file that are in sight, from the first to the last; with fractions where a block stands partly in sight. */
export interface Lines {
  readonly uri: string;
  readonly first: number;
  readonly last: number;
}

/** The page's own words, in the reader's language. */
export interface Words {
  readonly wholePlan: string;
  readonly chapter: string;
  readonly scope: string;
  readonly findings: string;
  readonly aboutRule: string;
  readonly noFix: string;
  /** What the button says that chooses a part of the plan: with what it is about, where one is chosen. */
  readonly filter: string;
  readonly clearFilter: string;
}

export type ToPage =
  /** Show this; the reader stays where they are. `message` instead of a plan where there is none. */
  | {
      readonly type: 'show';
      /** The tags around the pieces, and the pieces in their order; one without `html` is as the page has it. */
      readonly open: string;
      readonly pieces: readonly PreviewPiece[];
      readonly close: string;
      readonly message?: string;
      readonly scope: Scope;
      readonly pictures: readonly Pictures[];
      readonly words: Words;
      /** What the page must remember to be restored after a restart. */
      readonly state: PageState;
    }
  /** The findings of the plan as they are now; all that the page showed before go. */
  | { readonly type: 'findings'; readonly findings: readonly PageFinding[] }
  /** The quick fixes of a finding, by their titles. */
  | { readonly type: 'fixes'; readonly id: string; readonly titles: readonly string[] }
  /** The editor shows these lines of a file that has `length` of them. */
  | ({ readonly type: 'scroll'; readonly length: number } & Lines)
  /** The cursor is at this line: its block is marked, and with `show` comes in sight. */
  | { readonly type: 'cursor'; readonly uri: string; readonly line: number; readonly show: boolean }
  /** Say what is shown: for tests. */
  | { readonly type: 'dump' };

export type FromPage =
  | { readonly type: 'ready' }
  /** A piece without `html` is not there: send everything. */
  | { readonly type: 'incomplete' }
  | { readonly type: 'scope'; readonly scope: Scope }
  /** The reader wants to choose what part of the plan is shown; wants to see all of it. */
  | { readonly type: 'filter' }
  | { readonly type: 'clearFilter' }
  /** The reader wants to see findings, or not to. */
  | { readonly type: 'showFindings'; readonly shown: boolean }
  /** Which quick fixes a finding has; do the one of this title; show the page of its rule. */
  | { readonly type: 'askFixes'; readonly id: string }
  | { readonly type: 'fix'; readonly id: string; readonly title: string }
  | { readonly type: 'rule'; readonly id: string }
  /** The reader has scrolled the page, which shows these lines by now. */
  | { readonly type: 'scrolled'; readonly lines: readonly Lines[] }
  /** The reader points at a place: show its source, and with `focus` go there. */
  | { readonly type: 'source'; readonly uri: string; readonly line: number; readonly focus: boolean }
  | { readonly type: 'dumped'; readonly html: string };

/** What a preview shows: a document of its plan, and how much of the plan. */
export interface PageState {
  /** As the editor writes it (`Uri.toString`). */
  readonly document: string;
  readonly scope: Scope;
  /** Whether findings are shown. */
  readonly findings: boolean;
  /** The unit, goal or year that what is shown is about; absent for everything. */
  readonly about?: Topic;
}

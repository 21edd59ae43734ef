import type { CardWords } from '../../../l10n/card.ts';
import type { CardChoicesResult, EditCardParams, PlacedForm } from '../../../server/src/protocol.ts';

/* What the form's page and the extension say to each other. */

export type Form = PlacedForm;
export type Field = Form['fields'][number];
export type Control = Field['control'];
export type Finding = Form['findings'][number];
export type Path = Field['path'];
export type Choices = CardChoicesResult;
export type Change = EditCardParams['change'];
export type Position = Form['at'];

/** What the page shows. */
export interface Shown {
  /** Which card it is: the same number as long as it is the same card, whatever changes in it. */
  readonly card: number;
  /** `null` where there is none; `message` says why. */
  readonly form: Form | null;
  readonly message: string;
  /** The name of its file. */
  readonly file: string;
  readonly pinned: boolean;
  /** A new card can be put where the cursor is. */
  readonly canAdd: boolean;
  readonly language: string;
  readonly words: CardWords;
}

export type ToForm =
  | { readonly type: 'show'; readonly shown: Shown }
  | { readonly type: 'choices'; readonly ask: number; readonly choices: CardChoicesResult }
  /** What became of a change; `request` is its number. */
  | { readonly type: 'said'; readonly text: string; readonly request?: number; readonly refused?: true }
  /** The keyboard comes to the form: to the field where it was, or to the first. */
  | { readonly type: 'focus' }
  /** Say what is shown: for tests. */
  | { readonly type: 'dump' };

export type FromForm =
  | { readonly type: 'ready' }
  | { readonly type: 'change'; readonly card: number; readonly request: number; readonly change: Change }
  | { readonly type: 'ask'; readonly card: number; readonly ask: number; readonly path: Path; readonly query: string }
  /** Show a place in the text, or the card. */
  | { readonly type: 'go'; readonly card: number; readonly position?: Position }
  | { readonly type: 'new'; readonly card: number; readonly kind: Extract<Change, { type: 'new' }>['kind'] }
  | { readonly type: 'pin'; readonly pinned: boolean }
  | { readonly type: 'undo' | 'redo' | 'save'; readonly card: number }
  | { readonly type: 'dumped'; readonly html: string };

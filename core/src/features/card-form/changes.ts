import type { Kind } from '../../model/table/types.ts';
import type { FileEdit } from '../../workspace/file-edit.ts';
import type { Value } from '../../workspace/path-edits.ts';
import type { Path } from '../../workspace/paths.ts';

/** What is done in a form. */
export type CardChange =
  /** Write a text, or texts as a list; nothing takes the field out, all but the key where it is wanted. */
  | { readonly type: 'set'; readonly path: Path; readonly value: Value }
  /** One more entry of a list. */
  | { readonly type: 'add'; readonly path: Path; readonly value: string }
  | { readonly type: 'remove'; readonly path: Path }
  /** Another key in the place of one of the author's own: a year. */
  | { readonly type: 'rename'; readonly path: Path; readonly key: string }
  /** A new item with that name, and a reference to it. */
  | { readonly type: 'create'; readonly path: Path; readonly kind: Kind; readonly name: string }
  /** A quick fix of one of the card's findings; `title` makes sure that it is the one that was shown. */
  | { readonly type: 'fix'; readonly finding: number; readonly fix: number; readonly title: string }
  /** A new card below this one. */
  | { readonly type: 'new'; readonly kind: Kind; readonly title: string };

/** What becomes of a change. */
export type CardEdit =
  | {
      /** Nothing where the text says it already. */
      readonly edits: readonly FileEdit[];
      /** What was done, in a few words, for those who do not see it. */
      readonly said: string;
      /** Where a new card begins, in the text as it is after the edit. */
      readonly caret?: { readonly text: string; readonly offset: number };
    }
  /** Nothing is changed: no card is there any more, it is locked, or the text could not be kept whole. */
  | { readonly refused: 'gone' | 'locked' | 'impossible' };

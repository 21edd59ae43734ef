import type { Span } from '../text/span.ts';
import type { PlainDate } from './date.ts';
import type { AnyItem } from './item.ts';
import type { TargetKind } from './table/types.ts';
import type { Uri } from './uri.ts';

/** A name as it is declared; `former` tells the ones of earlier days. */
export interface DeclaredName {
  readonly text: string;
  readonly former: boolean;
  /** The last day of a former name, where that is said. */
  readonly until?: PlainDate;
}

/** Something that references can lead to. */
export interface Definition {
  readonly uri: Uri;
  readonly kind: TargetKind;
  /** NFC. Absent where it has only names. */
  readonly id?: string;
  /** The id where there is one, else the name: what definition jumps to and rename would change. */
  readonly span: Span;
  /** Everything that belongs to it. */
  readonly whole: Span;
  /** How it is shown in lists: its title, name or heading. */
  readonly title: string;
  readonly names: readonly DeclaredName[];
  /** The item, for items and for the set that a point belongs to. */
  readonly item?: AnyItem;
}

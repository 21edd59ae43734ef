import type { Span } from '../text/span.ts';
import type { Kind } from './table/types.ts';
import type { Uri } from './uri.ts';

/** What is known of an item without its fields: what a reference remembers of the item it stands in. */
export interface ItemBase<K extends Kind = Kind> {
  readonly kind: K;
  readonly uri: Uri;
  /** The whole item: its mapping in the file. */
  readonly span: Span;
  /** Where a finding about the item as a whole goes: its id, else its title, else the fence's or register's kind word. */
  readonly anchor: Span;
  /** The fence's kind word, or the register's plural key. */
  readonly head: Span;
  readonly carrier: 'fence' | 'register';
  /** Something in it could not be read, so that what is missing may only be unread. */
  readonly broken: boolean;
}

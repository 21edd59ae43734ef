import type { Span } from '../text/span.ts';
import type { ItemBase } from './item-base.ts';
import type { TargetKind } from './table/types.ts';
import type { Uri } from './uri.ts';
import type { Words } from './words.ts';

/** A reference by id or name, in a field or in text (docs/format.md section 4). */
export interface Reference {
  readonly uri: Uri;
  /** The name, plan alias included; without brackets, §, year and label. */
  readonly span: Span;
  /** That name, trimmed. */
  readonly written: string;
  /** What stands before the first slash, where it could be an alias; names may hold slashes too («NOU 2019/26»). */
  readonly plan?: Words;
  /** The kinds that the place takes; empty where any will do. */
  readonly to: readonly TargetKind[];
  readonly place: FieldPlace | ProsePlace;
}

/** In a reference field. One text with commas or «og» is one reference until it is resolved. */
export interface FieldPlace {
  readonly type: 'field';
  readonly item?: ItemBase;
  /** English name of the field; for nested ones the inner name (`indicator` of a target, `source` of money). */
  readonly field: string;
  /** A text that names nothing is good too. */
  readonly orText: boolean;
  /** `§ 1-7d` behind the name of a law. */
  readonly section?: Words;
}

/** `[[…]]` in a chapter's text or in a text field. */
export interface ProsePlace {
  readonly type: 'prose';
  /** Brackets included. */
  readonly whole: Span;
  /** The card that the text belongs to, if any. */
  readonly item?: ItemBase;
  readonly label?: Words;
  /** `§ 1-7d`: the § and what follows, as written. `written` is empty where no law is named. */
  readonly section?: Words;
  /** `@2019.rød=78 %`. */
  readonly figure?: Figure;
}

export interface Figure {
  readonly year?: number;
  readonly yearSpan: Span;
  readonly category?: Words;
  /** What the text says the value is. */
  readonly expected?: Words;
}

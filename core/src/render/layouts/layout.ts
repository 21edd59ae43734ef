import type { Card, ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Layout } from '../../model/manifest.ts';
import type { Words } from '../../model/value.ts';
import type { Html } from '../html.ts';
import type { Scope } from '../scope.ts';

/** Cards that stand together, to be laid out in one way. */
export interface Laid<T extends AnyItem = AnyItem> {
  readonly items: readonly T[];
  /** The title that the author gives them in the fence. */
  readonly title?: Words;
  /** The fence; registers have none. */
  readonly card?: Card;
  readonly file?: ParsedFile;
}

/** Makes one layout of the cards of a kind. */
export type MakeLayout<T extends AnyItem = AnyItem> = (scope: Scope, laid: Laid<T>) => Html;

/**
 * The layout of a fence (docs/format.md section 5): its own word, else what the plan chooses for the kind; `undefined` where
 * neither says. A plan's choice is for lists: a measure that stands alone in its fence, as one mapping, stays a card.
 */
export function layoutOf({ plan }: Pick<Scope, 'plan'>, file: ParsedFile, card: Card): Layout | undefined {
  if (card.layout?.name !== undefined) return card.layout.name;
  const chosen = plan.manifest.layouts.get(card.kind);
  return card.kind === 'measure' && !isList(file, card) ? undefined : chosen;
}

/** Whether the items of a fence are written as a list, be it a list of one. */
function isList({ text }: ParsedFile, { body }: Card): boolean {
  return /^[\s>]*(?:#[^\n]*\n\s*)*-\s/.test(text.slice(body.start, body.end));
}

/** Whether the HTML of a fence says what other parts of the plan say, beside what its references lead to. */
export function showsOthers(scope: Pick<Scope, 'plan'>, file: ParsedFile, card: Card): boolean {
  if (card.kind === 'view') return true;
  return (card.kind === 'goal' || card.kind === 'requirement') && layoutOf(scope, file, card) === 'table';
}

import type { Block, ParsedFile } from '../../model/file.ts';
import { contains } from '../../text/span.ts';
import { sourceOf } from './outline.ts';

/** What a text may announce: a picture, a table, or points in any form. */
export type Shown = 'figure' | 'table' | 'list';

/**
 * Whether a block of a chapter shows such a thing. Pictures of tables are tables, cards are shown as tables, and views are
 * whatever they say; a diagram may be code.
 */
export function hasShown(file: ParsedFile, block: Block, what: Shown): boolean {
  switch (block.type) {
    case 'table':
      return what !== 'figure' || hasPicture(file, block);
    case 'card':
      return what !== 'figure' || file.cards.some(({ kind, span }) => kind === 'view' && contains(block.span, span));
    case 'code':
      return true;
    case 'html':
      return /<(?:img|svg|figure|iframe|object|table|video|canvas)(?=[\s>/])/i.test(sourceOf(file, block));
    case 'list':
    case 'quote':
      return what === 'list' || hasPicture(file, block) || /^[\s>*+-]*\|.*\|/m.test(sourceOf(file, block));
    case 'paragraph':
      return hasPicture(file, block);
    default:
      return false;
  }
}

function hasPicture(file: ParsedFile, block: Block): boolean {
  return /!\[|<img(?=[\s>/])/i.test(sourceOf(file, block));
}

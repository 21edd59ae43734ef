import { type AnyItem, fieldOf } from '../model/item.ts';
import { excerptOf } from '../text/excerpt.ts';

/** Quotation marks around all of a title, which a sentence puts there itself. */
const QUOTED = /^[«“"]([^«»“”"]*)[»”"]$/;

/** What an item is called in a sentence: its title or name, else its id; cut where it is long, empty where it has none. */
export function shownTitle(item: AnyItem): string {
  for (const name of ['title', 'name', 'id']) {
    const field = fieldOf(item, name);
    if (field?.kind === 'value') return excerptOf(textOf(field.value).trim().replace(QUOTED, '$1'));
  }
  return '';
}

function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null && 'text' in value ? String(value.text) : String(value);
}

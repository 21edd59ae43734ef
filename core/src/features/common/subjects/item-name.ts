import type { AnyItem } from '../../../model/item.ts';
import type { Lang } from '../../../model/language.ts';
import { TABLE } from '../../../model/table/index.ts';
import { VIEW_TYPES } from '../../../model/table/values.ts';
import { oneLine } from '../../../text/excerpt.ts';

/**
 * What an item is called in lists, on one line: its title or name, of an evaluation the measure, of a view its sort; else its
 * id, else the word for what it is.
 */
export function itemName(item: AnyItem, lang: Lang): string {
  const id = 'id' in item.fields && item.fields.id.kind === 'value' ? item.fields.id.value : '';
  return oneLine(nameOf(item, lang) ?? '') || id || TABLE[item.kind].word[lang];
}

function nameOf(item: AnyItem, lang: Lang): string | undefined {
  switch (item.kind) {
    case 'indicator':
    case 'unit':
      return item.fields.name.kind === 'value' ? item.fields.name.value : undefined;
    case 'abbreviation':
      return item.fields.id.kind === 'value' ? item.fields.id.value : undefined;
    case 'evaluation':
      return item.fields.measure.kind === 'value' ? item.fields.measure.value[0]?.written : undefined;
    case 'view':
      return item.fields.type.kind === 'value' ? viewName(item.fields.type.value, lang) : undefined;
    default:
      return item.fields.title.kind === 'value' ? item.fields.title.value.text : undefined;
  }
}

function viewName(type: string, lang: Lang): string {
  return VIEW_TYPES.find((word) => word.en === type)?.[lang] ?? type;
}

import type { Definition } from '../../model/definition.ts';
import { subMeasuresOf } from '../../model/extent.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { pointId } from '../../model/read/definitions.ts';
import { TABLE } from '../../model/table/index.ts';
import { oneLine } from '../../text/excerpt.ts';
import { contains, type Span } from '../../text/span.ts';
import { itemName } from '../common/subjects/item-name.ts';
import { KIND_NAMES } from '../common/words.ts';
import type { Draft } from './types.ts';

/** The entry of an item, with its sub-measures or points below it. */
export function itemSymbol(item: AnyItem, span: Span, lang: Lang): Draft {
  const id = 'id' in item.fields && item.fields.id.kind === 'value' ? item.fields.id.value : undefined;
  const word = TABLE[item.kind].word[lang];
  const name = itemName(item, lang);
  return {
    kind: item.kind,
    name,
    detail: [name === word ? undefined : word, id === name ? undefined : id].filter(Boolean).join(' · '),
    span,
    selection: contains(span, item.anchor) ? item.anchor : { start: span.start, end: span.start },
    children: partsOf(item, lang),
    item,
  };
}

function partsOf(item: AnyItem, lang: Lang): Draft[] {
  if (item.kind === 'requirement') return pointSymbols(item);
  return subMeasuresOf(item).map((part) => itemSymbol(part, part.span, lang));
}

function pointSymbols(set: Item<'requirement'>): Draft[] {
  if (set.fields.points.kind !== 'value') return [];
  return set.fields.points.value.map((point) => {
    const id = pointId(set, point.id);
    const name = oneLine(point.text?.text ?? '') || id;
    const start = Math.min(point.span.start, point.text?.span.start ?? point.span.start);
    const end = Math.max(point.span.end, point.text?.span.end ?? point.span.end);
    const detail = id === name ? '' : id;
    return { kind: 'point', name, detail, span: { start, end }, selection: point.span, children: [] };
  });
}

/** The entry of a figure or table that has an id. */
export function captionSymbol({ kind, title, id, span, whole }: Definition, lang: Lang): Draft | undefined {
  if (kind !== 'figure' && kind !== 'table') return undefined;
  const name = oneLine(title) || (id ?? KIND_NAMES[kind][lang]);
  const detail = [KIND_NAMES[kind][lang], id].filter((each) => each !== undefined && each !== name).join(' · ');
  const end = Math.max(whole.end, span.end);
  return { kind, name, detail, span: { start: whole.start, end }, selection: span, children: [] };
}

import type { DeclaredName, Definition } from '../definition.ts';
import { subMeasuresOf } from '../extent.ts';
import { type AnyItem, fieldOf, type Item } from '../item.ts';
import { idKey } from '../names/index.ts';
import type { Words } from '../value.ts';

/** What references can lead to in the items: themselves, their sub-measures, their points. */
export function definitionsOf(items: readonly AnyItem[]): Definition[] {
  return items.flatMap((item) => [...ownDefinition(item), ...innerDefinitions(item)]);
}

function innerDefinitions(item: AnyItem): Definition[] {
  return item.kind === 'requirement' ? pointDefinitions(item) : definitionsOf(subMeasuresOf(item));
}

function pointDefinitions(set: Item<'requirement'>): Definition[] {
  if (set.fields.points.kind !== 'value') return [];
  return set.fields.points.value.map((point) => ({
    uri: set.uri,
    kind: 'point',
    id: idKey(pointId(set, point.id)),
    span: point.span,
    whole: point.text?.span ?? point.span,
    title: point.text?.text ?? point.id,
    names: [],
    item: set,
  }));
}

/** A point without an id of its own is named by its set and its place in it (docs/format.md section 3, requirement). */
export function pointId(set: Item<'requirement'>, id: string): string {
  return id.startsWith('.') ? `${set.fields.id.kind === 'value' ? set.fields.id.value : ''}${id}` : id;
}

function ownDefinition(item: AnyItem): Definition[] {
  if (item.kind === 'view' || item.kind === 'evaluation') return [];
  const field = fieldOf(item, 'id');
  const id = field?.kind === 'value' ? idKey(String(field.value)) : undefined;
  const names = namesOf(item);
  const title = names[0]?.text ?? id;
  if (title === undefined) return [];
  return [
    {
      uri: item.uri,
      kind: item.kind,
      ...(id !== undefined && { id }),
      span: item.anchor,
      whole: item.span,
      title,
      names,
      item,
    },
  ];
}

/** Every name the item declares: its name or title first, then short name, aliases and former names. */
function namesOf(item: AnyItem): DeclaredName[] {
  const names: DeclaredName[] = [];
  for (const key of ['name', 'title', 'shortName', 'alias']) {
    const field = fieldOf(item, key);
    if (field?.kind !== 'value') continue;
    const texts = Array.isArray(field.value)
      ? (field.value as Words[]).map((words) => words.text)
      : [textOf(field.value)];
    for (const text of texts) if (text.trim() !== '') names.push({ text: text.trim(), former: false });
  }
  return [...names, ...formerNamesOf(item)];
}

function formerNamesOf(item: AnyItem): DeclaredName[] {
  if (item.kind !== 'unit' || item.fields.former.kind !== 'value') return [];
  return item.fields.former.value.flatMap(({ text, until }) => {
    const end = until?.reading.end;
    return text.trim() === '' ? [] : { text: text.trim(), former: true, ...(end && { until: end }) };
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : (value as Words).text;
}

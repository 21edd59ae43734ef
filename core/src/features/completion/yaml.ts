import { freeId } from '../../checks/new-items.ts';
import type { Definition } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import { measurementsOf } from '../../model/indicator.ts';
import type { AnyItem } from '../../model/item.ts';
import { LANGS } from '../../model/language.ts';
import { toId } from '../../model/names/index.ts';
import { findRow, rowsOf } from '../../model/table/index.ts';
import { manifest } from '../../model/table/records.ts';
import type { Kind } from '../../model/table/types.ts';
import { itemAt } from '../common/at-offset.ts';
import { type MappingScope, mappingOf, type YamlPlace } from '../position/index.ts';
import { itemsIn, wholeManifest } from './cards.ts';
import { type CompletionItem, type CompletionList, listOf, type Request, suggestion } from './item.ts';
import { keysIn, pluralsIn } from './keys.ts';
import { sectionsInText } from './laws.ts';
import { amountsIn, moneyIn } from './money.ts';
import { libraryKeysIn, listedPathsIn, planFoldersIn } from './paths.ts';
import { referencesIn } from './references.ts';
import { ruleKeysIn } from './rules.ts';
import { dateIn, isTimeField, timesIn, yearKeysIn } from './times.ts';
import { fieldNamesIn, flagsIn, kindKeysIn, levelsIn, listedIn, plainIn } from './words.ts';

type FieldScope = YamlPlace['scope'] & { readonly type: 'field' };
type FieldPlace = YamlPlace & { readonly scope: FieldScope };

/** In a card, a register or the manifest: keys, values, or both where both could stand. */
export function yamlIn(place: YamlPlace, request: Request): CompletionList {
  const keys = place.leaf === 'value' ? [] : keyItems(place, request);
  const values = place.leaf === 'key' ? NONE : valueItems(place, request);
  return { items: [...keys, ...values.items], incomplete: values.incomplete };
}

const NONE = listOf([]);

function keyItems(place: YamlPlace, request: Request): readonly CompletionItem[] {
  const { scope } = place;
  if (scope.type === 'register') return pluralsIn(place, request);
  if (scope.type === 'items') return itemsIn(place, request);
  const mapping = mappingOf(scope);
  // Keys that begin so are the author's own.
  if (mapping && place.typed.startsWith('x-')) return [];
  if (mapping)
    return [
      ...(isNewManifest(mapping, place) ? wholeManifest(place, request) : []),
      ...keysIn(place, mapping, request),
    ];
  if (scope.type !== 'field') return [];
  switch (scope.row.value.type) {
    case 'rule-levels':
      return ruleKeysIn(place, request);
    case 'required-fields':
      return kindKeysIn(place, request);
    case 'filter':
      return fieldNamesIn(place, kindViewed(request), request, 'key');
    case 'plans':
      return libraryKeysIn(place, request);
    case 'measurements':
    case 'year-values':
    case 'amounts':
      return yearKeysIn(place, request);
    default:
      return [];
  }
}

function isNewManifest({ rows }: MappingScope, { siblings, column, path, colon }: YamlPlace): boolean {
  return rows === manifest && siblings.length === 0 && column === 0 && path.length === 0 && !colon;
}

function valueItems(place: YamlPlace, request: Request): CompletionList {
  const { scope } = place;
  if (scope.type === 'field') {
    const { value } = scope.row;
    if (value.type === 'references') return referencesIn({ ...place, scope }, value, request);
    return listOf(fieldItems({ ...place, scope }, request));
  }
  if (scope.type === 'rule-level') return listOf(levelsIn(place, request));
  if (scope.type === 'required-of') return listOf(fieldNamesIn(place, scope.kind, request, 'value'));
  if (scope.type === 'plan-folder') return listOf(planFoldersIn(place, request));
  if (scope.type === 'entry' && scope.of === 'chapter') return listOf(listedPathsIn(place, request, 'chapters'));
  if (scope.type === 'filter-value') return listOf(filterItems(place, scope.field, request));
  return NONE;
}

function fieldItems(place: FieldPlace, request: Request): readonly CompletionItem[] {
  const { row, name, kind } = place.scope;
  switch (row.value.type) {
    case 'listed':
      return listedIn(place, row.value, request, row.about[request.lang]);
    case 'flag':
      return flagsIn(place);
    case 'time':
      return timesIn(place, name, request);
    case 'money':
      return moneyIn(place, request);
    case 'amount':
    case 'amounts':
      return amountsIn(place, request);
    case 'paths':
    case 'chapters':
      return listedPathsIn(place, request, name === 'appendices' ? 'appendices' : 'chapters');
    case 'field-names':
      return fieldNamesIn(place, kindViewed(request), request, 'value');
    case 'id':
      return kind ? idFromTitle(place, request) : [];
    case 'year':
      return plainIn(place, measuredYears(request));
    case 'plain':
      return [...titleFromId(place, request), ...plainItems(place, request)];
    case 'text':
      return [...titleFromId(place, request), ...sectionsInText(request)];
    case 'texts':
      return sectionsInText(request);
    default:
      return [];
  }
}

/** Plain texts whose values are known all the same: languages, aliases, the field to sort by. */
function plainItems(place: FieldPlace, request: Request): readonly CompletionItem[] {
  const { name, kind } = place.scope;
  if (isTimeField(name)) return timesIn(place, name, request);
  if (kind === 'view' && (name === 'sort' || name === 'group'))
    return fieldNamesIn(place, kindViewed(request), request, 'value');
  if (kind !== undefined) return [];
  if (name === 'language') return plainIn(place, LANGS);
  if (name === 'date') return dateIn(place, request);
  if (name === 'version') return plainIn(place, ['1']);
  if (name === 'previous')
    return plainIn(
      place,
      request.plan.manifest.plans.map(({ alias }) => alias.text),
    );
  return [];
}

function filterItems(place: YamlPlace, field: string, request: Request): readonly CompletionItem[] {
  const kind = kindViewed(request);
  const row = findRow(rowsOf(kind), field)?.row;
  if (row?.value.type === 'listed') return listedIn(place, row.value, request);
  if (row?.value.type !== 'references') return [];
  const scope: FieldScope = { type: 'field', name: field, row, entry: true };
  return referencesIn({ ...place, scope }, row.value, request).items;
}

/** What a view is made of, by its type (docs/format.md section 3, view); measures where it says none yet. */
const VIEWED: Readonly<Record<string, Kind>> = {
  goals: 'goal',
  indicators: 'indicator',
  coverage: 'requirement',
  evaluation: 'evaluation',
  abbreviations: 'abbreviation',
  sources: 'source',
};

function kindViewed(request: Request): Kind {
  const item = itemAt(request.file, request.offset);
  const type = item?.kind === 'view' && item.fields.type.kind === 'value' ? item.fields.type.value : undefined;
  return (type === undefined ? undefined : VIEWED[type]) ?? 'measure';
}

/** An id made from the title or name that the item has already, with a number behind it where that id is taken. */
function idFromTitle(place: YamlPlace, request: Request): readonly CompletionItem[] {
  const { plan, file, offset } = request;
  const item = itemAt(file, offset);
  const title = item && definitionOf(item, file)?.names[0]?.text;
  if (title === undefined || title.trim() === '') return [];
  const wanted = toId(title);
  const isFree = plan.withId(wanted).every((definition) => definition.item === item);
  return [made(place, isFree ? wanted : freeId(plan, wanted), title)];
}

/** A title or name made from the id that the item has, where there is none yet: Tab and Enter must not put another text in place of what is written. */
function titleFromId(place: FieldPlace, { file, offset, plan }: Request): readonly CompletionItem[] {
  const { kind, name } = place.scope;
  if (kind === undefined || kind === 'abbreviation' || (name !== 'title' && name !== 'name')) return [];
  if (place.typed.trim() !== '') return [];
  const item = itemAt(file, offset);
  const id = item && definitionOf(item, file)?.id;
  if (id === undefined) return [];
  const text = id.replace(/[-_.]+/g, ' ').trim();
  const title = text.charAt(0).toLocaleUpperCase(plan.language) + text.slice(1);
  return [made(place, title, id)];
}

/** What another field was made into; found by what stands there too, which may be what a new card is filled with. */
function made(place: YamlPlace, text: string, from: string): CompletionItem {
  const typed = place.typed.length >= MADE_OVER ? [place.typed] : [];
  return suggestion('word', text, { span: place.span, text: place.lead + text, sort: '', names: [from, ...typed] });
}

/** So many letters are what a new card is filled with, and not the beginning of what is wanted. */
const MADE_OVER = 3;

function definitionOf(item: AnyItem, file: ParsedFile): Definition | undefined {
  return file.definitions.find((definition) => definition.item === item && definition.kind === item.kind);
}

function measuredYears(request: Request): readonly string[] {
  const item = itemAt(request.file, request.offset);
  return item?.kind === 'indicator' ? measurementsOf(item).map(({ year }) => String(year)) : [];
}

import { type Localized, otherSpellings, spellings } from '../../model/language.ts';
import { KINDS, layoutRowOf, layoutsOf, rowsOf, TABLE } from '../../model/table/index.ts';
import type { FieldType, Kind, Listed } from '../../model/table/types.ts';
import { RULE_LEVELS } from '../../model/table/values.ts';
import { USUAL } from '../common/words.ts';
import type { Info, YamlPlace } from '../position/index.ts';
import { type CompletionItem, type Request, suggestion } from './item.ts';
import { order } from './matching.ts';

/** The words of a closed list, in the order of the table, as the plan's language spells them; each told of by what the field is for. */
export function listedIn(
  place: YamlPlace,
  type: FieldType & { readonly type: 'listed' },
  request: Request,
  documentation?: string,
): readonly CompletionItem[] {
  return wordsOf(place, type.values, request, type.default, documentation);
}

/** Behind the kind word of a fence: how its cards may be laid out in print. */
export function layoutsIn(place: Info, kind: Kind, { plan, lang }: Request): readonly CompletionItem[] {
  const documentation = layoutRowOf(kind)?.about[lang];
  return layoutsOf(kind).map((word, at) => {
    const text = word[plan.language];
    const there = { span: place.span, text, sort: order(at), names: spellings(word) };
    return suggestion('word', text, there, documentation === undefined ? {} : { documentation });
  });
}

/** The levels of a rule. */
export function levelsIn(place: YamlPlace, request: Request): readonly CompletionItem[] {
  return wordsOf(place, RULE_LEVELS, request);
}

/** `true` and `false`. */
export function flagsIn(place: YamlPlace): readonly CompletionItem[] {
  return ['true', 'false'].map((text, at) => wordAt(place, text, at));
}

/** Words that are the same in every language. */
export function plainIn(place: YamlPlace, texts: readonly string[]): readonly CompletionItem[] {
  return texts.map((text, at) => wordAt(place, text, at));
}

/** The kinds, as keys of `påkrevd`. */
export function kindKeysIn(place: YamlPlace, request: Request): readonly CompletionItem[] {
  const there = new Set(place.siblings.map(({ key }) => key));
  return KINDS.filter((kind) => !spellings(TABLE[kind].word).some((word) => there.has(word))).map((kind, at) => {
    const { word, about } = TABLE[kind];
    return keyAt(place, word, at, request, about[request.lang]);
  });
}

/** The field names of a kind: as values of a list, or as keys. */
export function fieldNamesIn(
  place: YamlPlace,
  kind: Kind,
  request: Request,
  as: 'key' | 'value',
): readonly CompletionItem[] {
  const there = new Set(place.siblings.map(({ key }) => key));
  return Object.values(rowsOf(kind)).flatMap((row, at) => {
    if (spellings(row.key).some((word) => there.has(word))) return [];
    if (as === 'key') return keyAt(place, row.key, at, request, row.about[request.lang]);
    const own = row.key[request.plan.language];
    const names = otherSpellings(row.key, request.plan.language);
    return wordAt(place, own, at, names, { documentation: row.about[request.lang] });
  });
}

function wordsOf(
  place: YamlPlace,
  values: readonly Listed[],
  { plan, lang }: Request,
  usual?: string,
  documentation?: string,
): readonly CompletionItem[] {
  const told = documentation === undefined ? {} : { documentation };
  return values.map((word, at) => {
    const more = word.en === usual ? { detail: USUAL[lang] } : {};
    return wordAt(place, word[plan.language], at, spellings(word), { ...more, ...told });
  });
}

function wordAt(
  place: YamlPlace,
  text: string,
  at: number,
  names: readonly string[] = [],
  more: { readonly detail?: string; readonly documentation?: string } = {},
): CompletionItem {
  return suggestion('word', text, { span: place.span, text: place.lead + text, sort: order(at), names }, more);
}

function keyAt(
  place: YamlPlace,
  word: Localized,
  at: number,
  { plan }: Request,
  documentation: string,
): CompletionItem {
  const key = word[plan.language];
  const text = place.colon ? key : `${key}: `;
  return suggestion(
    'field',
    key,
    { span: place.span, text: place.lead + text, sort: order(at), names: spellings(word) },
    { documentation, again: !place.colon },
  );
}

import { type Lang, otherSpellings, spellings } from '../../model/language.ts';
import { findRow, kindOfPlural, kindOfWord, layoutRowOf, pluralOf, TABLE } from '../../model/table/index.ts';
import type { FieldRow, Kind, Listed } from '../../model/table/types.ts';
import { RULE_LEVELS } from '../../model/table/values.ts';
import { valueWords } from '../common/words.ts';
import { mappingOf, type YamlPlace } from '../position/index.ts';
import { exampleOf } from './examples.ts';

/** What a key is for and what it takes; nothing for keys that the format does not know. */
export function aboutKey(place: YamlPlace, key: string, lang: Lang): string | undefined {
  const { scope } = place;
  if (scope.type === 'register' || (scope.type === 'field' && scope.row.value.type === 'required-fields')) {
    const kind = kindOfPlural(key) ?? kindOfWord(key);
    const names = kind && [TABLE[kind].word[lang], pluralOf(kind)?.[lang]].filter((name) => name !== undefined);
    return kind && `**${[...new Set(names)].join(' · ')}**\n\n${TABLE[kind].about[lang]}`;
  }
  const mapping = mappingOf(scope);
  const row = mapping && findRow(mapping.rows, key)?.row;
  return row && aboutField(row, lang);
}

function aboutField(row: FieldRow, lang: Lang): string {
  const others = otherSpellings(row.key, lang).join(' · ');
  const head = `**${row.key[lang]}**${others === '' ? '' : ` (${others})`}`;
  const parts = [head, row.about[lang], `*${valueWords(row.value)[lang]}*`, exampleOf(row, lang)];
  return parts.filter((part) => part !== undefined).join('\n\n');
}

/** A word of a closed list in all languages, and what the field is for. */
export function aboutValue(place: YamlPlace, value: string, lang: Lang): string | undefined {
  const { scope } = place;
  if (scope.type === 'rule-level') return aboutWord(RULE_LEVELS, value, lang);
  if (scope.type !== 'field' || scope.row.value.type !== 'listed') return undefined;
  const word = aboutWord(scope.row.value.values, value, lang);
  return word && `${word}\n\n${scope.row.about[lang]}`;
}

/** A layout behind the kind word of a fence. */
export function aboutLayout(kind: Kind, value: string, lang: Lang): string | undefined {
  const row = layoutRowOf(kind);
  const word = row && aboutWord(row.value.values, value, lang);
  return word && `${word}\n\n${row.about[lang]}`;
}

function aboutWord(values: readonly Listed[], value: string, lang: Lang): string | undefined {
  const word = values.find((listed) => spellings(listed).includes(value));
  const others = word && otherSpellings(word, lang).join(' · ');
  return word && `**${word[lang]}**${others === '' ? '' : ` (${others})`}`;
}

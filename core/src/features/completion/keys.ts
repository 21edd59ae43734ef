import { otherSpellings, spellings, words } from '../../model/language.ts';
import { findRow, KINDS, kindOfPlural, pluralOf, TABLE } from '../../model/table/index.ts';
import type { FieldRow } from '../../model/table/types.ts';
import { demanded } from '../common/new-cards/demanded.ts';
import { valueWords } from '../common/words.ts';
import type { MappingScope, YamlPlace } from '../position/index.ts';
import { type CompletionItem, lines, type Request, suggestion } from './item.ts';
import { order } from './matching.ts';
import { skeleton } from './skeleton.ts';

const MUST = words('må fylles ut', 'må fyllast ut', 'must be filled in');

/** The keys of a mapping that are not there yet, those that it must have first, in the order of the field table. */
export function keysIn(place: YamlPlace, mapping: MappingScope, request: Request): readonly CompletionItem[] {
  const { plan, lang } = request;
  const there = new Set(place.siblings.map(({ key }) => findRow(mapping.rows, key)?.name));
  const must = mapping.kind ? demanded(plan, mapping.kind) : demandedOfPlan(there);
  return Object.entries(mapping.rows).flatMap(([name, row], index) => {
    if (there.has(name) || (mapping.named && name === 'id')) return [];
    const isMust = row.required || must.has(name);
    const key = row.key[plan.language];
    const { text, snippet, again } = place.colon ? WORD(key) : withColon(place, row, request);
    return suggestion(
      'field',
      key,
      {
        span: place.span,
        text: place.lead + text,
        sort: `${isMust ? 'a' : 'b'}${order(index)}`,
        names: otherSpellings(row.key, plan.language),
      },
      {
        documentation: `${row.about[lang]}\n\n*${valueWords(row.value)[lang]}*`,
        ...(isMust && { detail: MUST[lang] }),
        snippet,
        again,
      },
    );
  });
}

/** A manifest names its municipality, or who else publishes the plan (docs/format.md section 2). */
function demandedOfPlan(there: ReadonlySet<string | undefined>): ReadonlySet<string> {
  return new Set(there.has('publisher') ? [] : ['municipality']);
}

interface Insertion {
  readonly text: string;
  readonly snippet: boolean;
  readonly again: boolean;
}

const WORD = (text: string): Insertion => ({ text, snippet: false, again: false });

/** The key with its colon, and the line below it where its value stands there. */
function withColon(place: YamlPlace, row: FieldRow, request: Request): Insertion {
  const key = row.key[request.plan.language];
  const { type } = row.value;
  if (!place.flow) {
    const below = belowKey(row, request);
    if (below !== undefined) {
      const indent = place.quote + ' '.repeat(place.column + 2);
      return { text: lines(request, [`${key}:`, indent + below]), snippet: true, again: OFFERING.has(type) };
    }
  }
  return { text: `${key}: `, snippet: false, again: OFFERING.has(type) };
}

/** Types whose values are suggested. */
const OFFERING: ReadonlySet<FieldRow['value']['type']> = new Set([
  'listed',
  'references',
  'money',
  'time',
  'targets',
  'chapters',
  'paths',
  'record',
  'required-fields',
  'rule-levels',
  'filter',
  'field-names',
]);

/** What an author writes on the line below the key; nothing for values that stand on its own line. */
function belowKey(row: FieldRow, { plan }: Request): string | undefined {
  const year = String(plan.manifest.period?.start.year ?? '');
  switch (row.value.type) {
    case 'texts':
    case 'targets':
    case 'points':
    case 'sub-measures':
    case 'chapters':
    case 'paths':
      return '- $0';
    case 'measurements':
    case 'year-values':
    case 'amounts':
      return `\${1:${year}}: $0`;
    case 'plans':
      return `\${1}: $0`;
    case 'money':
    case 'record':
    case 'required-fields':
    case 'rule-levels':
    case 'filter':
      return '$0';
    default:
      return undefined;
  }
}

/** The plural keys of a register that are not there yet, each with the beginning of its first item. */
export function pluralsIn(place: YamlPlace, request: Request): readonly CompletionItem[] {
  const { plan, lang } = request;
  const there = new Set(place.siblings.map(({ key }) => kindOfPlural(key)));
  return KINDS.flatMap((kind, index) => {
    const plural = pluralOf(kind);
    if (!plural || there.has(kind)) return [];
    const key = plural[plan.language];
    const item = listItem(skeleton(plan, kind)).map((line) => `  ${line}`);
    return suggestion(
      'field',
      key,
      {
        span: place.span,
        text: place.colon ? key : lines(request, [`${key}:`, ...item]),
        sort: order(index),
        names: [...spellings(plural), ...spellings(TABLE[kind].word)],
      },
      { detail: TABLE[kind].about[lang], snippet: !place.colon },
    );
  });
}

function listItem(fields: readonly string[]): readonly string[] {
  return fields.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`));
}

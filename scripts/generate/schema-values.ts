import { RULES } from '../../core/src/checks/all.ts';
import { spellings } from '../../core/src/model/language.ts';
import { KINDS, pluralOf, TABLE } from '../../core/src/model/table/index.ts';
import * as records from '../../core/src/model/table/records.ts';
import type { FieldRows, FieldType, Kind, Listed } from '../../core/src/model/table/types.ts';
import { RULE_LEVELS } from '../../core/src/model/table/values.ts';

/** A JSON Schema, draft 7. */
export type Schema = Readonly<Record<string, unknown>>;

/** What a mapping of fields is called in `definitions`. */
export type Definition = Kind | Exclude<keyof typeof records, 'manifest'>;

export const ID: Schema = { type: 'string', pattern: '^\\p{L}[\\p{L}\\p{M}\\p{N}_.-]*$' };

const TEXT: Schema = { type: ['string', 'number'] };
const NUMBER: Schema = { type: ['string', 'number'] };
const TEXTS = oneOrList(TEXT);
const YEAR: Schema = {
  anyOf: [
    { type: 'integer', minimum: 1900, maximum: 2099 },
    { type: 'string', pattern: '^(19|20)\\d\\d$' },
  ],
};
const LEVEL: Schema = { enum: spelledIn(RULE_LEVELS) };
const YES_NO: Schema = { enum: [true, false, 'ja', 'nei', 'yes', 'no'] };

export function refer(definition: Definition): Schema {
  return { $ref: `#/definitions/${definition}` };
}

/** What a field's value may be (docs/format.md sections 2, 3, 6 and 7), in any of the three languages. */
export function valueSchema(value: FieldType): Schema {
  switch (value.type) {
    case 'id':
      return ID;
    case 'plain':
    case 'text':
    case 'period':
      return TEXT;
    case 'plains':
    case 'texts':
    case 'field-names':
      return TEXTS;
    case 'flag':
      return YES_NO;
    case 'year':
      return YEAR;
    case 'listed':
      return listedSchema(value);
    case 'references':
      return value.one ? TEXT : TEXTS;
    case 'record':
      return recordSchema(value.of);
    default:
      return nestedSchema(value.type);
  }
}

function nestedSchema(type: Exclude<FieldType['type'], 'listed' | 'references' | 'record'>): Schema {
  switch (type) {
    case 'time':
      return { anyOf: [TEXT, refer('time')] };
    case 'money':
      return { anyOf: [TEXT, refer('money')] };
    case 'resources':
      return { anyOf: [TEXT, refer('resources')] };
    case 'targets':
      return oneOrList({ anyOf: [TEXT, refer('target')] });
    case 'points':
      return oneOrList({ anyOf: [TEXT, refer('point')] });
    case 'former-names':
      return oneOrList({ anyOf: [TEXT, refer('formerName')] });
    case 'sub-measures':
      return oneOrList({ anyOf: [TEXT, refer('measure')] });
    case 'measurements':
      return byYear({ anyOf: [NUMBER, refer('measurement'), { type: 'object', additionalProperties: NUMBER }] });
    case 'year-values':
      return byYear(NUMBER);
    case 'amount':
      return NUMBER;
    case 'amounts':
      return { anyOf: [NUMBER, byYear(NUMBER)] };
    case 'filter':
      return { type: 'object', additionalProperties: TEXTS };
    case 'paths':
      return oneOrList({ type: 'string' });
    case 'chapters':
      return oneOrList({ anyOf: [{ type: 'string' }, refer('part')] });
    case 'plans':
      return { type: 'object', propertyNames: ID, additionalProperties: { type: 'string' } };
    case 'required-fields':
      return { type: 'object', properties: requiredByKind(), additionalProperties: false };
    case 'rule-levels':
      return {
        type: 'object',
        properties: Object.fromEntries(RULES.map(({ code, summary }) => [code, { description: summary.nb, ...LEVEL }])),
        // Rules of a newer version of the program.
        propertyNames: { pattern: '^[a-z][a-z0-9-]*$' },
        additionalProperties: LEVEL,
      };
    default:
      throw new Error(`No schema says what a field of type ${type} holds`);
  }
}

function listedSchema(value: FieldType & { type: 'listed' }): Schema {
  const word: Schema = { enum: spelledIn(value.values) };
  const one: Schema = value.open ? { anyOf: [word, TEXT] } : word;
  return value.many ? oneOrList(one) : one;
}

function recordSchema(rows: FieldRows): Schema {
  const found = Object.entries(records).find(([, each]) => each === rows);
  if (!found || found[0] === 'manifest') throw new Error('A field holds a record that has no definition');
  return refer(found[0] as Definition);
}

/** What the list of a kind's field names is called in `definitions`. */
export function fieldNames(kind: Kind): string {
  return `${kind}.names`;
}

/** `påkrevd`: kinds by their fence word or plural, fields in any language. */
function requiredByKind(): Readonly<Record<string, Schema>> {
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const plural = pluralOf(kind);
      const keys = new Set([...spellings(TABLE[kind].word), ...(plural ? spellings(plural) : [])]);
      return [...keys].map((key) => [key, oneOrList({ $ref: `#/definitions/${fieldNames(kind)}` })] as const);
    }),
  );
}

function spelledIn(values: readonly Listed[]): readonly string[] {
  return [...new Set(values.flatMap(spellings))];
}

function oneOrList(schema: Schema): Schema {
  return { anyOf: [schema, { type: 'array', items: schema }] };
}

function byYear(schema: Schema): Schema {
  return { type: 'object', patternProperties: { '^(19|20)\\d\\d$': schema }, additionalProperties: false };
}

import { valueWords } from '../../core/src/features/common/words.ts';
import { type Localized, spellings } from '../../core/src/model/language.ts';
import { KINDS, pluralOf, rowsOf, TABLE } from '../../core/src/model/table/index.ts';
import * as records from '../../core/src/model/table/records.ts';
import type { FieldRow, FieldRows, Kind } from '../../core/src/model/table/types.ts';
import { fieldNames, ID, refer, type Schema, valueSchema } from './schema-values.ts';

const DRAFT = 'http://json-schema.org/draft-07/schema#';
const OWN_FIELDS: Schema = { description: 'Et felt som forfatteren eier selv.' };

/** The JSON schemas that a YAML extension checks manifests and registers by: path in the repository → JSON text. */
export function files(): Record<string, string> {
  const schemas = { 'schemas/plan.schema.json': manifestSchema(), 'schemas/register.schema.json': registerSchema() };
  return Object.fromEntries(
    Object.entries(schemas).map(([path, schema]) => [path, `${JSON.stringify(schema, undefined, 2)}\n`]),
  );
}

function manifestSchema(): Schema {
  const { manifest, adoption, layout, part } = records;
  const either = [...spellings(manifest.municipality.key), ...spellings(manifest.publisher.key)];
  return {
    $schema: DRAFT,
    title: 'Planverk: plan.yaml',
    description: 'Hva planen er: tittel, kommune, periode, kapitler og regler.',
    ...mappingOf('manifest', manifest),
    allOf: [...requiredOf(manifest), anyKey(either)],
    definitions: {
      ...definitionsOf('manifest', manifest, { language: { enum: ['nb', 'nn', 'en'] }, version: { enum: [1, '1'] } }),
      ...definitionsOf('adoption', adoption),
      ...definitionsOf('layout', layout),
      ...definitionsOf('part', part),
      ...Object.fromEntries(KINDS.map((kind) => [fieldNames(kind), { enum: keysOf(rowsOf(kind)) }])),
    },
  };
}

/** Only plural keys are looked at, and only where what stands under them looks like items: other YAML is left alone. */
function registerSchema(): Schema {
  const kinds = KINDS.flatMap((kind) => {
    const plural = pluralOf(kind);
    return plural ? [{ kind, plural }] : [];
  });
  const { manifest, adoption, layout, part, ...inner } = records;
  const mappings = [...kinds.map(({ kind }) => [kind, rowsOf(kind)] as const), ...inOrder(inner)];
  return {
    $schema: DRAFT,
    title: 'Planverk: register',
    description: 'Lister over enheter, indikatorer, kilder og annet som planen viser til.',
    properties: Object.fromEntries(
      kinds.flatMap(({ kind, plural }) =>
        spellings(plural).map((key) => [key, { $ref: `#/definitions/${kind}.list` }]),
      ),
    ),
    definitions: {
      ...Object.fromEntries(kinds.map(({ kind }) => [`${kind}.list`, listSchema(kind)])),
      ...Object.assign({}, ...mappings.map(([name, rows]) => definitionsOf(name, rows))),
    },
  };
}

function listSchema(kind: Kind): Schema {
  const rows = rowsOf(kind);
  const rest = Object.entries(rows).filter(([name]) => name !== 'id');
  const listed: Schema = { allOf: [refer(kind), ...requiredOf(rows)] };
  const named: Schema = { allOf: [refer(kind), ...requiredOf(Object.fromEntries(rest))] };
  return {
    ...describe(TABLE[kind].about),
    if: { type: 'array', items: { type: 'object', ...anyKey(identifying(rows)) } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { items: listed },
    else: {
      if: { type: 'object', additionalProperties: { type: 'object', ...anyKey(naming(rows)) } },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { propertyNames: ID, additionalProperties: named },
    },
  };
}

/** What tells an item of a list from the lists of other programs. */
function identifying(rows: FieldRows): readonly string[] {
  return rows.id ? spellings(rows.id.key) : naming(rows);
}

function naming(rows: FieldRows): readonly string[] {
  const row = rows.title ?? rows.name ?? rows.measure;
  return row ? spellings(row.key) : [];
}

/** A mapping by its rows: every spelling of every key, the author's own, and nothing else. */
function mappingOf(name: string, rows: FieldRows): Readonly<Record<string, unknown>> {
  const properties = Object.entries(rows).flatMap(([field, row]) =>
    spellings(row.key).map((key) => [key, { $ref: `#/definitions/${name}.${field}` }] as const),
  );
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    patternProperties: { '^x-': OWN_FIELDS },
    additionalProperties: false,
  };
}

/** The mapping, and each field once, since it has up to three spellings. */
function definitionsOf(
  name: string,
  rows: FieldRows,
  values: Readonly<Record<string, Schema>> = {},
): Readonly<Record<string, unknown>> {
  const fields = Object.entries(rows).map(
    ([field, row]) =>
      [`${name}.${field}`, { ...describeField(row), ...(values[field] ?? valueSchema(row.value)) }] as const,
  );
  return { [name]: mappingOf(name, rows), ...Object.fromEntries(fields) };
}

function keysOf(rows: FieldRows): readonly string[] {
  return [...new Set(Object.values(rows).flatMap((row) => spellings(row.key)))];
}

function requiredOf(rows: FieldRows): readonly Schema[] {
  return Object.values(rows).flatMap((row) => (row.required ? [anyKey(spellings(row.key))] : []));
}

function anyKey(keys: readonly string[]): Readonly<Record<string, unknown>> {
  return keys.length === 1 ? { required: keys } : { anyOf: keys.map((key) => ({ required: [key] })) };
}

function describe(about: Localized): Readonly<Record<string, unknown>> {
  return { description: `${about.nb}.` };
}

function describeField(row: FieldRow): Readonly<Record<string, unknown>> {
  const keys = spellings(row.key)
    .map((key) => `\`${key}\``)
    .join(' · ');
  return { description: row.about.nb, markdownDescription: `${row.about.nb}\n\n${keys}: ${valueWords(row.value).nb}` };
}

/** By name: the order of a module's names depends on who loads it. */
function inOrder<T>(named: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1));
}

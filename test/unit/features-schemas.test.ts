import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = new URL('../../', import.meta.url);
const STRAND = 'examples/strand-2021-2026';

function read(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

/** What a YAML extension would say of a text: the places that the schema refuses, each with why. */
function validator(path: string): (yaml: string) => string[] {
  const schema: object = JSON.parse(read(path));
  const validate = new Ajv({ strict: false, allErrors: true }).compile(schema);
  return (yaml) => {
    const isValid = validate(parse(yaml));
    const own = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if' && keyword !== 'anyOf');
    return isValid ? [] : [...new Set(own.map((error) => `${error.instancePath} ${error.keyword}`))];
  };
}

const register = validator('schemas/register.schema.json');
const manifest = validator('schemas/plan.schema.json');

test.each(['schemas/register.schema.json', 'schemas/plan.schema.json'])('%s is a draft-07 schema', (path) => {
  const ajv = new Ajv({ strict: false });
  expect(ajv.validateSchema(JSON.parse(read(path))), JSON.stringify(ajv.errors)).toBe(true);
});

describe('Strand', () => {
  test.each(readdirSync(new URL(`${STRAND}/registre`, ROOT)))('%s', (name) => {
    expect(register(read(`${STRAND}/registre/${name}`))).toEqual([]);
  });

  test('plan.yaml', () => {
    expect(manifest(read(`${STRAND}/plan.yaml`))).toEqual([]);
  });
});

describe('a register', () => {
  test.each([
    [
      'a list and a mapping, in three languages',
      'enheter:\n  - { id: nav, navn: NAV, type: leder }\neiningar:\n  a: { namn: B, type: leiar }\nunits:\n  a: { name: B, type: leader }',
      [],
    ],
    ['fields of the author', 'enheter:\n  a: { navn: B, x-farge: blå }', []],
    [
      'a measure with everything in parts',
      'tiltak:\n  - id: a\n    tittel: B\n    økonomi: { finansiering: [ramme, tilskudd], beløp: { 2024: 10 000 kr } }\n    tidspunkt: { start: 2024, varighet: 2 år }\n    deltiltak: [c, { tittel: D }]\n    ressurser: { årsverk: 2 }',
      [],
    ],
    [
      'measurements of every form',
      'indikatorer:\n  a: { navn: B, enhet: DDD per innbygger, målinger: { 2016: 87, 2018: { verdi: 3, merknad: c }, 2019: { rød: 1, gul: 2 } } }',
      [],
    ],
    ['an unknown field', 'enheter:\n  - { id: a, navn: B, farge: blå }', ['/enheter/0 additionalProperties']],
    ['a word that is not in the list', 'enheter:\n  a: { navn: B, type: sjef }', ['/enheter/a/type enum']],
    ['a missing name', 'enheter:\n  - { id: a }', ['/enheter/0 required']],
    ['an id that is none', 'enheter:\n  - { id: 1a, navn: B }', ['/enheter/0/id pattern']],
    ['a list where one text belongs', 'enheter:\n  a: { navn: [B] }', ['/enheter/a/navn type']],
    [
      'a year that is none',
      'indikatorer:\n  a: { navn: B, enhet: prosent, målinger: { År 1: 3 } }',
      ['/indikatorer/a/målinger additionalProperties'],
    ],
    [
      'a field of a sub-measure',
      'tiltak:\n  - { id: a, tittel: B, deltiltak: [{ tittel: c, farge: d }] }',
      ['/tiltak/0/deltiltak type', '/tiltak/0/deltiltak/0 type', '/tiltak/0/deltiltak/0 additionalProperties'],
    ],
  ])('%s', (_, yaml, expected) => {
    expect(register(yaml)).toEqual(expected);
  });
});

describe('other YAML is left alone', () => {
  test.each([
    'version: 2\nservices: { web: { image: nginx } }',
    'sources:\n  - name: raw\n    tables: [{ name: orders }]',
    'requirements: { build: [python], run: [python] }',
    'units: metric',
    'goals: [a, b]',
    '- hosts: all\n  tasks: []',
    'measures:\n  - name: revenue\n    agg: sum',
    'en tekst',
    '',
  ])('%j', (yaml) => {
    expect(register(yaml)).toEqual([]);
  });
});

describe('a manifest', () => {
  const base = 'planverk: 1\nid: a\ntittel: B\nkommune: C\nperiode: 2021-2026\n';
  test.each([
    ['the least', base, []],
    [
      'English',
      'planverk: 1\nid: a\ntitle: B\npublisher: C\nperiod: 2021-2026\nlanguage: en\nstatus: adopted\nrules: { vague-time: off }',
      [],
    ],
    [
      'everything',
      `${base}vedtatt: { dato: 2021-06-16, organ: K, sak: 005/21 }\nkapitler: [a.md, { del: B, kapitler: [c.md] }]\nvedlegg: [v.md]\nplaner: { opptrapping: ../p }\nforrige: opptrapping\nkrav: [opptrapping/a]\npåkrevd: { tiltak: [ansvarlig, tidspunkt] }\nregler: { vague-time: advarsel }`,
      [],
    ],
    ['a missing title', base.replace('tittel: B\n', ''), [' required']],
    ['nobody who publishes it', base.replace('kommune: C\n', ''), [' required']],
    ['an unknown key', `${base}farge: blå`, [' additionalProperties']],
    ['an unknown status', `${base}status: ferdig`, ['/status enum']],
    ['another version', base.replace('planverk: 1', 'planverk: 2'), ['/planverk enum']],
    ['an unknown level', `${base}regler: { vague-time: streng }`, ['/regler/vague-time enum']],
    [
      'a field that the kind does not have',
      `${base}påkrevd: { tiltak: [farge] }`,
      ['/påkrevd/tiltak enum', '/påkrevd/tiltak/0 enum'],
    ],
  ])('%s', (_, yaml, expected) => {
    expect([...manifest(yaml)].sort()).toEqual([...expected].sort());
  });
});

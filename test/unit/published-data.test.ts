import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { Checker, type Plan, relativePath } from '#core';
import { csv } from '../../publish/src/csv/table.ts';
import { formatNamed, publish } from '../../publish/src/index.ts';
import { openExamples } from '../support/examples.ts';
import { publicationOf, TODAY } from '../support/publications.ts';
import { ROOT } from '../support/source-tree.ts';

const { workspace } = await openExamples();
const PLANS = workspace.snapshot().plans.map((plan) => [plan.uri, plan] as const);
const schema = JSON.parse(readFileSync(`${ROOT}schemas/published-plan-1.schema.json`, 'utf8'));
const validate = new Ajv2020({ strict: false }).compile(schema);

async function filesOf(plan: Plan, name: 'json' | 'csv'): Promise<ReadonlyMap<string, string>> {
  const format = formatNamed(name);
  const files = await publish(publicationOf(plan), format);
  return new Map(files.map(({ path, content }) => [path, String(content)]));
}

interface Published {
  readonly items: Readonly<
    Record<
      string,
      readonly { readonly file: string; readonly id?: string; readonly line: number; readonly written: unknown }[]
    >
  >;
  readonly files: readonly { readonly file: string; readonly text: string }[];
}

async function jsonOf(plan: Plan): Promise<Published> {
  const [text] = (await filesOf(plan, 'json')).values();
  return JSON.parse(text ?? '');
}

/** YAML as another reader reads it: every scalar a text. */
function otherReader(text: string): unknown {
  return emptied(parseDocument(text, { schema: 'failsafe', uniqueKeys: false }).toJS());
}

/** What stands empty is null here, as is `~`. */
function emptied(value: unknown): unknown {
  if (value === '' || value === '~' || value === 'null') return null;
  if (Array.isArray(value)) return value.map(emptied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, emptied(one)]));
}

describe.each(PLANS)('the data of %s', (_, plan) => {
  test('is valid against its schema', async () => {
    expect(validate(await jsonOf(plan)) ? [] : validate.errors?.slice(0, 5)).toEqual([]);
  });

  test('holds the text of every file', async () => {
    const { files } = await jsonOf(plan);
    expect(files.map(({ file, text }) => [file, text])).toEqual(
      plan.files.map(({ uri, text }) => [relativePath(plan.uri, uri), text]),
    );
  });

  test('holds every item with every key that its author wrote', async () => {
    const { items } = await jsonOf(plan);
    const written = Object.values(items).flat();
    let compared = 0;
    for (const file of plan.files) {
      const name = relativePath(plan.uri, file.uri);
      const here = written.filter((item) => item.file === name);
      expect(here.length, name).toBe(file.items.length);
      for (const card of file.cards) {
        const read = otherReader(file.text.slice(card.body.start, card.body.end));
        const own = Array.isArray(read) ? read : [read];
        const lines = card.items.map(({ span }) => file.lines.lineAt(span.start) + 1);
        expect(lines.map((line) => here.find((item) => item.line === line)?.written)).toEqual(own);
        compared += own.length;
      }
      if (file.type !== 'register') continue;
      const lists = Object.values(otherReader(file.text) as Record<string, object>);
      // A list of items, or items by id.
      const own = lists.flatMap((list) =>
        Array.isArray(list) ? list.map((one) => [one.id, one]) : Object.entries(list ?? {}),
      );
      expect(here.map(({ id, written: item }) => [id, item])).toEqual(own);
      compared += here.length;
    }
    expect(compared).toBe(written.length);
    expect(compared).toBeGreaterThan(20);
  });

  test('is tables with a row for each measure, and the places of its findings', async () => {
    const tables = await filesOf(plan, 'csv');
    expect([...tables.keys()].length).toBe(4);
    for (const text of tables.values()) expect(text.startsWith('\uFEFF')).toBe(true);
    const rows = (name: RegExp) => rowsOf([...tables].find(([path]) => name.test(path))?.[1] ?? '');
    const head = rows(/^tiltak/)[0] ?? [];
    const titles = rows(/^tiltak/)
      .slice(1)
      .map((row) => row[head.indexOf('tittel')]);
    for (const { fields } of plan.items('measure'))
      if (fields.title.kind === 'value') expect(titles).toContain(oneLine(fields.title.value));
    const found = new Checker().findings(plan, TODAY).all;
    expect(rows(/^funn/).length).toBe(found.length + 1);
    for (const row of rows(/^tilgjenge/).slice(1)) expect(row[0]).toMatch(/^\d\.\d\.\d /);
  });
});

function oneLine(value: string | { readonly text: string }): string {
  return typeof value === 'string' ? value : value.text;
}

/** A reader of CSV as spreadsheets read it. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  for (const line of text.replace(/^\uFEFF/, '').match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? []) {
    const cells = line.slice(0, -2).match(/(?:"(?:[^"]|"")*"|[^;"])+|(?<=^|;)(?=;|$)/g) ?? [];
    rows.push(cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)));
  }
  return rows;
}

test('a table for a Norwegian spreadsheet', () => {
  expect(
    csv(
      ['navn', 'tall'],
      [
        ['=1+1', 4.5],
        ['«a»; "b"\nc', -3],
        ['-4,3 %', undefined],
        ['+47 51', 1],
        ['@x', 2],
        ['-a', 3],
      ],
    ),
  ).toBe(`\uFEFFnavn;tall\r\n'=1+1;4,5\r\n"«a»; ""b""\nc";-3\r\n-4,3 %;\r\n+47 51;1\r\n'@x;2\r\n'-a;3\r\n`);
});

test('the table of indicators says what they are measured in, in the plan’s language', async () => {
  const strand = PLANS.find(([uri]) => uri.includes('strand-2021-2026'));
  if (strand === undefined) throw new Error('Strand’s plan is not among the examples');
  const table = (await filesOf(strand[1], 'csv')).get('indikatorer.csv') ?? '';
  expect(table).toContain(';prosent;');
  expect(table).not.toContain(';percent;');
});

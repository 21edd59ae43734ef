import { readFileSync } from 'node:fs';
import { valueWords } from '../../core/src/features/common/words.ts';
import { LANGS, type Localized } from '../../core/src/model/language.ts';
import { KINDS, pluralOf, rowsOf, TABLE } from '../../core/src/model/table/index.ts';
import * as records from '../../core/src/model/table/records.ts';
import type { FieldRow, FieldRows, FieldType, Kind, Listed } from '../../core/src/model/table/types.ts';
import { FUNDING, HEADING_DEPTHS, PLAN_STATUSES, RULE_LEVELS } from '../../core/src/model/table/values.ts';

const PATH = 'docs/format.md';
const PAGE = new URL(`../../${PATH}`, import.meta.url);

/** The tables of docs/format.md sections 2, 3, 6 and 7, put between its markers; path → text. Throws where a marker is gone. */
export function files(page: string = readFileSync(PAGE, 'utf8')): Record<string, string> {
  const parts = {
    manifest: manifestReference(),
    fields: KINDS.map(kindReference).join('\n\n'),
    time: fieldTable(records.time),
    money: [fieldTable(records.money), 'Values of `finansiering` · `funding`:', listTable(FUNDING)].join('\n\n'),
  };
  const text = Object.entries(parts).reduce((made, [name, part]) => replaceBetween(made, name, part), page);
  return { [PATH]: text };
}

function replaceBetween(page: string, name: string, text: string): string {
  const [open, close] = [`<!-- generated: ${name} -->\n`, `<!-- end of generated: ${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`${PATH} has no place for the generated «${name}»`);
  return `${page.slice(0, start + open.length)}\n${text}\n\n${page.slice(end)}`;
}

function manifestReference(): string {
  return [
    fieldTable(records.manifest),
    '`vedtatt` (vedteke · adopted):',
    fieldTable(records.adoption),
    '`oppsett` (layout):',
    fieldTable(records.layout),
    ...Object.values(records.layout).map(
      ({ key, value }) => `Layouts of ${spelled(key)}:\n\n${listTable(value.values)}`,
    ),
    'A part of `kapitler`:',
    fieldTable(records.part),
    '`status`:',
    listTable(PLAN_STATUSES, records.manifest.status.value),
    '`innhold` and `nummerering`; without them sections, and subsections:',
    listTable(HEADING_DEPTHS),
    'Levels in `regler`:',
    listTable(RULE_LEVELS),
  ].join('\n\n');
}

/** One kind: its words, its fields, the lists and mappings that its fields take. */
function kindReference(kind: Kind): string {
  const { word, about } = TABLE[kind];
  const plural = pluralOf(kind);
  const rows = rowsOf(kind);
  const nested = Object.values(rows).flatMap((row) => {
    const inner = INNER[row.value.type];
    return inner ? [`An entry of ${spelled(row.key)}, or the field itself, may be a mapping:`, fieldTable(inner)] : [];
  });
  const lists = Object.values(rows).flatMap((row) => {
    const values = valuesOf(row.value);
    return values ? [`Values of ${spelled(row.key)}:`, listTable(values, row.value)] : [];
  });
  return [
    `### ${[...new Set(LANGS.map((lang) => word[lang]))].join(' · ')}`,
    `${about.en}. ${plural ? `In registers under ${spelled(plural)}.` : 'In chapters only.'}`,
    fieldTable(rows),
    ...lists,
    ...nested,
  ].join('\n\n');
}

/** The mapping form of types that have one and are not described in a section of their own. */
const INNER: Partial<Record<FieldType['type'], FieldRows>> = {
  targets: records.target,
  resources: records.resources,
  measurements: records.measurement,
  points: records.point,
  'former-names': records.formerName,
};

function valuesOf(value: FieldType): readonly Listed[] | undefined {
  return value.type === 'listed' ? value.values : undefined;
}

function fieldTable(rows: FieldRows): string {
  return table(['nb', 'nn', 'en', 'value', ''], Object.values(rows).map(fieldCells));
}

function fieldCells(row: FieldRow): readonly string[] {
  const star = row.required ? ' *' : '';
  return [
    ...LANGS.map((lang, at) => `\`${row.key[lang]}\`${at === 0 ? star : ''}`),
    shortValue(row.value),
    row.about.en,
  ];
}

/** Lists stand in a table of their own below. */
function shortValue(value: FieldType): string {
  if (value.type !== 'listed') return valueWords(value).en;
  return `${value.many ? 'words' : 'one word'} of the list below${value.open ? ', or other text' : ''}`;
}

function listTable(values: readonly Listed[], value?: FieldType): string {
  const start = value?.type === 'listed' ? value.default : undefined;
  const cells = (word: Listed) => LANGS.map((lang) => word[lang]);
  const rows = values.map((word) =>
    word.en === start ? [`${word.nb} (default)`, ...cells(word).slice(1)] : cells(word),
  );
  return table(['nb', 'nn', 'en'], rows);
}

function spelled(word: Localized): string {
  return [...new Set(LANGS.map((lang) => `\`${word[lang]}\``))].join(' · ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

import { findRow, rowsOf } from '../../model/table/index.ts';
import { measurement } from '../../model/table/records.ts';
import type { FieldType } from '../../model/table/types.ts';
import type { YamlNode, YamlPair } from '../../syntax/yaml/types.ts';
import { entriesAt, type Path, pairAt } from '../../workspace/paths.ts';
import type { Form } from './build.ts';
import { amountNote } from './texts.ts';
import type { Option, TableCell, TableControl, TableRow } from './types.ts';
import { WORDS } from './words.ts';

/** The most years that are offered for a new row. */
const MOST_YEARS = 12;

/** Values by year, by category, or by field; `undefined` for what is neither a mapping nor nothing. */
export function tableOf(type: FieldType, node: YamlNode | undefined, path: Path, form: Form): TableControl | undefined {
  if (node !== undefined && node.type !== 'map') return undefined;
  const rows = (node?.pairs ?? []).flatMap((pair) => rowsOfPair(type, pair, [...path, pair.key.text], form));
  return {
    type: 'table',
    columns: columnsOf(type, form),
    rows,
    open: true,
    ...(type.type === 'filter' && { lists: true }),
    keys: keysOf(type, rows, form),
  };
}

function columnsOf({ type }: FieldType, { lang }: Form): readonly string[] {
  if (type === 'filter') return [WORDS.field[lang], WORDS.values[lang]];
  if (type === 'amounts') return [WORDS.year[lang], WORDS.amount[lang]];
  const columns = [WORDS.year[lang], WORDS.value[lang]];
  return type === 'measurements' ? [...columns, WORDS.note[lang]] : columns;
}

/** Years of the plan that have no row yet; for filters, fields. */
function keysOf({ type }: FieldType, rows: readonly TableRow[], { plan, lang }: Form): readonly Option[] {
  const there = new Set(rows.map(({ key }) => key));
  if (type === 'filter') {
    return Object.values(rowsOf('measure'))
      .map(({ key }) => ({ value: key[plan.language], label: key[lang] }))
      .filter(({ value }) => !there.has(value));
  }
  const { period } = plan.manifest;
  if (period === undefined) return [];
  const length = Math.max(0, Math.min(period.end.year - period.start.year + 1, MOST_YEARS));
  return Array.from({ length }, (_, at) => String(period.start.year + at))
    .filter((year) => !there.has(year))
    .map((value) => ({ value, label: value }));
}

function rowsOfPair({ type }: FieldType, { key, value }: YamlPair, path: Path, form: Form): readonly TableRow[] {
  const own = (cells: readonly TableCell[]): readonly TableRow[] => [{ path, key: key.text, cells }];
  if (type === 'filter') {
    const listed = value ? entriesAt(value).map((entry) => textIn(entry, form)) : [];
    return own([{ path, value: listed.join(', '), list: true }]);
  }
  if (type === 'measurements') return measurementRows(key.text, value, path, form);
  const text = value === undefined ? '' : textIn(value, form);
  const note = type === 'amounts' ? amountNote(text, form.lang) : undefined;
  return own([{ path, value: text, ...(note !== undefined && { note }) }]);
}

/** One value, one with a remark, or a row for each category. */
function measurementRows(key: string, value: YamlNode | undefined, path: Path, form: Form): readonly TableRow[] {
  const note: Path = [...path, 'note'];
  if (value?.type !== 'map') {
    const text = value === undefined ? '' : textIn(value, form);
    return [
      {
        path,
        key,
        cells: [
          { path, value: text },
          { path: note, value: '' },
        ],
      },
    ];
  }
  if (value.pairs.some((pair) => findRow(measurement, pair.key.text) !== undefined)) {
    const at = (name: string) => pairAt(value, measurement, name)?.value;
    const cell = (name: string): TableCell => {
      const node = at(name);
      return { path: [...path, name], value: node === undefined ? '' : textIn(node, form) };
    };
    return [{ path, key, cells: [cell('value'), cell('note')] }];
  }
  return value.pairs.map((pair) => {
    const here = [...path, pair.key.text];
    const text = pair.value === undefined ? '' : textIn(pair.value, form);
    return { path: here, key, category: pair.key.text, cells: [{ path: here, value: text }] };
  });
}

function textIn(node: YamlNode, { text }: Form): string {
  return node.type === 'scalar' ? node.text.trimEnd() : text.slice(node.span.start, node.span.end);
}

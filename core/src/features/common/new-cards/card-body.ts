import { type Lang, type Localized, words } from '../../../model/language.ts';
import { TABLE } from '../../../model/table/index.ts';
import * as records from '../../../model/table/records.ts';
import type { FieldRow, FieldRows } from '../../../model/table/types.ts';
import { escapeSnippet, snippetChoices } from '../../../text/snippet.ts';
import type { CardField, CardValue } from './card-list.ts';

/** The lines of an item as an entry of a list. */
export function dashed(lines: readonly string[]): string[] {
  return lines.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`));
}

/** What is known by its id first: a plan is, and an abbreviation is its id. */
const ID_FIRST: readonly FieldRows[] = [records.manifest, TABLE.abbreviation.fields];

/** A field that is left to be filled in. */
export function emptyField(name: string, { value }: FieldRow): CardField {
  if (value.type === 'listed') return [name, { choice: true }];
  return [name, value.type === 'points' ? { list: [words('')] } : { text: words('') }];
}

/**
 * Writes the lines of a new card in the notation of LSP snippets. Tab stops are numbered in the order in which they stand, but for
 * the id, which comes after the title that it can be made from.
 */
export class CardBody {
  readonly #lang: Lang;
  readonly #year: number;
  #stops = 0;

  /** `year` is the first of the plan's period. */
  constructor(lang: Lang, year: number) {
    this.#lang = lang;
    this.#year = year;
  }

  /** The lines of one item, without indentation. */
  item(rows: FieldRows, fields: readonly CardField[]): string[] {
    const named = fields.find(([name]) => name === 'title' || name === 'name');
    const isIdFirst = named === undefined || ID_FIRST.includes(rows);
    const ordered = isIdFirst ? fields : [named, ...fields.filter((field) => field !== named)];
    const lines = new Map(ordered.map((field) => [field, this.#field(rowOf(rows, field), field[1])]));
    return fields.flatMap((field) => lines.get(field) ?? []);
  }

  #field(row: FieldRow, value: CardValue): string[] {
    const key = row.key[this.#lang];
    if ('text' in value) return [`${key}: ${this.#stop(value.text)}`];
    if ('fixed' in value) return [`${key}: ${value.fixed[this.#lang]}`];
    if ('choice' in value) return [`${key}: ${this.#choice(row)}`];
    if ('list' in value) return [`${key}:`, ...value.list.map((text) => `  - ${this.#stop(text)}`)];
    if ('year' in value) return [`${key}: ${this.#stop(words(String(this.#year + value.year)))}`];
    if ('years' in value) return [`${key}:`, ...value.years.map(([year, text]) => this.#yearLine(year, text))];
    const inner = INNER[row.value.type];
    if (!inner) throw new Error(`A card has a mapping in a field that takes none: ${key}`);
    if ('record' in value) return [`${key}:`, ...this.item(inner, value.record).map((line) => `  ${line}`)];
    const entries = value.records.flatMap((fields) => dashed(this.item(inner, fields)));
    return [`${key}:`, ...entries.map((line) => `  ${line}`)];
  }

  #yearLine(after: number, text: string): string {
    return `  ${this.#stop(words(String(this.#year + after)))}: ${this.#stop(words(text))}`;
  }

  #stop(text: Localized): string {
    this.#stops++;
    const own = escapeSnippet(text[this.#lang]);
    return own === '' ? `\${${this.#stops}}` : `\${${this.#stops}:${own}}`;
  }

  /** What is usual comes first, so that a card left as it is says it. */
  #choice(row: FieldRow): string {
    if (row.value.type !== 'listed') throw new Error(`A card lets choose where the table has no list: ${row.key.nb}`);
    const { values, default: usual } = row.value;
    const ordered = [...values].sort((a, b) => Number(b.en === usual) - Number(a.en === usual));
    this.#stops++;
    return `\${${this.#stops}|${snippetChoices(ordered.map((word) => word[this.#lang]))}|}`;
  }
}

function rowOf(rows: FieldRows, [name]: CardField): FieldRow {
  const row = rows[name];
  if (!row) throw new Error(`A card has a field that the table does not have: ${name}`);
  return row;
}

const INNER: Readonly<Partial<Record<FieldRow['value']['type'], FieldRows>>> = {
  money: records.money,
  targets: records.target,
};

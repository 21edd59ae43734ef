import type { Lang, Localized } from '../../core/src/model/language.ts';
import { LANGS, words } from '../../core/src/model/language.ts';
import { pluralOf, rowsOf, TABLE } from '../../core/src/model/table/index.ts';
import * as records from '../../core/src/model/table/records.ts';
import type { FieldRow, FieldRows } from '../../core/src/model/table/types.ts';
import { SNIPPETS, type SnippetField, type SnippetRow, type SnippetValue } from './snippet-list.ts';

/** One snippet as VS Code reads it. */
interface Snippet {
  readonly scope: 'markdown' | 'yaml';
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** VS Code puts snippets of one prefix in the order of their names' code points: bokmål, which most plans are in, comes first. */
const LANGUAGE_NAMES: Localized = words('bokmål', 'nynorsk', 'in English');
const IN_REGISTER = words('i register', 'i register', 'in a register');
const REGISTER = words('register', 'register', 'register');

/** The snippets of each language, for Markdown (fences) and YAML (registers): path in the repository → JSON text. */
export function files(): Record<string, string> {
  return Object.fromEntries(
    LANGS.map((lang) => [
      `snippets/planverk-${lang}.code-snippets`,
      `${JSON.stringify(Object.fromEntries(SNIPPETS.flatMap((row) => snippetsOf(row, lang))), undefined, 2)}\n`,
    ]),
  );
}

function snippetsOf(row: SnippetRow, lang: Lang): readonly (readonly [string, Snippet])[] {
  const name = `${row.title[lang]} · ${LANGUAGE_NAMES[lang]}`;
  const description = `${row.about[lang]} (${LANGUAGE_NAMES[lang]})`;
  const prefix = row.prefixes[lang];
  if (row.kind === 'manifest') {
    return [
      [name, { scope: 'yaml', prefix, description, body: new Body(lang).item(records.manifest, row.items[0] ?? []) }],
    ];
  }
  const rows = rowsOf(row.kind);
  const fence = [`\`\`\`${TABLE[row.kind].word[lang]}`, ...itemsOf(rows, row, lang, row.items.length > 1), '```', '$0'];
  const inChapter: Snippet = { scope: 'markdown', prefix, description, body: fence };
  const plural = pluralOf(row.kind);
  if (!plural) return [[name, inChapter]];
  const items = itemsOf(rows, row, lang, true);
  const head = [`${plural[lang]}:`, ...items.map((line) => `  ${line}`)];
  const heads = [...new Set([`${plural[lang]}-${REGISTER[lang]}`, `${prefix[0]}-${REGISTER[lang]}`])];
  return [
    [name, inChapter],
    [`${name} · ${IN_REGISTER[lang]}`, { scope: 'yaml', prefix, description, body: items }],
    // The shorter forms begin no register of their own: one key holds them all.
    ...(row === SNIPPETS.find(({ kind }) => kind === row.kind)
      ? [[`${name} · ${REGISTER[lang]}`, { scope: 'yaml', prefix: heads, description, body: head }] as const]
      : []),
  ];
}

function itemsOf(rows: FieldRows, row: SnippetRow, lang: Lang, listed: boolean): string[] {
  const body = new Body(lang);
  return row.items.flatMap((fields) => {
    const lines = body.item(rows, fields);
    return listed ? dashed(lines) : lines;
  });
}

function dashed(lines: readonly string[]): string[] {
  return lines.map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`));
}

/** Writes the lines of one snippet; tab stops are numbered in the order in which they stand. */
class Body {
  readonly #lang: Lang;
  #stops = 0;

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  item(rows: FieldRows, fields: readonly SnippetField[]): string[] {
    return fields.flatMap(([name, value]) => {
      const row = rows[name];
      if (!row) throw new Error(`A snippet has a field that the table does not have: ${name}`);
      return this.#field(row, value);
    });
  }

  #field(row: FieldRow, value: SnippetValue): string[] {
    const key = row.key[this.#lang];
    if ('text' in value) return [`${key}: ${this.#stop(value.text)}`];
    if ('fixed' in value) return [`${key}: ${value.fixed[this.#lang]}`];
    if ('choice' in value) return [`${key}: ${this.#choice(row)}`];
    if ('list' in value) return [`${key}:`, ...value.list.map((text) => `  - ${this.#stop(text)}`)];
    if ('keyed' in value) {
      return [`${key}:`, ...value.keyed.map(([name, text]) => `  ${this.#stop(name)}: ${this.#stop(text)}`)];
    }
    const inner = INNER[row.value.type];
    if (!inner) throw new Error(`A snippet has a mapping in a field that takes none: ${key}`);
    if ('record' in value) return [`${key}:`, ...this.item(inner, value.record).map((line) => `  ${line}`)];
    const entries = value.records.flatMap((fields) => dashed(this.item(inner, fields)));
    return [`${key}:`, ...entries.map((line) => `  ${line}`)];
  }

  #stop(text: Localized): string {
    this.#stops++;
    return `\${${this.#stops}:${text[this.#lang].replace(/[\\$}]/g, '\\$&')}}`;
  }

  /** What is usual comes first, so that a card left as it is says it. */
  #choice(row: FieldRow): string {
    if (row.value.type !== 'listed')
      throw new Error(`A snippet lets choose where the table has no list: ${row.key.nb}`);
    const { values, default: usual } = row.value;
    const ordered = [...values].sort((a, b) => Number(b.en === usual) - Number(a.en === usual));
    this.#stops++;
    return `\${${this.#stops}|${ordered.map((word) => word[this.#lang].replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
  }
}

const INNER: Readonly<Partial<Record<FieldRow['value']['type'], FieldRows>>> = {
  money: records.money,
  targets: records.target,
};

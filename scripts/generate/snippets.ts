import { CardBody, dashed } from '../../core/src/features/common/new-cards/card-body.ts';
import { CARDS, type CardRow } from '../../core/src/features/common/new-cards/card-list.ts';
import type { Lang, Localized } from '../../core/src/model/language.ts';
import { LANGS, words } from '../../core/src/model/language.ts';
import { pluralOf, rowsOf, TABLE } from '../../core/src/model/table/index.ts';
import * as records from '../../core/src/model/table/records.ts';
import type { FieldRows } from '../../core/src/model/table/types.ts';

/** Years in the files are of a plan that begins now; a plan's own cards have its years (features/completion). */
const YEAR = 2026;

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
      `${JSON.stringify(Object.fromEntries(CARDS.flatMap((row) => snippetsOf(row, lang))), undefined, 2)}\n`,
    ]),
  );
}

function snippetsOf(row: CardRow, lang: Lang): readonly (readonly [string, Snippet])[] {
  const name = `${row.title[lang]} · ${LANGUAGE_NAMES[lang]}`;
  const description = `${row.about[lang]} (${LANGUAGE_NAMES[lang]})`;
  const prefix = row.prefixes[lang];
  if (row.kind === 'manifest') {
    return [
      [
        name,
        {
          scope: 'yaml',
          prefix,
          description,
          body: new CardBody(lang, YEAR).item(records.manifest, row.items[0] ?? []),
        },
      ],
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
    ...(row === CARDS.find(({ kind }) => kind === row.kind)
      ? [[`${name} · ${REGISTER[lang]}`, { scope: 'yaml', prefix: heads, description, body: head }] as const]
      : []),
  ];
}

function itemsOf(rows: FieldRows, row: CardRow, lang: Lang, listed: boolean): string[] {
  const body = new CardBody(lang, YEAR);
  return row.items.flatMap((fields) => {
    const lines = body.item(rows, fields);
    return listed ? dashed(lines) : lines;
  });
}

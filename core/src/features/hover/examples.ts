import { type Lang, words } from '../../model/language.ts';
import * as records from '../../model/table/records.ts';
import type { FieldRow, FieldRows, FieldType } from '../../model/table/types.ts';
import { FUNDING } from '../../model/table/values.ts';

const AUTUMN = words('høsten 2021', 'hausten 2021', 'autumn 2021');
const NEXT = words('Søke om midler', 'Søkje om midlar', 'Apply for funding');
const SOBER = words('Flere unge venter med alkohol', 'Fleire unge ventar med alkohol', 'More young people wait');

/** What a field of a type looks like when it is filled in, as YAML; nothing where its description says it all. */
export function exampleOf(row: FieldRow, lang: Lang): string | undefined {
  const key = row.key[lang];
  const value = EXAMPLES[row.value.type]?.(lang);
  return value === undefined ? undefined : `\`\`\`yaml\n${key}:${value.startsWith('\n') ? '' : ' '}${value}\n\`\`\``;
}

const EXAMPLES: Readonly<Partial<Record<FieldType['type'], (lang: Lang) => string>>> = {
  time: (lang) => AUTUMN[lang],
  money: (lang) => {
    const [funding, amount] = [keyOf(records.money, 'funding', lang), keyOf(records.money, 'amount', lang)];
    return `\n  ${funding}: ${FUNDING[2][lang]}\n  ${amount}:\n    2022: 660 000\n    2023: 550 000`;
  },
  resources: (lang) => `{ ${keyOf(records.resources, 'personYears', lang)}: 2 }`,
  texts: (lang) => `\n  - ${NEXT[lang]}`,
  targets: (lang) => {
    const [text, from, to, by] = ['text', 'from', 'to', 'by'].map((name) => keyOf(records.target, name, lang));
    return `\n  - ${text}: ${SOBER[lang]}\n    ${from}: 78 %\n    ${to}: 85 %\n    ${by}: 2025`;
  },
  measurements: (lang) => {
    const [value, note] = [keyOf(records.measurement, 'value', lang), keyOf(records.measurement, 'note', lang)];
    return `\n  2016: 87\n  2019: { ${value}: 78, ${note}: … }`;
  },
  'year-values': () => '{ 2025: 85 }',
  points: (lang) => `\n  - …\n  - { id: …, ${keyOf(records.point, 'text', lang)}: … }`,
  chapters: () => '\n  - 01.md\n  - 02.md',
  paths: () => '[a.md, b.md]',
  plans: () => '{ opptrapping: ../opptrappingsplanen }',
  period: () => '2021-2026',
};

function keyOf(rows: FieldRows, name: string, lang: Lang): string {
  return rows[name]?.key[lang] ?? name;
}

import { freeId } from '../../checks/new-items.ts';
import { spellings } from '../../model/language.ts';
import { toId } from '../../model/names/index.ts';
import { keyOf, rowsOf } from '../../model/table/index.ts';
import type { FieldType } from '../../model/table/types.ts';
import { plainText } from '../../syntax/markdown/plain.ts';
import { cardText } from '../../workspace/chapter-edits.ts';
import { listText, scalarText } from '../../workspace/editing.ts';
import type { Plan } from '../../workspace/plan.ts';

/** What somebody wrote about a measure: by the English names of fields, and the rest by the words that headed it. */
export interface Draft {
  readonly fields: ReadonlyMap<string, string>;
  readonly others: readonly (readonly [header: string, text: string])[];
}

/** As long as an id made of a title may be, give or take a word. */
const ID_LENGTH = 40;

/** Drafts as cards, one for each, with ids that nothing in the plan has; a value may have `\n` in it. */
export function measureCards(plan: Plan, drafts: readonly Draft[]): string {
  const taken = new Set<string>();
  return drafts.map((draft) => cardText('measure', linesOf(plan, draft, taken), plan.language)).join('\n\n');
}

function linesOf(plan: Plan, { fields, others }: Draft, taken: Set<string>): readonly string[] {
  const title = plainText(fields.get('title') ?? '').trim();
  const id = newId(plan, title, taken);
  const own = Object.entries(rowsOf('measure')).flatMap(([name, row]) => {
    const value = name === 'title' ? title : (fields.get(name)?.trim() ?? '');
    if (name !== 'title' && value === '') return [];
    return fieldLines(plan, name, row.value, value);
  });
  const rest = others.flatMap(([header, text]) =>
    text.trim() === '' ? [] : textLines(`x-${keyFor(header)}`, text.trim()),
  );
  return [`id: ${id}`, ...own, ...rest];
}

function newId(plan: Plan, title: string, taken: Set<string>): string {
  const whole = title === '' ? 'tiltak' : toId(title);
  const cut = whole.length <= ID_LENGTH ? whole : whole.slice(0, ID_LENGTH).replace(/-[^-]*$/, '');
  let id = freeId(plan, cut);
  for (let number = 2; taken.has(id); number++) id = freeId(plan, `${cut}-${number}`);
  taken.add(id);
  return id;
}

function keyFor(header: string): string {
  return header.trim() === '' ? 'felt' : toId(plainText(header));
}

function fieldLines(plan: Plan, name: string, type: FieldType, value: string): readonly string[] {
  const key = keyOf('measure', name, plan.language);
  const plain = plainText(value).trim();
  if (type.type === 'references') return [`${key}: ${namesText(plain)}`];
  if (type.type === 'listed') {
    const words = type.values.find((listed) => spellings(listed).includes(plain.toLowerCase()));
    return words === undefined ? textLines(`x-${key}`, value) : [`${key}: ${words[plan.language]}`];
  }
  if (type.type === 'text' && name !== 'title') return textLines(key, value);
  // Times, money and names are read as they are shown, on one line.
  return [`${key}: ${plain === '' ? '' : scalarText(plain.replace(/\s*\n\s*/g, ', '))}`.trimEnd()];
}

/** One name, or a list where they stand on lines of their own; «A, B» is read as a list as it is. */
function namesText(text: string): string {
  const names = text.split(/\s*[\n;]\s*/).filter((name) => name !== '');
  return names.length > 1 ? listText(names) : scalarText(names[0] ?? '');
}

function textLines(key: string, text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trimEnd());
  if (lines.length === 1) return [`${key}: ${scalarText(lines[0] ?? '')}`];
  return [`${key}: |-`, ...lines.map((line) => (line === '' ? '' : `  ${line}`))];
}

import type { ParsedFile } from '../model/file.ts';
import type { FieldType } from '../model/table/types.ts';
import type { TextEdit } from '../text/edits.ts';
import { placeAt, readLine, type Scope, type YamlPlace } from './position/index.ts';

/** Blanks for one level. */
const UNIT = 2;

/** What stands on the line above, as far as it decides how the next one begins. */
interface Above {
  readonly line: number;
  /** Column of the key, of the text behind a dash, or of the dash itself where nothing stands behind it. */
  readonly column: number;
  /** Column of the dash before it; `undefined` where there is none. */
  readonly dash: number | undefined;
  readonly type: 'key' | 'text' | 'dash';
  /** What stands behind the colon. */
  readonly value: string;
  /** What the field table says of what belongs there: behind the colon or the dash. */
  readonly scope: Scope;
}

/**
 * What is to be put right after Enter in the YAML of a card, a register or a manifest; `offset` is the caret on the new line. Behind a key
 * whose value is a list or a mapping the next line is a level further in, in a list it begins with a dash, and an empty dash ends the
 * list. Nothing in running text, in block texts and behind what is not closed yet, or where something stands behind the caret.
 */
export function afterEnter(file: ParsedFile, offset: number): readonly TextEdit[] {
  const { text, lines } = file;
  const line = lines.lineAt(offset);
  if (line === 0 || lines.lineText(line).trim() !== '') return [];
  const above = readAbove(file, line - 1);
  if (above === undefined) return [];
  const span = { start: lines.start(line), end: lines.end(line) };
  if (above.type === 'dash') {
    // An empty entry: the list ends, and the dash goes.
    const column = columnAround(file, above);
    return column === undefined
      ? []
      : [{ span: { start: lines.start(above.line), end: span.end }, text: ' '.repeat(column) }];
  }
  const wanted = beginning(file, above, line);
  return wanted === undefined || wanted === text.slice(span.start, span.end) ? [] : [{ span, text: wanted }];
}

/** What the next line begins with; `undefined` where that is the editor's own business. */
function beginning(file: ParsedFile, above: Above, line: number): string | undefined {
  const { type, value, column, dash, scope } = above;
  if (type === 'text') return dash === undefined ? undefined : `${' '.repeat(dash)}- `;
  if (/^[|>][-+0-9]*$/.test(value)) return ' '.repeat(column + UNIT);
  if (/^["'[{]/.test(value) && !isClosed(value)) return undefined;
  if (value !== '') return ' '.repeat(column);
  const holds = shapeOf(scope);
  if (holds === undefined) return ' '.repeat(column);
  // Where the list or the mapping has begun below already, what is new goes with it.
  const below = readBelow(file, line);
  if (below?.type === 'dash' && below.column >= column) return `${' '.repeat(below.column)}- `;
  if (below?.type === 'key' && below.column > column) return ' '.repeat(below.column);
  return ' '.repeat(column + UNIT) + (holds === 'list' ? '- ' : '');
}

function isClosed(value: string): boolean {
  const close = { '"': '"', "'": "'", '[': ']', '{': '}' }[value.charAt(0)] ?? '';
  return value.length > 1 && value.endsWith(close);
}

/** What a value is that does not stand on the line of its key. */
function shapeOf(scope: Scope): 'list' | 'mapping' | undefined {
  switch (scope.type) {
    case 'items':
      return 'list';
    // An item by its id, a year with its categories.
    case 'mapping':
    case 'entry':
      return 'mapping';
    case 'field':
      return scope.entry ? undefined : SHAPES[scope.row.value.type];
    case 'required-of':
    case 'filter-value':
      return 'list';
    default:
      return undefined;
  }
}

const SHAPES: Readonly<Partial<Record<FieldType['type'], 'list' | 'mapping'>>> = {
  references: 'list',
  plains: 'list',
  texts: 'list',
  targets: 'list',
  'sub-measures': 'list',
  points: 'list',
  'former-names': 'list',
  'field-names': 'list',
  paths: 'list',
  chapters: 'list',
  money: 'mapping',
  time: 'mapping',
  resources: 'mapping',
  record: 'mapping',
  measurements: 'mapping',
  'year-values': 'mapping',
  amounts: 'mapping',
  filter: 'mapping',
  plans: 'mapping',
  'required-fields': 'mapping',
  'rule-levels': 'mapping',
};

function readAbove(file: ParsedFile, line: number): Above | undefined {
  const { text, lines } = file;
  const { entries, start } = readLine(text, lines.start(line), lines.end(line));
  const last = entries.at(-1);
  const dashes = entries.filter(({ type }) => type === 'dash');
  if (last === undefined || dashes.length > 1) return undefined;
  const place = yamlAt(file, last.type === 'dash' ? last.span.end : last.span.start);
  // Inside a text over several lines anything may look like a key.
  if (place === undefined || (place.scope.type === 'free' && !isOwnKey(last.name))) return undefined;
  const dash = dashes[0]?.column;
  const value = last.type === 'text' ? '' : text.slice(last.value.start, last.value.end);
  const behind = last.type === 'key' && value === '' ? yamlAt(file, text.indexOf(':', last.span.end) + 1) : undefined;
  return {
    line,
    column: last.span.start - start,
    dash,
    type: last.type,
    value,
    scope: behind?.scope ?? { type: 'free' },
  };
}

/** A key of the author's own. */
function isOwnKey(name: string): boolean {
  return name.startsWith('x-');
}

function yamlAt(file: ParsedFile, offset: number): YamlPlace | undefined {
  const place = placeAt(file, offset);
  return place.type === 'yaml' && !place.flow ? place : undefined;
}

/** The next line that holds something, as it looks. */
function readBelow({ text, lines }: ParsedFile, line: number) {
  for (let below = line + 1; below < lines.count; below++) {
    const [first] = readLine(text, lines.start(below), lines.end(below)).entries;
    if (first) return first;
    if (lines.lineText(below).trim() !== '') return undefined;
  }
  return undefined;
}

/** The column of the key that a list belongs to. */
function columnAround({ text, lines }: ParsedFile, { line, dash }: Above): number | undefined {
  for (let above = line - 1; dash !== undefined && above >= 0; above--) {
    const { entries } = readLine(text, lines.start(above), lines.end(above));
    const key = entries.find(({ type, column }) => type === 'key' && column <= dash);
    if (key && entries[0]?.type !== 'dash') return key.column;
    if (key && key.column > (entries[0]?.column ?? 0) && (entries[0]?.column ?? 0) < dash) return key.column;
    if (/^ {0,3}(?:`{3,}|~{3,})/.test(lines.lineText(above))) return undefined;
  }
  return undefined;
}

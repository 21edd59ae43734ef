import type { Finding } from '../../checks/define.ts';
import { titleOf as fixTitle } from '../../checks/render.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { keyOf, rowsOf } from '../../model/table/index.ts';
import type { TextEdit } from '../../text/edits.ts';
import { insertField, mappingOf } from '../../workspace/editing.ts';
import { gatherEdits } from '../../workspace/file-edit.ts';
import { addAt, type Editable, removeAt, renameAt, setAt, valueAlone } from '../../workspace/path-edits.ts';
import { rowAt } from '../../workspace/paths.ts';
import type { Plan } from '../../workspace/plan.ts';
import { demanded } from '../common/new-cards/demanded.ts';
import { cardAt, lockOf, wholeOf } from './card.ts';
import type { CardChange, CardEdit } from './changes.ts';
import { createItem } from './create.ts';
import { findingsIn } from './findings.ts';
import { newCard } from './new-card.ts';
import { addReference, removeReference } from './references.ts';
import { labelOf } from './texts.ts';
import { isAsMeant } from './verify.ts';
import { SAID } from './words.ts';

/** What a change is made from. */
export interface Changing {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly offset: number;
  readonly lang: Lang;
  /** The file's. */
  readonly findings: readonly Finding[];
}

/** The edits that a change in the form of the card at an offset makes: the smallest ones that say it (docs/card-form.md). */
export function changeCard(changing: Changing, change: CardChange): CardEdit {
  const { plan, file, offset, lang } = changing;
  const item = cardAt(file, offset);
  if (change.type === 'new') return newCard({ plan, file, offset, lang }, item, change.kind, change.title);
  if (item === undefined) return { refused: 'gone' };
  if (change.type === 'fix') return fixOf(changing, item, change);
  if (lockOf(file, item) !== undefined) return { refused: 'locked' };
  if (change.type === 'create') {
    const made = createItem(plan, change.kind, change.name, item);
    if (made === undefined) return { refused: 'impossible' };
    const own = written(plan, file, item, { type: 'add', path: change.path, value: made.id });
    if (own === undefined) return { refused: 'impossible' };
    return { edits: gatherEdits([made.edit, { uri: file.uri, edits: own }]), said: SAID.created[lang](change.name) };
  }
  const edits = written(plan, file, item, change);
  if (edits === undefined) return { refused: 'impossible' };
  return { edits: edits.length === 0 ? [] : [{ uri: file.uri, edits }], said: saidOf(change, item, lang) };
}

type Written = Exclude<CardChange, { type: 'create' | 'fix' | 'new' }>;

/** The edits of the card's own text; those of one line where the others would be misread. `undefined` where none keep it whole. */
function written(plan: Plan, file: ParsedFile, item: AnyItem, change: Written): readonly TextEdit[] | undefined {
  for (const oneLine of [false, true]) {
    const edit = editOf(plan, file, item, change, oneLine);
    if (edit === undefined) return change.type === 'set' && change.value === '' ? [] : undefined;
    if (file.text.slice(edit.span.start, edit.span.end) === edit.text) return [];
    if (isAsMeant(plan, file, item, edit, change)) return [edit];
  }
  return undefined;
}

function editOf(plan: Plan, file: ParsedFile, item: AnyItem, change: Written, oneLine: boolean): TextEdit | undefined {
  const map = mappingOf(file, item);
  const rows = rowsOf(item.kind);
  if (map === undefined) return firstField(plan, file, item, change);
  const editable: Editable = { text: file.text, map, rows, language: plan.language, oneLine };
  const wanted = demanded(plan, item.kind);
  const keep = (field: string) => wanted.has(field);
  const row = rowAt(rows, change.path);
  switch (change.type) {
    case 'set':
      if (change.value === '' || change.value.length === 0) return removeAt(editable, change.path, keep);
      return setAt(editable, change.path, change.value);
    case 'add':
      if (row?.value.type === 'references') return addReference(plan, file, editable, row.value, change);
      return addAt(editable, change.path, change.value, row !== undefined && BLOCKS.has(row.value.type));
    case 'remove':
      if (row?.value.type === 'references' && typeof change.path.at(-1) === 'number') {
        return removeReference(plan, file, editable, change.path, keep);
      }
      return removeAt(editable, change.path, typeof change.path.at(-1) === 'number' ? keep : () => false);
    case 'rename':
      return renameAt(editable, change.path, change.key);
  }
}

/** Lists whose entries are sentences or have parts of their own stand on lines of their own. */
const BLOCKS: ReadonlySet<string> = new Set(['texts', 'targets', 'points', 'sub-measures']);

/** The first field of a card that has none. */
function firstField(plan: Plan, file: ParsedFile, item: AnyItem, change: Written): TextEdit | undefined {
  const [field] = change.path;
  if (typeof field !== 'string' || (change.type !== 'set' && change.type !== 'add')) return undefined;
  const value = valueAlone({ rows: rowsOf(item.kind), language: plan.language }, change.path, change.value);
  return insertField(file, item, keyOf(item.kind, field, plan.language), value);
}

function fixOf(
  { plan, file, lang, findings }: Changing,
  item: AnyItem,
  change: CardChange & { type: 'fix' },
): CardEdit {
  const finding = findingsIn(findings, wholeOf(file, item))[change.finding];
  const fix = finding?.fixes()[change.fix];
  if (fix === undefined || fixTitle(fix, lang) !== change.title || !plan.inWorkspace(file.uri))
    return { refused: 'gone' };
  return { edits: fix.edits, said: change.title };
}

function saidOf(change: Written, item: AnyItem, lang: Lang): string {
  const name = change.path.filter((step) => typeof step === 'string')[0] ?? '';
  const label = labelOf(keyOf(item.kind, name, lang));
  if (change.type === 'rename') return SAID.written[lang](label, change.key);
  if (change.type === 'remove' || change.value === '' || change.value.length === 0) return SAID.removed[lang](label);
  const value = typeof change.value === 'string' ? change.value : change.value.join(', ');
  return SAID.written[lang](label, value);
}

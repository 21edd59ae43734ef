import { freeId } from '../../checks/new-items.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Lang } from '../../model/language.ts';
import { toId } from '../../model/names/index.ts';
import { parseFile } from '../../model/read/file.ts';
import { keyOf, rowsOf, TABLE } from '../../model/table/index.ts';
import type { Kind } from '../../model/table/types.ts';
import { isLibraryUri } from '../../model/uri.ts';
import { applyEdits } from '../../text/edits.ts';
import type { NewItem } from '../../workspace/editing.ts';
import type { FileEdit } from '../../workspace/file-edit.ts';
import { insertBelow, insertCardAt } from '../../workspace/new-cards.ts';
import { withRequired } from '../../workspace/new-item.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { CardEdit } from './changes.ts';
import { NAMED_BY } from './create.ts';
import { SAID } from './words.ts';

interface Where {
  readonly plan: Plan;
  readonly file: ParsedFile;
  readonly offset: number;
  readonly lang: Lang;
}

/**
 * A new card below another, or, where none is at the offset, below the block of text that is there; with the fields that it must have,
 * an id made from its title, and the goal that it stands below.
 */
export function newCard(where: Where, beside: AnyItem | undefined, kind: Kind, title: string): CardEdit {
  const { plan, file, offset, lang } = where;
  if (isLibraryUri(file.uri)) return { refused: 'locked' };
  const item = newItem(plan, kind, title.trim(), beside);
  const edit = beside ? insertBelow(plan, file, kind, item, beside) : insertCardAt(plan, file, offset, kind, item);
  if (edit === undefined) return { refused: 'impossible' };
  const caret = caretAfter(plan, file, edit, kind, offset);
  return { edits: [edit], said: SAID.newCard[lang](title), ...(caret && { caret }) };
}

function newItem(plan: Plan, kind: Kind, title: string, beside: AnyItem | undefined): NewItem {
  const { language } = plan;
  const id = freeId(plan, title === '' ? TABLE[kind].word[language] : toId(title));
  const named: [string, string] = [keyOf(kind, NAMED_BY[kind], language), title];
  const goal = beside?.kind === 'goal' && kind === 'measure' ? beside.fields.id : undefined;
  const served: [string, string][] = goal?.kind === 'value' ? [[keyOf(kind, 'goals', language), goal.value]] : [];
  return withRequired(plan, kind, { ...('id' in rowsOf(kind) && { id }), fields: [named, ...served] });
}

/** Where the new card begins, in the text that the edit makes: the first item that was not there before. */
function caretAfter(plan: Plan, file: ParsedFile, edit: FileEdit, kind: Kind, offset: number) {
  if (edit.uri !== file.uri) return undefined;
  const text = applyEdits(file.text, edit.edits);
  const after = parseFile(file.uri, text, { language: plan.language });
  const at = edit.edits[0]?.span.start ?? offset;
  const made = after.items.find((item) => item.kind === kind && item.span.start >= at);
  return made && { text, offset: made.span.start };
}

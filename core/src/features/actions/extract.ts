import { respelledIn } from '../../checks/prose/passage-edits.ts';
import { itemFor } from '../../checks/references/suggest.ts';
import type { ParsedFile } from '../../model/file.ts';
import { isId } from '../../model/names/index.ts';
import { type Passage, STAND_IN } from '../../model/prose.ts';
import type { Reference } from '../../model/reference.ts';
import { TABLE } from '../../model/table/index.ts';
import type { Kind, TargetKind } from '../../model/table/types.ts';
import { readYaml } from '../../syntax/yaml/read.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { oneLine } from '../../text/excerpt.ts';
import { contains, overlaps, type Span, shift } from '../../text/span.ts';
import { addToRegister, insertItem } from '../../workspace/editing.ts';
import { gatherEdits } from '../../workspace/file-edit.ts';
import { namedItem } from '../../workspace/new-item.ts';
import type { Plan } from '../../workspace/plan.ts';
import { findReference, isAt, itemAt } from '../common/at-offset.ts';
import { cardAt } from './place.ts';
import type { Action, ActionPlace } from './types.ts';

/** As many characters as a name may have. */
const LONGEST = 100;

/**
 * Puts selected words of running text into the register, as what the author says they are, and makes them a reference to it;
 * where the register has them, only the reference. A reference that leads to nothing gets what it names.
 */
export function extractItem(place: ActionPlace): readonly Action[] {
  const { file, span } = place;
  if (span.start === span.end) return fromReference(place);
  const words = trimmed(file.text, span);
  const text = file.text.slice(words.start, words.end);
  if (words.start >= words.end || text.length > LONGEST || /[\r\n[\]|]/.test(text)) return [];
  const passage = beginsInWord(file.text, words) ? undefined : passageOf(file, words);
  if (passage === undefined) return [];
  const replace = (id: string) => replaced(file, passage, words, text, id);
  return isName(place.plan, text) ? reference(place, text, replace) : newItems(place, text, replace);
}

function trimmed(text: string, { start, end }: Span): Span {
  const own = text.slice(start, end);
  return { start: start + own.length - own.trimStart().length, end: end - (own.length - own.trimEnd().length) };
}

/** Whether a selection has slipped: an ending may be left out of it («hjemmetjeneste|n»), the beginning of a word not. */
function beginsInWord(text: string, { start }: Span): boolean {
  return /^[\p{L}\p{M}\p{N}]{2}/u.test(text.slice(Math.max(0, start - 1), start + 1));
}

/** The passage that holds a stretch of running text, where a reader sees it as it is written and it is no part of a reference. */
function passageOf(file: ParsedFile, words: Span): Passage | undefined {
  const passage = file.passages().find(({ span }) => contains(span, words));
  if (passage === undefined || passage.type === 'heading') return undefined;
  const { start } = passage.span;
  const seen = passage.text.slice(words.start - start, words.end - start);
  if (seen.includes(STAND_IN) || seen !== file.text.slice(words.start, words.end)) return undefined;
  const isReferred = file.references.some(({ place, span }) =>
    overlaps(place.type === 'prose' ? place.whole : span, words),
  );
  return isReferred ? undefined : passage;
}

function isName(plan: Plan, text: string): boolean {
  return [...plan.withName(text), ...plan.withId(text)].some(({ item }) => item !== undefined);
}

/** Words that the register has already, and one item only. */
function reference({ plan, file }: ActionPlace, text: string, replace: Replace): readonly Action[] {
  const [only, ...others] = [...plan.withId(text), ...plan.withName(text)].filter(({ item }) => item !== undefined);
  const edit = only?.id === undefined || others.length > 0 ? undefined : replace(only.id);
  if (edit === undefined) return [];
  const edits = () => [{ uri: file.uri, edits: [edit] }];
  return [{ id: 'make-reference', args: { name: text }, kind: 'refactor.rewrite', edits }];
}

function isAbbreviation(text: string): boolean {
  return /^\p{Lu}[\p{L}\p{N}-]{0,9}$/u.test(text) && text.replace(/[^\p{Lu}]/gu, '').length > 1;
}

function newItems({ plan, file }: ActionPlace, text: string, replace: Replace): readonly Action[] {
  const kinds: readonly Kind[] = [
    ...(isAbbreviation(text) ? ['abbreviation' as const] : []),
    'unit',
    'indicator',
    'source',
  ];
  return kinds.flatMap((kind): Action[] => {
    const item = kind === 'abbreviation' ? abbreviation(plan, text) : namedItem(plan, kind, text);
    const edit = item?.id === undefined ? undefined : replace(item.id);
    if (item === undefined || edit === undefined) return [];
    const edits = () => {
      const added = addToRegister(plan, kind, item);
      return added === undefined ? [] : gatherEdits([{ uri: file.uri, edits: [edit] }, added.edit]);
    };
    const args = { name: text, kind };
    return [{ id: 'extract', args, kind: 'refactor.extract', edits }];
  });
}

/** Its short form is its id; what it stands for is left to be written. */
function abbreviation(plan: Plan, text: string) {
  const made = isId(text) ? namedItem(plan, 'abbreviation', text) : undefined;
  return made && { ...made, fields: made.fields.map(([key]) => [key, ''] as const) };
}

/** What makes the selected words a reference to an id. */
type Replace = (id: string) => TextEdit | undefined;

/** Words as a reference; quotes go around a field where YAML would read its brackets as a list. `undefined` where they cannot. */
function replaced(file: ParsedFile, passage: Passage, span: Span, text: string, id: string): TextEdit | undefined {
  const written = id === text ? `[[${id}]]` : `[[${id}|${text}]]`;
  const plain = { span, text: written };
  if (passage.type !== 'field' || (span.start > passage.span.start && staysText(file, plain))) return plain;
  return respelledIn(file, passage, span, written, false)[0]?.edits[0]?.edits[0];
}

/** Whether YAML reads no fault into the edited text that was not there before. */
function staysText(file: ParsedFile, edit: TextEdit): boolean {
  const { start, end } = cardAt(file, edit.span)?.body ?? { start: 0, end: file.text.length };
  const own = file.text.slice(start, end);
  const faults = (yaml: string) => readYaml(yaml).problems.length;
  return faults(applyEdits(own, [{ ...edit, span: shift(edit.span, -start) }])) <= faults(own);
}

/** In running text nothing tells what a reference is to: what plans speak of most. */
const ANY: readonly Kind[] = ['unit', 'indicator', 'source', 'goal', 'measure'];

/** The reference at the caret that leads to nothing: what it names is made, as one of the kinds that the place takes. */
function fromReference({ plan, file, span }: ActionPlace): readonly Action[] {
  const found = findReference(file, span.start);
  const resolved = found && plan.resolve(found).find((each) => isAt(found, each.span, span.start));
  if (found === undefined || resolved === undefined || resolved.plan !== plan || isPrevious(found)) return [];
  if (resolved.targets.length > 0 || resolved.wrongKind.length > 0 || !/\p{L}/u.test(resolved.written)) return [];
  const isShort = found.to.length === 0 && isAbbreviation(resolved.written);
  const kinds = found.to.length > 0 ? found.to.filter(isKind) : ANY;
  return [...(isShort ? (['abbreviation'] as const) : []), ...kinds].flatMap((kind): Action[] => {
    const item = kind === 'abbreviation' ? abbreviation(plan, resolved.written) : itemFor(plan, kind, resolved);
    if (item === undefined) return [];
    const edits = () => {
      const edit = insertItem(plan, kind, item, itemAt(file, span.start));
      return edit === undefined ? [] : [edit];
    };
    const args = { name: oneLine(resolved.written), kind };
    return [
      { id: kind === 'measure' || kind === 'goal' ? 'create' : 'extract', args, kind: 'refactor.extract', edits },
    ];
  });
}

/** What an evaluation is about stands in the previous plan, which is not to be written in. */
function isPrevious({ place }: Reference): boolean {
  return place.type === 'field' && place.item?.kind === 'evaluation' && place.field === 'measure';
}

function isKind(kind: TargetKind): kind is Exclude<Kind, 'view'> & TargetKind {
  return kind in TABLE;
}

import type { ParsedFile } from '../../model/file.ts';
import { isId } from '../../model/names/index.ts';
import { STAND_IN } from '../../model/prose.ts';
import { TABLE } from '../../model/table/index.ts';
import type { Kind } from '../../model/table/types.ts';
import { readYaml } from '../../syntax/yaml/read.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { oneLine } from '../../text/excerpt.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { addToRegister } from '../../workspace/editing.ts';
import { gatherEdits } from '../../workspace/file-edit.ts';
import { namedItem } from '../../workspace/new-item.ts';
import type { Plan } from '../../workspace/plan.ts';
import { findReference, isAt } from '../at-offset.ts';
import { cardAt } from './place.ts';
import type { Action, ActionPlace } from './types.ts';

/** As many characters as a name may have. */
const LONGEST = 100;

/**
 * Puts selected words of running text into the register, as what the author says they are, and makes them a reference to it;
 * where the register has them, only the reference. A name in a field that nothing declares goes into the register too.
 */
export function extractItem(place: ActionPlace): readonly Action[] {
  const { file, span } = place;
  if (span.start === span.end) return fromField(place);
  const words = trimmed(file.text, span);
  const text = file.text.slice(words.start, words.end);
  if (words.start >= words.end || text.length > LONGEST || /[\r\n[\]|]/.test(text) || !isRunning(file, words))
    return [];
  return isName(place.plan, text) ? reference(place, words, text) : newItems(place, words, text);
}

function trimmed(text: string, { start, end }: Span): Span {
  const own = text.slice(start, end);
  return { start: start + own.length - own.trimStart().length, end: end - (own.length - own.trimEnd().length) };
}

/** Whether a stretch is running text that a reader sees as it is written, and no part of a reference. */
function isRunning(file: ParsedFile, words: Span): boolean {
  const passage = file.passages().find(({ span }) => contains(span, words));
  if (passage === undefined || passage.type === 'heading') return false;
  const { start } = passage.span;
  const seen = passage.text.slice(words.start - start, words.end - start);
  if (seen.includes(STAND_IN) || seen !== file.text.slice(words.start, words.end)) return false;
  return !file.references.some(({ place, span }) => overlaps(place.type === 'prose' ? place.whole : span, words));
}

function isName(plan: Plan, text: string): boolean {
  return [...plan.withName(text), ...plan.withId(text)].some(({ item }) => item !== undefined);
}

/** Words that the register has already, and one item only. */
function reference({ plan, file }: ActionPlace, words: Span, text: string): readonly Action[] {
  const [only, ...others] = [...plan.withId(text), ...plan.withName(text)].filter(({ item }) => item !== undefined);
  const edit = only?.id === undefined || others.length > 0 ? undefined : replaced(file, words, text, only.id);
  if (edit === undefined) return [];
  const edits = () => [{ uri: file.uri, edits: [edit] }];
  return [{ id: 'make-reference', args: { name: text }, kind: 'refactor.rewrite', edits }];
}

const ABBREVIATION = /^\p{Lu}[\p{L}\p{N}-]{0,9}$/u;

function newItems({ plan, file }: ActionPlace, words: Span, text: string): readonly Action[] {
  const isAbbreviation = ABBREVIATION.test(text) && text.replace(/[^\p{Lu}]/gu, '').length > 1;
  const kinds: readonly Kind[] = [...(isAbbreviation ? ['abbreviation' as const] : []), 'unit', 'indicator', 'source'];
  return kinds.flatMap((kind): Action[] => {
    const item = kind === 'abbreviation' ? abbreviation(plan, text) : namedItem(plan, kind, text);
    const edit = item?.id === undefined ? undefined : replaced(file, words, text, item.id);
    if (item === undefined || edit === undefined) return [];
    const edits = () => {
      const added = addToRegister(plan, kind, item);
      return added === undefined ? [] : gatherEdits([{ uri: file.uri, edits: [edit] }, added.edit]);
    };
    const args = { name: text, kind: TABLE[kind].word[plan.language] };
    return [{ id: 'extract', args, kind: 'refactor.extract', edits }];
  });
}

/** Its short form is its id; what it stands for is left to be written. */
function abbreviation(plan: Plan, text: string) {
  const made = isId(text) ? namedItem(plan, 'abbreviation', text) : undefined;
  return made && { ...made, fields: made.fields.map(([key]) => [key, ''] as const) };
}

/** Words as a reference to an id; `undefined` where the brackets would be read as something else than text. */
function replaced(file: ParsedFile, span: Span, text: string, id: string): TextEdit | undefined {
  const edit = { span, text: id === text ? `[[${id}]]` : `[[${id}|${text}]]` };
  if (file.type === 'chapter' && cardAt(file, span) === undefined) return edit;
  const line = file.text.slice(file.lines.start(file.lines.lineAt(span.start)), span.start);
  if (/(?:[:,[{]|^\s*-)\s*$/.test(line)) return undefined;
  const body = cardAt(file, span)?.body ?? { start: 0, end: file.text.length };
  const own = file.text.slice(body.start, body.end);
  const moved = { span: { start: span.start - body.start, end: span.end - body.start }, text: edit.text };
  const faults = (yaml: string) => readYaml(yaml).problems.length;
  return faults(applyEdits(own, [moved])) > faults(own) ? undefined : edit;
}

/** The name at the caret that a reference field is written with, and that nothing declares. */
function fromField({ plan, file, span }: ActionPlace): readonly Action[] {
  const found = findReference(file, span.start);
  const [kind] = found?.to ?? [];
  if (found === undefined || found.place.type !== 'field' || kind === undefined || !isKind(kind)) return [];
  const resolved = plan.resolve(found).find((each) => isAt(found, each.span, span.start));
  if (resolved === undefined || resolved.plan !== plan) return [];
  if (resolved.targets.length > 0 || resolved.wrongKind.length > 0) return [];
  const name = oneLine(resolved.written);
  const item = namedItem(plan, kind, name);
  if (item === undefined) return [];
  const edits = () => {
    const added = addToRegister(plan, kind, item);
    return added === undefined ? [] : [added.edit];
  };
  const args = { name, kind: TABLE[kind].word[plan.language] };
  return [{ id: 'extract', args, kind: 'refactor.extract', edits }];
}

function isKind(kind: string): kind is Exclude<Kind, 'view'> {
  return kind in TABLE && kind !== 'view';
}

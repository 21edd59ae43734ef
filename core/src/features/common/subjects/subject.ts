import type { Definition } from '../../../model/definition.ts';
import type { Heading, NoteDefinition, ParsedFile } from '../../../model/file.ts';
import { listedPaths } from '../../../model/manifest.ts';
import { nameOf, parentOf, type Uri } from '../../../model/uri.ts';
import { type Span, touches } from '../../../text/span.ts';
import type { Plan } from '../../../workspace/plan.ts';
import { findReference, isAt } from '../at-offset.ts';
import { linkAt, linkTarget } from '../links.ts';
import { nameplates } from './nameplates.ts';

/** Something that several places name. */
export type Subject =
  /** An item, a point, or a heading, figure or table that has an id. */
  | { readonly type: 'definition'; readonly definition: Definition }
  /** A heading without one, which links reach by its anchor. */
  | { readonly type: 'heading'; readonly uri: Uri; readonly heading: Heading }
  /** A chapter, a picture, an attachment. */
  | { readonly type: 'file'; readonly uri: Uri }
  /** A footnote or link definition of one file. */
  | { readonly type: 'note'; readonly uri: Uri; readonly note: NoteDefinition['type']; readonly label: string }
  | { readonly type: 'plan'; readonly folder: Uri }
  | { readonly type: 'rule'; readonly code: string };

type Way = (plan: Plan, file: ParsedFile, offset: number) => readonly Subject[];

const WAYS: readonly Way[] = [named, linked, noted, declared, listed, silenced];

/**
 * What the text at an offset names or declares: several where a name is declared more than once, nothing in running text
 * and on keys. On a fence's kind word, and on any name that an item declares, it is the item.
 */
export function subjectsAt(plan: Plan, file: ParsedFile, offset: number): readonly Subject[] {
  for (const way of WAYS) {
    const subjects = way(plan, file, offset);
    if (subjects.length > 0) return subjects;
  }
  return [];
}

/** Whether two definitions are the same one. A plan that was put away and read again has others in the same places. */
export function sameDefinition(a: Definition, b: Definition): boolean {
  return a === b || (a.uri === b.uri && a.kind === b.kind && a.span.start === b.span.start && a.id === b.id);
}

/** The subject that a file is: a plan for its manifest. */
export function fileSubject(uri: Uri): Subject {
  return nameOf(uri) === 'plan.yaml' ? { type: 'plan', folder: parentOf(uri) } : { type: 'file', uri };
}

/** A reference: what it leads to, and on its alias the other plan. */
function named(plan: Plan, file: ParsedFile, offset: number): readonly Subject[] {
  const reference = findReference(file, offset);
  if (!reference) return [];
  const resolved = plan.resolve(reference);
  const other = resolved[0]?.plan;
  if (reference.plan && touches(reference.plan.span, offset) && other && other !== plan) {
    return [{ type: 'plan', folder: other.uri }];
  }
  return resolved
    .filter(({ span }) => isAt(reference, span, offset))
    .flatMap(({ targets, wrongKind }) => (targets.length > 0 ? targets : wrongKind))
    .map((definition) => ({ type: 'definition', definition }));
}

/** A Markdown link: the heading on its anchor, the file on its path, and whichever it leads to on its text. */
function linked(plan: Plan, file: ParsedFile, offset: number): readonly Subject[] {
  const link = linkAt(file, offset);
  if (link?.type === 'footnote' || link?.type === 'label') {
    return [{ type: 'note', uri: file.uri, note: link.type, label: link.target }];
  }
  const note = file.notes.find(({ destination }) => destination && touches(destination.span, offset));
  const written = link ? { text: link.target, span: link.span } : note?.destination;
  const target = written && linkTarget(plan, file, written.text, written.span);
  if (!target) return [];
  const { uri, heading, definition, path } = target;
  if (path.end > path.start && touches(path, offset)) return [fileSubject(uri)];
  if (definition) return [{ type: 'definition', definition }];
  return [heading ? { type: 'heading', uri, heading } : fileSubject(uri)];
}

function noted(_: Plan, file: ParsedFile, offset: number): readonly Subject[] {
  const note = file.notes.find(({ span }) => touches({ start: span.start - 1, end: span.end + 1 }, offset));
  return note ? [{ type: 'note', uri: file.uri, note: note.type, label: note.label }] : [];
}

/** What is declared there: by its id, by one of its names, by the kind word of its fence; a heading by its line. */
function declared(_: Plan, file: ParsedFile, offset: number): readonly Subject[] {
  const own = file.definitions.find((definition) => touches(definition.span, offset));
  const named = own ?? file.definitions.find((each) => nameplates(each).some(({ span }) => touches(span, offset)));
  const definition = named ?? alone(file, offset);
  if (definition) return [{ type: 'definition', definition }];
  const heading = file.headings.find(({ span }) => touches(span, offset));
  const withId = heading?.id && file.definitions.find(({ span }) => span === heading.id?.span);
  if (withId) return [{ type: 'definition', definition: withId }];
  return heading ? [{ type: 'heading', uri: file.uri, heading }] : [];
}

/** On the kind word of a fence the item, where it is alone in it. */
function alone(file: ParsedFile, offset: number): Definition | undefined {
  const [item, ...others] = file.cards.find(({ word }) => touches(word.span, offset))?.items ?? [];
  return others.length > 0
    ? undefined
    : file.definitions.find((each) => item && each.item === item && each.kind === item.kind);
}

/** In `plan.yaml`: chapters and appendices, other plans, the codes of rules, and the plan itself by its id and title. */
function listed(plan: Plan, file: ParsedFile, offset: number): readonly Subject[] {
  if (file.type !== 'manifest') return [];
  const { plans, previous, ruleCodes, id, title } = plan.manifest;
  const isHere = (words: { readonly span: Span } | undefined) => words !== undefined && touches(words.span, offset);
  const path = listedPaths(plan.manifest).find(isHere);
  if (path) return path.uri !== undefined && plan.exists(path.uri) ? [fileSubject(path.uri)] : [];
  const other = plans.find(({ alias, path: folder }) => isHere(alias) || isHere(folder));
  const alias = other?.alias ?? (isHere(previous) ? previous : undefined);
  const there = alias && plan.other(alias.text.trim());
  if (there) return [{ type: 'plan', folder: there.uri }];
  const code = ruleCodes.find(isHere);
  if (code) return [{ type: 'rule', code: code.text }];
  return isHere(id) || isHere(title) ? [{ type: 'plan', folder: plan.uri }] : [];
}

function silenced(_: Plan, file: ParsedFile, offset: number): readonly Subject[] {
  const codes = file.silences.flatMap((silence) => silence.codes);
  const code = codes.find(({ span }) => touches(span, offset));
  return code ? [{ type: 'rule', code: code.text }] : [];
}

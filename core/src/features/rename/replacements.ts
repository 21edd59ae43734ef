import { decoded, destinationOf } from '../../checks/paths.ts';
import type { Definition } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import { idKey, nameKey } from '../../model/names/index.ts';
import type { Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Snapshot } from '../../workspace/snapshot.ts';
import { destinationsIn } from '../common/links.ts';
import type { Stepwise } from '../common/stepwise.ts';
import { nameplates } from '../common/subjects/nameplates.ts';
import { sameDefinition } from '../common/subjects/subject.ts';
import { filesThat } from '../common/workspace-files.ts';
import { categoriesOf, sameCategory } from './categories.ts';
import { aliasBefore, filterValues, idPlace, isById, isByName, type Use, usesOf } from './sites.ts';
import { wordFor } from './spelled.ts';
import type { DefinitionSubject, Replacement, Subject } from './types.ts';

/** Where something is renamed: in a plan of a snapshot, and in `plans`, those around the plan that holds it. */
export interface Reach {
  readonly snapshot: Snapshot;
  readonly plan: Plan;
  readonly plans: readonly Plan[];
}

/** Every place that gets the new word, of an id, name, alias, label or category. */
export function* replacementsOf(reach: Reach, subject: Subject, word: string): Stepwise<readonly Replacement[]> {
  switch (subject.type) {
    case 'id':
      return [...(yield* idReplacements(reach, subject, word)), ...(yield* anchorReplacements(reach, subject, word))];
    case 'name':
      return yield* nameReplacements(reach, subject, word);
    case 'alias':
      return aliasReplacements(subject.holder, subject.text, word);
    case 'category':
      return yield* categoryReplacements(reach, subject, word);
    default:
      return labelReplacements(reach.plan, subject.file, subject, word);
  }
}

function* idReplacements(
  { plans }: Reach,
  { holder, definition, text: id }: DefinitionSubject,
  word: string,
): Stepwise<readonly Replacement[]> {
  const isMeant = (other: Definition) => sameDefinition(other, definition);
  const own = holder.file(definition.uri);
  const place = idPlace(definition);
  const declared: Replacement[] =
    own && place ? [{ plan: holder, file: own, span: place, text: word, ...(definition.item && { whole: true }) }] : [];
  const all = yield* usesOf(plans, isMeant);
  const uses = all.filter((use) => isById(use, definition) && !isNameToo(use, definition));
  const inFilters = plans.flatMap((plan) =>
    filterValues(plan, definition)
      .filter(({ text }) => namesById(text, definition))
      .map(({ file, span }): Replacement => ({ plan, file, span, text: word, whole: true })),
  );
  return [
    ...declared,
    ...uses.map(({ plan, file, resolved }) => ({ plan, file, span: resolved.span, text: word })),
    ...inFilters,
    ...(yield* numberedPoints(plans, definition, id, word)),
  ];
}

/**
 * «alkoholloven» is the law's id, and what it is called in a sentence as well: such a place shows the word that stands there, and leads to
 * the law by that name when its id is another.
 */
function isNameToo({ resolved }: Use, { kind, names }: Definition): boolean {
  const { place } = resolved.reference;
  return (
    kind === 'source' && place.type === 'prose' && !place.label && names.some(({ text }) => text === resolved.written)
  );
}

/** A filter compares without case: a word that is the name as it is written is the name. */
function namesById(text: string, { id = '', names }: Definition): boolean {
  return idKey(text) === id || (nameKey(text) === nameKey(id) && !names.some((name) => name.text === text));
}

/** Points without an id are named by their set's: «krav.2». */
function* numberedPoints(
  plans: readonly Plan[],
  definition: Definition,
  id: string,
  word: string,
): Stepwise<readonly Replacement[]> {
  if (definition.kind !== 'requirement') return [];
  const isPoint = (other: Definition) =>
    other.kind === 'point' &&
    other.item === definition.item &&
    /^\.\d+$/.test((other.id ?? '').slice(id.length)) &&
    other.id?.startsWith(id) === true;
  const uses = yield* usesOf(plans, isPoint);
  return uses.map(({ plan, file, resolved }) => {
    const { start, end } = resolved.span;
    const number = /\.\d+$/.exec(resolved.written)?.[0].length ?? 0;
    return { plan, file, span: { start, end: end - number }, text: word };
  });
}

/** `(02.md#id)`: links to a heading, a figure or a table, in any file of the workspace. */
function* anchorReplacements(
  { snapshot, plan }: Reach,
  { definition, text: id }: DefinitionSubject,
  word: string,
): Stepwise<readonly Replacement[]> {
  const { kind, uri } = definition;
  if (kind !== 'heading' && kind !== 'figure' && kind !== 'table') return [];
  const spellings = [id, id.normalize('NFD'), encodeURIComponent(id)];
  const files = yield* filesThat(snapshot, (text) => spellings.some((spelling) => text.includes(`#${spelling}`)));
  return files.flatMap((file) =>
    destinationsIn(file).flatMap(({ text, span }): Replacement[] => {
      const to = destinationOf(plan, file, text, span);
      if (to?.anchor === undefined || !sameAnchor(to.anchor, id)) return [];
      // Links may leave the ending of chapters out.
      if (to.uri !== uri && `${to.uri}.md` !== uri) return [];
      const at = { start: span.end - to.anchor.length, end: span.end };
      return [{ plan: snapshot.planOf(file.uri) ?? plan, file, span: at, text: word }];
    }),
  );
}

/** Anchors compare without case, as in VS Code. */
function sameAnchor(anchor: string, id: string): boolean {
  return idKey(decoded(anchor)).toLowerCase() === id.toLowerCase();
}

function* nameReplacements(
  { plans }: Reach,
  subject: DefinitionSubject,
  word: string,
): Stepwise<readonly Replacement[]> {
  const { holder, definition, text: name } = subject;
  const own = holder.file(definition.uri);
  const plate = nameplates(definition).find(({ text }) => nameKey(text) === nameKey(name));
  const declared: Replacement[] =
    own && plate ? [{ plan: holder, file: own, span: plate.span, text: word, whole: true }] : [];
  const all = yield* usesOf(plans, (other) => sameDefinition(other, definition));
  const uses = all.filter((use) => isByName(use, definition, name));
  const inFilters = plans.flatMap((plan) =>
    filterValues(plan, definition)
      .filter(({ text }) => nameKey(text) === nameKey(name) && !namesById(text, definition))
      .map(({ file, span }): Replacement => ({ plan, file, span, text: word, whole: true })),
  );
  return [
    ...declared,
    ...uses.map((use) => ({
      plan: use.plan,
      file: use.file,
      span: use.resolved.span,
      text: wordFor(use, subject, word),
    })),
    ...inFilters,
  ];
}

/** In `planer` and `forrige`, and before the slash of every reference that goes by the alias. */
function aliasReplacements(plan: Plan, alias: string, word: string): Replacement[] {
  const { plans, previous, uri } = plan.manifest;
  const manifest = plan.file(uri);
  const declared = [...plans.map((each) => each.alias), ...(previous ? [previous] : [])].filter(
    ({ text }) => text.trim() === alias,
  );
  const uses = plan.files.flatMap((file) =>
    file.references.flatMap((reference) => {
      const before = plan.resolve(reference).map((resolved) => aliasBefore(file, resolved, plan));
      return before.flatMap((at): Replacement[] =>
        at?.text === alias ? [{ plan, file, span: at.span, text: word }] : [],
      );
    }),
  );
  return [
    ...(manifest
      ? declared.map(({ span }): Replacement => ({ plan, file: manifest, span, text: word, whole: true }))
      : []),
    ...uses,
  ];
}

function* categoryReplacements(
  { plans }: Reach,
  { holder, item, text: name }: Subject & { readonly type: 'category' },
  word: string,
): Stepwise<readonly Replacement[]> {
  const own = holder.file(item.uri);
  const declared = own ? categoriesOf(own, item).filter((each) => sameCategory(each.name, name)) : [];
  const isMeant = (definition: Definition) =>
    definition.item !== undefined && definition.item.uri === item.uri && definition.item.span.start === item.span.start;
  const all = yield* usesOf(plans, isMeant);
  const uses = all.flatMap(({ plan, file, resolved }): Replacement[] => {
    const { place } = resolved.reference;
    const category = place.type === 'prose' ? place.figure?.category : undefined;
    return category && sameCategory(category.text, name) ? [{ plan, file, span: category.span, text: word }] : [];
  });
  return [
    ...declared.flatMap(({ span }): Replacement[] =>
      own ? [{ plan: holder, file: own, span, text: word, whole: true }] : [],
    ),
    ...uses,
  ];
}

/** A footnote's or link's label where it is defined and where it is used. What a link shows stays as it is. */
function labelReplacements(
  plan: Plan,
  file: ParsedFile,
  { type, span }: { readonly type: 'footnote' | 'label'; readonly span: Span },
  word: string,
): Replacement[] {
  const label = labelAt(file, span);
  const defined = file.notes.filter((note) => note.type === type && note.label === label);
  const used = file.links.filter((link) => link.type === type && link.target === label);
  return [
    ...defined.map((note) => ({ plan, file, span: note.span, text: word })),
    ...used.map((link) => {
      const { start, end } = link.whole;
      // `[text]` and `[text][]` show their label.
      const shown = type === 'label' && file.text.slice(start, end).replace(/^!?\[[^\]]*\]/, '');
      if (shown === '') return { plan, file, span: { start: end, end }, text: `[${word}]` };
      if (shown === '[]') return { plan, file, span: { start: end - 1, end: end - 1 }, text: word };
      return { plan, file, span: link.span, text: word };
    }),
  ];
}

/** The label that stands at a place, folded as labels are compared. */
export function labelAt(file: ParsedFile, span: Span): string | undefined {
  const isAt = (other: Span) => other.start === span.start && other.end === span.end;
  return file.notes.find((note) => isAt(note.span))?.label ?? file.links.find((link) => isAt(link.span))?.target;
}

import type { Definition } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import type { Item } from '../../model/item.ts';
import { idKey, nameKey } from '../../model/names/index.ts';
import type { Reference } from '../../model/reference.ts';
import { isLibraryUri } from '../../model/uri.ts';
import type { Words } from '../../model/value.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { findReference } from '../common/at-offset.ts';
import { nameplates } from '../common/subjects/nameplates.ts';
import { categoriesOf, sameCategory } from './categories.ts';
import { aliasBefore } from './sites.ts';
import type { Refusal, Subject } from './types.ts';
import { REFUSALS } from './words.ts';

type Found = Subject | Refusal | undefined;

/**
 * What stands at an offset and can be renamed: the id where something is named by its id, the name where it is named by a
 * name, whether that is where it is declared or where it is used. A refusal says why there is nothing.
 */
export function subjectAt(plan: Plan, file: ParsedFile, offset: number): Subject | Refusal {
  const ways = [categoryAt, referenceAt, declaredAt, noteAt, aliasAt];
  for (const way of ways) {
    const found = way(plan, file, offset);
    if (found !== undefined) return found;
  }
  return { refusal: REFUSALS.nothing };
}

function referenceAt(plan: Plan, file: ParsedFile, offset: number): Found {
  const reference = findReference(file, offset);
  if (reference === undefined) return undefined;
  const resolved = plan.resolve(reference);
  for (const each of resolved) {
    const alias = aliasBefore(file, each, plan);
    if (alias && touches(alias.span, offset) && !touches(each.span, offset)) return aliasNamed(plan, alias);
  }
  const at = resolved.find(({ span }) => touches(span, offset));
  if (at === undefined) return aliasWithoutPlan(plan, reference, offset);
  return targetOf(at);
}

/** `alias/id` where the alias leads to no plan that is there. */
function aliasWithoutPlan(plan: Plan, { plan: alias }: Reference, offset: number): Found {
  return alias && touches(alias.span, offset) ? aliasNamed(plan, alias) : undefined;
}

function aliasNamed(plan: Plan, { text, span }: Words): Found {
  const known = plan.manifest.plans.some(({ alias }) => alias.text === text);
  return known ? { type: 'alias', span, text, holder: plan } : { refusal: REFUSALS.unknown(text) };
}

/** What a reference leads to, by its id or by the name that it is called here. */
function targetOf({ written, span, targets, wrongKind, plan: holder, spelling }: Resolved): Found {
  const [definition, ...others] = targets.length > 0 ? targets : wrongKind;
  if (written === '') return undefined;
  if (definition === undefined || holder === undefined) return { refusal: REFUSALS.unknown(written) };
  if (others.length > 0) return { refusal: REFUSALS.several(written) };
  if (definition.id !== undefined && idKey(written) === definition.id) return idOf(definition, holder, span);
  const key = nameKey(spelling?.name ?? written);
  const name = nameplates(definition).find(({ text }) => nameKey(text) === key);
  return name && refuseLibrary({ type: 'name', span, text: name.text.trim(), holder, definition });
}

function idOf(definition: Definition, holder: Plan, span: Span): Found {
  if (definition.kind === 'point' && !hasOwnId(definition)) return { refusal: REFUSALS.counted(definition.id ?? '') };
  return refuseLibrary({ type: 'id', span, text: definition.id ?? '', holder, definition });
}

/** A point that is named by its number has no id that could be changed. */
function hasOwnId({ item, span }: Definition): boolean {
  const points = item?.kind === 'requirement' && item.fields.points.kind === 'value' ? item.fields.points.value : [];
  return points.some((point) => point.span.start === span.start && !point.id.startsWith('.'));
}

function refuseLibrary(subject: Subject & { readonly definition: Definition }): Subject | Refusal {
  const { uri, title } = subject.definition;
  return isLibraryUri(uri) ? { refusal: REFUSALS.library(title) } : subject;
}

/** An id or a name where it is declared. */
function declaredAt(plan: Plan, file: ParsedFile, offset: number): Found {
  for (const definition of file.definitions) {
    const { id, span, item } = definition;
    // Without an id of its own, an item is known by its title's place.
    if (id !== undefined && touches(span, offset) && (item === undefined || hasIdAt(definition))) {
      return idOf(definition, plan, inner(file, span));
    }
    const name = nameplates(definition).find((each) => touches(each.span, offset));
    if (name === undefined) continue;
    return refuseLibrary({
      type: 'name',
      span: inner(file, name.span),
      text: name.text.trim(),
      holder: plan,
      definition,
    });
  }
  return undefined;
}

function hasIdAt(definition: Definition): boolean {
  const { item, span, kind } = definition;
  if (kind === 'point') return hasOwnId(definition);
  return (
    item !== undefined &&
    'id' in item.fields &&
    item.fields.id.kind === 'value' &&
    item.fields.id.span.start === span.start
  );
}

/** A value without the quotes around it. */
function inner(file: ParsedFile, span: Span): Span {
  const quote = file.text.charAt(span.start);
  const isQuoted = /["']/.test(quote) && span.end - span.start > 1 && file.text.charAt(span.end - 1) === quote;
  return isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
}

/** The label of a footnote or of a link definition, where it is used or where it is defined. */
function noteAt(_: Plan, file: ParsedFile, offset: number): Found {
  const note = file.notes.find(({ span }) => touches(span, offset));
  const use = file.links.find(({ type, span }) => (type === 'footnote' || type === 'label') && touches(span, offset));
  const at = note ?? use;
  if (at === undefined || (at.type !== 'footnote' && at.type !== 'label')) return undefined;
  const { type, span } = at;
  if (isLibraryUri(file.uri)) return { refusal: REFUSALS.library(file.text.slice(span.start, span.end)) };
  return { type, span, text: file.text.slice(span.start, span.end), file };
}

/** In `plan.yaml`: an alias of `planer`, or the one in `forrige`. */
function aliasAt(plan: Plan, file: ParsedFile, offset: number): Found {
  if (file.type !== 'manifest' || isLibraryUri(file.uri)) return undefined;
  const { plans, previous } = plan.manifest;
  const at = [...plans.map(({ alias }) => alias), ...(previous ? [previous] : [])].find(({ span }) =>
    touches(span, offset),
  );
  return at && aliasNamed(plan, { text: at.text.trim(), span: inner(file, at.span) });
}

/** A category of an indicator, among its figures or in `[[id@2018.category]]`. */
function categoryAt(plan: Plan, file: ParsedFile, offset: number): Found {
  const reference = findReference(file, offset);
  const figure = reference?.place.type === 'prose' ? reference.place.figure : undefined;
  if (reference !== undefined && figure?.category && touches(figure.category.span, offset)) {
    const [resolved] = plan.resolve(reference);
    const item = resolved?.targets[0]?.item;
    if (item?.kind !== 'indicator' || resolved?.plan === undefined) return undefined;
    return knownCategory(resolved.plan, item, figure.category);
  }
  for (const item of file.items) {
    if (item.kind !== 'indicator' || !touches(item.span, offset)) continue;
    const at = categoriesOf(file, item).find(({ span }) => touches(span, offset));
    if (at) return knownCategory(plan, item, { text: at.name, span: inner(file, at.span) });
  }
  return undefined;
}

function knownCategory(holder: Plan, item: Item<'indicator'>, { text, span }: Words): Found {
  const file = holder.file(item.uri);
  const known = file && categoriesOf(file, item).find(({ name }) => sameCategory(name, text));
  if (known === undefined) return { refusal: REFUSALS.unknown(text) };
  if (isLibraryUri(item.uri)) return { refusal: REFUSALS.library(text) };
  return { type: 'category', span, text: known.name, holder, item };
}

import type { Definition } from '../../model/definition.ts';
import type { AnyItem } from '../../model/item.ts';
import { idKey, isId } from '../../model/names/index.ts';
import type { Kind, TargetKind } from '../../model/table/types.ts';
import { oneLine } from '../../text/excerpt.ts';
import { addAlias, addToRegister, type NewItem, scalarText } from '../../workspace/editing.ts';
import { namedItem } from '../../workspace/new-item.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { nameStems } from '../prose/stems.ts';
import { type Slip, slipOf } from './lookup.ts';

/** The nearest id or name of what the place takes; none where nothing is near. */
export function didYouMean(plan: Plan, resolved: Resolved): readonly Fix[] {
  const { reference, written, plan: target } = resolved;
  const slip =
    slipOf(target ?? plan, written, reference.to) ?? (target === plan ? librarySlip(plan, resolved) : undefined);
  return slip === undefined ? [] : replacement(plan, resolved, slip.text, slip.definition.id);
}

/** The same among what the plan's libraries declare. */
function librarySlip(plan: Plan, { written, reference }: Resolved): Slip | undefined {
  for (const library of plan.libraries) {
    const slip = slipOf(library.plan, written, reference.to);
    if (slip?.definition.item !== undefined) return slip;
  }
  return undefined;
}

/** Another item in the place of the one that is referred to: by its id where that one's id was written, else by its name. */
export function insteadOf(plan: Plan, resolved: Resolved, other: Definition): readonly Fix[] {
  const byId = resolved.targets[0]?.id === idKey(resolved.written);
  return replacement(plan, resolved, byId ? (other.id ?? other.title) : other.title, other.id);
}

/** The name as it is declared in the place of another spelling of it. */
export function asDeclared(plan: Plan, resolved: Resolved, name: string): readonly Fix[] {
  return replacement(plan, resolved, name, resolved.targets[0]?.id, true);
}

/** Writes a name in the place of what was written, or the id where the name cannot stand there. */
function replacement(
  plan: Plan,
  resolved: Resolved,
  name: string,
  id: string | undefined,
  safe = false,
): readonly Fix[] {
  const { reference, span } = resolved;
  const text = textInPlace(plan, resolved, name);
  if (text !== undefined) return [replaceWith(reference.uri, span, text, safe, name)];
  return id === undefined ? [] : [replaceWith(reference.uri, span, id)];
}

/** A name as the place of a reference can hold it; `undefined` where it would be read as something else there. */
export function textInPlace(plan: Plan, { reference, span }: Resolved, name: string): string | undefined {
  const before = plan.file(reference.uri)?.text.slice(Math.max(0, span.start - 2), span.start) ?? '';
  if (reference.place.type === 'prose' || before === '[[') return /[[\]|@§"'\\\n]/.test(name) ? undefined : name;
  // One of several in one text: what divides them cannot stand in it.
  const isPart = span.start !== reference.span.start || span.end !== reference.span.end;
  if (isPart) return /[,:#"'\\[\]{}]| (?:og|and) |^[^\p{L}\p{N}]/u.test(name) ? undefined : name;
  if (/["']$/.test(before)) return /["'\\]/.test(name) ? undefined : name;
  return scalarText(name, true);
}

/** An item of the kind that the reference would lead to, in the plan's own register. */
export function addItem(plan: Plan, kind: Kind, resolved: Resolved): readonly Fix[] {
  const item = resolved.plan === plan ? itemFor(plan, kind, resolved) : undefined;
  const added = item && addToRegister(plan, kind, item);
  if (added === undefined) return [];
  const args = { name: resolved.written, register: added.path };
  return [{ id: 'add-to-register', args, safe: false, edits: [added.edit] }];
}

/**
 * A new item that a reference leads to: in running text by the id that is written, called by the label where there is one; else by the
 * name that is written. `undefined` where its id is taken.
 */
export function itemFor(plan: Plan, kind: Kind, { written, reference: { place } }: Resolved): NewItem | undefined {
  const name = oneLine(written);
  if (kind === 'abbreviation' || place.type !== 'prose' || !isId(written)) return namedItem(plan, kind, name);
  const item = namedItem(plan, kind, place.label?.text ?? name);
  return item === undefined || plan.withId(written).length > 0 ? item : { ...item, id: written };
}

/** How many names that share words with what was written are offered in its place. */
const KIN = 3;

/** The names that what was written shares most words with, nearest first; none where it is a slip of one (`didYouMean`). */
export function kinNames(plan: Plan, resolved: Resolved): readonly Fix[] {
  const { reference, written, plan: target } = resolved;
  if (target === undefined || didYouMean(plan, resolved).length > 0) return [];
  const wanted = target.definitions.filter(({ kind }) => reference.to.includes(kind));
  return kinAmong(written, wanted)
    .slice(0, KIN)
    .flatMap((definition) => replacement(plan, resolved, definition.title, definition.id));
}

/** One more alias for the item that the name is nearest to. */
export function addAsAlias(plan: Plan, { reference, written, plan: target }: Resolved): readonly Fix[] {
  const meant = target === plan ? kinOf(plan, written, reference.to) : undefined;
  return meant?.item === undefined ? [] : aliasOf(plan, meant.item, meant.title, written);
}

/** One more alias for an item of this plan, which is called `title`; none for kinds without aliases. */
export function aliasOf(plan: Plan, item: AnyItem, title: string, alias: string): readonly Fix[] {
  const edit = 'alias' in item.fields ? addAlias(plan, item, alias) : undefined;
  if (edit === undefined) return [];
  return [{ id: 'add-as-alias', args: { name: alias, target: title }, safe: false, edits: [edit] }];
}

/** The definition that is meant: the one of which the name is a slip, else the one that it shares most words with. */
function kinOf(plan: Plan, written: string, kinds: readonly TargetKind[]): Definition | undefined {
  const wanted = plan.definitions.filter(({ kind }) => kinds.includes(kind));
  return slipOf(plan, written, kinds)?.definition ?? mostShared(written, wanted);
}

function mostShared(written: string, wanted: readonly Definition[]): Definition | undefined {
  return kinAmong(written, wanted)[0];
}

/** The definitions with a name that shares at least half of its words with what was written, those that share most first. */
function kinAmong(written: string, wanted: readonly Definition[]): readonly Definition[] {
  const own = nameStems(written);
  return wanted
    .map((definition) => ({
      definition,
      shared: Math.max(0, ...definition.names.map(({ text }) => likeness(own, nameStems(text)))),
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .map(({ definition }) => definition);
}

/** How much of two names is the same: words in common, twice, as a part of all words; at least half counts. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  const share = (2 * shared) / (a.size + b.size);
  return share >= 0.5 ? share : 0;
}

import type { Definition } from '../model/definition.ts';
import { idKey, toId } from '../model/names.ts';
import { keyOf } from '../model/table/index.ts';
import type { Kind, TargetKind } from '../model/table/types.ts';
import { addAlias, addToRegister } from '../workspace/editing.ts';
import type { Plan, Resolved } from '../workspace/plan.ts';
import type { Fix } from './define.ts';
import { slipOf } from './lookup.ts';
import { replaceWith } from './reading.ts';

/** A text that can stand as it is wherever a name stands: in `[[…]]`, in a list in brackets, in quotes or without. */
const PLAIN_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .()/&–-]*$/u;

/** The nearest id or name of what the place takes; none where nothing is near. */
export function didYouMean(plan: Plan, { reference, span, written, plan: target }: Resolved): readonly Fix[] {
  const meant = slipOf(target ?? plan, written, reference.to);
  return meant === undefined || !PLAIN_NAME.test(meant) ? [] : [replaceWith(reference.uri, span, meant)];
}

/** Another item in the place of the one that is referred to: by its id where that one's id was written, else by its name. */
export function insteadOf({ reference, span, written, targets }: Resolved, other: Definition): readonly Fix[] {
  const byId = targets[0]?.id === idKey(written) || !PLAIN_NAME.test(other.title);
  const text = byId ? other.id : other.title;
  return text === undefined ? [] : [replaceWith(reference.uri, span, text)];
}

/** The field that names an item, for the kinds that a reference may ask to be made. */
const NAMED_BY: Partial<Record<Kind, string>> = {
  unit: 'name',
  indicator: 'name',
  source: 'title',
  abbreviation: 'name',
  goal: 'title',
  measure: 'title',
  requirement: 'title',
};

/** An item of the kind, with what was written as its name, in the plan's own register. */
export function addItem(plan: Plan, kind: Kind, { written, plan: target }: Resolved): readonly Fix[] {
  const named = NAMED_BY[kind];
  const id = kind === 'abbreviation' ? written : toId(written);
  if (named === undefined || target !== plan || plan.withId(id).length > 0) return [];
  const added = addToRegister(plan, kind, { id, fields: [[keyOf(kind, named, plan.language), written]] });
  if (added === undefined) return [];
  return [{ id: 'add-to-register', args: { name: written, register: added.path }, safe: false, edits: [added.edit] }];
}

/** One more alias for the item that the name is nearest to. */
export function addAsAlias(plan: Plan, { reference, written, plan: target }: Resolved): readonly Fix[] {
  const meant = target === plan ? kinOf(plan, written, reference.to) : undefined;
  const edit = meant?.item && addAlias(plan, meant.item, written);
  if (meant === undefined || edit === undefined) return [];
  return [{ id: 'add-as-alias', args: { name: written, target: meant.title }, safe: false, edits: [edit] }];
}

/** The definition that is meant: the one of which the name is a slip, else the one that it shares most words with. */
function kinOf(plan: Plan, written: string, kinds: readonly TargetKind[]): Definition | undefined {
  const wanted = plan.definitions.filter(({ kind }) => kinds.includes(kind));
  const slip = slipOf(plan, written, kinds);
  const near = wanted.find(
    ({ id, names }) => slip !== undefined && (id === slip || names.some((n) => n.text === slip)),
  );
  return near ?? mostShared(written, wanted);
}

function mostShared(written: string, wanted: readonly Definition[]): Definition | undefined {
  const own = stemsOf(written);
  let best: Definition | undefined;
  let most = 0;
  for (const definition of wanted) {
    const shared = Math.max(0, ...definition.names.map(({ text }) => likeness(own, stemsOf(text))));
    if (shared > most) {
      best = definition;
      most = shared;
    }
  }
  return best;
}

/** How much of two names is the same: words in common, twice, as a part of all words; at least half counts. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((stem) => b.has(stem)).length;
  const share = (2 * shared) / (a.size + b.size);
  return share >= 0.5 ? share : 0;
}

/** The words of a name without their endings: «psykiatritjenesten» and «psykiatritjeneste» begin alike. */
function stemsOf(name: string): ReadonlySet<string> {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return new Set(words.filter((word) => word !== 'og' && word !== 'for').map((word) => word.slice(0, 6)));
}

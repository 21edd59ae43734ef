import type { Definition } from '../../model/definition.ts';
import { idKey, isId, nameKey } from '../../model/names/index.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Stepwise } from '../common/stepwise.ts';
import { sameDefinition } from '../common/subjects/subject.ts';
import { categoriesOf, sameCategory } from './categories.ts';
import { usesOf } from './sites.ts';
import type { DefinitionSubject, Refusal, Subject } from './types.ts';
import { REFUSALS } from './words.ts';

/**
 * Why a subject cannot get a new word: it is none of its sort, or something else is called so. `word` is trimmed,
 * `plans` are those around the plan that holds the subject.
 */
export function* collisionOf(subject: Subject, word: string, plans: readonly Plan[]): Stepwise<Refusal | undefined> {
  const refusal = refusalFor(subject, word) ?? (yield* takenElsewhere(subject, word, plans));
  return refusal && { refusal };
}

function refusalFor(subject: Subject, word: string): Refusal['refusal'] | undefined {
  switch (subject.type) {
    case 'id':
      // YAML reads nothing where «null» stands.
      return isId(word) && word !== 'null' ? idTaken(subject, word) : REFUSALS.noId(word);
    case 'name':
      return word === '' ? REFUSALS.empty : nameTaken(subject, word);
    case 'alias': {
      if (!/^\p{L}[\p{L}\p{N}_.-]*$/u.test(word) || word === 'null') return REFUSALS.noAlias(word);
      const isTaken = subject.holder.manifest.plans.some(({ alias }) => alias.text === word);
      return isTaken && word !== subject.text ? REFUSALS.aliasTaken(word) : undefined;
    }
    case 'category': {
      if (word === '' || /[=|[\]]/.test(word)) return REFUSALS.noCategory(word);
      const file = subject.holder.file(subject.item.uri);
      const names = file ? categoriesOf(file, subject.item).map(({ name }) => name) : [];
      const isTaken = names.some((name) => sameCategory(name, word)) && !sameCategory(subject.text, word);
      return isTaken ? REFUSALS.categoryTaken(word) : undefined;
    }
    default:
      return labelRefused(subject, word);
  }
}

function labelRefused({ type, file, text }: Subject & { type: 'footnote' | 'label' }, word: string) {
  const isLabel = type === 'footnote' ? /^[^\s[\]^]+$/.test(word) : /^[^[\]^][^[\]]*$/.test(word);
  if (!isLabel) return REFUSALS.noLabel(word);
  const key = (label: string) => label.trim().replace(/\s+/g, ' ').toLowerCase();
  const isTaken = file.notes.some((note) => note.type === type && note.label === key(word));
  return isTaken && key(word) !== key(text) ? REFUSALS.labelTaken(word) : undefined;
}

/** Ids are unique in their plan, across kinds; an id goes before a name, so that it would take over what goes by the name. */
function idTaken(subject: DefinitionSubject, word: string): Refusal['refusal'] | undefined {
  const { holder, definition, text } = subject;
  const isSame = (other: Definition) => sameDefinition(other, definition);
  const others = (definitions: readonly Definition[]) => definitions.filter((other) => !isSame(other));
  const [taken] = others(holder.withId(word));
  if (taken) return REFUSALS.idTaken(word, taken, undefined);
  const [named] = others(holder.withName(word));
  if (named) return REFUSALS.nameTaken(word, named, undefined);
  const [numbered] = definition.kind === 'requirement' ? pointsTaken(holder, definition, text, word) : [];
  return numbered && REFUSALS.idTaken(numbered.id ?? '', numbered, undefined);
}

/** The numbers of a set's points are ids too. */
function pointsTaken(holder: Plan, { item }: Definition, id: string, word: string): readonly Definition[] {
  const numbers = holder.definitions.flatMap((point) =>
    point.kind === 'point' && point.item === item && point.id?.startsWith(`${id}.`) ? [point.id.slice(id.length)] : [],
  );
  return numbers.flatMap((number) => holder.withId(idKey(word + number)).filter((other) => other.item !== item));
}

function nameTaken(subject: DefinitionSubject, word: string): Refusal['refusal'] | undefined {
  const { holder, definition } = subject;
  const isSame = (other: Definition) => sameDefinition(other, definition);
  const taken = holder.withName(word).find((other) => other.kind === definition.kind && !isSame(other));
  if (taken) return REFUSALS.nameTaken(word, taken, undefined);
  const byId = holder.withId(word).find((other) => !isSame(other) && other.kind === definition.kind);
  return byId && REFUSALS.idTaken(word, byId, undefined);
}

/** In plans that name it without an alias, what they call so themselves would come first. */
function* takenElsewhere(
  subject: Subject,
  word: string,
  around: readonly Plan[],
): Stepwise<Refusal['refusal'] | undefined> {
  if (subject.type !== 'id' && subject.type !== 'name') return undefined;
  if (subject.type === 'name' && nameKey(word) === nameKey(subject.text)) return undefined;
  const { holder, definition } = subject;
  const uses = yield* usesOf(around, (other) => sameDefinition(other, definition));
  const plans = new Set(uses.filter(({ plan, aliased }) => plan !== holder && !aliased).map(({ plan }) => plan));
  for (const plan of plans) {
    const [taken] = [...plan.withId(word), ...plan.withName(word)];
    if (taken) return REFUSALS.idTaken(word, taken, plan);
  }
  return undefined;
}

import type { Definition } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import { type AnyItem, fieldOf } from '../../model/item.ts';
import { nameKey } from '../../model/names/index.ts';
import { countWritten } from '../../model/read/written.ts';
import type { Reference } from '../../model/reference.ts';
import type { Plan } from '../../workspace/plan.ts';
import { itemAt } from '../common/at-offset.ts';
import { order } from './matching.ts';

/** So many items before and behind the one that is written are its neighbours. */
const NEIGHBOURS = 3;
const MOST = 9999;

/** The fields that say who does what: a unit in one of them is near in the other. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  responsible: ['responsible', 'contributing'],
  contributing: ['contributing', 'responsible'],
};

/**
 * How much what could be referred to is referred to already: by neighbouring items and measures with the same goal, in the same
 * file, in the whole plan. Names are counted as they are written, without looking up what they lead to: a suggestion comes
 * many times a second.
 */
export class Usage {
  readonly #plan: Plan;
  readonly #file: ParsedFile;
  readonly #offset: number;
  #near: { readonly field: string; readonly counts: ReadonlyMap<string, number> } | undefined;
  #all: ReadonlyMap<string, number> | undefined;

  constructor(plan: Plan, file: ParsedFile, offset: number) {
    this.#plan = plan;
    this.#file = file;
    this.#offset = offset;
  }

  /**
   * A text by which suggestions for a field are sorted: what neighbours use before what the file uses before what the plan uses
   * before the rest, the most used first.
   */
  rank(definition: Definition, alias: string | undefined, field: string): string {
    const names = namesOf(definition, alias);
    const near = this.#count(this.#nearIn(field), names);
    if (near > 0) return `0${order(MOST - near)}`;
    const here = this.inFile(definition, alias);
    if (here > 0) return `1${order(MOST - here)}`;
    const all = this.inPlan(definition, alias);
    return all > 0 ? `2${order(MOST - all)}` : '3';
  }

  /** How often the caret's file refers to it. */
  inFile(definition: Definition, alias: string | undefined): number {
    return this.#count(this.#file.written(), namesOf(definition, alias));
  }

  /** How often the plan refers to it. */
  inPlan(definition: Definition, alias: string | undefined): number {
    this.#all ??= sumOf(this.#plan.files.map((file) => file.written()));
    return this.#count(this.#all, namesOf(definition, alias));
  }

  #count(counts: ReadonlyMap<string, number>, names: readonly string[]): number {
    let sum = 0;
    for (const name of names) sum += counts.get(name) ?? 0;
    return Math.min(sum, MOST);
  }

  #nearIn(field: string): ReadonlyMap<string, number> {
    if (this.#near?.field !== field) {
      const near = [...neighboursOf(this.#file, this.#offset), ...withSameGoal(this.#plan, this.#file, this.#offset)];
      this.#near = { field, counts: countIn(near, SAME[field] ?? [field]) };
    }
    return this.#near?.counts ?? new Map();
  }
}

function namesOf({ id, names }: Definition, alias: string | undefined): readonly string[] {
  const own = [...(id === undefined ? [] : [id]), ...names.map(({ text }) => text)];
  const all = alias === undefined ? own : own.flatMap((name) => [name, `${alias}/${name}`]);
  return [...new Set(all.map(nameKey))];
}

function sumOf(counts: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const sum = new Map<string, number>();
  for (const each of counts) for (const [name, count] of each) sum.set(name, (sum.get(name) ?? 0) + count);
  return sum;
}

function neighboursOf(file: ParsedFile, offset: number): readonly AnyItem[] {
  const own = itemAt(file, offset);
  const at = own === undefined ? -1 : file.items.indexOf(own);
  const around = file.items.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  return at < 0 ? [] : around.filter((item) => item !== own);
}

/** The other measures that serve a goal of the measure at the caret. */
function withSameGoal(plan: Plan, file: ParsedFile, offset: number): readonly AnyItem[] {
  const own = itemAt(file, offset);
  if (own?.kind !== 'measure') return [];
  const goals = new Set(referencesOf(own, 'goals').map(({ written }) => nameKey(written)));
  if (goals.size === 0) return [];
  const serves = (item: AnyItem) => referencesOf(item, 'goals').some(({ written }) => goals.has(nameKey(written)));
  return plan.items('measure').filter((item) => item !== own && serves(item as AnyItem)) as readonly AnyItem[];
}

function countIn(items: readonly AnyItem[], fields: readonly string[]): ReadonlyMap<string, number> {
  return countWritten(items.flatMap((item) => fields.flatMap((field) => referencesOf(item, field))));
}

/** The references in a field of an item; none where the field is absent or takes none. */
export function referencesOf(item: AnyItem, name: string): readonly Reference[] {
  const field = fieldOf(item, name);
  if (field?.kind !== 'value' || !Array.isArray(field.value)) return [];
  return (field.value as readonly unknown[]).filter(isReference);
}

function isReference(value: unknown): value is Reference {
  return typeof value === 'object' && value !== null && 'written' in value && 'to' in value;
}

import type { Lens, Plan } from '#core';

/** The lenses of documents, kept for as long as their plans stay the same: each is asked for again when it is looked at. */
export class Lenses {
  readonly #made = new WeakMap<Plan, Map<string, readonly Lens[]>>();

  /** What was made for a plan under a key, else what `make` makes of it now. */
  of(plan: Plan, key: string, make: () => readonly Lens[]): readonly Lens[] {
    const made = this.#made.get(plan) ?? new Map<string, readonly Lens[]>();
    this.#made.set(plan, made);
    const lenses = made.get(key) ?? make();
    made.set(key, lenses);
    return lenses;
  }
}

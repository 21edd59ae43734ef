import { type Lang, type Lens, lensesOf, type ParsedFile, type Plan } from '#core';

/** The lenses of files, kept for as long as their plans stay the same: each is asked for again when it is looked at. */
export class Lenses {
  readonly #made = new WeakMap<Plan, Map<string, readonly Lens[]>>();

  of(plan: Plan, file: ParsedFile, lang: Lang): readonly Lens[] {
    const made = this.#made.get(plan) ?? new Map<string, readonly Lens[]>();
    this.#made.set(plan, made);
    const key = `${lang} ${file.uri}`;
    const lenses = made.get(key) ?? lensesOf(plan, file, lang);
    made.set(key, lenses);
    return lenses;
  }
}

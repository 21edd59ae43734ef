import { isLibraryUri, type Lang, type Lens, lensesOf, type ParsedFile, type Plan, type ReadinessLens } from '#core';
import type { Place } from './answer.ts';
import { toFoundLocation } from './places.ts';

/** The lenses of files, kept for as long as their plans stay the same: each is asked for again when it is looked at. */
export class Lenses {
  readonly #made = new WeakMap<Plan, Map<string, readonly Lens[]>>();
  /** Lenses whose errors have been counted for the client, by file and key. */
  readonly #counted = new Set<string>();

  of({ plan, file, lang, session }: Place): readonly Lens[] {
    if (!session.settingsOf(file.uri).codeLens) return [];
    return this.#all(plan, file, lang).filter((lens) => lens.type !== 'readiness' || !isLibraryUri(plan.uri));
  }

  find(place: Place, key: string): Lens | undefined {
    return this.of(place).find((lens) => lens.key === key);
  }

  #all(plan: Plan, file: ParsedFile, lang: Lang): readonly Lens[] {
    const made = this.#made.get(plan) ?? new Map<string, readonly Lens[]>();
    this.#made.set(plan, made);
    const key = `${lang} ${file.uri}`;
    const lenses = made.get(key) ?? lensesOf(plan, file, lang);
    made.set(key, lenses);
    return lenses;
  }

  /** How many errors the plan has when it is judged as what it is to become. Runs every rule. */
  errors({ session, plan, file }: Place, { as, key }: ReadinessLens) {
    this.#counted.add(`${file.uri} ${key}`);
    return session.findings(plan, as).all.filter(({ severity }) => severity === 'error');
  }

  /**
   * All that a client shows of the lenses of a file, or comes to when it follows one, in a form to be compared. Errors are counted
   * only where the client has looked at them.
   */
  facts(place: Place): unknown {
    const { file, session } = place;
    return this.of(place).map((lens) => {
      if (lens.type === 'places') {
        return [lens.key, lens.title, lens.places.map((each) => toFoundLocation(session, each))];
      }
      const isCounted = this.#counted.has(`${file.uri} ${lens.key}`);
      return [lens.key, isCounted ? this.errors(place, lens).map(({ uri, span }) => [uri, span]) : undefined];
    });
  }
}

import type { Definition } from '../../model/definition.ts';
import type { Plan } from '../../workspace/plan.ts';
import { knownDefinitions } from '../names/known.ts';
import { passagesOf } from '../prose/passages.ts';

/** A full name that a register gives an abbreviation, and who gives it. */
export interface Registered {
  readonly name: string;
  readonly definition: Definition;
}

/**
 * What the plan's registers say that abbreviations stand for, by abbreviation: its abbreviations, and units and sources whose
 * short name or alias is one. A name that is itself in capitals explains nothing.
 */
export function registeredExpansions(plan: Plan): ReadonlyMap<string, readonly Registered[]> {
  return expansionsOf(knownDefinitions(plan));
}

function expansionsOf(definitions: readonly Definition[]): ReadonlyMap<string, readonly Registered[]> {
  const known = new Map<string, Registered[]>();
  const add = (abbreviation: string, name: string, definition: Definition) => {
    const all = known.get(abbreviation) ?? [];
    known.set(abbreviation, [...all, { name, definition }]);
  };
  for (const definition of definitions) {
    const { kind, id, names } = definition;
    if (kind === 'abbreviation' && id !== undefined) {
      for (const { text } of names) if (text !== id) add(id, text, definition);
    } else if (kind === 'unit' || kind === 'source') {
      const full = names.filter(({ text, former }) => !former && /\p{Ll}/u.test(text)).map(({ text }) => text);
      for (const { text } of names) {
        if (IN_CAPITALS.test(text)) for (const name of full) add(text, name, definition);
      }
      for (const name of full) {
        const bracketed = BRACKETED.exec(name);
        if (bracketed) add(bracketed[2] ?? '', bracketed[1] ?? '', definition);
      }
    }
  }
  return known;
}

const IN_CAPITALS = /^\p{Lu}{2,}$/u;
/** «Avdeling for rus og avhengighetsbehandling (ARA)». */
const BRACKETED = /^(.*\S)\s+\((\p{Lu}{2,})\)$/u;

/** The abbreviations that a register explains, the plan's own or a library's that it imports. */
export function explainedIn(plan: Plan): Set<string> {
  const explained = new Set(registeredExpansions(plan).keys());
  for (const library of plan.libraries)
    for (const known of expansionsOf(library.plan.definitions).keys()) explained.add(known);
  return explained;
}

/** The short words of the plan's running text that are written in small letters. */
export function wordsIn(plan: Plan): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { passage } of passagesOf(plan)) {
    for (const [word] of passage.text.matchAll(/[\p{L}\p{N}]+/gu)) {
      if (word.length <= LONGEST && /^\p{Lu}?\p{Ll}+$/u.test(word)) words.add(word.toLowerCase());
    }
  }
  return words;
}

/** Longer words are no abbreviations (words.ts). */
const LONGEST = 6;

/** Whether a word in capitals is one that the plan writes in small letters as well: «IKKE», «OG» stand for themselves. */
export function isWordOf(words: ReadonlySet<string>, abbreviation: string): boolean {
  return words.has(abbreviation.toLowerCase());
}

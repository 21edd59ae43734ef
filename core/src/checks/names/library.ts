import type { Definition } from '../../model/definition.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import { Folder, nameWords } from '../../model/names/index.ts';
import { countBefore } from '../../text/search.ts';
import type { Plan } from '../../workspace/plan.ts';
import { knownDefinitions } from './known.ts';

/** A name as a register of the plan has it, and whose it is. */
export interface RegisteredName {
  readonly text: string;
  readonly item: AnyItem;
  /** A name of earlier days: nobody is asked to write it, and nobody is told how. */
  readonly former: boolean;
}

/** As many words as a name may have, joining words and all; what is longer is a text, and is not looked for. */
export const MOST_WORDS = 24;

/**
 * The names that a plan registers, to be found in running text in any of their spellings (docs/rules/name-variant.md): by
 * loose keys in alphabetical order, so that it costs little to see that nothing begins with a word.
 */
export class NameLibrary {
  /** What is known of the words of its names, and of those that are looked up in it. */
  readonly folder = new Folder();
  readonly #byKey = new Map<string, RegisteredName[]>();
  readonly #keys: readonly string[];
  readonly #firsts = new Set<string>();

  constructor(names: Iterable<RegisteredName>) {
    const times = new Map<string, number>();
    for (const name of names) {
      const words = nameWords(name.text);
      const [first] = words;
      if (first === undefined || words.length > MOST_WORDS) continue;
      // That a name is not one item's only is known from two; a register that says it a thousand times costs no more.
      const same = `${name.item.kind} ${name.former} ${name.text}`;
      const before = times.get(same) ?? 0;
      times.set(same, before + 1);
      if (before > 1) continue;
      this.#firsts.add(this.folder.word(first.text).stem);
      for (const key of this.folder.keys(name.text)) {
        const known = this.#byKey.get(key);
        if (known === undefined) this.#byKey.set(key, [name]);
        else known.push(name);
      }
    }
    this.#keys = [...this.#byKey.keys()].sort();
  }

  withKey(key: string): readonly RegisteredName[] {
    return this.#byKey.get(key) ?? [];
  }

  /** Whether any name has that as its first word. */
  hasFirst(word: string): boolean {
    return this.#firsts.has(word);
  }

  /** Whether any key begins so, or is that. */
  hasPrefix(prefix: string): boolean {
    const before = countBefore(this.#keys.length, (at) => (this.#keys[at] ?? '') < prefix);
    return this.#keys[before]?.startsWith(prefix) === true;
  }
}

/**
 * The plan's names: of units and sources, numbers of sources («NOU 2019: 26»), abbreviations, and titles of measures that are
 * proper names («Housing First»).
 */
export function nameLibrary(plan: Plan): NameLibrary {
  return new NameLibrary(knownDefinitions(plan).flatMap(namesOf));
}

function namesOf({ item, names, title }: Definition): readonly RegisteredName[] {
  switch (item?.kind) {
    case 'unit':
      return names.map(({ text, former }) => ({ text, item, former }));
    case 'source':
      return [...names.map(({ text, former }) => ({ text, item, former })), ...numbersOf(item)];
    case 'abbreviation':
      return ofField(item, item.fields.id);
    case 'measure':
      return isProperName(title) ? [named(item, title)] : [];
    default:
      return [];
  }
}

function named(item: AnyItem, text: string): RegisteredName {
  return { text, item, former: false };
}

function ofField(item: AnyItem, field: { readonly kind: string; readonly value?: string }): readonly RegisteredName[] {
  return field.kind === 'value' && field.value !== undefined ? [named(item, field.value)] : [];
}

/** «Prop. 15 S (2015–2016)» is cited as «Prop. 15 S» too. */
function numbersOf(source: Item<'source'>): readonly RegisteredName[] {
  return ofField(source, source.fields.number).flatMap((name) => {
    if (!/\p{L}/u.test(name.text) || !/\d/.test(name.text)) return [];
    const short = /^([^(]*\d[^(]*?)\s*\(/.exec(name.text)?.[1];
    return short === undefined ? [name] : [name, { ...name, text: short }];
  });
}

/** «Housing First», «ROP-team», not «Ruskoordinator i full stilling»: all words have capitals, or the first one more than one. */
function isProperName(title: string): boolean {
  const words = title.match(/[\p{L}\p{N}][^\s«»"]*/gu) ?? [];
  if (words.length > 3 || words.length === 0) return false;
  return /^\p{Lu}.*\p{Lu}/u.test(words[0] ?? '') || (words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)));
}

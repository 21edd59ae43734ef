import type { Funding } from './types.ts';
import { MONEY_WORDS, type MoneyVocabulary } from './vocabulary.ts';

/** Keys of the vocabulary that are lists of words about funding. */
type Topic = {
  [K in keyof MoneyVocabulary]: MoneyVocabulary[K] extends readonly string[] ? K : never;
}[keyof MoneyVocabulary];

/** The words of a topic in all languages: whole ones, and beginnings of others. */
interface WordSet {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: readonly string[];
}

const VOCABULARIES: readonly MoneyVocabulary[] = Object.values(MONEY_WORDS);

function wordSet(topic: Topic): WordSet {
  const all = VOCABULARIES.flatMap((words) => words[topic]);
  return {
    whole: new Set(all.filter((word) => !word.endsWith('*'))),
    beginnings: [...new Set(all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1)))],
  };
}

const FRAME_NOUNS = wordSet('frameNouns');
const FRAME_WORDS = wordSet('frameWords');
const BUDGET = wordSet('budget');
const GRANT = wordSet('grant');
const OWN_SHARE = wordSet('ownShare');
const APPLIED = wordSet('applied');
const COSTS = wordSet('costs');
const FREE = wordSet('free');
const NOT = wordSet('not');
const UNDECIDED = wordSet('undecided');
const DECIDED = wordSet('decided');

/** A «not» that stands this many words before another word is about it. */
const REACH = 5;

/**
 * The kinds of funding that a text speaks of. A clause at a time, since «ikke lagt inn i budsjett, men håndteres innenfor
 * dagens ramme» says one thing and denies another. Empty where the text says nothing of it.
 */
export function findFunding(text: string): ReadonlySet<Funding> {
  const found = new Set<Funding>();
  const clauses = text
    .normalize('NFC')
    .toLowerCase()
    .split(/[.;!?\n,]\s/);
  for (const clause of clauses) {
    const words = clause.match(/[\p{L}-]+/gu) ?? [];
    for (const kind of fundingOf(words)) found.add(kind);
  }
  if (clauses.length === 1 && isNone(text)) found.add('none');
  return found;
}

/** «Ingen» alone is the whole answer. */
function isNone(text: string): boolean {
  return /^(ingen|ingenting|inga|none|nothing)\.?$/i.test(text.trim());
}

function* fundingOf(words: readonly string[]): Generator<Funding> {
  const says = (set: WordSet) => words.some((word) => has(set, word));
  const denied = (set: WordSet) => words.some((word, index) => has(set, word) && isDenied(words, index));
  const undecided = says(UNDECIDED) || denied(DECIDED);
  const frame = says(FRAME_NOUNS) && says(FRAME_WORDS);
  if (undecided) yield 'undecided';
  else if (frame) yield 'frame';
  if (!frame && words.some((word, index) => has(BUDGET, word) && !isDenied(words, index))) yield 'budget';
  if (says(GRANT)) yield 'grant';
  if (says(OWN_SHARE)) yield 'own-share';
  if (says(APPLIED)) yield 'applied';
  if (says(FREE) || denied(COSTS)) yield 'none';
}

function has({ whole, beginnings }: WordSet, word: string): boolean {
  return whole.has(word) || beginnings.some((beginning) => word.startsWith(beginning));
}

function isDenied(words: readonly string[], index: number): boolean {
  for (let before = Math.max(0, index - REACH); before < index; before++)
    if (has(NOT, words[before] ?? '')) return true;
  return false;
}

import { groupBy } from '../group.ts';
import type { Funding } from './types.ts';
import { MONEY_WORDS, type MoneyVocabulary } from './vocabulary.ts';

/** Keys of the vocabulary that are lists of words about funding. */
type Topic = Exclude<
  { [K in keyof MoneyVocabulary]: MoneyVocabulary[K] extends readonly string[] ? K : never }[keyof MoneyVocabulary],
  'frameAlone' | 'freeAlone'
>;

const TOPICS: readonly Topic[] = [
  'frameNouns',
  'frameWords',
  'outside',
  'within',
  'beyond',
  'budget',
  'grant',
  'ownShare',
  'applied',
  'costs',
  'free',
  'not',
  'undecided',
  'decided',
];

/** A word of the vocabulary, or the beginning of words. */
interface Known {
  readonly text: string;
  readonly isBeginning: boolean;
  readonly topic: Topic;
}

/** Words are looked up by so many first letters; no beginning in the vocabulary is shorter. */
const KEY_LENGTH = 2;

/** The words of all languages by their first letters. */
const KNOWN: ReadonlyMap<string, readonly Known[]> = groupBy(
  Object.values(MONEY_WORDS).flatMap((words) =>
    TOPICS.flatMap((topic) => words[topic].map((word) => known(word, topic))),
  ),
  ({ text }) => [text.slice(0, KEY_LENGTH)],
);

function known(word: string, topic: Topic): Known {
  const isBeginning = word.endsWith('*');
  return { text: isBeginning ? word.slice(0, -1) : word, isBeginning, topic };
}

/** A «not» that stands at most this many words before another word is about it. */
const REACH = 5;
/** «kan ikke dekkes innenfor rammen», but not «uten ekstra midler innenfor rammen». */
const NEAR = 2;

/** Texts that are the whole answer. */
const FRAME_ALONE = alone('frameAlone');
const FREE_ALONE = alone('freeAlone');

function alone(list: 'frameAlone' | 'freeAlone'): ReadonlySet<string> {
  return new Set(Object.values(MONEY_WORDS).flatMap((words) => words[list]));
}

/** «innen 2022» is a time, and «innen rammen» is not. */
const BEFORE_YEAR = /(?<!\p{L})inn[ae]n\s+(?:utgangen av\s+)?(?=\d)/gu;

/**
 * The kinds of funding that a text speaks of. A clause at a time, since «ikke lagt inn i budsjett, men håndteres innenfor
 * dagens ramme» says one thing and denies another. Empty where the text says nothing of it.
 */
export function findFunding(text: string): ReadonlySet<Funding> {
  const found = new Set<Funding>();
  const folded = text.normalize('NFC').toLowerCase();
  const clauses = folded.replace(BEFORE_YEAR, '').split(/[.;!?\n,]\s/);
  for (const clause of clauses) for (const kind of fundingOf(topicsOf(clause))) found.add(kind);
  const whole = folded.trim().replace(/\.$/, '');
  if (FRAME_ALONE.has(whole)) found.add('frame');
  if (FREE_ALONE.has(whole)) found.add('none');
  return found;
}

/** What a clause says, and what it denies. */
interface Topics {
  readonly said: ReadonlySet<Topic>;
  readonly denied: ReadonlySet<Topic>;
}

function topicsOf(clause: string): Topics {
  const said = new Set<Topic>();
  const denied = new Set<Topic>();
  let sinceNot = REACH + 1;
  for (const word of clause.match(/[\p{L}-]+/gu) ?? []) {
    sinceNot++;
    for (const { text, isBeginning, topic } of KNOWN.get(word.slice(0, KEY_LENGTH)) ?? []) {
      if (isBeginning ? !word.startsWith(text) : word !== text) continue;
      if (topic === 'not') sinceNot = 0;
      else if (sinceNot <= (topic === 'within' ? NEAR : REACH)) denied.add(topic);
      else said.add(topic);
    }
  }
  return { said, denied };
}

function* fundingOf({ said, denied }: Topics): Generator<Funding> {
  const mentions = (topic: Topic) => said.has(topic) || denied.has(topic);
  const isElsewhere = denied.has('within') || said.has('outside') || said.has('beyond');
  const frame = mentions('frameNouns') && (mentions('frameWords') || denied.has('beyond')) && !isElsewhere;
  const undecided = mentions('undecided') || denied.has('decided');
  if (undecided) yield 'undecided';
  else if (frame) yield 'frame';
  if (!frame && said.has('budget')) yield 'budget';
  if (mentions('grant')) yield 'grant';
  if (mentions('ownShare')) yield 'own-share';
  if (mentions('applied')) yield 'applied';
  if (mentions('free') || denied.has('costs')) yield 'none';
}

import { compareDates } from '../../model/date.ts';
import type { DeclaredName } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import { compareNames, type Likeness } from '../../model/names/index.ts';
import { isOthersWords, type Passage } from '../../model/prose.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { holderOf, type Span, shift } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { passagesOf } from '../prose/passages.ts';
import { knownDefinitions } from './known.ts';
import { NameLibrary, type RegisteredName } from './library.ts';
import { MentionFinder } from './mentions.ts';
import { quotationsIn } from './places.ts';

/** A unit's name of earlier days in running text, or a longer word that begins with it: «helsesøstertjenesten». */
export interface FormerMention {
  readonly file: ParsedFile;
  readonly passage: Passage;
  readonly span: Span;
  readonly written: string;
  readonly name: string;
  /** What the unit is called now. */
  readonly today: string;
  readonly isPart: boolean;
}

/** Words that tell that the name is meant as one of earlier days. */
const EARLIER =
  /(?<!\p{L})(?:tidligere|tidlegare|daværende|dåverande|forhenværende|den gang(?:en|a)?|den gongen|dagens|nåværende|noverande|nå kalt|no kalla|het|heitte|heter|heiter|endret navn|skifta namn|erstattet|erstatta|avløst|avløyst|former(?:ly)?|then|now called|renamed)(?!\p{L})/iu;

/** As like as another form of the same name is. */
const NEAR: ReadonlySet<Likeness> = new Set(['same', 'inflected', 'case']);

/** A former name so short may begin any word. */
const SHORTEST_PART = 7;
/** Endings of the name itself leave no word of their own behind it. */
const SHORTEST_REST = 4;
const ENDING = /^(?:en|et|ene|ane|er|ar)s?$/;

const WORD = /(?<![\p{L}\p{N}])\p{L}+/gu;

/** Former names in a plan's own running text, references left out, in reading order. */
export function formerMentions(plan: Plan): readonly FormerMention[] {
  const units = knownDefinitions(plan).filter(
    ({ kind, names }) => kind === 'unit' && names.some((name) => name.former && !isRightIn(plan, name)),
  );
  if (units.length === 0) return [];
  const names = units.flatMap(({ item, names }) =>
    item === undefined
      ? []
      : names.map((name) => ({ text: name.text, former: name.former && !isRightIn(plan, name), item })),
  );
  const reader = new Reader(plan, new Map(units.map((unit) => [unit.item, unit.title])), names);
  return [...passagesOf(plan)].flatMap(({ file, passage }) => (isOwn(passage) ? reader.read(file, passage) : []));
}

/** Whether a name of earlier days was still the name when the plan's period ended: an old plan is right to use it. */
export function isRightIn({ manifest: { period } }: Plan, { until }: DeclaredName): boolean {
  return period !== undefined && until !== undefined && compareDates(period.end, until) <= 0;
}

/** Not what others have written, quotations too; nor a register of units itself. */
function isOwn(passage: Passage): boolean {
  return passage.inside !== 'quote' && !isOthersWords(passage) && passage.item?.kind !== 'unit';
}

class Reader {
  readonly #plan: Plan;
  readonly #today: ReadonlyMap<unknown, string>;
  readonly #finder: MentionFinder;
  /** Former names that longer words may begin with, in small letters, and how long those are. */
  readonly #byPart = new Map<string, RegisteredName>();
  readonly #lengths: readonly number[];

  constructor(plan: Plan, today: ReadonlyMap<unknown, string>, names: readonly RegisteredName[]) {
    this.#plan = plan;
    this.#today = today;
    this.#finder = new MentionFinder(new NameLibrary(names));
    for (const name of names) {
      const part = name.text.toLowerCase().replace(/(?:en|et)$/, '');
      if (name.former && /^\p{L}+$/u.test(part) && part.length >= SHORTEST_PART) this.#byPart.set(part, name);
    }
    this.#lengths = [...new Set([...this.#byPart.keys()].map(({ length }) => length))].sort((a, b) => b - a);
  }

  read(file: ParsedFile, passage: Passage): readonly FormerMention[] {
    const found = [...this.#names(passage.text), ...this.#parts(passage.text)];
    if (found.length === 0) return [];
    const quotations = quotationsIn(passage);
    const sentences = sentencesOf(passage.text, { start: 0, end: passage.text.length });
    // What a sentence says is found out once, however often the name stands in it.
    const told = new Map<string, boolean>();
    const isTold = (span: Span, name: RegisteredName) => {
      const sentence = holderOf(sentences, span);
      const today = this.#today.get(name.item) ?? '';
      const key = `${sentence?.start} ${today}`;
      const known = told.get(key) ?? tells(passage.text.slice(sentence?.start ?? 0, sentence?.end), today);
      told.set(key, known);
      return known;
    };
    return found
      .filter(({ span, name }) => holderOf(quotations, span) === undefined && !isTold(span, name))
      .map(({ span, name, isPart }) => ({
        file,
        passage,
        span: shift(span, passage.span.start),
        written: passage.text.slice(span.start, span.end),
        name: name.text,
        today: this.#today.get(name.item) ?? '',
        isPart,
      }));
  }

  #names(text: string): readonly Found[] {
    return this.#finder.in(text).flatMap(({ span, written, names }): readonly Found[] => {
      const near = names.filter(({ likeness }) => NEAR.has(likeness));
      const [first] = near;
      if (first === undefined || !near.every(({ name }) => name.former)) return [];
      return this.#isToday(written) ? [] : [{ span, name: first.name, isPart: false }];
    });
  }

  /** Whether some unit is called so today: a name of today wins over one of earlier days. */
  #isToday(written: string): boolean {
    return this.#plan
      .withLooseName(written, ['unit'])
      .some(({ names }) => names.some(({ text, former }) => !former && NEAR.has(compareNames(text, written))));
  }

  #parts(text: string): readonly Found[] {
    if (this.#byPart.size === 0) return [];
    return [...text.matchAll(WORD)].flatMap(({ 0: word, index }): readonly Found[] => {
      const name = this.#partOf(word);
      return name === undefined ? [] : [{ span: { start: index, end: index + word.length }, name, isPart: true }];
    });
  }

  /** The longest former name that a word begins with, where more than an ending is left of it. */
  #partOf(word: string): RegisteredName | undefined {
    for (const length of this.#lengths) {
      if (length + SHORTEST_REST > word.length) continue;
      const name = this.#byPart.get(word.slice(0, length).toLowerCase());
      if (name !== undefined) return ENDING.test(word.slice(length)) ? undefined : name;
    }
    return undefined;
  }
}

/** Whether a sentence has today's name too, or says that the name is an old one. */
function tells(sentence: string, today: string): boolean {
  return EARLIER.test(sentence) || (today !== '' && sentence.toLowerCase().includes(today.toLowerCase()));
}

interface Found {
  readonly span: Span;
  readonly name: RegisteredName;
  readonly isPart: boolean;
}

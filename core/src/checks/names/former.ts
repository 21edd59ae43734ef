import { compareDates } from '../../model/date.ts';
import type { DeclaredName } from '../../model/definition.ts';
import type { ParsedFile } from '../../model/file.ts';
import { compareNames, type Likeness } from '../../model/names/index.ts';
import type { Passage } from '../../model/prose.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, type Span, shift } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { passagesOf } from '../prose.ts';
import { knownDefinitions } from './known.ts';
import { NameLibrary, type RegisteredName } from './library.ts';
import { MentionFinder } from './mentions.ts';
import { quotationsIn } from './places.ts';

/** A unit's name of earlier days in running text, or a longer word that begins with it: «helsesøstertjenesten». */
export interface FormerMention {
  readonly file: ParsedFile;
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

/** Not what others have written: quotations, titles of sources, points of an authority; nor a register of units itself. */
function isOwn({ inside, item }: Passage): boolean {
  return inside !== 'quote' && item?.kind !== 'source' && item?.kind !== 'requirement' && item?.kind !== 'unit';
}

class Reader {
  readonly #plan: Plan;
  readonly #today: ReadonlyMap<unknown, string>;
  readonly #finder: MentionFinder;
  readonly #part: RegExp | undefined;
  readonly #byPart = new Map<string, RegisteredName>();

  constructor(plan: Plan, today: ReadonlyMap<unknown, string>, names: readonly RegisteredName[]) {
    this.#plan = plan;
    this.#today = today;
    this.#finder = new MentionFinder(new NameLibrary(names));
    for (const name of names) {
      const part = name.text.toLowerCase().replace(/(?:en|et)$/, '');
      if (name.former && /^\p{L}+$/u.test(part) && part.length >= SHORTEST_PART) this.#byPart.set(part, name);
    }
    if (this.#byPart.size > 0)
      this.#part = new RegExp(
        `(?<![\\p{L}\\p{N}])(${[...this.#byPart.keys()].join('|')})(\\p{Ll}{${SHORTEST_REST},})`,
        'giu',
      );
  }

  read(file: ParsedFile, passage: Passage): readonly FormerMention[] {
    const found = [...this.#names(passage.text), ...this.#parts(passage.text)];
    if (found.length === 0) return [];
    const quotations = quotationsIn(passage);
    return found
      .filter(({ span }) => !quotations.some((quotation) => contains(quotation, span)))
      .filter(({ span, name }) => !this.#isTold(passage.text, span, name))
      .map(({ span, name, isPart }) => ({
        file,
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
    if (this.#part === undefined) return [];
    return [...text.matchAll(this.#part)].flatMap(
      ({ 0: word, 1: part = '', 2: rest = '', index }): readonly Found[] => {
        const name = this.#byPart.get(part.toLowerCase());
        const isEnding = /^(?:en|et|ene|ane|er|ar)s?$/.test(rest);
        return name === undefined || isEnding
          ? []
          : [{ span: { start: index, end: index + word.length }, name, isPart: true }];
      },
    );
  }

  /** Whether the sentence has today's name too, or says that the name is an old one. */
  #isTold(text: string, at: Span, { item }: RegisteredName): boolean {
    const sentence = sentencesOf(text, { start: 0, end: text.length }).find((each) => contains(each, at));
    const words = sentence === undefined ? text : text.slice(sentence.start, sentence.end);
    const today = this.#today.get(item)?.toLowerCase();
    return EARLIER.test(words) || (today !== undefined && words.toLowerCase().includes(today));
  }
}

interface Found {
  readonly span: Span;
  readonly name: RegisteredName;
  readonly isPart: boolean;
}

import type { ParsedFile } from '../../model/file.ts';
import type { Likeness } from '../../model/names/index.ts';
import { isOthersWords, type Passage, STAND_IN } from '../../model/prose.ts';
import { Cover } from '../../text/cover.ts';
import { countBefore } from '../../text/search.ts';
import type { Span } from '../../text/span.ts';
import { holderOf, shift } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { type PlanPassage, passagesOf } from '../prose/passages.ts';
import { nameLibrary, type RegisteredName } from './library.ts';
import { type Mention, MentionFinder } from './mentions.ts';
import { isAtStart, isInCapitals, isLonger, quotationsIn } from './places.ts';
import { judge } from './verdict.ts';

/** A registered name in the running text in another spelling than the registers have. */
export interface TextVariant {
  readonly file: ParsedFile;
  readonly passage: Passage;
  /** Its place in the file. */
  readonly span: Span;
  readonly written: string;
  readonly name: RegisteredName;
  readonly likeness: Likeness;
}

/** A variant that counts only where the plan writes the name as registered more often than so. */
interface Doubtful extends TextVariant {
  readonly doubtful: boolean;
}

/**
 * The variants in a plan's running text (docs/rules/name-variant.md), in reading order. A name in other capitals than the
 * registered ones may be a common word, or a register's way of beginning its entries: it counts where the plan itself writes
 * the registered form in the middle of sentences, and at least as often. With `passages`, only these are read.
 */
export function textVariants(plan: Plan, passages: Iterable<PlanPassage> = passagesOf(plan)): readonly TextVariant[] {
  const reader = new Reader(plan);
  for (const { file, passage } of passages) {
    if (!isOthersWords(passage)) reader.read(file, passage);
  }
  return reader.variants();
}

class Reader {
  readonly #plan: Plan;
  readonly #finder: MentionFinder;
  readonly #found: Doubtful[] = [];
  readonly #links = new Map<ParsedFile, Cover>();
  /** How often each name stands as registered in the middle of a sentence, by the name. */
  readonly #asRegistered = new Map<string, number>();

  constructor(plan: Plan) {
    this.#plan = plan;
    for (const name of properNames(plan)) this.#count(name);
    this.#finder = new MentionFinder(nameLibrary(plan));
  }

  read(file: ParsedFile, passage: Passage): void {
    if (passage.text.includes(STAND_IN)) this.#countReferences(file, passage);
    if (passage.type === 'heading' && isInCapitals(passage.text)) return;
    const mentions = this.#finder.in(passage.text);
    if (mentions.length === 0) return;
    const quotations = quotationsIn(passage);
    for (const mention of mentions) {
      const quotation = holderOf(quotations, mention.span);
      const isQuoted = quotation !== undefined && isLonger(passage.text, quotation, mention.span);
      if (!isQuoted) this.#mention(file, passage, mention);
    }
  }

  variants(): readonly TextVariant[] {
    const doubtful = new Map<string, number>();
    for (const { name, doubtful: isDoubtful } of this.#found) {
      if (isDoubtful) doubtful.set(name.text, (doubtful.get(name.text) ?? 0) + 1);
    }
    const counts = (name: string) => (this.#asRegistered.get(name) ?? 0) >= (doubtful.get(name) ?? 0);
    return this.#found.filter((each) => !each.doubtful || counts(each.name.text));
  }

  #count(name: string): void {
    this.#asRegistered.set(name, (this.#asRegistered.get(name) ?? 0) + 1);
  }

  /** `[[husbanken]]` in the middle of a sentence shows the name as it is registered. */
  #countReferences(file: ParsedFile, { span, text }: Passage): void {
    for (const reference of referencesIn(file, span)) {
      if (reference.place.type !== 'prose' || reference.place.label || reference.place.figure) continue;
      if (isAtStart(text, reference.place.whole.start - span.start)) continue;
      const [target] = this.#plan.resolve(reference)[0]?.targets ?? [];
      if (target?.kind === 'unit' || target?.kind === 'source') this.#count(target.title);
    }
  }

  #linksOf(file: ParsedFile): Cover {
    const known = this.#links.get(file) ?? new Cover(file.links.map(({ whole }) => whole));
    this.#links.set(file, known);
    return known;
  }

  #mention(file: ParsedFile, passage: Passage, { span, written, names: all }: Mention): void {
    // Titles of measures come after the registers: a measure may itself have a unit's name in another spelling.
    const registers = all.filter(({ name }) => name.item.kind !== 'measure');
    const names = registers.length > 0 ? registers : all;
    const right = names.filter(({ likeness }) => likeness === 'same' || likeness === 'inflected');
    if (right.length > 0) {
      if (!isAtStart(passage.text, span.start)) for (const { name } of right) this.#count(name.text);
      return;
    }
    const nearest = nearestOf(names);
    if (nearest === undefined) return;
    const { name, likeness } = nearest;
    // The text of a link is the title of what it leads to, in the language that it has.
    if (likeness === 'language' && this.#linksOf(file).contains(shift(span, passage.span.start))) return;
    const at = { text: passage.text, isHeading: passage.type === 'heading', span, written };
    const verdict = judge(at, name.text, likeness);
    if (verdict === 'fine') return;
    const doubtful = verdict === 'doubtful';
    this.#found.push({ file, passage, span: shift(span, passage.span.start), written, name, likeness, doubtful });
  }
}

/** From how many names in small letters on a register is known to begin names as the text does. */
const NATURAL = 3;

/**
 * Names of one word with a capital, in registers that begin others with a small letter: the capital is the name's own, as in
 * «Husbanken» beside «barneverntjenesten».
 */
function properNames(plan: Plan): readonly string[] {
  const names = plan.items('unit').flatMap(({ fields: { name } }) => (name.kind === 'value' ? [name.value] : []));
  if (names.filter((name) => /^\p{Ll}/u.test(name)).length < NATURAL) return [];
  return names.filter((name) => /^\p{Lu}\S+$/u.test(name));
}

/** The references whose names stand in the span; they are in the order of the file. */
function referencesIn({ references }: ParsedFile, { start, end }: Span) {
  const first = countBefore(references.length, (at) => (references[at]?.span.start ?? 0) < start);
  let last = first;
  while ((references[last]?.span.start ?? end) < end) last++;
  return references.slice(first, last);
}

const ORDER: readonly Likeness[] = ['case', 'separator', 'and', 'joint', 'language'];

type Named = Mention['names'][number];

/** The registered name that is meant; none where several items have such a name, or where it is one of earlier days. */
function nearestOf(names: readonly Named[]): Named | undefined {
  if (names.some(({ name }) => name.former)) return undefined;
  const sorted = [...names].sort((a, b) => ORDER.indexOf(a.likeness) - ORDER.indexOf(b.likeness));
  const items = new Set(names.map(({ name }) => name.item));
  const spellings = new Set(names.map(({ name }) => name.text));
  return items.size === 1 || spellings.size === 1 ? sorted[0] : undefined;
}

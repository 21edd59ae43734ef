import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import { citationsIn } from '../../model/law/sections.ts';
import { nameKey, plainName } from '../../model/names/index.ts';
import { isOthersWords, type Passage } from '../../model/prose.ts';
import type { Reference } from '../../model/reference.ts';
import { Cover } from '../../text/cover.ts';
import { holderOf, type Span, shift } from '../../text/span.ts';
import { isShortForm, type LawFamily, lawFamilies } from '../../workspace/lawbook.ts';
import type { Plan } from '../../workspace/plan.ts';
import { NameLibrary, type RegisteredName } from '../names/library.ts';
import { type Mention, MentionFinder } from '../names/mentions.ts';
import { isLonger, quotationsIn } from '../names/places.ts';
import { passagesOf } from '../prose/passages.ts';

/** A place where a plan calls a law by a name. */
export interface LawMention {
  readonly family: LawFamily;
  /** The key of the registered name that it is, in whatever form. */
  readonly key: string;
  readonly file: ParsedFile;
  /** The name as it stands, with the full stop of a short form and the «m.m.» of a title. */
  readonly span: Span;
  readonly written: string;
  /** Where it stands: in running text, or as the name in a reference. */
  readonly place: { readonly passage: Passage } | { readonly reference: Reference };
  /** A § follows. */
  readonly hasSection: boolean;
  /** The numbers of the sections that are cited with it: `10-2`. */
  readonly cited: readonly string[];
  /**
   * The full name beside the short one, where that is explained, «lov om folkehelsearbeid (folkehelseloven)»; or a name that stands
   * alone, as a heading, a point of a list or a cell: a list of laws gives their titles.
   */
  readonly isIntroduction: boolean;
}

/** Where a plan's running text and references call laws by name, in the order of its files; quotations are others' words. */
export function lawMentions(plan: Plan): readonly LawMention[] {
  if (!plan.files.some(({ text }) => MAY_NAME_LAW.test(text))) return [];
  return new LawFinder(plan).all();
}

/** The same for one passage of a file. */
export function lawMentionsIn(plan: Plan, file: ParsedFile, passage: Passage): readonly LawMention[] {
  return MAY_NAME_LAW.test(passage.text) ? new LawFinder(plan).inPassage(file, passage) : [];
}

/** Something that may be a law's name at all: most passages have none, and are not looked into. */
const MAY_NAME_LAW = /lov|forskrift|§|Act|Regulation/i;

class LawFinder {
  readonly #plan: Plan;
  readonly #byItem = new Map<AnyItem, LawFamily>();
  readonly #finder: MentionFinder;
  readonly #links = new Map<ParsedFile, Cover>();

  constructor(plan: Plan) {
    this.#plan = plan;
    const names: RegisteredName[] = [];
    for (const family of lawFamilies(plan)) {
      const [first] = family.laws;
      for (const { item } of family.laws) this.#byItem.set(item, family);
      if (first !== undefined)
        for (const text of family.names.values()) names.push({ text, item: first.item, former: false });
    }
    this.#finder = new MentionFinder(new NameLibrary(names));
  }

  all(): readonly LawMention[] {
    const inText = [...passagesOf(this.#plan)].flatMap(({ file, passage }) => this.inPassage(file, passage));
    const inReferences = this.#plan.files.flatMap((file) => this.#inReferences(file));
    const order = new Map(this.#plan.files.map((file, at) => [file, at]));
    return [...inText, ...inReferences].sort(
      (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.span.start - b.span.start,
    );
  }

  inPassage(file: ParsedFile, passage: Passage): readonly LawMention[] {
    const { text, inside } = passage;
    if (isOthersWords(passage) || inside === 'quote' || !MAY_NAME_LAW.test(text)) return [];
    const quotations = quotationsIn(passage);
    const found = this.#finder.in(text).flatMap((mention) => {
      const named = this.#named(mention, text);
      const span = named && wholeName(text, mention.span, named.name);
      if (named === undefined || span === undefined || isOthers(this.#linksOf(file), passage, quotations, span))
        return [];
      return [{ ...named, span }];
    });
    return found.map(({ family, key, span }, at) => {
      const next = found[at + 1];
      const isExplained = next?.family === family && introduces(text.slice(span.end, next.span.start));
      const isIntroduction = isExplained || isAlone(text, span);
      const written = text.slice(span.start, span.end);
      const behind = text.slice(span.end, span.end + LONGEST_CITATION);
      const hasSection = /^\s?§/.test(behind);
      const cited = hasSection ? numbersIn(behind) : [];
      return {
        family,
        key,
        file,
        span: shift(span, passage.span.start),
        written,
        hasSection,
        cited,
        place: { passage },
        isIntroduction,
      };
    });
  }

  #linksOf(file: ParsedFile): Cover {
    const known =
      this.#links.get(file) ?? new Cover(file.links.filter(({ type }) => type === 'link').map(({ whole }) => whole));
    this.#links.set(file, known);
    return known;
  }

  /** The registered name that a mention is, in whatever form; none for a short form that no § makes one of. */
  #named({ span, names, written }: Mention, text: string) {
    const rank = ({ name, likeness }: Mention['names'][number]) =>
      bareForm(name.text) === bareForm(written) ? -1 : RANK.indexOf(likeness);
    const [best] = [...names].sort((a, b) => rank(a) - rank(b));
    const family = best && this.#byItem.get(best.name.item);
    if (best === undefined || family === undefined) return undefined;
    const name = best.name.text;
    const isLoose = best.likeness !== 'same' && best.likeness !== 'case';
    if (isShortForm(name) && (isLoose || !/^\.?\s?§/.test(text.slice(span.end, span.end + 3)))) return undefined;
    return { family, name, key: nameKey(name) };
  }

  /** References that name a law and show that name; an id shows the law's title. */
  #inReferences(file: ParsedFile): readonly LawMention[] {
    return file.references.flatMap((reference): LawMention[] => {
      const { place, written } = reference;
      if ((place.type === 'prose' && place.label !== undefined) || place.item?.kind === 'source') return [];
      return this.#plan.resolve(reference).flatMap(({ targets: [target], span, written: name }) => {
        const family = target?.item && this.#byItem.get(target.item);
        const key = nameKey(name);
        const isId = target?.id === name && (isShortForm(name) || !target.names.some(({ text }) => text === name));
        if (family === undefined || isId || !family.names.has(key) || written === '') return [];
        const hasSection = place.section !== undefined;
        const cited = numbersIn(place.section?.text ?? '');
        return [
          { family, key, file, span, written: name, hasSection, cited, place: { reference }, isIntroduction: false },
        ];
      });
    });
  }
}

/** Case, a genitive and a full stop aside: «folkehelselova» and «folkehelseloven» are two names, «Folkehelselovas» is one of them. */
function bareForm(name: string): string {
  return nameKey(plainName(name)).replace(/s$/, '');
}

const RANK = ['same', 'inflected', 'case', 'separator', 'and', 'joint', 'language'];

/** A short form has a full stop, a title may have «m.m.» behind it: both belong to the name. */
function wholeName(text: string, { start, end }: Span, name: string): Span {
  if (isShortForm(name)) return { start, end: text.charAt(end) === '.' ? end + 1 : end };
  const more = /^,?\s(?:m\.\s?[mv]\.?|mv\.?|mm\.?)(?!\p{L})/u.exec(text.slice(end, end + 8))?.[0] ?? '';
  return { start, end: end + more.length };
}

/** Inside a longer quotation, or as the text of a link, which is the title of what it leads to. */
function isOthers(links: Cover, { span, text }: Passage, quotations: readonly Span[], name: Span): boolean {
  const quotation = holderOf(quotations, name);
  return (quotation !== undefined && isLonger(text, quotation, name)) || links.contains(shift(name, span.start));
}

/** What stands between two names where one explains the other: «(», «, heretter kalt », « – ». */
function introduces(between: string): boolean {
  return /^\s?(?:\(|,\s|[–-]\s)(?:(?:heretter|også|ofte|òg)\s)?(?:(?:kalt|kalla|forkortet|forkorta|called)\s)?[«"“]?$/u.test(
    between,
  );
}

const WORDS = /[\p{L}\p{N}§]/u;

/** Whether nothing but the name stands in the text. */
function isAlone(text: string, { start, end }: Span): boolean {
  return !WORDS.test(text.slice(0, start)) && !WORDS.test(text.slice(end));
}

/** As much behind a law as is looked at for its sections. */
const LONGEST_CITATION = 200;

/** The numbers behind the first § of a text. */
function numbersIn(text: string): readonly string[] {
  return citationsIn(text, 0)[0]?.sections.map(({ place }) => place.number) ?? [];
}

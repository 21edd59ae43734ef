import type { ParsedFile } from '../../model/file.ts';
import { isOthersWords } from '../../model/prose.ts';
import { keyOf } from '../../model/table/index.ts';
import type { Span } from '../../text/span.ts';
import { contains, shift } from '../../text/span.ts';
import { addToRegister } from '../../workspace/editing.ts';
import { isShortForm } from '../../workspace/lawbook.ts';
import type { Plan } from '../../workspace/plan.ts';
import { expansionsIn } from '../abbreviations/expansions.ts';
import { explainedIn, isWordOf, wordsIn } from '../abbreviations/registered.ts';
import { abbreviationsIn } from '../abbreviations/words.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { type LawMention, lawMentions } from '../laws/mentions.ts';
import { isInCapitals } from '../names/places.ts';
import { citedWorks } from '../prose/citations.ts';

/** Capitals used as an abbreviation that no register or text expands. */
export default defineRule({
  code: 'undefined-abbreviation',
  group: 'language',
  levels: ['hint', 'hint', 'information'],
  summary: {
    nb: 'En forkortelse som verken teksten eller noe register forklarer',
    nn: 'Ei forkorting som korkje teksten eller noko register forklarer',
    en: 'An abbreviation that neither the text nor a register explains',
  },
  message: {
    nb: ({ abbreviation }) =>
      `Planen sier ikke hva «${abbreviation}» står for. Skriv det helt ut første gang, eller før det opp blant forkortelsene.`,
    nn: ({ abbreviation }) =>
      `Planen seier ikkje kva «${abbreviation}» står for. Skriv det heilt ut første gong, eller før det opp blant forkortingane.`,
    en: ({ abbreviation }) =>
      `The plan does not say what “${abbreviation}” stands for. Write it out the first time, or add it to the abbreviations.`,
  },
  check({ plan, report }) {
    const uses = firstUses(plan);
    if (uses.length === 0) return;
    const explained = explainedIn(plan);
    for (const { abbreviation } of expansionsIn(plan)) explained.add(abbreviation);
    const unexplained = uses.filter(({ abbreviation }) => !explained.has(abbreviation));
    if (unexplained.length === 0) return;
    const words = wordsIn(plan);
    const isToldOf = lawsWithSeveralNames(plan);
    for (const { abbreviation, file, span } of unexplained) {
      if (isWordOf(words, abbreviation) || isToldOf(file, span)) continue;
      report({ uri: file.uri, span, args: { abbreviation }, fixes: () => register(plan, abbreviation) });
    }
  },
});

/** «HOL § 10-2» beside «helse- og omsorgstjenesteloven § 7-1» is one law by two names: `law-variant` tells of that. */
function lawsWithSeveralNames(plan: Plan): (file: ParsedFile, span: Span) => boolean {
  let mentions: readonly LawMention[] | undefined;
  return (file, span) => {
    if (!/^\.?\s?§/.test(file.text.slice(span.end, span.end + 3))) return false;
    mentions ??= lawMentions(plan);
    const law = mentions.find((each) => each.file === file && contains(each.span, span))?.family;
    return mentions.some(({ family, written, cited }) => family === law && cited.length > 0 && !isShortForm(written));
  };
}

/** The year of a work, before its title: «(2014):». */
const WORK_BEGINS = /\((?:19|20)\d\d\p{Ll}?\):/u;

interface Use {
  readonly abbreviation: string;
  readonly file: ParsedFile;
  readonly span: Span;
}

/** The first use of each abbreviation, in running text or by a reference that shows it, in reading order. */
function firstUses(plan: Plan): readonly Use[] {
  const first = new Map<string, Use>();
  for (const file of plan.files) {
    const uses = [...usesInText(file), ...usesInReferences(plan, file)];
    for (const use of uses.sort((a, b) => a.span.start - b.span.start)) {
      if (!first.has(use.abbreviation)) first.set(use.abbreviation, use);
    }
  }
  return [...first.values()];
}

function usesInText(file: ParsedFile): readonly Use[] {
  return file.passages().flatMap((passage) => {
    const { text, span, type } = passage;
    if (isOthersWords(passage)) return [];
    if (type === 'heading' && isInCapitals(text) && /\s/.test(text.trim())) return [];
    // «(FHI, 2016a)»: the list of sources says who that is, and where it does not, `undefined-citation` tells of it.
    const cited = citedWorks(text);
    // «Askeland, I. R. (2014): Psychiatric disorders. BMJ Open.»: from there on a title and who brought it out.
    const work = WORK_BEGINS.exec(text)?.index ?? text.length;
    return abbreviationsIn(text)
      .filter((each) => each.start < work && !cited.some(({ span: place }) => contains(place, each)))
      .map(({ text: abbreviation, start, end }) => ({
        abbreviation,
        file,
        span: shift({ start, end }, span.start),
      }));
  });
}

/** `[[sus]]` shows «SUS»: the name of the unit is what the reader meets. */
function usesInReferences(plan: Plan, file: ParsedFile): readonly Use[] {
  return file.references.flatMap((reference) => {
    const { place } = reference;
    if (place.item?.kind === 'unit' || (place.type === 'prose' && place.label !== undefined)) return [];
    return plan.resolve(reference).flatMap(({ targets: [target], span }) => {
      if (target?.kind !== 'unit') return [];
      return abbreviationsIn(target.title).map(({ text }) => ({ abbreviation: text, file, span }));
    });
  });
}

/**
 * The abbreviation in the plan's register, with what another plan that this one refers to says that it stands for, or else
 * Planverk's own library.
 */
function register(plan: Plan, abbreviation: string): readonly Fix[] {
  if (plan.withId(abbreviation).length > 0) return [];
  const others = [...plan.manifest.plans.map(({ alias }) => plan.other(alias.text)), plan.common];
  const known = others.flatMap((other) => other?.withId(abbreviation) ?? []);
  const name = known.find(({ kind }) => kind === 'abbreviation')?.names[0]?.text ?? '';
  const fields = [[keyOf('abbreviation', 'name', plan.language), name]] as const;
  const added = addToRegister(plan, 'abbreviation', { id: abbreviation, fields });
  if (added === undefined) return [];
  const args = { name: abbreviation, register: added.path };
  return [{ id: 'add-to-register', args, safe: false, edits: [added.edit] }];
}

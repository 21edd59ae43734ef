import type { ParsedFile } from '../../model/file.ts';
import { groupBy } from '../../model/group.ts';
import type { AnyItem } from '../../model/item.ts';
import { chapterOf } from '../../model/law/chapter.ts';
import { isListed } from '../../model/law/listed.ts';
import { citationsIn } from '../../model/law/sections.ts';
import type { Reference } from '../../model/reference.ts';
import type { Span } from '../../text/span.ts';
import { isShortForm, type Law, type LawFamily, lawFamilies, sectionsOf } from '../../workspace/lawbook.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { CheckContext, Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { lawlessSections } from '../laws/lawless.ts';
import { lawMentions } from '../laws/mentions.ts';
import { lawNamesOf } from '../laws/names.ts';
import { inSentence } from '../laws/respell.ts';
import { replaceWith } from '../make-fix.ts';

/** A § that the law's register entry does not list, or a § that belongs to no law. */
export default defineRule({
  code: 'undefined-section',
  group: 'references',
  levels: ['warning', 'warning', 'error'],
  summary: {
    nb: 'En paragraf som loven ikke er ført opp med, eller som ikke hører til noen lov',
    nn: 'Ein paragraf som lova ikkje er ført opp med, eller som ikkje høyrer til noka lov',
    en: 'A section that the law is not registered with, or that belongs to no law',
  },
  message: {
    nb: ({ section, law }) =>
      law === ''
        ? `«${section}» hører ikke til noen lov her. Skriv hvilken lov det gjelder.`
        : `«${law}» er ikke ført opp med ${section}. Rett paragrafen, eller før den opp under «paragrafer» i registeret.`,
    nn: ({ section, law }) =>
      law === ''
        ? `«${section}» høyrer ikkje til noka lov her. Skriv kva lov det gjeld.`
        : `«${law}» er ikkje ført opp med ${section}. Rett paragrafen, eller før han opp under «paragrafar» i registeret.`,
    en: ({ section, law }) =>
      law === ''
        ? `“${section}” belongs to no law here. Say which law it is.`
        : `“${law}” is not registered with ${section}. Correct the section, or add it to “sections” in the register.`,
  },
  relatedMessage: {
    nb: ({ law }) => `Paragrafene som «${law}» er ført opp med`,
    nn: ({ law }) => `Paragrafane som «${law}» er ført opp med`,
    en: ({ law }) => `The sections that “${law}” is registered with`,
  },
  check(context) {
    for (const file of context.plan.files) {
      for (const reference of file.references) checkReference(reference, context);
    }
    checkText(context);
  },
});

/** `[[alkoholloven § 1-7d]]` and its like in fields; `[[§ 27]]` has no law at all. */
function checkReference(reference: Reference, { plan, report }: CheckContext): void {
  const { section } = reference.place;
  if (section === undefined) return;
  const citations = citationsIn(section.text, section.span.start);
  const { uri, written: name } = reference;
  if (name === '') {
    const file = plan.file(uri);
    for (const { span } of citations) {
      const fixes = () => (file === undefined ? [] : lawsMeant(plan, file, span, reference));
      report({ uri, span, args: { section: section.text, law: '' }, fixes });
    }
    return;
  }
  const law = lawOf(plan, reference);
  const list = law && sectionsOf(law);
  if (law?.fields.sections.kind !== 'value' || list === undefined) return;
  const related = [{ uri: law.uri, span: law.fields.sections.span, args: { law: name } }];
  const chapter = chapterOf(section.text);
  if (chapter !== undefined && !list.has(chapter)) {
    report({ uri, span: section.span, args: { section: section.text, law: name }, related });
  }
  for (const each of citations.flatMap(({ sections }) => sections)) {
    if (isListed(each, list)) continue;
    const number = section.text.slice(each.span.start - section.span.start, each.span.end - section.span.start);
    report({ uri, span: each.span, args: { section: `§ ${number.replace(/^§\s*/, '')}`, law: name }, related });
  }
}

function lawOf(plan: Plan, reference: Reference) {
  const [resolved] = plan.resolve(reference);
  const item: AnyItem | undefined = resolved?.targets.length === 1 ? resolved.targets[0]?.item : undefined;
  return item?.kind === 'source' ? item : undefined;
}

/** The § of the running text and of the cards. */
function checkText({ plan, report }: CheckContext): void {
  const namesLaw = lawNamesOf(plan);
  for (const file of plan.files) {
    for (const span of lawlessSections(file, namesLaw)) {
      const args = { section: textOf(file, span), law: '' };
      report({ uri: file.uri, span, args, fixes: () => lawsMeant(plan, file, span) });
    }
  }
}

/** As many laws as anybody looks through. */
const MOST = 5;

/**
 * The laws that a § without one may be of, put before it: those that the plan cites with that § elsewhere, then those that list
 * it, the plan's own first, those that its text names next. In a reference only laws that it would lead to.
 */
function lawsMeant(plan: Plan, file: ParsedFile, span: Span, reference?: Reference): readonly Fix[] {
  const text = textOf(file, span);
  const sections = citationsIn(text, 0).flatMap((citation) => citation.sections);
  const mentions = groupBy(lawMentions(plan), ({ family }) => family.laws.slice(0, 1).map(({ item }) => item));
  const rank = ({ laws: [first] }: LawFamily): number => {
    const named = first && mentions.get(first.item);
    if (named?.some(({ cited }) => sections.every(({ place }) => cited.includes(place.number)))) return 0;
    return first?.from === 'plan' ? 1 : named === undefined ? 3 : 2;
  };
  const lists = (law: Law) => {
    const list = law.sections();
    return list !== undefined && sections.every((each) => isListed(each, list));
  };
  const ranked = lawFamilies(plan)
    .map((family) => ({ ...family, laws: family.laws.filter(({ from }) => !reference || from !== 'common') }))
    .filter((family) => family.laws.some(lists) || (family.laws.length > 0 && rank(family) === 0))
    .sort((a, b) => rank(a) - rank(b));
  return ranked.slice(0, MOST).flatMap(({ laws: [law] }) => {
    return law === undefined ? [] : [replaceWith(file.uri, span, `${inSentence(fullNameOf(law))} ${text}`)];
  });
}

/** What a law is called in a sentence: by its short title where it has one, by a short form only where it has nothing else. */
function fullNameOf({ item, definition }: Law): string {
  const { shortName } = item.fields;
  return shortName.kind === 'value' && !isShortForm(shortName.value) ? shortName.value : definition.title;
}

function textOf({ text }: ParsedFile, { start, end }: Span): string {
  return text.slice(start, end);
}

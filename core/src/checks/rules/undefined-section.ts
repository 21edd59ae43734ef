import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import { citationsIn, isListed } from '../../model/law/sections.ts';
import type { Reference } from '../../model/reference.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { CheckContext } from '../define.ts';
import { defineRule } from '../define.ts';
import { lawlessSections } from '../laws/lawless.ts';
import { lawNamesOf } from '../laws/names.ts';

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
  const { uri } = reference;
  if (reference.written === '') {
    for (const { span } of citations) report({ uri, span, args: { section: section.text, law: '' } });
    return;
  }
  const law = lawOf(plan, reference);
  if (law?.fields.sections.kind !== 'value') return;
  const listed = law.fields.sections.value.map(({ text }) => text);
  for (const each of citations.flatMap(({ sections }) => sections)) {
    if (isListed(each, listed)) continue;
    const number = section.text.slice(each.span.start - section.span.start, each.span.end - section.span.start);
    const related = [{ uri: law.uri, span: law.fields.sections.span, args: { law: reference.written } }];
    report({
      uri,
      span: each.span,
      args: { section: `§ ${number.replace(/^§\s*/, '')}`, law: reference.written },
      related,
    });
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
      report({ uri: file.uri, span, args: { section: textOf(file, span), law: '' } });
    }
  }
}

function textOf({ text }: ParsedFile, { start, end }: { start: number; end: number }): string {
  return text.slice(start, end);
}

import { nearestName, respell } from '../../model/names/index.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { beginningLike } from '../names/places.ts';
import { type TextVariant, textVariants } from '../names/variants.ts';
import { isWrittenOtherwise } from '../names/verdict.ts';
import { respelledIn } from '../prose/passage-edits.ts';
import { resolvedReferences } from '../references/lookup.ts';
import { aliasOf, asDeclared } from '../references/suggest.ts';

/** A registered name in another spelling than the register has it. */
export default defineRule({
  code: 'name-variant',
  group: 'language',
  levels: ['information', 'information', 'warning'],
  summary: {
    nb: 'Et navn skrevet på en annen måte enn i registeret',
    nn: 'Eit namn skrive på ein annan måte enn i registeret',
    en: 'A name in another spelling than the register’s',
  },
  message: {
    nb: ({ written, name }) =>
      `«${written}» står som «${name}» i registeret. Skriv navnet likt overalt, eller før det opp som alias.`,
    nn: ({ written, name }) =>
      `«${written}» står som «${name}» i registeret. Skriv namnet likt overalt, eller før det opp som alias.`,
    en: ({ written, name }) =>
      `“${written}” is “${name}” in the register. Spell the name alike everywhere, or register it as an alias.`,
  },
  check({ plan, report }) {
    for (const resolved of resolvedReferences(plan)) {
      const name = declaredName(resolved);
      if (name === undefined) continue;
      const { reference, span, written } = resolved;
      report({ uri: reference.uri, span, args: { written, name }, fixes: () => referenceFixes(plan, resolved, name) });
    }
    for (const variant of textVariants(plan)) {
      const { file, span, written, name } = variant;
      const args = { written: oneLine(written), name: name.text };
      report({ uri: file.uri, span, args, fixes: () => textFixes(plan, variant) });
    }
  },
});

/** The name of which a reference is another spelling; `undefined` where it is written as it may be. */
function declaredName({ targets, former, spelling, written }: Resolved): string | undefined {
  const [target] = targets;
  if (target === undefined || targets.length > 1 || former) return undefined;
  if (spelling !== undefined) {
    return spelling.likeness === 'same' || spelling.likeness === 'inflected' ? undefined : spelling.name;
  }
  if (target.id === written.normalize('NFC')) return undefined;
  const names = target.names.filter((name) => !name.former).map(({ text }) => text);
  const nearest = nearestName(names, written);
  return nearest?.likeness === 'case' && isWrittenOtherwise(nearest.name, written) ? nearest.name : undefined;
}

function referenceFixes(plan: Plan, resolved: Resolved, name: string): readonly Fix[] {
  const [target] = resolved.targets;
  const alias =
    target?.item !== undefined && resolved.plan === plan
      ? aliasOf(plan, target.item, target.title, resolved.written)
      : [];
  return [...asDeclared(plan, resolved, name), ...alias];
}

function textFixes(plan: Plan, { file, passage, span, written, name }: TextVariant): readonly Fix[] {
  const spelled = respell(name.text, written);
  const at = span.start - passage.span.start;
  const text = beginningLike(spelled ?? name.text, written, passage.text, at);
  const title = plan.definitions.find(({ item }) => item === name.item)?.title ?? name.text;
  return [
    ...respelledIn(file, passage, span, text, spelled !== undefined),
    ...aliasOf(plan, name.item, title, oneLine(written)),
  ];
}

import type { Definition } from '../../model/definition.ts';
import { compareNames, nameKey } from '../../model/names/index.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { type FormerMention, formerMentions, isRightIn } from '../names/former.ts';
import { beginningLike } from '../names/places.ts';
import { respelledIn } from '../prose/passage-edits.ts';
import { resolvedReferences } from '../references/lookup.ts';
import { insteadOf } from '../references/suggest.ts';

/** A unit called by a name that it had before (`tidligere`): in a reference, in running text, or within a longer word. */
export default defineRule({
  code: 'former-name',
  group: 'responsible',
  levels: ['information', 'information', 'warning'],
  summary: {
    nb: 'En enhet omtalt med et navn den hadde før',
    nn: 'Ei eining omtalt med eit namn ho hadde før',
    en: 'A unit referred to by a name it had before',
  },
  message: {
    nb: ({ written, name, today }) =>
      name === undefined
        ? `«${written}» heter nå «${today}». Bruk navnet fra i dag.`
        : `I «${written}» står «${name}», som nå heter «${today}». Bruk ordet fra i dag.`,
    nn: ({ written, name, today }) =>
      name === undefined
        ? `«${written}» heiter no «${today}». Bruk namnet frå i dag.`
        : `I «${written}» står «${name}», som no heiter «${today}». Bruk ordet frå i dag.`,
    en: ({ written, name, today }) =>
      name === undefined
        ? `“${written}” is now called “${today}”. Use today’s name.`
        : `“${written}” holds “${name}”, which is now called “${today}”. Use today’s word.`,
  },
  check({ plan, report }) {
    for (const resolved of resolvedReferences(plan)) {
      const { reference, span, written, targets, former } = resolved;
      const [target] = targets;
      if (!former || target === undefined || targets.length > 1 || isRightBy(plan, target, written)) continue;
      const fixes = () => insteadOf(plan, resolved, target);
      report({ uri: reference.uri, span, args: { written, today: target.title }, fixes });
    }
    for (const mention of formerMentions(plan)) {
      const { file, span, written, name, today, isPart } = mention;
      const fixes = () => todaysName(mention);
      report({ uri: file.uri, span, args: { written, today, ...(isPart && { name }) }, fixes });
    }
  },
});

/** Today's name in the place of the former one, where that stands there as it is or in the genitive; other endings are the author's to see to. */
function todaysName({ file, passage, span, written, name, today, isPart }: FormerMention): readonly Fix[] {
  const isGenitive = nameKey(written) === `${nameKey(name)}s`;
  if (isPart || (!isGenitive && nameKey(written) !== nameKey(name))) return [];
  const text = isGenitive ? `${today}${/[sxz]$/i.test(today) ? '’' : 's'}` : today;
  const begun = beginningLike(text, written, passage.text, span.start - passage.span.start);
  return respelledIn(file, passage, span, begun, false);
}

/** Whether every former name that the text is a spelling of was the unit's name throughout the plan's period. */
function isRightBy(plan: Plan, { names }: Definition, written: string): boolean {
  const alike = names.filter(({ text, former }) => former && compareNames(text, written) !== 'different');
  return alike.length > 0 && alike.every((name) => isRightIn(plan, name));
}

import { groupBy } from '../../model/group.ts';
import type { Lang } from '../../model/language.ts';
import { nameKey } from '../../model/names/index.ts';
import { oneLine } from '../../text/excerpt.ts';
import { isShortForm, type LawFamily } from '../../workspace/lawbook.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { type LawMention, lawMentions } from '../laws/mentions.ts';
import { inSentence, renamed } from '../laws/respell.ts';

/** One law called by several names in one plan. */
export default defineRule({
  code: 'law-variant',
  group: 'references',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'En lov som planen kaller ved flere navn',
    nn: 'Ei lov som planen kallar med fleire namn',
    en: 'A law that the plan calls by several names',
  },
  message: {
    nb: ({ written, name }) => `«${written}» er den samme loven som «${name}». Bruk ett navn på loven i hele planen.`,
    nn: ({ written, name }) => `«${written}» er den same lova som «${name}». Bruk eitt namn på lova i heile planen.`,
    en: ({ written, name }) => `“${written}” is the same law as “${name}”. Call it by one name throughout the plan.`,
  },
  relatedMessage: {
    nb: ({ name }) => `Her heter den «${name}»`,
    nn: ({ name }) => `Her heiter ho «${name}»`,
    en: ({ name }) => `Here it is called “${name}”`,
  },
  check({ plan, report }) {
    const mentions = lawMentions(plan).filter(({ isIntroduction }) => !isIntroduction);
    for (const [family, ofLaw] of groupBy(mentions, (mention) => [mention.family])) {
      const namings = groupBy(withoutCitationForms(ofLaw), ({ key }) => [key]);
      if (namings.size < 2) continue;
      const chosen = chosenName(plan, family, namings);
      const [first] = namings.get(chosen) ?? [];
      if (first === undefined) continue;
      for (const [key, [place, ...others]] of namings) {
        if (key === chosen || place === undefined) continue;
        const name = oneLine(first.written);
        report({
          uri: place.file.uri,
          span: place.span,
          args: { written: oneLine(place.written), name: inSentence(family.names.get(chosen) ?? name) },
          related: [{ uri: first.file.uri, span: first.span, args: { name } }],
          fixes: () => renamed([place, ...others].filter(mayBeCalled(chosen)), family.names.get(chosen) ?? name),
        });
      }
    }
  },
});

/** «hol. § 10-2» beside «helse- og omsorgstjenesteloven» is how laws are cited, unless the full name has a § behind it as well. */
function withoutCitationForms(mentions: readonly LawMention[]): readonly LawMention[] {
  const isMixed = mentions.some(({ written, hasSection }) => hasSection && !isShortForm(written));
  return isMixed ? mentions : mentions.filter(({ written }) => !isShortForm(written));
}

/** The name that the others are to give way to: a full one, used most, of the plan's language, registered first. */
function chosenName(plan: Plan, { names }: LawFamily, namings: ReadonlyMap<string, readonly LawMention[]>): string {
  const order = [...names.keys()];
  const [chosen = ''] = [...namings.keys()].sort(
    (a, b) =>
      Number(isShortForm(a)) - Number(isShortForm(b)) ||
      (namings.get(b)?.length ?? 0) - (namings.get(a)?.length ?? 0) ||
      Number(isOf(b, plan.language)) - Number(isOf(a, plan.language)) ||
      order.indexOf(a) - order.indexOf(b),
  );
  return chosen;
}

/** Whether a name may be of the language, as far as its endings tell. */
function isOf(key: string, language: Lang): boolean {
  const isNynorsk = /(?:lova|forskrifta)$|tenest/.test(key);
  return isNynorsk === (language === 'nn');
}

/** A reference can be written with another name only where the item that it leads to has it. */
function mayBeCalled(key: string): (mention: LawMention) => boolean {
  return ({ place, family }) => {
    if (!('reference' in place)) return true;
    return family.laws.some(
      ({ from, definition }) => from !== 'common' && definition.names.some(({ text }) => nameKey(text) === key),
    );
  };
}

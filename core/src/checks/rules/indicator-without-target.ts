import type { Item } from '../../model/item.ts';
import type { Target } from '../../model/value.ts';
import { defineRule } from '../define.ts';
import { insertionFor } from '../fields/insert.ts';
import { missingAt } from '../fields/missing.ts';
import { steeringIn } from '../indicators/steering.ts';
import { shownTitle } from '../titles.ts';

/** An indicator that the plan steers by without saying how far it is to get. */
export default defineRule({
  code: 'indicator-without-target',
  group: 'indicators',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'En indikator planen styrer etter, uten målverdi',
    nn: 'Ein indikator planen styrer etter, utan målverdi',
    en: 'An indicator that the plan steers by, without a target',
  },
  message: {
    nb: ({ name }) =>
      `Planen styrer etter «${name}», men det står ikke hvor langt den vil nå. Skriv tallet og året i «målverdi».`,
    nn: ({ name }) =>
      `Planen styrer etter «${name}», men det står ikkje kor langt han vil nå. Skriv talet og året i «målverdi».`,
    en: ({ name }) =>
      `The plan steers by “${name}” without saying how far it is to get. Write the figure and the year in “target”.`,
  },
  check({ plan, report }) {
    const steering = steeringIn(plan);
    for (const indicator of plan.items('indicator')) {
      const span = isToStay(indicator) ? undefined : missingAt(plan, indicator, 'target');
      if (span === undefined) continue;
      const { steers, targets } = steering(indicator);
      if (steers && !targets.some(hasLevel)) {
        const fixes = insertionFor(plan, indicator, 'target');
        report({ uri: indicator.uri, span, args: { name: shownTitle(indicator) }, fixes });
      }
    }
  },
});

/** What is to stay as it is, has the baseline as its target. */
function isToStay({ fields: { direction } }: Item<'indicator'>): boolean {
  return direction.kind === 'value' && direction.value === 'stable';
}

/** Words that say how far without a figure. */
const LEVEL =
  /\d|(?<!\p{L})(?:ingen|inga|null|alle|samtlige|samtlege|halver|halvér|doble|dobbel|tredoble|landssnitt|gjennomsnitt|none|nobody|zero|all|every|halve|half|double)/iu;

/** Whether a goal's target says how far: a level, or a text that names one. */
function hasLevel({ to, text }: Target): boolean {
  return to !== undefined || (text !== undefined && LEVEL.test(text.text));
}

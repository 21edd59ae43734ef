import { measurementsOf } from '../../model/indicator.ts';
import type { Localized } from '../../model/language.ts';
import type { Args } from '../define.ts';
import { defineRule } from '../define.ts';
import { insertionFor } from '../fields/insert.ts';
import { missingAt } from '../fields/missing.ts';
import { steeringIn } from '../indicators/steering.ts';
import { shownTitle } from '../titles.ts';

/** An indicator that the plan steers by without saying from where change is measured. */
export default defineRule({
  code: 'indicator-without-baseline',
  group: 'indicators',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'En indikator planen styrer etter, uten grunnlinje',
    nn: 'Ein indikator planen styrer etter, utan grunnlinje',
    en: 'An indicator that the plan steers by, without a baseline',
  },
  message: {
    nb: (args) => sentence(args, 'nb'),
    nn: (args) => sentence(args, 'nn'),
    en: (args) => sentence(args, 'en'),
  },
  check({ plan, report }) {
    const steering = steeringIn(plan);
    for (const indicator of plan.items('indicator')) {
      const span = missingAt(plan, indicator, 'baseline');
      if (span === undefined) continue;
      const { steers, targets } = steering(indicator);
      if (!steers || targets.some(({ from }) => from !== undefined)) continue;
      const args = { name: shownTitle(indicator), measured: Number(measurementsOf(indicator).length > 0) };
      report({ uri: indicator.uri, span, args, fixes: insertionFor(plan, indicator, 'baseline') });
    }
  },
});

function sentence({ name, measured }: Args, lang: keyof Localized): string {
  switch (lang) {
    case 'nb':
      return measured
        ? `Planen styrer etter «${name}», men det står ikke hvilket år utviklingen måles fra. Skriv året i «grunnlinje».`
        : `Planen styrer etter «${name}», men det står ikke hvor kommunen begynner. Før opp en måling, og året i «grunnlinje».`;
    case 'nn':
      return measured
        ? `Planen styrer etter «${name}», men det står ikkje kva år utviklinga blir målt frå. Skriv året i «grunnlinje».`
        : `Planen styrer etter «${name}», men det står ikkje kvar kommunen byrjar. Før opp ei måling, og året i «grunnlinje».`;
    case 'en':
      return measured
        ? `The plan steers by “${name}” without saying from which year change is measured. Write the year in “baseline”.`
        : `The plan steers by “${name}” without saying where it begins. Add a measurement, and its year in “baseline”.`;
  }
}

import { measurementsOf, unitOf } from '../../model/indicator.ts';
import type { Localized } from '../../model/language.ts';
import { nameKey } from '../../model/names/index.ts';
import type { Args } from '../define.ts';
import { defineRule } from '../define.ts';
import { wrongSumOf } from '../indicators/category-sums.ts';
import { indicatorName, isUnread, shownValue } from '../indicators/figures.ts';

/** Percentages that do not add up to 100, or parts that do not add up to their total. */
export default defineRule({
  code: 'category-sum',
  group: 'indicators',
  levels: ['warning', 'warning', 'error'],
  summary: {
    nb: 'Kategorier som ikke blir 100 prosent, eller ikke blir totalen',
    nn: 'Kategoriar som ikkje blir 100 prosent, eller ikkje blir totalen',
    en: 'Categories that do not add up to 100 per cent, or to their total',
  },
  message: {
    nb: (args) => sentence(args, 'nb'),
    nn: (args) => sentence(args, 'nn'),
    en: (args) => sentence(args, 'en'),
  },
  check({ plan, report }) {
    const places = plan.manifest.municipality === undefined ? [] : [nameKey(plan.manifest.municipality.text)];
    for (const indicator of plan.items('indicator')) {
      const unit = unitOf(indicator);
      const measurements = measurementsOf(indicator);
      if (unit === undefined) continue;
      for (const measurement of measurements) {
        if (measurement.categories.length < 2 || isUnread(plan, indicator, measurement)) continue;
        const wrong = wrongSumOf(measurement, unit, measurements, places);
        if (wrong === undefined) continue;
        const { sum, expected, total } = wrong;
        const name = indicatorName(indicator);
        const args = { name, year: measurement.year, unit, sum, expected, total: total?.name ?? '' };
        report({ uri: indicator.uri, span: total?.span ?? measurement.yearSpan, args });
      }
    }
  },
});

function sentence({ name, year, unit, sum, expected, total }: Args, lang: keyof Localized): string {
  const added = shownValue(Number(sum), String(unit), lang);
  const wanted = shownValue(Number(expected), String(unit), lang);
  switch (lang) {
    case 'nb':
      return total === ''
        ? `Kategoriene for «${name}» i ${year} blir ${added} til sammen, ikke 100 %. Rett tallene, eller før opp det som mangler.`
        : `«${total}» er ${wanted}, men delene av «${name}» i ${year} blir ${added}. Rett det som er galt.`;
    case 'nn':
      return total === ''
        ? `Kategoriane for «${name}» i ${year} blir ${added} til saman, ikkje 100 %. Rett tala, eller før opp det som manglar.`
        : `«${total}» er ${wanted}, men delane av «${name}» i ${year} blir ${added}. Rett det som er gale.`;
    case 'en':
      return total === ''
        ? `The categories of “${name}” in ${year} add up to ${added}, not to 100 %. Correct the figures, or add what is missing.`
        : `“${total}” is ${wanted}, but the parts of “${name}” in ${year} add up to ${added}. Correct the one that is wrong.`;
  }
}

import type { Localized } from '../../model/language.ts';
import type { Args, CheckContext } from '../define.ts';
import { defineRule } from '../define.ts';
import {
  categoriesOf,
  type FigureUse,
  figureUses,
  indicatorName,
  measured,
  shownList,
  yearsOf,
} from '../indicators/figures.ts';
import { writtenAt } from '../reading.ts';

/** A figure in the text, or a baseline, for which the indicator has no value. */
export default defineRule({
  code: 'missing-measurement',
  group: 'indicators',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'Et tall fra en indikator som ikke har det',
    nn: 'Eit tal frå ein indikator som ikkje har det',
    en: 'A figure from an indicator that does not have it',
  },
  message: {
    nb: (args) => sentence(args, 'nb'),
    nn: (args) => sentence(args, 'nn'),
    en: (args) => sentence(args, 'en'),
  },
  check(context) {
    for (const use of figureUses(context.plan)) checkFigure(use, context);
    checkBaselines(context);
  },
});

/** What is missing, and what there is instead, by the arg `kind`. */
const SENTENCES: Readonly<Record<string, Localized<(args: Args) => string>>> = {
  'no-value': {
    nb: ({ name }) => `«${name}» har ingen målinger ennå. Før dem opp i registeret.`,
    nn: ({ name }) => `«${name}» har ingen målingar enno. Før dei opp i registeret.`,
    en: ({ name }) => `“${name}” has no measurements yet. Add them to the register.`,
  },
  'no-year': {
    nb: ({ name, year, known }) =>
      `«${name}» har ingen måling for ${year}, men for ${shownList(known, 'nb')}. Rett året, eller før opp målingen.`,
    nn: ({ name, year, known }) =>
      `«${name}» har inga måling for ${year}, men for ${shownList(known, 'nn')}. Rett året, eller før opp målinga.`,
    en: ({ name, year, known }) =>
      `“${name}” has no measurement for ${year}, but for ${shownList(known, 'en')}. Correct the year, or add the measurement.`,
  },
  'no-category': {
    nb: ({ name, year, category, known }) =>
      `«${name}» har ingen verdi for «${category}» i ${year}${known === '' ? '' : `, men for ${shownList(known, 'nb')}`}. Rett kategorien, eller før opp verdien.`,
    nn: ({ name, year, category, known }) =>
      `«${name}» har ingen verdi for «${category}» i ${year}${known === '' ? '' : `, men for ${shownList(known, 'nn')}`}. Rett kategorien, eller før opp verdien.`,
    en: ({ name, year, category, known }) =>
      `“${name}” has no value for “${category}” in ${year}${known === '' ? '' : `, but for ${shownList(known, 'en')}`}. Correct the category, or add the value.`,
  },
  categories: {
    nb: ({ name, year, known }) =>
      `«${name}» har ikke én verdi for ${year}, men én for hver kategori: ${shownList(known, 'nb')}. Skriv kategorien bak året, med punktum mellom.`,
    nn: ({ name, year, known }) =>
      `«${name}» har ikkje éin verdi for ${year}, men éin for kvar kategori: ${shownList(known, 'nn')}. Skriv kategorien bak året, med punktum mellom.`,
    en: ({ name, year, known }) =>
      `“${name}” has no one value for ${year}, but one for each category: ${shownList(known, 'en')}. Write the category behind the year, with a full stop between.`,
  },
  'no-such-year': {
    nb: ({ year }) => `«${year}» er ikke et år. Skriv året med fire sifre.`,
    nn: ({ year }) => `«${year}» er ikkje eit år. Skriv året med fire siffer.`,
    en: ({ year }) => `“${year}” is no year. Write the year with four digits.`,
  },
};

function sentence(args: Args, lang: keyof Localized): string {
  return SENTENCES[String(args.kind)]?.[lang](args) ?? '';
}

function checkFigure({ reference, figure, indicator, plan: owner }: FigureUse, { plan, report }: CheckContext): void {
  const { year, yearSpan, category } = figure;
  const { uri } = reference;
  const name = indicatorName(indicator);
  if (year === undefined) {
    const written = writtenAt(plan, uri, yearSpan);
    // A year that is still being typed is no slip.
    if (!/^\d{0,3}$/.test(written)) {
      report({ uri, span: yearSpan, args: { kind: 'no-such-year', name, year: written } });
    }
    return;
  }
  if (category?.text === '') return;
  const { kind } = measured(owner, indicator, year, category?.text);
  if (kind === 'no-year') report({ uri, span: yearSpan, args: yearArgs(name, year, yearsOf(indicator)) });
  if (kind === 'categories') {
    report({ uri, span: yearSpan, args: { kind, name, year, known: categoriesOf(indicator, year) } });
  }
  if (kind === 'no-category' && category !== undefined) {
    const known = categoriesOf(indicator, year);
    report({ uri, span: category.span, args: { kind, name, year, category: category.text, known } });
  }
}

function checkBaselines({ plan, report }: CheckContext): void {
  for (const indicator of plan.items('indicator')) {
    const { baseline } = indicator.fields;
    if (baseline.kind !== 'value') continue;
    const { kind } = measured(plan, indicator, baseline.value);
    if (kind !== 'no-year') continue;
    const args = yearArgs(indicatorName(indicator), baseline.value, yearsOf(indicator));
    report({ uri: indicator.uri, span: baseline.span, args });
  }
}

function yearArgs(name: string, year: number, known: string): Args {
  return { kind: known === '' ? 'no-value' : 'no-year', name, year, known };
}

import type { AnyItem } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import type { Span } from '../../text/span.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { withSubMeasures } from '../measures.ts';
import { isEverybody, isUndecided } from '../undecided.ts';

/** The only responsible is a word for several, or says that nobody is decided. */
export default defineRule({
  code: 'unresolved-responsible',
  group: 'responsible',
  levels: ['information', 'warning', 'error'],
  summary: {
    nb: 'En ansvarlig som er et ord for flere, eller som ikke er avklart',
    nn: 'Ein ansvarleg som er eit ord for fleire, eller som ikkje er avklart',
    en: 'A responsible that is a word for several, or is not decided',
  },
  message: {
    nb: ({ collective, written }) =>
      collective
        ? `«${written}» er et ord for flere, så ingen bestemt enhet har ansvaret. Før opp én enhet som svarer for det.`
        : 'Her er det ikke avgjort hvem som har ansvaret. Før opp enheten som svarer for det.',
    nn: ({ collective, written }) =>
      collective
        ? `«${written}» er eit ord for fleire, så inga bestemt eining har ansvaret. Før opp éi eining som svarer for det.`
        : 'Her er det ikkje avgjort kven som har ansvaret. Før opp eininga som svarer for det.',
    en: ({ collective, written }) =>
      collective
        ? `“${written}” is a word for several, so no unit in particular is responsible. Name one unit that answers for it.`
        : 'It is not decided here who is responsible. Name the unit that answers for it.',
  },
  check({ plan, report }) {
    for (const item of [...withSubMeasures(plan), ...plan.items('indicator')] as readonly AnyItem[]) {
      if (item.kind !== 'measure' && item.kind !== 'indicator') continue;
      const { responsible } = item.fields;
      if (responsible.kind !== 'value') continue;
      const span = unresolvedSpan(plan, responsible.value);
      if (span === undefined) continue;
      const written = responsible.value.map((reference) => reference.written).join(', ');
      const collective = responsible.value.every(
        (reference) => !isUndecided(reference.written) || isEverybody(reference.written),
      );
      report({ uri: item.uri, span, args: { written, collective: Number(collective) } });
    }
  },
});

/** From the first to the last of the references, where none of them is settled. */
function unresolvedSpan(plan: Plan, references: readonly Reference[]): Span | undefined {
  const first = references[0];
  const last = references.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isOpen = references.every(
    (reference) => isUndecided(reference.written) || plan.resolve(reference).every(isOpenPart),
  );
  return isOpen ? { start: first.span.start, end: last.span.end } : undefined;
}

/** A part that names nothing at all is for other rules to report. */
function isOpenPart({ written, targets }: Resolved): boolean {
  const item = targets[0]?.item;
  const { type } = item?.kind === 'unit' ? item.fields : {};
  return isUndecided(written) || (type?.kind === 'value' && type.value === 'collective');
}

import type { AnyItem } from '../../model/item.ts';
import type { Reference } from '../../model/reference.ts';
import type { Span } from '../../text/span.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { isEverybody, isUndecided } from '../fields/undecided.ts';
import { withSubMeasures } from '../measures.ts';

/** The only responsible is a word for several, or says that nobody is decided. */
export default defineRule({
  code: 'unresolved-responsible',
  group: 'responsible',
  levels: ['information', 'warning', 'error'],
  summary: {
    nb: 'En ansvarlig som er et ord for flere, er hele kommunen, eller ikke er avklart',
    nn: 'Ein ansvarleg som er eit ord for fleire, er heile kommunen, eller ikkje er avklart',
    en: 'A responsible that is a word for several, is the whole municipality, or is not decided',
  },
  message: {
    nb: ({ why, written }) => {
      if (why === 'undecided')
        return 'Her er det ikke avgjort hvem som har ansvaret. Før opp enheten som svarer for det.';
      const what = why === 'municipality' ? 'hele kommunen' : 'et ord for flere';
      return `«${written}» er ${what}, så ingen bestemt enhet har ansvaret. Før opp én enhet som svarer for det.`;
    },
    nn: ({ why, written }) => {
      if (why === 'undecided')
        return 'Her er det ikkje avgjort kven som har ansvaret. Før opp eininga som svarer for det.';
      const what = why === 'municipality' ? 'heile kommunen' : 'eit ord for fleire';
      return `«${written}» er ${what}, så inga bestemt eining har ansvaret. Før opp éi eining som svarer for det.`;
    },
    en: ({ why, written }) => {
      if (why === 'undecided') return 'It is not decided here who is responsible. Name the unit that answers for it.';
      const what = why === 'municipality' ? 'the whole municipality' : 'a word for several';
      return `“${written}” is ${what}, so no unit in particular is responsible. Name one unit that answers for it.`;
    },
  },
  check({ plan, report }) {
    for (const item of [...withSubMeasures(plan), ...plan.items('indicator')] as readonly AnyItem[]) {
      if (item.kind !== 'measure' && item.kind !== 'indicator') continue;
      const { responsible } = item.fields;
      if (responsible.kind !== 'value') continue;
      const span = unresolvedSpan(plan, responsible.value);
      if (span === undefined) continue;
      const written = responsible.value.map((reference) => reference.written).join(', ');
      report({ uri: item.uri, span, args: { written, why: whyOf(plan, responsible.value) } });
    }
  },
});

type Why = 'undecided' | 'several' | 'municipality';

function whyOf(plan: Plan, references: readonly Reference[]): Why {
  if (references.some(({ written }) => isUndecided(written) && !isEverybody(written))) return 'undecided';
  const parts = references.flatMap((reference) => plan.resolve(reference));
  return parts.every((part) => isMunicipality(plan, part)) ? 'municipality' : 'several';
}

/** From the first to the last of the references, where none of them is settled. */
function unresolvedSpan(plan: Plan, references: readonly Reference[]): Span | undefined {
  const first = references[0];
  const last = references.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isOpen = references.every(
    (reference) => isUndecided(reference.written) || plan.resolve(reference).every((part) => isOpenPart(plan, part)),
  );
  return isOpen ? { start: first.span.start, end: last.span.end } : undefined;
}

/** A part that names nothing at all is for other rules to report. */
function isOpenPart(plan: Plan, part: Resolved): boolean {
  const item = part.targets[0]?.item;
  const { type } = item?.kind === 'unit' ? item.fields : {};
  const isCollective = type?.kind === 'value' && type.value === 'collective';
  return isUndecided(part.written) || isCollective || isMunicipality(plan, part);
}

/** The unit that the manifest's own municipality is: «Strand kommune» in Strand's plan. */
function isMunicipality({ manifest: { municipality }, sameName }: Plan, { targets }: Resolved): boolean {
  if (municipality === undefined) return false;
  const names = [municipality.text, `${municipality.text} kommune`];
  return targets.some((target) => target.names.some(({ text }) => names.some((name) => sameName(name, text))));
}

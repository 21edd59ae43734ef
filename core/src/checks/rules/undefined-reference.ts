import type { Kind, TargetKind } from '../../model/table/types.ts';
import type { Plan, Resolved } from '../../workspace/plan.ts';
import type { Fix } from '../define.ts';
import { defineRule } from '../define.ts';
import { kindNames, kindsArg } from '../kinds.ts';
import { addItem, didYouMean } from '../references/suggest.ts';

/** A reference that names nothing. Units and indicators have rules of their own. */
export default defineRule({
  code: 'undefined-reference',
  group: 'references',
  levels: ['error', 'error', 'error'],
  summary: {
    nb: 'En henvisning til noe som ikke finnes',
    nn: 'Ei tilvising til noko som ikkje finst',
    en: 'A reference to something that does not exist',
  },
  message: {
    nb: ({ written, kinds, elsewhere }) =>
      `${kinds === '' ? `Ingenting i ${elsewhere ? 'den planen' : 'planen'} heter` : `«${written}» viser ikke til`} ${kinds === '' ? `«${written}»` : `${kindNames(kinds, 'nb')} som finnes${elsewhere ? ' i den planen' : ''}`}. Rett henvisningen, eller lag det den viser til.`,
    nn: ({ written, kinds, elsewhere }) =>
      `${kinds === '' ? `Ingenting i ${elsewhere ? 'den planen' : 'planen'} heiter` : `«${written}» viser ikkje til`} ${kinds === '' ? `«${written}»` : `${kindNames(kinds, 'nn')} som finst${elsewhere ? ' i den planen' : ''}`}. Rett tilvisinga, eller lag det ho viser til.`,
    en: ({ written, kinds, elsewhere }) =>
      `${kinds === '' ? `Nothing in ${elsewhere ? 'that plan' : 'the plan'} is called` : `“${written}” refers to no`} ${kinds === '' ? `“${written}”` : `${kindNames(kinds, 'en').replace(/\ban? /g, '')} that exists${elsewhere ? ' in that plan' : ''}`}. Correct the reference, or make what it refers to.`,
  },
  check({ plan, faulty, report }) {
    for (const resolved of faulty('undefined')) {
      const { reference, span, written } = resolved;
      const { to } = reference;
      if (to.includes('unit') || to.includes('indicator')) continue;
      const args = { written, kinds: kindsArg(to), elsewhere: Number(resolved.plan !== plan) };
      report({ uri: reference.uri, span, args, fixes: () => fixesOf(plan, resolved) });
    }
  },
});

function fixesOf(plan: Plan, resolved: Resolved): readonly Fix[] {
  const meant = didYouMean(plan, resolved);
  const kinds = kindsToAdd(resolved);
  // In running text that may be to anything, a slip is the likelier by far.
  if (meant.length > 0 && kinds.length > 1) return meant;
  return [...meant, ...kinds.flatMap((kind) => addItem(plan, kind, resolved))];
}

/** What registers hold that plans speak of most. */
const IN_TEXT: readonly Kind[] = ['unit', 'source', 'indicator'];

/** The kinds that the place takes; in running text what the writing tells: capitals are an abbreviation, «fig-» is a figure's. */
function kindsToAdd({ reference: { to }, written }: Resolved): readonly Kind[] {
  const [kind] = to;
  if (kind !== undefined) return isItem(kind) ? [kind] : [];
  if (/^\p{Lu}[\p{Lu}\p{N}]+$/u.test(written)) return ['abbreviation'];
  return /^(?:fig|tab)\p{L}*-/iu.test(written) ? [] : IN_TEXT;
}

function isItem(kind: TargetKind): kind is Exclude<Kind, 'view'> {
  return kind !== 'point' && kind !== 'heading' && kind !== 'figure' && kind !== 'table';
}

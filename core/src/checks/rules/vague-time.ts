import type { ParsedFile } from '../../model/file.ts';
import type { Item } from '../../model/item.ts';
import type { TimePart } from '../../model/time/index.ts';
import type { TimeValue } from '../../model/value.ts';
import { excerptOf } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { CheckContext } from '../define.ts';
import { defineRule } from '../define.ts';
import { isEmptyText } from '../fields/empty-text.ts';
import { isAskedFor } from '../fields/missing.ts';
import { isExisting, timedMeasures } from '../measures.ts';
import { writtenAt } from '../reading.ts';
import type { TimeClaim } from '../times/claims.ts';
import { timeFrames } from '../times/frames.ts';
import { relatedTo, STANDS_HERE } from '../times/related.ts';
import { ownClaims } from '../times/texts.ts';

/** Words that are no time anybody could be held to: «så snart som mulig», or a state or procedure. */
export default defineRule({
  code: 'vague-time',
  group: 'time',
  levels: ['information', 'warning', 'error'],
  summary: {
    nb: 'Ord som ikke sier når, eller en tilstand eller framgangsmåte der det skal stå en tid',
    nn: 'Ord som ikkje seier når, eller ein tilstand eller framgangsmåte der det skal stå ei tid',
    en: 'Words that do not say when, or a state or procedure where a time belongs',
  },
  message: {
    nb: ({ written, none }) =>
      none
        ? `«${written}» sier ikke når noe skal skje. Skriv et år, en del av et år eller en frist.`
        : `«${written}» kan ingen holdes til. Skriv et år, en del av et år eller en frist.`,
    nn: ({ written, none }) =>
      none
        ? `«${written}» seier ikkje når noko skal skje. Skriv eit år, ein del av eit år eller ein frist.`
        : `«${written}» kan ingen haldast til. Skriv eit år, ein del av eit år eller ein frist.`,
    en: ({ written, none }) =>
      none
        ? `“${written}” does not say when anything is to happen. Write a year, a part of a year or a deadline.`
        : `Nobody can be held to “${written}”. Write a year, a part of a year or a deadline.`,
  },
  relatedMessage: STANDS_HERE,
  check(context) {
    const { plan } = context;
    const given = timesElsewhere(plan);
    const isAsked = isAskedFor(plan, 'measure', 'time');
    for (const { measure, time } of timedMeasures(plan)) {
      // What runs already needs no time, so that «løpende» is true of it and no fault.
      if (isAsked || !isExisting(measure)) reportVague(context, measure.uri, time, () => given(measure));
    }
    for (const goal of plan.items('goal')) {
      const { targets } = goal.fields;
      if (targets.kind !== 'value') continue;
      for (const { by } of targets.value) if (by !== undefined) reportVague(context, goal.uri, by, () => []);
    }
  },
});

function reportVague(
  { plan, report }: CheckContext,
  uri: string,
  { text, reading }: TimeValue,
  given: () => readonly TimeClaim[],
): void {
  if (isEmptyText(text)) return;
  for (const part of reading.parts) {
    if (!isVague(part)) continue;
    const written = excerptOf(writtenAt(plan, uri, part.span));
    const related = given().map(relatedTo);
    report({ uri, span: part.span, args: { written, none: Number(part.kind === 'none') }, related });
  }
}

function isVague({ kind }: TimePart): boolean {
  return kind === 'vague' || kind === 'none';
}

/** The times that a card's text and its heading give, since its field gives none. */
function timesElsewhere(plan: Plan): (measure: Item<'measure'>) => readonly TimeClaim[] {
  const own = ownClaims(plan);
  const frames = new Map<ParsedFile, ReturnType<typeof timeFrames>>();
  const frameOf = (measure: Item<'measure'>) => {
    const file = plan.file(measure.uri);
    if (file?.type !== 'chapter') return undefined;
    const known = frames.get(file) ?? timeFrames(file, plan.manifest.period);
    frames.set(file, known);
    return known.of.get(measure)?.claim;
  };
  return (measure) => {
    const frame = frameOf(measure);
    return frame === undefined ? own(measure) : [...own(measure), frame];
  };
}

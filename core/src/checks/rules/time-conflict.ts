import type { ParsedFile } from '../../model/file.ts';
import { groupBy } from '../../model/group.ts';
import type { AnyItem, Item } from '../../model/item.ts';
import type { Localized } from '../../model/language.ts';
import type { PlacedPart } from '../../model/time/index.ts';
import type { TimeValue } from '../../model/value.ts';
import { oneLine } from '../../text/excerpt.ts';
import type { Plan } from '../../workspace/plan.ts';
import type { CheckContext } from '../define.ts';
import { defineRule } from '../define.ts';
import { timedMeasures } from '../measures.ts';
import { ownStretch, type TimeClaim } from '../times/claims.ts';
import { areApart, type Ends, isReversed, placedParts, usablePeriod } from '../times/ends.ts';
import { type TimeFrame, type TimeFrames, timeFrames } from '../times/frames.ts';
import { relatedTo, STANDS_HERE } from '../times/related.ts';
import { ownClaims } from '../times/texts.ts';

/** A measure whose field gives one time, and its own text or what it stands under another. */
export default defineRule({
  code: 'time-conflict',
  group: 'time',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'Et tiltak der tidspunktet og teksten rundt sier hver sin tid',
    nn: 'Eit tiltak der tidspunktet og teksten rundt seier kvar si tid',
    en: 'A measure whose time differs from what the text around it says',
  },
  message: {
    nb: ({ time, other, where }) =>
      where === 'paragraph'
        ? `Her står det «${time}», men overskriften sier «${other}». Rett det som er feil.`
        : `Tidspunktet er «${time}», men ${PLACES.nb[String(where)]} sier «${other}». Rett det som er feil.`,
    nn: ({ time, other, where }) =>
      where === 'paragraph'
        ? `Her står det «${time}», men overskrifta seier «${other}». Rett det som er feil.`
        : `Tidspunktet er «${time}», men ${PLACES.nn[String(where)]} seier «${other}». Rett det som er feil.`,
    en: ({ time, other, where }) =>
      where === 'paragraph'
        ? `“${time}” stands here, but the heading says “${other}”. Correct the one that is wrong.`
        : `The time is “${time}”, but ${PLACES.en[String(where)]} says “${other}”. Correct the one that is wrong.`,
  },
  relatedMessage: STANDS_HERE,
  check(context) {
    const { plan } = context;
    const timed = timedMeasures(plan).filter(({ time }) => placedParts(time.reading).length > 0);
    const byFile = groupBy(timed, ({ measure }) => [measure.uri]);
    const own = ownClaims(plan);
    for (const file of plan.files) checkFile(context, file, byFile.get(file.uri) ?? [], own);
  },
});

const PLACES: Localized<Readonly<Record<string, string>>> = {
  nb: { text: 'teksten på kortet', heading: 'overskriften', intro: 'avsnittet foran' },
  nn: { text: 'teksten på kortet', heading: 'overskrifta', intro: 'avsnittet framfor' },
  en: { text: 'the card’s text', heading: 'the heading', intro: 'the paragraph before it' },
};

type Timed = ReturnType<typeof timedMeasures>[number];

function checkFile(
  { plan, report }: CheckContext,
  file: ParsedFile,
  measures: readonly Timed[],
  own: ReturnType<typeof ownClaims>,
): void {
  const { period } = plan.manifest;
  const { of, intros } = file.type === 'chapter' ? timeFrames(file, period) : NO_FRAMES;
  for (const { claim, heading } of intros) {
    if (!areApart(claim.stretch, heading.stretch)) continue;
    const args = { time: oneLine(claim.written), other: oneLine(heading.written), where: 'paragraph' };
    report({ uri: file.uri, span: claim.span, args, related: [relatedTo(heading)] });
  }
  for (const timed of measures) {
    const conflicts = [...conflictsWithTexts(plan, timed, own), ...conflictWithFrame(plan, timed, of)];
    const [first] = conflicts;
    const part = placedParts(timed.time.reading)[0];
    if (first === undefined || part === undefined) continue;
    const time = oneLine(file.text.slice(part.span.start, part.span.end));
    const args = { time, other: oneLine(first.claim.written), where: first.where };
    report({ uri: file.uri, span: part.span, args, related: conflicts.map(({ claim }) => relatedTo(claim)) });
  }
}

const NO_FRAMES: TimeFrames = { of: new Map(), intros: [] };

interface Conflict {
  readonly where: 'text' | 'heading' | 'intro';
  readonly claim: TimeClaim;
}

/** The times of the card's own text, where none of them agrees: a text may tell of several steps. */
function conflictsWithTexts(plan: Plan, { measure, time }: Timed, own: (of: Item<'measure'>) => readonly TimeClaim[]) {
  const claims = own(measure);
  const isAgreed = claims.some((claim) => !disagrees(plan, measure, time, claim));
  return isAgreed ? [] : claims.map((claim): Conflict => ({ where: 'text', claim }));
}

/** The time of the card's heading; a time outside the plan's period is a slip of its own (`time-outside-period`). */
function conflictWithFrame(
  plan: Plan,
  { measure, time }: Timed,
  frames: ReadonlyMap<AnyItem, TimeFrame>,
): readonly Conflict[] {
  const frame = frames.get(measure);
  const period = usablePeriod(plan.manifest);
  if (frame === undefined || !disagrees(plan, measure, time, frame.claim)) return [];
  if (period !== undefined && areApart(time.reading, period) && !areApart(frame.claim.stretch, period)) return [];
  return [{ where: frame.type, claim: frame.claim }];
}

/** Whether the field and the claim have no day in common. */
function disagrees(plan: Plan, measure: Item<'measure'>, { reading }: TimeValue, claim: TimeClaim): boolean {
  const parts = placedParts(reading);
  const text = plan.file(measure.uri)?.text ?? '';
  if (parts.some(isReversed) || (parts.length > 1 && !areApart(reading, claim.stretch))) return false;
  return parts.every((part) => areApart(stretchOf(plan, text, part, claim), claim.stretch));
}

/** «Oppstart våren 2021» goes on, but where the claim is about a start too, it is this spring that is compared. */
function stretchOf(plan: Plan, text: string, part: PlacedPart, { about }: TimeClaim): Ends {
  const isSame = (about === 'start' && part.kind === 'open') || (about === 'end' && part.kind === 'deadline');
  return isSame ? ownStretch(text.slice(part.span.start, part.span.end), part, plan.manifest.period) : part;
}

import { compareDates } from '../../model/date.ts';
import { nameKey } from '../../model/names/index.ts';
import { findTimes } from '../../model/time/index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { type Span, shift } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { passagesOf } from '../prose/passages.ts';

/** The plan says that it follows another one, and evaluates nothing of it. */
export default defineRule({
  code: 'missing-evaluation',
  group: 'previous',
  levels: ['hint', 'information', 'warning'],
  summary: {
    nb: 'En plan som følger etter en annen, men ikke evaluerer den',
    nn: 'Ein plan som følgjer etter ein annan, men ikkje evaluerer han',
    en: 'A plan that follows another one and does not evaluate it',
  },
  message: {
    nb: () =>
      'Her står det at planen følger etter en annen, men ingen av tiltakene i den er evaluert. Før opp hva som ble gjort, og hva som skjer videre.',
    nn: () =>
      'Her står det at planen følgjer etter ein annan, men ingen av tiltaka i han er evaluerte. Før opp kva som vart gjort, og kva som skjer vidare.',
    en: () =>
      'This says that the plan follows another one, but none of its measures is evaluated. Say what was done, and what happens next.',
  },
  check({ plan, report }) {
    if (plan.manifest.previous !== undefined || plan.items('evaluation').length > 0) return;
    for (const { file, passage } of passagesOf(plan)) {
      if (file.type !== 'chapter' || passage.item !== undefined || passage.type === 'heading') continue;
      const found = namesPrevious(plan, passage.text);
      // Once is enough: it is the plan that lacks something, and not the sentence.
      if (found !== undefined) return report({ uri: file.uri, span: shift(found, passage.span.start) });
    }
  },
});

/** The plan before, or this one as a new edition of it. */
const PREVIOUS =
  /(?<!\p{L})(?:(?:forrige|førre)\s(?:\p{L}{0,20}\s)?(?:\p{L}{0,20}plan|plan)(?:en)?|revider\p{L}{0,3}\s(?:utgaven?|utgåva?|utgåve|versjon(?:en)?)|(?:the\s)?previous\s(?:action\s)?plan)(?!\p{L})/iu;

/** Where the text says that there was a plan before: the words that do. */
function namesPrevious(plan: Plan, text: string): Span | undefined {
  const match = PREVIOUS.exec(text);
  if (match !== null) return { start: match.index, end: match.index + match[0].length };
  return titleOfEarlierPlan(plan, text);
}

/** How far behind the title its period may stand. */
const NEAR = 30;

/** The plan's own title with a period that began before this one's. */
function titleOfEarlierPlan({ manifest }: Plan, text: string): Span | undefined {
  const title = nameKey(manifest.title?.text ?? '').replace(/\s+for\s.*$/u, '');
  const { period } = manifest;
  if (title === '' || period === undefined) return undefined;
  const folded = text.toLowerCase();
  for (const sentence of sentencesOf(text, { start: 0, end: text.length })) {
    const at = folded.slice(0, sentence.end).indexOf(title, sentence.start);
    if (at < 0) continue;
    const behind = { start: at + title.length, end: Math.min(sentence.end, at + title.length + NEAR) };
    const time = findTimes(text.slice(behind.start, behind.end))[0];
    if (time === undefined || !('start' in time) || time.start === undefined) continue;
    if (compareDates(time.start, period.start) < 0) return { start: at, end: behind.start + time.span.end };
  }
  return undefined;
}

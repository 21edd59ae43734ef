import type { ParsedFile } from '../../model/file.ts';
import type { Passage } from '../../model/prose.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { textVariants } from '../names/variants.ts';
import { type PlanPassage, passagesOf } from '../prose/passages.ts';
import { type SpacingFound, type SpacingSlip, spacingIn } from '../prose/spacing.ts';

/** A blank that is missing or too much around a sign, or the sign twice. */
export default defineRule({
  code: 'spacing',
  group: 'language',
  levels: ['hint', 'hint', 'information'],
  summary: {
    nb: 'Et mellomrom som mangler eller er for mye, eller et skilletegn som står to ganger',
    nn: 'Eit mellomrom som manglar eller er for mykje, eller eit skiljeteikn som står to gonger',
    en: 'A blank that is missing or too much, or a punctuation mark that stands twice',
  },
  message: {
    nb: ({ what, right }) => `${WHAT[what as SpacingSlip['what']].nb} Skriv «${right}».`,
    nn: ({ what, right }) => `${WHAT[what as SpacingSlip['what']].nn} Skriv «${right}».`,
    en: ({ what, right }) => `${WHAT[what as SpacingSlip['what']].en} Write “${right}”.`,
  },
  check({ plan, report }) {
    const found = [...slipsIn(plan)];
    const isInName = namesAmong(plan, found);
    for (const each of found) {
      const { file, text, index, written, span, slip } = each;
      if (isInName(each)) continue;
      const right = slip.right(written);
      const fixes = () => [replaceWith(file.uri, span, right, slip.open === undefined)];
      const args = { what: slip.what, right: inWords(text, index, written, right) };
      report({ uri: file.uri, span, args, fixes });
    }
  },
});

/** A slip with the text that it stands in, and its place in the file. */
interface Found extends SpacingFound {
  readonly file: ParsedFile;
  readonly passage: Passage | undefined;
  readonly text: string;
  readonly span: Span;
}

function* slipsIn(plan: Plan): Generator<Found> {
  for (const { file, passage, text, start } of shownTexts(plan)) {
    for (const found of spacingIn(text, plan.language)) {
      const span = { start: start + found.index, end: start + found.index + found.written.length };
      // Markup that is blanked out is no blank of the author's.
      if (file.text.slice(span.start, span.end) === found.written) yield { ...found, file, passage, text, span };
    }
  }
}

/**
 * Whether a slip is one in a registered name, «helse – og omsorgstjenesteloven»: `name-variant` reports that, and knows what
 * should stand there. The names are looked for only where a slip with a hyphen is.
 */
function namesAmong(plan: Plan, found: readonly Found[]): (each: Found) => boolean {
  const passages = new Map<Passage, PlanPassage>();
  for (const { file, passage, slip } of found) {
    if (slip.open && passage !== undefined) passages.set(passage, { file, passage });
  }
  if (passages.size === 0) return () => false;
  const names = new Map<Passage, Span[]>();
  for (const { passage, span } of textVariants(plan, passages.values())) {
    const spans = names.get(passage);
    if (spans === undefined) names.set(passage, [span]);
    else spans.push(span);
  }
  return ({ passage, span, slip }) =>
    slip.open === true && passage !== undefined && names.get(passage)?.some((name) => overlaps(name, span)) === true;
}

interface Shown extends Pick<Found, 'file' | 'passage' | 'text'> {
  readonly start: number;
}

/**
 * Running text, the times of measures, which often are whole sentences, and the figures that are shown as they are written:
 * `[[ungdata-rusfri@2022=81%]]`.
 */
function* shownTexts(plan: Plan): Generator<Shown> {
  for (const { file, passage } of passagesOf(plan)) {
    yield { file, passage, text: passage.text, start: passage.span.start };
  }
  for (const { uri, fields } of plan.items('measure')) {
    const file = plan.file(uri);
    if (file === undefined || fields.time.kind !== 'value' || fields.time.value.ends !== undefined) continue;
    const { start, end } = fields.time.value.span;
    yield { file, passage: undefined, text: file.text.slice(start, end), start };
  }
  for (const file of plan.files) {
    for (const { place } of file.references) {
      const shown = place.type === 'prose' ? place.figure?.expected : undefined;
      if (shown !== undefined) yield { file, passage: undefined, text: shown.text, start: shown.span.start };
    }
  }
}

/** The words around a place, with what should stand there: «2020. Om» for a full stop alone. */
function inWords(text: string, index: number, found: string, right: string): string {
  const before = /[\p{L}\d]*$/u.exec(text.slice(Math.max(0, index - 30), index))?.[0] ?? '';
  const end = index + found.length;
  const behind = /^[\p{L}\d]*/u.exec(text.slice(end, end + 30))?.[0] ?? '';
  return `${before}${right}${behind}`.trim();
}

const WHAT = {
  missing: {
    nb: 'Her mangler det et mellomrom.',
    nn: 'Her manglar det eit mellomrom.',
    en: 'A blank is missing here.',
  },
  extra: {
    nb: 'Her er det et mellomrom for mye.',
    nn: 'Her er det eit mellomrom for mykje.',
    en: 'There is a blank too much here.',
  },
  doubled: {
    nb: 'Her står det samme skilletegnet to ganger.',
    nn: 'Her står det same skiljeteiknet to gonger.',
    en: 'The same punctuation mark stands here twice.',
  },
} as const;

import { defineRule } from '../define.ts';
import { editFix } from '../make-fix.ts';
import { passagesOf } from '../prose/passages.ts';

/** Words that never stand twice in a row, in bokmål, nynorsk and English. */
const NEVER = new Set('og å eller samt en ein et eit the and or a an of'.split(' '));
/** Words that do where a sentence ends in one and another begins: «byen han bor i i dag», «det de lever av av og til». */
const SELDOM = new Set(
  'i på av til med fra frå ved om mot hos etter under mellom gjennom innen innan from with to by'.split(' '),
);
/** Sentences that may end so. */
const RELATIVE = /(?<!\p{L})(?:som|der|hva|kva|hvor|kor|hvem|kven|hvilke\p{L}*|what|which|who|where|that)(?!\p{L})/iu;
const GOES_ON = /^\s+(?:dag|går|år|fjor|morgen|morgon|natt|og til|dels|sammen|saman|eksempel|sin|å)(?!\p{L})/iu;

/** One of those, and the same one behind it. */
const TWICE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${[...NEVER, ...SELDOM].join('|')})(\\s{1,40})(?=\\1(?![\\p{L}\\p{N}-]))`,
  'giu',
);

/** A small word that stands twice in a row: «og og». */
export default defineRule({
  code: 'repeated-word',
  group: 'language',
  levels: ['hint', 'information', 'information'],
  summary: {
    nb: 'Et ord som står to ganger etter hverandre',
    nn: 'Eit ord som står to gonger etter kvarandre',
    en: 'A word that stands twice in a row',
  },
  message: {
    nb: ({ word }) => `«${word}» står to ganger etter hverandre. Ta bort det ene.`,
    nn: ({ word }) => `«${word}» står to gonger etter kvarandre. Ta bort det eine.`,
    en: ({ word }) => `“${word}” stands twice in a row. Remove one of them.`,
  },
  check({ plan, report }) {
    for (const { file, passage } of passagesOf(plan)) {
      const { text } = passage;
      for (const { 1: first = '', 2: gap = '', index } of text.matchAll(TWICE)) {
        const word = first.toLowerCase();
        const end = index + first.length + gap.length + first.length;
        if (!isSlip(text, word, index, end)) continue;
        const span = { start: passage.span.start + index, end: passage.span.start + end };
        const between = { start: span.start + first.length, end: span.end };
        // Markup that is blanked out is no blank of the author's.
        if (file.text.slice(between.start, between.end - first.length) !== gap) continue;
        const fixes = () => [editFix('remove', file.uri, { span: between, text: '' }, {}, NEVER.has(word))];
        report({ uri: file.uri, span, args: { word }, fixes });
      }
    }
  },
});

function isSlip(text: string, word: string, start: number, end: number): boolean {
  if (NEVER.has(word)) return true;
  if (!SELDOM.has(word) || GOES_ON.test(text.slice(end, end + 20))) return false;
  const before = text.slice(Math.max(0, start - 100), start);
  return !RELATIVE.test(before.slice(Math.max(before.lastIndexOf('.'), before.lastIndexOf(','), 0)));
}

import type { Block, ParsedFile } from '../../model/file.ts';
import type { Passage } from '../../model/prose.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import { defineRule } from '../define.ts';
import { replaceWith } from '../make-fix.ts';
import { sourceOf } from '../outline.ts';

/** A paragraph whose last sentence has no end, where the sentences before it have one. */
export default defineRule({
  code: 'unfinished-sentence',
  group: 'language',
  levels: ['hint', 'hint', 'hint'],
  summary: {
    nb: 'Et avsnitt der den siste setningen ikke er avsluttet',
    nn: 'Eit avsnitt der den siste setninga ikkje er avslutta',
    en: 'A paragraph whose last sentence has no end',
  },
  message: {
    nb: () => 'Setningen har ingen slutt. Skriv resten, eller sett punktum.',
    nn: () => 'Setninga har ingen slutt. Skriv resten, eller set punktum.',
    en: () => 'The sentence has no end. Write the rest, or put a full stop.',
  },
  check({ plan, report }) {
    for (const file of plan.files) {
      if (file.type !== 'chapter') continue;
      let at = 0;
      for (const passage of file.passages()) {
        const span = passage.type === 'paragraph' && passage.inside === undefined ? openEnd(passage) : undefined;
        if (span === undefined) continue;
        while (at < file.blocks.length && (file.blocks[at]?.span.end ?? 0) < span.end) at++;
        if (goesOn(file, file.blocks[at], file.blocks[at + 1])) continue;
        const { uri } = file;
        const text = `${file.text.slice(span.start, span.end).replace(/[,;]$/, '')}.`;
        report({ uri, span, fixes: () => [replaceWith(uri, span, text)] });
      }
    }
  },
});

/** The word, comma, bracket or end of a quotation that a sentence breaks off at. */
const LAST = /[\p{L}\p{N}%)]+»?[,;]?$/u;
/** As much of it as is looked at: no word is longer, and what somebody leaned a hand on costs no more than one. */
const LONGEST_WORD = 200;
/** So short a rest is a source or a name below the text, or a stop that belongs to an abbreviation. */
const FEWEST_WORDS = 6;

/** The last word of a paragraph of several sentences that ends in the middle of one. */
function openEnd({ text, span }: Passage): Span | undefined {
  const end = text.trimEnd().length;
  const last = LAST.exec(text.slice(Math.max(0, end - LONGEST_WORD), end));
  if (last === null) return undefined;
  const sentences = sentencesOf(text, { start: 0, end: text.length });
  const rest = sentences.at(-1);
  if (sentences.length < 2 || rest === undefined) return undefined;
  if (text.slice(rest.start, rest.end).split(/\s+/).length < FEWEST_WORDS) return undefined;
  // A bracket around whole sentences has their stop in it.
  if (/[.!?…]["»”]?\)$/.test(text.trimEnd())) return undefined;
  return { start: span.start + end - last[0].length, end: span.start + end };
}

/** No running text: a picture, a note, a caption, a line that is bold as a whole, lines broken by hand as in an address. */
const NO_TEXT =
  /^\s*(?:!\[|\[\^|[*_]{1,3}[^*_]*[*_]{1,3}\s*$|(?:Tabell|Figur|Table|Figure)(?!\p{L}))|(?: {2}|\\)\r?\n\s*\S/u;

/** Whether the text goes on in the block below, or is no running text at all. */
function goesOn(file: ParsedFile, block: Block | undefined, next: Block | undefined): boolean {
  if (block === undefined || NO_TEXT.test(sourceOf(file, block))) return true;
  if (next === undefined || next.type === 'heading' || next.type === 'rule') return false;
  return next.type !== 'paragraph' || !/^\s*[\p{Lu}\d]/u.test(sourceOf(file, next));
}

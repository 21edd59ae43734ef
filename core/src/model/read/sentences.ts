import { numberOf } from '../../syntax/sketch.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { type FoldedWord, foldedWords } from '../../text/words.ts';
import { isOthersWords, type LongSentence, type Passage, STAND_IN } from '../prose.ts';

/** As many words as make a sentence one that nobody writes twice by chance (docs/rules/repeated-text.md). */
export const LONG = 12;

/**
 * The long sentences of a file's running text. Titles are left out, which cards and evaluations repeat by right, and what
 * sources and requirement sets quote. `text` is the file's.
 */
export function readSentences(text: string, passages: readonly Passage[]): readonly LongSentence[] {
  return passages.flatMap((passage) => (isOwn(passage) ? sentencesIn(text, passage) : []));
}

function isOwn(passage: Passage): boolean {
  return passage.type !== 'heading' && passage.field !== 'title' && !isOthersWords(passage);
}

function sentencesIn(text: string, passage: Passage): readonly LongSentence[] {
  const { start } = passage.span;
  const shown = withReferences(text, passage);
  return sentencesOf(shown, { start: 0, end: shown.length }).flatMap((span) => {
    const words = foldedWords(shown, span).map((word) => moved(word, start));
    const [first, last] = [words[0], words.at(-1)];
    if (first === undefined || last === undefined || words.length < LONG) return [];
    // Signs before the first word are markup.
    return [{ span: { start: first.start, end: last.end }, passage, words, number: numberOf(words) }];
  });
}

function moved({ word, start, end }: FoldedWord, by: number): FoldedWord {
  return { word, start: start + by, end: end + by };
}

/** The text with what a reference says as it is written, so that two that refer to different things differ; footnotes left out. */
function withReferences(text: string, { text: shown, span }: Passage): string {
  if (!shown.includes(STAND_IN)) return shown;
  const source = text.slice(span.start, span.end);
  return shown
    .replace(/\ufffc/g, (_, at: number) => source.charAt(at))
    .replace(/\[\^[^\]\n]{0,80}\]/g, (note) => ' '.repeat(note.length));
}

import { type ReferenceText, readReferenceText } from '../../syntax/reference.ts';
import { shift } from '../../text/span.ts';
import { chapterStart } from './chapter.ts';
import { endsInLaw } from './words.ts';

/**
 * The parts of what stands inside `[[…]]` or in a reference field, as `readReferenceText` gives them, and with the chapter of
 * a law as its section: «alkoholloven kap. 3».
 */
export function readTarget(text: string, start: number, prose: boolean): ReferenceText {
  const read = readReferenceText(text, start, prose);
  const { text: written, span } = read.written;
  const at = read.section || read.figure ? undefined : chapterStart(written);
  if (at === undefined) return read;
  const name = written.slice(0, at).trimEnd();
  return {
    ...read,
    written: { text: name, span: { start: span.start, end: span.start + name.length } },
    section: { text: written.slice(at), span: shift({ start: at, end: written.length }, span.start) },
  };
}

/** What stands between two laws: «alkoholloven § 1-7d og folkehelseloven § 7». */
const BETWEEN = /\s{0,2}(?:[,;](?:\s(?:og|and|samt))?|\s(?:og|and|samt))\s+(?=\p{L}[^§,;]{0,80}(?:§|\skap))/gu;
/** Where the place in a law begins. */
const PLACE = /§|\skap(?:\.|ittel)?\s?\d/u;

/** The laws that one text of a field names with their sections, each with its place in the text; the whole for other texts. */
export function lawsIn(text: string): readonly { readonly text: string; readonly start: number }[] {
  const laws: { text: string; start: number }[] = [];
  let from = 0;
  for (const { index, 0: between } of text.matchAll(BETWEEN)) {
    const next = index + between.length;
    const [name = ''] = text.slice(next).split(PLACE, 1);
    if (!PLACE.test(text.slice(from, index)) || !endsInLaw(name)) continue;
    laws.push({ text: text.slice(from, index), start: from });
    from = next;
  }
  return [...laws, { text: text.slice(from), start: from }];
}

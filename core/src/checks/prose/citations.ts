import type { Span } from '../../text/span.ts';

/** One work in a citation such as «(Anderson, 2009; Babor, 2010)». Offsets are those of the text that was read. */
export interface Citation {
  readonly span: Span;
  /** The author as written, the first of several. */
  readonly author: string;
  /** With the letter that tells two works of a year apart: `2016a`. */
  readonly year: string;
}

const BRACKETS = /\(([^()]{6,240})\)/gu;
const NAME = "\\p{Lu}[\\p{L}.'’-]+(?:\\s\\p{Lu}[\\p{L}.'’-]+){0,5}";
/** «Anderson, 2009», «Næss og Nesvåg, 2012», «Rossow et al., 2015a»: the comma tells it from «Brukerplan 2017». */
const WORK = new RegExp(
  `^\\s*(?:se\\s|jf\\.?\\s|sjå\\s|see\\s)?(${NAME})(?:\\s(?:og|and|&)\\s${NAME}|\\s(?:et\\sal|m\\.?fl)\\.?)?,\\s?((?:19|20)\\d\\d\\p{Ll}?)\\s*$`,
  'u',
);

/** The works cited by author and year, in brackets, in running text. Linear in the text. */
export function citedWorks(text: string): readonly Citation[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(BRACKETS)].flatMap((brackets) => {
    let from = brackets.index + 1;
    return (brackets[1] ?? '').split(';').flatMap((part) => {
      const start = from + (part.length - part.trimStart().length);
      from += part.length + 1;
      const [, author, year] = WORK.exec(part.replace(/\s/g, ' ')) ?? [];
      if (author === undefined || year === undefined) return [];
      return [{ span: { start, end: start + part.trim().length }, author, year }];
    });
  });
}

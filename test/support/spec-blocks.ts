import type { Mark } from './spec-marks.ts';
import { failure, readMarks, writeMarks } from './spec-marks.ts';

/** A fenced block that is a file or an expected output. Lines count from 0 in the suite. */
export interface SpecBlock {
  /** The file's path in the workspace, or the output's name. */
  readonly name: string;
  readonly info: string;
  readonly fence: string;
  readonly crlf: boolean;
  /** Whether the file ends without a line break. */
  readonly open: boolean;
  /** What stands in it, underlines taken out, with `\n` as line break. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** Where the caret `<|>` stood, in `text`. */
  readonly caret?: number;
  /** Where a second one stood: the end of a selection that the first begins. */
  readonly caretEnd?: number;
  readonly firstLine: number;
  readonly endLine: number;
}

const CARET = '<|>';

type BlockHead = Pick<SpecBlock, 'name' | 'info' | 'fence' | 'firstLine' | 'endLine'> & {
  readonly flags: readonly string[];
};

/** A block from its fence line and content. Throws where its info string or its marks are not in the notation. */
export function toBlock({ flags, ...head }: BlockHead, content: readonly string[]): SpecBlock {
  const unknown = flags.find((flag) => flag !== 'crlf' && flag !== 'open');
  if (unknown !== undefined) throw failure(head.firstLine - 1, `says «${unknown}», which is no property of a file`);
  const isFile = head.name.includes('.');
  const { text: marked, marks } = isFile
    ? readMarks(content, head.firstLine)
    : { text: `${content.join('\n')}\n`, marks: [] };
  const caret = isFile ? marked.indexOf(CARET) : -1;
  const second = caret < 0 ? -1 : marked.indexOf(CARET, caret + CARET.length);
  const open = flags.includes('open');
  const whole = open ? marked.replace(/\n$/, '') : marked;
  const caretEnd = second < 0 ? {} : { caretEnd: second - CARET.length };
  return {
    ...head,
    crlf: flags.includes('crlf'),
    open,
    text: caret < 0 ? whole : whole.replaceAll(CARET, ''),
    marks: marks.map((mark) => withoutCaret(mark, caret)),
    ...(caret < 0 ? {} : { caret }),
    ...caretEnd,
  };
}

/** The mark in the text without the caret; it is drawn below the line that shows the caret. */
function withoutCaret(mark: Mark, caret: number): Mark {
  const move = (offset: number) => (caret < 0 || offset <= caret ? offset : Math.max(caret, offset - CARET.length));
  return { ...mark, start: move(mark.start), end: move(mark.end) };
}

/** The lines of a file block: `text` with the caret put back and `marks` drawn below their lines. */
export function writeBlock(
  block: Pick<SpecBlock, 'caret' | 'caretEnd'>,
  text: string,
  marks: readonly Mark[],
): string[] {
  const { caret, caretEnd } = block;
  if (caret === undefined) return writeMarks(text, marks);
  if (caretEnd !== undefined) {
    const withBoth = text.slice(0, caret) + CARET + text.slice(caret, caretEnd) + CARET + text.slice(caretEnd);
    return writeMarks(withBoth, []);
  }
  const moved = marks.map((mark) => ({
    ...mark,
    start: mark.start < caret ? mark.start : mark.start + CARET.length,
    end: mark.end <= caret ? mark.end : mark.end + CARET.length,
  }));
  return writeMarks(text.slice(0, caret) + CARET + text.slice(caret), moved);
}

import type { SpecBlock } from './spec-blocks.ts';
import { writeBlock } from './spec-blocks.ts';
import type { Mark } from './spec-marks.ts';
import type { FixExpectation, SpecTest } from './spec-parse.ts';

/** What the program did with the files of a test. Texts and offsets are the program's own, line breaks and all. */
export interface Observed {
  /** Every range to be underlined, in any file of the workspace, with all that a suite may pin. */
  readonly marks: readonly { readonly file: string; readonly mark: Mark }[];
  /** The text of any file of the workspace, for a mark in one that the test does not show. */
  textOf(file: string): string;
  /** The fixes offered, in the order of their findings. */
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  /** The files that a fix changes or creates, as they are afterwards; `undefined` for all safe fixes. Throws where there is no such fix. */
  applyFix(title: string | undefined): ReadonlyMap<string, string>;
  /** Named outputs, such as `hover`. */
  readonly outputs: ReadonlyMap<string, string>;
}

/** One stretch of a suite that says what is expected, beside what was seen. */
export interface Piece {
  /** Its lines in the suite, counted from 0; empty where the suite does not have it yet. */
  readonly firstLine: number;
  readonly endLine: number;
  /** Lines around it when it is shown. */
  readonly head: readonly string[];
  readonly tail: readonly string[];
  /** `undefined` where the suite does not expect it at all. */
  readonly expected: readonly string[] | undefined;
  /** `undefined` where it was not seen at all. */
  readonly actual: readonly string[] | undefined;
}

/** All expectations of a test, in the order in which they are shown, beside what was observed. */
export function comparePieces(test: SpecTest, observed: Observed): readonly Piece[] {
  return [
    ...test.files.map((block) => filePiece(test, block, observed)),
    ...unshownFiles(test, observed),
    ...offeredPiece(test, observed),
    ...test.fixes.flatMap((fix) => fixPieces(fix, test, observed)),
    ...test.outputs.map((block) => outputPiece(block, observed)),
  ];
}

function filePiece(test: SpecTest, block: SpecBlock, observed: Observed): Piece {
  const marks = observed.marks
    .filter(({ file }) => file === block.name)
    .map(({ mark }) => withoutReturns(mark, block, observed));
  return {
    ...placeOf(block),
    expected: writeBlock(block, block.text, block.marks),
    actual: writeBlock(block, block.text, pinned(marks, block.marks, test)),
  };
}

/** Offsets of a file with CRLF, counted as if its line breaks were `\n`. */
function withoutReturns(mark: Mark, block: SpecBlock, observed: Observed): Mark {
  if (!block.crlf) return mark;
  const text = observed.textOf(block.name);
  const returns = (offset: number) => text.slice(0, offset).split('\r').length - 1;
  return { ...mark, start: mark.start - returns(mark.start), end: mark.end - returns(mark.end) };
}

/** Keeps of what was seen only what the suite pins: a message, a severity, related places. */
function pinned(actual: readonly Mark[], expected: readonly Mark[], test: SpecTest): Mark[] {
  const all = test.files.flatMap((file) => file.marks);
  const showsRelated = all.some((mark) => mark.type === 'related');
  const seen = new Set<string>();
  return actual.flatMap((mark) => {
    if (mark.type === 'related' && (!showsRelated || seen.has(keyOf(mark)))) return [];
    seen.add(keyOf(mark));
    const model = expected.find((other) => keyOf(other) === keyOf(mark)) ?? all.find((other) => isAlike(other, mark));
    const { severity, message, ...rest } = mark;
    return [
      {
        ...rest,
        ...(severity === undefined || model?.severity === undefined ? {} : { severity }),
        ...(message === undefined || model?.message === undefined ? {} : { message }),
      },
    ];
  });
}

function keyOf({ type, start, end, label }: Mark): string {
  return `${type} ${start} ${end} ${label}`;
}

function isAlike(a: Mark, b: Mark): boolean {
  return a.type === b.type && a.label === b.label;
}

/** Marks in files that the test does not show: the default manifest, or files that sections above give. */
function unshownFiles(test: SpecTest, observed: Observed): Piece[] {
  const shown = new Set(test.files.map(({ name }) => name));
  const names = new Set(
    observed.marks.filter(({ file, mark }) => mark.type === 'main' && !shown.has(file)).map(({ file }) => file),
  );
  const line = (test.files.at(-1)?.endLine ?? test.line) + 1;
  return [...names].map((name) => {
    const marks = observed.marks.filter(({ file }) => file === name).map(({ mark }) => mark);
    const language = name.endsWith('.md') ? 'md' : 'yaml';
    const head = ['', `\`\`\`\`${language} ${name}`];
    const actual = writeBlock({}, observed.textOf(name).replaceAll('\r\n', '\n'), pinned(marks, [], test));
    return { firstLine: line, endLine: line, head, tail: ['````'], expected: undefined, actual };
  });
}

function offeredPiece(test: SpecTest, observed: Observed): Piece[] {
  if (test.offered === undefined) return [];
  const { firstLine, endLine, titles } = test.offered;
  const seen = observed.fixes.map(({ title, safe }) => (safe ? `${title} (safe)` : title));
  return [{ firstLine, endLine, head: [], tail: [], expected: offeredLines(titles), actual: offeredLines(seen) }];
}

function offeredLines(titles: readonly string[]): string[] {
  return titles.length === 0 ? ['Fixes: none'] : ['Fixes:', '', ...titles.map((title) => `- ${title}`)];
}

function fixPieces(fix: FixExpectation, test: SpecTest, observed: Observed): Piece[] {
  const changed = observed.applyFix(fix.title);
  const known = new Map([...test.files, ...test.shared].map((file) => [file.name, file]));
  const shown = fix.files.map((block) => {
    const text = changed.get(block.name);
    return {
      ...placeOf(block),
      expected: writeMarksOf(block),
      actual: text === undefined ? undefined : linesOf(text, block),
    };
  });
  const line = (fix.files.at(-1)?.endLine ?? fix.line) + 1;
  const unshown = [...changed].filter(([name]) => !fix.files.some((block) => block.name === name));
  const heading = { firstLine: fix.line, endLine: fix.line + 1, head: [], tail: [] };
  return [
    { ...heading, expected: [fixLine(fix.title, fix.safe)], actual: [fixLine(fix.title, isSafe(fix, observed))] },
    ...shown,
    ...unshown.map(([name, text]) => {
      const like = known.get(name);
      const info = like?.info ?? `${name.endsWith('.md') ? 'md' : 'yaml'} ${name}`;
      const actual = linesOf(text, like ?? { crlf: false, open: false });
      return {
        firstLine: line,
        endLine: line,
        head: ['', `\`\`\`\`${info}`],
        tail: ['````'],
        expected: undefined,
        actual,
      };
    }),
  ];
}

function isSafe(fix: FixExpectation, observed: Observed): boolean {
  return fix.title === undefined || observed.fixes.some(({ title, safe }) => title === fix.title && safe);
}

function fixLine(title: string | undefined, safe: boolean): string {
  if (title === undefined) return 'After all safe fixes:';
  return `After ${safe ? 'safe ' : ''}fix: ${title}`;
}

function writeMarksOf(block: SpecBlock): string[] {
  return writeBlock({}, block.text, block.marks);
}

/** A text as the lines of a block with these properties; where it does not have them, the line that breaks them says so. */
function linesOf(text: string, { crlf, open }: Pick<SpecBlock, 'crlf' | 'open'>): string[] {
  if (text === '') return [];
  const endsOpen = !text.endsWith('\n');
  const lines = (endsOpen ? text : text.slice(0, -1)).split('\n');
  const shown = lines.map((line, at) => {
    const isLast = at === lines.length - 1;
    if (isLast && endsOpen) return open ? line : `${line}⟨no line break⟩`;
    if (line.endsWith('\r')) return crlf ? line.slice(0, -1) : `${line.slice(0, -1)}⟨CRLF⟩`;
    return crlf ? `${line}⟨LF⟩` : line;
  });
  return open && !endsOpen ? [...shown, '⟨line break⟩'] : shown;
}

function outputPiece(block: SpecBlock, observed: Observed): Piece {
  const text = observed.outputs.get(block.name);
  return {
    ...placeOf(block),
    expected: block.text.replace(/\n$/, '').split('\n'),
    actual: text?.replace(/\n$/, '').split('\n'),
  };
}

function placeOf({
  firstLine,
  endLine,
  fence,
  info,
}: SpecBlock): Pick<Piece, 'firstLine' | 'endLine' | 'head' | 'tail'> {
  return { firstLine, endLine, head: [`${fence}${info}`], tail: [fence] };
}

/** The pieces as one text in the suite's own notation: what is expected, or what was seen. */
export function showPieces(pieces: readonly Piece[], side: 'expected' | 'actual'): string {
  return pieces
    .flatMap((piece) => {
      const lines = piece[side];
      return lines === undefined ? [] : [...piece.head.filter((line) => line !== ''), ...lines, ...piece.tail, ''];
    })
    .join('\n');
}

/** The suite with what was seen in place of what it expects. Pieces must not overlap. */
export function rewriteSuite(lines: readonly string[], pieces: readonly Piece[]): string {
  const result = [...lines];
  const changed = pieces.filter(({ expected, actual }) => expected?.join('\n') !== actual?.join('\n'));
  // From the end, so that lines further up keep their numbers; later ones of one place first, so that they end up behind.
  const ordered = changed
    .map((piece, order) => ({ piece, order }))
    .sort((a, b) => b.piece.firstLine - a.piece.firstLine || b.order - a.order);
  for (const { piece } of ordered) {
    if (piece.actual === undefined) {
      result.splice(piece.firstLine - 1, piece.endLine - piece.firstLine + 2);
    } else {
      const isNew = piece.expected === undefined;
      const added = isNew ? [...piece.head, ...piece.actual, ...piece.tail] : piece.actual;
      result.splice(piece.firstLine, piece.endLine - piece.firstLine, ...added);
    }
  }
  return result.join('\n');
}

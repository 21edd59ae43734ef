/** A place in a text as editors count it: line and UTF-16 character, both from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** The line starts of one text; turns offsets into positions and back. Lines end with \n, \r\n or \r. */
export class LineIndex {
  readonly #starts: readonly number[];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10) starts.push(i + 1);
      else if (code === 13 && text.charCodeAt(i + 1) !== 10) starts.push(i + 1);
    }
    this.#starts = starts;
  }

  /** How many lines there are; a text that ends with a line break has an empty last line. */
  get count(): number {
    return this.#starts.length;
  }

  /** Offset of the first character of a line (from 0); the text's end for lines beyond the last. */
  start(line: number): number {
    return line < 0 ? 0 : (this.#starts[line] ?? this.#text.length);
  }

  /** Offset just behind the last character of a line, before its line break. */
  end(line: number): number {
    let end = this.start(line + 1);
    while (end > this.start(line) && isBreak(this.#text.charCodeAt(end - 1))) end--;
    return end;
  }

  /** The line (from 0) that holds `offset`. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The position of an offset; offsets outside the text become its nearest end. */
  positionAt(offset: number): Position {
    const inside = Math.max(0, Math.min(offset, this.#text.length));
    const line = this.lineAt(inside);
    return { line, character: inside - this.start(line) };
  }

  /** The offset of a position; a character beyond the line's end becomes that end. */
  offsetAt(position: Position): number {
    return Math.min(this.start(position.line) + Math.max(0, position.character), this.end(position.line));
  }

  /** The text of a line without its line break. */
  lineText(line: number): string {
    return this.#text.slice(this.start(line), this.end(line));
  }
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

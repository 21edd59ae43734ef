import type { Span } from '../text/span.ts';

/** Something that the inline scanner found; spans are the file's. */
export type InlineMark =
  /** `[[…]]`, brackets included in `span`. */
  | { readonly type: 'reference'; readonly span: Span }
  /** `[text](destination)` or `![text](destination)`; `target` is the destination's own place. */
  | {
      readonly type: 'link' | 'image';
      readonly span: Span;
      readonly text: Span;
      readonly target: Span;
    }
  /** `[text][label]`, `[label][]`, or `[label]` alone (`shortcut`). */
  | {
      readonly type: 'label';
      readonly span: Span;
      readonly text: Span;
      readonly target: Span;
      readonly shortcut: boolean;
      readonly image: boolean;
    }
  /** `[^label]`; `target` is the label without `^`. */
  | { readonly type: 'footnote'; readonly span: Span; readonly target: Span }
  /** `[label]:` or `[^label]:` at the start of a line. */
  | {
      readonly type: 'definition';
      readonly span: Span;
      readonly label: Span;
      readonly footnote: boolean;
      /** What stands behind the colon on its line. */
      readonly rest: Span;
    };

/**
 * Finds references, links, images and footnotes in running text, with absolute places: the one inline scanner of the
 * project, used for chapters and for text fields alike. Code spans, comments and escaped brackets hold none. Linear in
 * the length of the text.
 */
export function scanInline(text: string, within: Span): readonly InlineMark[] {
  // Most texts hold no mark at all; this finds out without a scanner.
  return text.slice(within.start, within.end).includes('[') ? new Scanner(text, within).scan() : NONE;
}

const NONE: readonly InlineMark[] = [];

/** Longer than any address that browsers take. */
const LONGEST_DESTINATION = 4_000;

class Scanner {
  readonly #text: string;
  readonly #end: number;
  readonly #marks: InlineMark[] = [];
  /** Run lengths of backticks for which no closing run is left: keeps scanning linear. */
  readonly #unclosed = new Set<number>();
  /** The last answer for each string searched for: a search never starts over, so that hostile texts stay linear. */
  readonly #found = new Map<string, { readonly from: number; readonly at: number }>();
  #bracketsLeft: number;
  #at: number;

  constructor(text: string, within: Span) {
    this.#text = text;
    this.#end = within.end;
    this.#at = within.start;
    // A text of brackets only would make every search for a partner run to the end.
    this.#bracketsLeft = 2_000 + (within.end - within.start);
  }

  scan(): readonly InlineMark[] {
    while (this.#at < this.#end) {
      const code = this.#text.charCodeAt(this.#at);
      if (code === 92) this.#at += 2;
      else if (code === 96) this.#codeSpan();
      else if (code === 60) this.#angle();
      else if (code === 91) this.#bracket();
      else this.#at++;
    }
    return this.#marks;
  }

  #codeSpan(): void {
    let open = this.#at;
    while (open < this.#end && this.#text.charCodeAt(open) === 96) open++;
    const length = open - this.#at;
    const close = this.#unclosed.has(length) ? -1 : this.#closingRun(open, length);
    if (close < 0) this.#unclosed.add(length);
    this.#at = close < 0 ? open : close;
  }

  /** The place behind the next run of exactly `length` backticks. */
  #closingRun(from: number, length: number): number {
    for (let at = this.#find('`', from); at >= 0; at = this.#find('`', at)) {
      let end = at;
      while (end < this.#end && this.#text.charCodeAt(end) === 96) end++;
      if (end - at === length) return end;
      at = end;
    }
    return -1;
  }

  #angle(): void {
    if (this.#text.startsWith('<!--', this.#at)) {
      const close = this.#find('-->', this.#at + 4);
      this.#at = close < 0 ? this.#end : close + 3;
    } else {
      this.#at++;
    }
  }

  #bracket(): void {
    const at = this.#at;
    if (this.#text.charCodeAt(at + 1) === 91 && this.#reference(at)) return;
    if (this.#text.charCodeAt(at + 1) === 94) this.#footnote(at);
    else this.#link(at);
  }

  #reference(at: number): boolean {
    const close = this.#find(']]', at + 2);
    if (close < 0 || close > this.#lineEnd(at)) return false;
    const inner = this.#text.lastIndexOf('[[', close - 1);
    const start = inner > at ? inner : at;
    this.#marks.push({ type: 'reference', span: { start, end: close + 2 } });
    this.#at = close + 2;
    return true;
  }

  #footnote(at: number): void {
    const close = this.#find(']', at + 2);
    if (close < 0 || close > this.#lineEnd(at) || close === at + 2) {
      this.#at = at + 2;
      return;
    }
    const target = { start: at + 2, end: close };
    if (this.#text.charCodeAt(close + 1) === 58 && this.#atLineStart(at)) this.#definition(at, target, true);
    else this.#marks.push({ type: 'footnote', span: { start: at, end: close + 1 }, target });
    this.#at = Math.max(this.#at, close + 1);
  }

  #link(at: number): void {
    const close = this.#partner(at);
    this.#at = at + 1;
    if (close < 0) return;
    const image = at > 0 && this.#text.charCodeAt(at - 1) === 33 && this.#text.charCodeAt(at - 2) !== 92;
    const start = image ? at - 1 : at;
    const text = { start: at + 1, end: close };
    const next = this.#text.charCodeAt(close + 1);
    if (next === 40) {
      const link = this.#destination(close + 2);
      if (link !== undefined) {
        this.#marks.push({ type: image ? 'image' : 'link', span: { start, end: link.end }, text, target: link.target });
        this.#skipTarget(close, link.end);
        return;
      }
    }
    if (next === 58 && this.#atLineStart(at)) {
      this.#definition(at, text, false);
      return;
    }
    this.#label(start, text, close, image);
  }

  /** Marks inside a link's text are found as scanning goes on; its destination is no running text. */
  #skipTarget(close: number, end: number): void {
    const inner = new Scanner(this.#text, { start: this.#at, end: close }).scan();
    this.#marks.push(...inner);
    this.#at = end;
  }

  #label(start: number, text: Span, close: number, image: boolean): void {
    const open = close + 1;
    if (this.#text.charCodeAt(open) === 91 && this.#text.charCodeAt(open + 1) !== 91) {
      const end = this.#find(']', open + 1);
      if (end >= 0 && end <= this.#lineEnd(open)) {
        const target = end === open + 1 ? text : { start: open + 1, end };
        this.#marks.push({ type: 'label', span: { start, end: end + 1 }, text, target, shortcut: false, image });
        this.#at = end + 1;
        return;
      }
    }
    if (text.end > text.start) {
      this.#marks.push({ type: 'label', span: { start, end: close + 1 }, text, target: text, shortcut: true, image });
    }
  }

  #definition(at: number, label: Span, footnote: boolean): void {
    let start = label.end + 2;
    const end = Math.min(this.#lineEnd(at), this.#end);
    while (start < end && this.#text.charCodeAt(start) === 32) start++;
    this.#marks.push({ type: 'definition', span: { start: at, end }, label, footnote, rest: { start, end } });
    this.#at = footnote ? label.end + 2 : end;
  }

  /** The `]` that closes the `[` at `at`; -1 where none does. */
  #partner(at: number): number {
    let depth = 0;
    for (let i = at; i < this.#end; i++) {
      if (--this.#bracketsLeft < 0) return -1;
      const code = this.#text.charCodeAt(i);
      if (code === 92) i++;
      else if (code === 91) depth++;
      else if (code === 93 && --depth === 0) return i;
      else if (code === 10 && this.#blankLineAfter(i)) return -1;
    }
    return -1;
  }

  /** `destination "title")` from `from`: the destination's place and the end behind the bracket. */
  #destination(from: number): { target: Span; end: number } | undefined {
    let at = this.#skipBlanks(from);
    let target: Span;
    if (this.#text.charCodeAt(at) === 60) {
      const close = this.#find('>', at);
      if (close < 0 || close > this.#lineEnd(at)) return undefined;
      target = { start: at + 1, end: close };
      at = close + 1;
    } else {
      const start = at;
      let depth = 0;
      for (; at < this.#end; at++) {
        const code = this.#text.charCodeAt(at);
        if (code <= 32) break;
        if (code === 92) at++;
        else if (code === 40) depth++;
        else if (code === 41 && --depth < 0) break;
        // Brackets that nothing closes would make every one of them run to the end.
        if (at - start > LONGEST_DESTINATION) return undefined;
      }
      target = { start, end: at };
    }
    at = this.#skipBlanks(at);
    const quote = this.#text.charAt(at);
    if (quote === '"' || quote === "'") {
      const close = this.#find(quote, at + 1);
      if (close < 0) return undefined;
      at = this.#skipBlanks(close + 1);
    }
    return at < this.#end && this.#text.charCodeAt(at) === 41 ? { target, end: at + 1 } : undefined;
  }

  #skipBlanks(from: number): number {
    let at = from;
    while (at < this.#end && /\s/.test(this.#text.charAt(at))) at++;
    return at;
  }

  /** Where `wanted` stands next, from `from` and before the end; -1 where it does not. */
  #find(wanted: string, from: number): number {
    const last = this.#found.get(wanted);
    if (last !== undefined && last.from <= from && (last.at < 0 || last.at >= from)) return last.at;
    const at = this.#text.indexOf(wanted, from);
    const found = at >= this.#end ? -1 : at;
    this.#found.set(wanted, { from, at: found });
    return found;
  }

  #lineEnd(from: number): number {
    const at = this.#find('\n', from);
    return at < 0 ? this.#end : at;
  }

  #atLineStart(at: number): boolean {
    for (let i = at - 1; i >= 0 && i >= at - 4; i--) {
      const code = this.#text.charCodeAt(i);
      if (code === 10) return true;
      if (code !== 32 && code !== 62) return false;
    }
    return at < 4;
  }

  #blankLineAfter(lineBreak: number): boolean {
    for (let i = lineBreak + 1; i < this.#end; i++) {
      const code = this.#text.charCodeAt(i);
      if (code === 10) return true;
      if (code !== 32 && code !== 9 && code !== 13) return false;
    }
    return true;
  }
}

import type { Span } from '../../text/span.ts';
import { isBlank, skipBlanks, trimEnd } from './line.ts';
import type { Sibling, Step } from './types.ts';

/** Where in `{…}` or `[…]` a caret is. */
export interface FlowPlace {
  readonly leaf: 'key' | 'value';
  /** The word or text that the caret is in, without quotes. */
  readonly span: Span;
  /** From the outermost bracket inwards. */
  readonly steps: readonly Step[];
  readonly siblings: readonly Sibling[];
  readonly colon: boolean;
  readonly lead: string;
}

interface Frame {
  readonly open: '{' | '[';
  /** Where the current key, value or entry begins. */
  from: number;
  key: { name: string; span: Span } | undefined;
  readonly keys: Sibling[];
}

/**
 * Takes the text from an opening bracket at `start` to the caret apart, quotes respected; the line's rest, up to `stop`,
 * tells where the word ends and which keys follow. Nothing where the brackets are closed before the caret.
 */
export function readFlow(text: string, start: number, caret: number, stop: number): FlowPlace | undefined {
  const frames = framesAt(text, start, caret);
  const frame = frames.at(-1);
  if (!frame) return undefined;
  const steps = frames.flatMap((each): Step[] => {
    if (each.open === '[') return [{ type: 'entry' }];
    return each.key ? [{ type: 'key', ...each.key }] : [];
  });
  const span = wordAt(text, frame.from, caret, stop);
  const colonAt = skipBlanks(text, span.end, stop);
  const leaf = frame.open === '{' && !frame.key ? 'key' : 'value';
  return {
    leaf,
    span,
    steps,
    siblings: [...frame.keys, ...(frame.open === '{' ? keysBehind(text, span.end, stop) : [])],
    colon: leaf === 'key' && text[colonAt] === ':' && colonAt < stop,
    lead: leaf === 'value' && frame.key !== undefined && text[caret - 1] === ':' ? ' ' : '',
  };
}

function framesAt(text: string, start: number, caret: number): Frame[] {
  const frames: Frame[] = [];
  let quote = '';
  for (let at = start; at < caret; at++) {
    const char = text.charAt(at);
    const frame = frames.at(-1);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '{' || char === '[') {
      frames.push({ open: char, from: at + 1, key: undefined, keys: [] });
    } else if (char === '}' || char === ']') {
      frames.pop();
    } else if (frame) {
      if (char === ',') endEntry(text, frame, at);
      else if (char === ':' && frame.open === '{' && !frame.key) beginValue(text, frame, at);
      else if ((char === '"' || char === "'") && text.slice(frame.from, at).trim() === '') quote = char;
    }
  }
  return frames;
}

function endEntry(text: string, frame: Frame, at: number): void {
  if (frame.key) frame.keys.push({ key: frame.key.name, value: text.slice(frame.from, at).trim() });
  frame.key = undefined;
  frame.from = at + 1;
}

function beginValue(text: string, frame: Frame, at: number): void {
  if (!isBlank(text[at + 1]) && text[at + 1] !== undefined && !/[\r\n,}]/.test(text.charAt(at + 1))) return;
  const span = unquoted(text, { start: skipBlanks(text, frame.from, at), end: trimEnd(text, frame.from, at) });
  frame.key = { name: text.slice(span.start, span.end), span };
  frame.from = at + 1;
}

function wordAt(text: string, from: number, caret: number, stop: number): Span {
  let start = from;
  while (start < caret && /\s/.test(text.charAt(start))) start++;
  let end = caret;
  while (end < stop && !/[,{}[\]:#]/.test(text.charAt(end))) end++;
  return unquoted(text, { start, end: Math.max(caret, trimEnd(text, start, end)) }, caret);
}

function unquoted(text: string, at: Span, caret = at.end): Span {
  const quote = text[at.start];
  if ((quote !== '"' && quote !== "'") || at.start >= at.end) return at;
  const closed = at.end > at.start + 1 && text[at.end - 1] === quote;
  return { start: Math.min(at.start + 1, caret), end: closed ? at.end - 1 : at.end };
}

/** The keys that follow on the line, so that they are not offered again. */
function keysBehind(text: string, from: number, stop: number): readonly Sibling[] {
  const close = text.slice(from, stop).search(/[}\]]/);
  const rest = text.slice(from, close < 0 ? stop : from + close);
  return [...rest.matchAll(/,\s*["']?([^,:{}[\]"']+?)["']?\s*:/g)].map((match) => ({ key: match[1] ?? '', value: '' }));
}

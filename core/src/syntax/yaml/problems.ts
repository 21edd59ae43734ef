import type { YAMLError } from 'yaml';
import type { SyntaxProblem, SyntaxReason } from './types.ts';

/** The library's error in the terms of what the author should do; offsets as the library gives them, within `text`. */
export function problemOf(error: YAMLError, text: string): SyntaxProblem {
  const start = Math.min(error.pos[0], text.length);
  const end = Math.min(Math.max(error.pos[1], start), text.length);
  const reason = reasonOf(error, text, start);
  if (reason === 'indent' && error.code === 'BLOCK_AS_IMPLICIT_KEY') return { reason, span: nextLine(text, start) };
  if (reason === 'quote') return { reason, span: openingOf(text, end, /["']/) };
  if (reason === 'bracket') return { reason, span: openingOf(text, start, /[[{]/) };
  return { reason, span: visible(text, start, end) };
}

function reasonOf(error: YAMLError, text: string, start: number): SyntaxReason {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return 'tab';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /^[^\r\n]*:/.test(text.slice(start)) ? 'colon' : 'indent';
    case 'MULTIPLE_DOCS':
      return 'document';
    case 'BLOCK_IN_FLOW':
      return 'colon';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'key';
    case 'MISSING_CHAR':
      if (error.message.includes('quote')) return 'quote';
      return error.message.includes('map keys') ? 'key' : 'bracket';
    case 'BAD_INDENT':
      return error.message.startsWith('Flow') ? 'bracket' : 'indent';
    case 'BAD_SCALAR_START':
    case 'TAG_RESOLVE_FAILED':
    case 'BAD_ALIAS':
      return 'character';
    case 'UNEXPECTED_TOKEN':
      return /^\s*$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)) ? 'indent' : 'other';
    default:
      return 'other';
  }
}

/** The last opening character before `before`: where the author must look. */
function openingOf(text: string, before: number, opening: RegExp): { start: number; end: number } {
  for (let at = before - 1; at >= 0; at--) if (opening.test(text.charAt(at))) return { start: at, end: at + 1 };
  return visible(text, before, before);
}

/** The line below `from`, without its indentation. */
function nextLine(text: string, from: number): { start: number; end: number } {
  const lineBreak = text.indexOf('\n', from);
  const end = text.indexOf('\n', lineBreak + 1);
  return visible(text, lineBreak + 1, end < 0 ? text.length : end);
}

/** At least one character, on one line, without blanks around it. */
function visible(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  while (start < to && /\s/.test(text.charAt(start))) start++;
  const lineEnd = /[\r\n]/.exec(text.slice(start, to));
  let end = lineEnd === null ? to : start + lineEnd.index;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end: Math.max(end, Math.min(start + 1, text.length)) };
}

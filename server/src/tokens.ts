import type { SemanticTokens, SemanticTokensEdit } from 'vscode-languageserver';
import { type LineIndex, type SemanticToken, TOKEN_MODIFIERS, TOKEN_TYPES, type Uri } from '#core';
import { toRange } from './convert.ts';
import { hash } from './hash.ts';

/** How types and modifiers are numbered in what is sent. */
export const LEGEND = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };

/** Tokens as the protocol wants them: five numbers each, counted from the one before. */
export function encode(tokens: readonly SemanticToken[], lines: LineIndex): number[] {
  let [line, character] = [0, 0];
  return tokens.flatMap((token) => {
    const { start } = toRange(lines, token.span);
    const right = start.line === line ? start.character - character : start.character;
    const down = start.line - line;
    [line, character] = [start.line, start.character];
    const length = token.span.end - token.span.start;
    return [down, right, length, TOKEN_TYPES.indexOf(token.type), modifierBits(token)];
  });
}

function modifierBits({ modifiers }: SemanticToken): number {
  return modifiers.reduce((bits, modifier) => bits | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
}

/** How one answer becomes the next: what lies between what both begin and end with. None where they are the same. */
export function tokenEdits(before: readonly number[], after: readonly number[]): SemanticTokensEdit[] {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let end = 0;
  while (end < shortest - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  const [deleteCount, data] = [before.length - start - end, after.slice(start, after.length - end)];
  return deleteCount === 0 && data.length === 0 ? [] : [{ start, deleteCount, data }];
}

/** What was sent last of each open document, for the next answer to say only what is new. */
export class SentTokens {
  readonly #sent = new Map<Uri, Required<SemanticTokens>>();

  /** The tokens with a name, by which the client asks for what is new. */
  send(uri: Uri, data: number[]): Required<SemanticTokens> {
    const tokens = { resultId: hash(data.join(' ')), data };
    this.#sent.set(uri, tokens);
    return tokens;
  }

  /** What was sent under a name, if that is what was sent last. */
  find(uri: Uri, resultId: string): readonly number[] | undefined {
    const sent = this.#sent.get(uri);
    return sent?.resultId === resultId ? sent.data : undefined;
  }

  forget(uri: Uri): void {
    this.#sent.delete(uri);
  }
}

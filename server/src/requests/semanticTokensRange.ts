import type { SemanticTokens, SemanticTokensRangeParams } from 'vscode-languageserver';
import { semanticTokensOf } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toSpan } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { encode } from '../tokens.ts';

export const semanticTokensRange: Feature = {
  method: 'textDocument/semanticTokens/range',
  serve: (connection, server) => connection.languages.semanticTokens.onRange(inFile(server, answer, { data: [] })),
};

/** The tokens of what is in view, which a client wants before it has those of all. */
function answer({ plan, file }: Place, { range }: SemanticTokensRangeParams): SemanticTokens {
  return { data: encode(semanticTokensOf(plan, file, toSpan(file.lines, range)), file.lines) };
}

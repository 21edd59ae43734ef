import type { SemanticTokens, SemanticTokensDelta, SemanticTokensDeltaParams } from 'vscode-languageserver';
import { semanticTokensOf } from '#core';
import type { Place } from '../answer.ts';
import type { Feature } from '../feature.ts';
import { showing } from '../showing.ts';
import { encode, tokenEdits } from '../tokens.ts';

export const semanticTokensDelta: Feature = {
  method: 'textDocument/semanticTokens/full/delta',
  serve: (connection, server) =>
    connection.languages.semanticTokens.onDelta(
      showing(
        server,
        'semanticTokens',
        ({ plan, file }, _: SemanticTokensDeltaParams) => encode(semanticTokensOf(plan, file), file.lines),
        answer,
        {
          data: [],
        } as SemanticTokens | SemanticTokensDelta,
      ),
    ),
};

/** What is new since the client asked last; everything where that is not known any more. */
function answer(
  { session, file }: Place,
  data: number[],
  { previousResultId }: SemanticTokensDeltaParams,
): SemanticTokens | SemanticTokensDelta {
  const before = session.tokens.find(file.uri, previousResultId);
  const tokens = session.tokens.send(file.uri, data);
  if (before === undefined) return tokens;
  return { resultId: tokens.resultId, edits: tokenEdits(before, data) };
}

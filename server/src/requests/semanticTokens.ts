import type { SemanticTokens, SemanticTokensParams } from 'vscode-languageserver';
import { semanticTokensOf } from '#core';
import type { Place } from '../answer.ts';
import type { Feature } from '../feature.ts';
import { showing } from '../showing.ts';
import { encode, LEGEND } from '../tokens.ts';

export const semanticTokens: Feature = {
  method: 'textDocument/semanticTokens/full',
  offer: () => ({ semanticTokensProvider: { legend: LEGEND, range: true, full: { delta: true } } }),
  serve: (connection, server) =>
    connection.languages.semanticTokens.on(
      showing(
        server,
        'semanticTokens',
        ({ plan, file }, _: SemanticTokensParams) => encode(semanticTokensOf(plan, file), file.lines),
        ({ session, file }: Place, data): SemanticTokens => session.tokens.send(file.uri, data),
        { data: [] },
      ),
    ),
};

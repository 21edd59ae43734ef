import type { SemanticTokens, SemanticTokensParams } from 'vscode-languageserver';
import type { Place } from '../answer.ts';
import type { Feature } from '../feature.ts';
import { showing } from '../shown.ts';
import { encodedTokens, LEGEND } from '../tokens.ts';

export const semanticTokens: Feature = {
  method: 'textDocument/semanticTokens/full',
  offer: () => ({ semanticTokensProvider: { legend: LEGEND, range: true, full: { delta: true } } }),
  serve: (connection, server) =>
    connection.languages.semanticTokens.on(
      showing(
        server,
        'semanticTokens',
        (place, _: SemanticTokensParams) => encodedTokens(place),
        ({ session, file }: Place, data): SemanticTokens => session.tokens.send(file.uri, data),
        { data: [] },
      ),
    ),
};

import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { highlightsAt } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';

export const documentHighlight: Feature = {
  method: 'textDocument/documentHighlight',
  offer: () => ({ documentHighlightProvider: true }),
  serve: (connection, server) => connection.onDocumentHighlight(inFile(server, answer, null)),
};

/** The places in the document that name what stands there; `null` where nothing does, for the client to do as it sees fit. */
function answer({ plan, file }: Place, { position }: DocumentHighlightParams): DocumentHighlight[] | null {
  const found = highlightsAt(plan, file, toOffset(file.lines, position));
  if (found.length === 0) return null;
  return found.map(({ span, declares }) => ({
    range: toRange(file.lines, span),
    kind: declares ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}

import { piecesOfFile, piecesOfPlan } from '#core';
import { inFile, type Place } from '../answer.ts';
import type { Feature } from '../feature.ts';
import { PREVIEW, type PreviewParams, type PreviewResult } from '../protocol.ts';

export const preview: Feature = {
  method: PREVIEW,
  serve: (connection, server) => connection.onRequest(PREVIEW, inFile(server, answer, null)),
};

/** The plan, or one file of it, as it is printed: only the pieces that are not as the client has them. */
function answer({ session, plan, file }: Place, { scope, known }: PreviewParams): PreviewResult {
  session.follow(plan);
  const isChapter = scope === 'chapter';
  const document = isChapter ? `${plan.uri} ${file.uri}` : plan.uri;
  const printed = session.printed.print(document, isChapter ? piecesOfFile(plan, file) : piecesOfPlan(plan), known);
  const { title, lang, version, open, close } = printed;
  return {
    title,
    language: lang,
    version,
    open,
    pieces: printed.pieces.map(({ key, html, since }) => (since <= printed.known ? { key } : { key, html })),
    close,
    folder: session.documents.spelling(plan.uri),
  };
}

import { renderFile, renderPlan } from '#core';
import { inFile, type Place } from '../answer.ts';
import type { Feature } from '../feature.ts';
import { PREVIEW, type PreviewParams, type PreviewResult } from '../protocol.ts';

export const preview: Feature = {
  method: PREVIEW,
  serve: (connection, server) => connection.onRequest(PREVIEW, inFile(server, answer, null)),
};

/** The plan, or one file of it, as it is printed. */
function answer({ session, plan, file }: Place, { scope }: PreviewParams): PreviewResult {
  session.follow(plan);
  const { title, lang, html } = scope === 'chapter' ? renderFile(plan, file) : renderPlan(plan);
  return { title, language: lang, html, folder: session.documents.spelling(plan.uri) };
}

import { topicsOf } from '#core';
import { inFile, type Place } from '../answer.ts';
import type { Feature } from '../feature.ts';
import { PREVIEW_TOPICS, type PreviewTopicsParams, type PreviewTopicsResult } from '../protocol.ts';

export const previewTopics: Feature = {
  method: PREVIEW_TOPICS,
  serve: (connection, server) => connection.onRequest(PREVIEW_TOPICS, inFile(server, answer, null)),
};

/** What the preview of a plan can be about. */
function answer({ session, plan }: Place, _: PreviewTopicsParams): PreviewTopicsResult {
  return { folder: session.documents.spelling(plan.uri), language: plan.language, topics: topicsOf(plan) };
}

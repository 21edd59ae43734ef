import { insetsOf } from '#core';
import { inFile, type Place } from '../answer.ts';
import type { Feature } from '../feature.ts';
import { CARDS, type CardsParams, type CardsResult } from '../protocol.ts';

export const cards: Feature = {
  method: CARDS,
  serve: (connection, server) => connection.onRequest(CARDS, inFile(server, answer, null)),
};

/** The cards and references of a chapter as they are printed, for Markdown that the client prints by itself. */
function answer({ session, plan, file }: Place, _: CardsParams): CardsResult {
  session.follow(plan);
  const { lang, cards, references } = insetsOf(plan, file);
  return { folder: session.documents.spelling(plan.uri), language: lang, cards, references };
}

import { cardForm } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset, toPlaced } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { CARD, type CardParams, type CardResult } from '../protocol.ts';

export const card: Feature = {
  method: CARD,
  serve: (connection, server) => connection.onRequest(CARD, inFile(server, answer, null)),
};

/** The card at a place as a form, with what is found in it. */
function answer({ session, plan, file, lang }: Place, { position }: CardParams): CardResult {
  session.follow(plan);
  const findings = session.findings(plan).byFile.get(file.uri) ?? [];
  const form = cardForm(plan, file, toOffset(file.lines, position), lang, findings);
  return {
    folder: session.documents.spelling(plan.uri),
    language: plan.language,
    reader: lang,
    version: session.documents.version(file.uri),
    form: form ? toPlaced(form, file.lines) : null,
  };
}

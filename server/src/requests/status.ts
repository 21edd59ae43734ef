import { countFindings, countsOf, isLibraryUri, planTitle } from '#core';
import { inFile, type Place } from '../answer.ts';
import type { Feature } from '../feature.ts';
import { STATUS, type StatusParams, type StatusResult } from '../protocol.ts';

export const status: Feature = {
  method: STATUS,
  serve: (connection, server) =>
    connection.onRequest(STATUS, inFile<StatusParams, StatusResult | null>(server, answer, null)),
};

/** The document's plan in numbers, for the status bar; none for a library that Planverk brings along. */
function answer({ session, plan }: Place): StatusResult | null {
  if (isLibraryUri(plan.uri)) return null;
  session.follow(plan);
  const { all } = session.findings(plan);
  return {
    folder: session.documents.spelling(plan.uri),
    manifest: session.documents.spelling(plan.manifest.uri),
    title: planTitle(plan),
    language: plan.language,
    status: plan.manifest.status,
    counts: countsOf(plan),
    findings: countFindings(all),
  };
}

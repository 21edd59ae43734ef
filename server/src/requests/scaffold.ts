import { folderNameFor, isPeriod, scaffoldPlan } from '#core';
import { answering } from '../answer.ts';
import type { Feature } from '../feature.ts';
import { SCAFFOLD, type ScaffoldParams, type ScaffoldResult } from '../protocol.ts';
import type { Session } from '../session.ts';

export const scaffold: Feature = {
  method: SCAFFOLD,
  serve: (connection, server) =>
    connection.onRequest(SCAFFOLD, answering<ScaffoldParams, ScaffoldResult>(server, answer)),
};

/** The files of a new plan; none where the period cannot be read. Nothing is written here. */
function answer(_: Session, { title, municipality, period, language }: ScaffoldParams): ScaffoldResult {
  const files = isPeriod(period) ? scaffoldPlan({ title, municipality, period, lang: language }) : [];
  return { folderName: folderNameFor(title, period), files };
}

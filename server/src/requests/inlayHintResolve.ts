import type { InlayHint } from 'vscode-languageserver';
import { describeTarget, type InlayHint as Hint } from '#core';
import { answering, type Place, placeOf } from '../answer.ts';
import { toRange, toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { isRecord } from '../given-back.ts';
import { markup } from '../markup.ts';
import type { Session } from '../session.ts';
import { type HintData, hintsIn } from './inlayHint.ts';

export const inlayHintResolve: Feature = {
  method: 'inlayHint/resolve',
  serve: (connection, server) => connection.languages.inlayHint.resolve(answering(server, answer)),
};

/** What a hint is about, and what a double click writes; nothing more where the text has changed since. */
async function answer(session: Session, hint: InlayHint): Promise<InlayHint> {
  const { data } = hint;
  if (!isHintData(data)) return hint;
  await session.opened();
  const uri = toUri(data.uri);
  const place = session.documents.version(uri) === data.version ? placeOf(session, uri) : undefined;
  const { offset, kind } = data;
  const found =
    place && hintsIn(place, { start: offset, end: offset }).find((one) => one.offset === offset && one.kind === kind);
  return found ? { ...hint, ...detailsOf(place, found) } : hint;
}

function detailsOf({ session, plan, file, lang }: Place, { target, edit }: Hint): Partial<InlayHint> {
  const { hintDetails, markdownHover } = session.abilities;
  const about = target && hintDetails.includes('tooltip') ? describeTarget(plan, target, lang) : undefined;
  const change = hintDetails.includes('textEdits') ? edit?.() : undefined;
  return {
    ...(about !== undefined && { tooltip: markup(about, markdownHover) }),
    ...(change && { textEdits: [{ range: toRange(file.lines, change.span), newText: change.text }] }),
  };
}

function isHintData(data: unknown): data is HintData {
  return isRecord(data) && typeof data.uri === 'string' && typeof data.offset === 'number';
}

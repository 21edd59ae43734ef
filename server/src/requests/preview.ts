import { type PrintedPart, partOfFile, partOfPlan, piecesOfFile, piecesOfPlan, type Topic } from '#core';
import { inFile, type Place } from '../answer.ts';
import type { Feature } from '../feature.ts';
import { areTexts, isRecord } from '../given-back.ts';
import { PREVIEW, type PreviewAbout, type PreviewParams, type PreviewResult } from '../protocol.ts';
import type { Session } from '../session.ts';

export const preview: Feature = {
  method: PREVIEW,
  serve: (connection, server) => connection.onRequest(PREVIEW, inFile(server, answer, null)),
};

/** The plan, or one file or one part of it, as it is printed: only the pieces that are not as the client has them. */
function answer({ session, plan, file }: Place, { scope, known, about }: PreviewParams): PreviewResult {
  session.follow(plan);
  const isChapter = scope === 'chapter';
  const whole = isChapter ? `${plan.uri} ${file.uri}` : plan.uri;
  const topic = isTopic(about) ? about : undefined;
  const part = topic && (isChapter ? partOfFile(plan, file, topic) : partOfPlan(plan, topic));
  // Each document is remembered by itself, so that going from one to the other and back makes nothing anew.
  const document = topic ? `${whole} ${topic.kind} ${topic.id}` : whole;
  const pieces = part?.pieces ?? (isChapter ? piecesOfFile(plan, file) : piecesOfPlan(plan));
  const printed = session.printed.print(document, pieces, known);
  const { title, lang, version, open, close } = printed;
  return {
    title,
    language: lang,
    version,
    open,
    pieces: printed.pieces.map(({ key, html, since }) => (since <= printed.known ? { key } : { key, html })),
    close,
    folder: session.documents.spelling(plan.uri),
    ...(part && { about: aboutOf(session, part) }),
  };
}

/** What clients keep from one start to the next may be of another version. */
function isTopic(about: unknown): about is Topic {
  return (
    isRecord(about) && areTexts(about.id) && (about.kind === 'unit' || about.kind === 'goal' || about.kind === 'year')
  );
}

function aboutOf({ documents }: Session, { label, isEmpty, shown }: PrintedPart): PreviewAbout {
  const files = [...shown].map(([uri, lines]) => ({ uri: documents.spelling(uri), lines }));
  return { label, isEmpty, shown: files };
}

import { choicesFor } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { CARD_CHOICES, type CardChoicesParams, type CardChoicesResult } from '../protocol.ts';

const NONE: CardChoicesResult = { choices: [], more: false, create: [] };

export const cardChoices: Feature = {
  method: CARD_CHOICES,
  serve: (connection, server) => connection.onRequest(CARD_CHOICES, inFile(server, answer, NONE)),
};

/** What a field may be given, for what is typed in its picker. */
function answer({ plan, file, lang }: Place, { position, path, query }: CardChoicesParams): CardChoicesResult {
  return choicesFor(plan, file, toOffset(file.lines, position), path, query, lang);
}

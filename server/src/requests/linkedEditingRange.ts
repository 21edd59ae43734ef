import type { LinkedEditingRangeParams, LinkedEditingRanges } from 'vscode-languageserver';
import { linkedAt } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';

export const linkedEditingRange: Feature = {
  method: 'textDocument/linkedEditingRange',
  offer: () => ({ linkedEditingRangeProvider: true }),
  serve: (connection, server) => connection.languages.onLinkedEditingRange(inFile(server, answer, null)),
};

/** The places of the file that are typed together with the one at the caret. */
function answer({ session, plan, file }: Place, { position }: LinkedEditingRangeParams): LinkedEditingRanges | null {
  const linked = linkedAt(session.snapshot(), plan, file, toOffset(file.lines, position));
  if (!linked) return null;
  return { ranges: linked.spans.map((span) => toRange(file.lines, span)), wordPattern: linked.pattern };
}

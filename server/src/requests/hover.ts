import type { Hover, HoverParams } from 'vscode-languageserver';
import { hover as hoverAt } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { judgementOf } from '../judgement.ts';
import { markup } from '../markup.ts';

export const hover: Feature = {
  method: 'textDocument/hover',
  offer: () => ({ hoverProvider: true }),
  serve: (connection, server) => connection.onHover(inFile(server, answer, null)),
};

/** What there is to know about what stands there. */
function answer({ session, plan, file, lang }: Place, { position }: HoverParams): Hover | null {
  const found = hoverAt(plan, file, toOffset(file.lines, position), lang, judgementOf(session, plan));
  if (!found) return null;
  return { contents: markup(found.markdown, session.abilities.markdownHover), range: toRange(file.lines, found.span) };
}

import type { Hover, HoverParams } from 'vscode-languageserver';
import { hover as hoverAt } from '#core';
import type { Place } from '../answer.ts';
import { toOffset, toRange } from '../convert.ts';
import { markup } from '../markup.ts';

/** `textDocument/hover`: what there is to know about what stands there. */
export function hover({ session, plan, file, lang }: Place, { position }: HoverParams): Hover | null {
  const found = hoverAt(plan, file, toOffset(file.lines, position), lang);
  if (!found) return null;
  return { contents: markup(found.markdown, session.abilities.markdownHover), range: toRange(file.lines, found.span) };
}

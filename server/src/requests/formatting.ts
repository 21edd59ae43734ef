import type { DocumentFormattingParams, TextEdit } from 'vscode-languageserver';
import { format } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toEdits } from '../convert.ts';
import type { Feature } from '../feature.ts';

export const formatting: Feature = {
  method: 'textDocument/formatting',
  offer: () => ({ documentFormattingProvider: true }),
  serve: (connection, server) => connection.onDocumentFormatting(inFile(server, answer, null)),
};

/** The whole file laid out, by the smallest edits that do it. */
function answer({ file }: Place, { options }: DocumentFormattingParams): TextEdit[] {
  return toEdits(file.lines, format(file, options));
}

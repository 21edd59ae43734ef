import type { DocumentOnTypeFormattingParams, TextEdit } from 'vscode-languageserver';
import { afterEnter } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toEdits, toOffset } from '../convert.ts';
import type { Feature } from '../feature.ts';

export const onTypeFormatting: Feature = {
  method: 'textDocument/onTypeFormatting',
  offer: () => ({ documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' } }),
  serve: (connection, server) => connection.onDocumentOnTypeFormatting(inFile(server, answer, null)),
};

/** After Enter in a card, a register or a manifest: how the next line begins. */
function answer({ file }: Place, { ch, position }: DocumentOnTypeFormattingParams): TextEdit[] {
  return ch === '\n' ? toEdits(file.lines, afterEnter(file, toOffset(file.lines, position))) : [];
}

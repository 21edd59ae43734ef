import type { PrepareRenameParams, PrepareRenameResult } from 'vscode-languageserver';
import { prepareRename as prepareAt } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { refused } from './rename.ts';

export const prepareRename: Feature = {
  method: 'textDocument/prepareRename',
  serve: (connection, server) => connection.onPrepareRename(inFile(server, answer, null)),
};

/** What would be renamed there, with the word as it is declared; refused in a sentence where there is nothing. */
function answer({ plan, file, lang }: Place, { position }: PrepareRenameParams): PrepareRenameResult {
  const prepared = prepareAt(plan, file, toOffset(file.lines, position), lang);
  if ('refusal' in prepared) throw refused(prepared.refusal);
  return { range: toRange(file.lines, prepared.span), placeholder: prepared.word };
}

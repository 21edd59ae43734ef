import { type Position, workspace } from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import { EDIT_CARD, type EditCardParams, type EditCardResult, type Refusal } from '../../../server/src/protocol.ts';
import { documentOf, type TrackedCard } from './cards.ts';
import type { Change } from './messages.ts';

/** How often a change is made anew for a document that moves on meanwhile. */
const ATTEMPTS = 3;

/** What became of a change. */
export type Outcome = { readonly said: string; readonly caret?: Position } | { readonly refused: Refusal };

/**
 * Writes a change of a card into its document, as one edit. It is made for one version of the document; if that has moved on when the
 * edit has come, it is made anew. `place` is where the card begins by now.
 */
export async function writeChange(
  client: BaseLanguageClient,
  card: Pick<TrackedCard, 'uri' | 'offset' | 'number'>,
  change: Change,
): Promise<Outcome> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const document = await documentOf(card);
    const { version } = document;
    const params: EditCardParams = {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      version,
      position: client.code2ProtocolConverter.asPosition(document.positionAt(card.offset)),
      change,
    };
    const result = await client.sendRequest<EditCardResult>(EDIT_CARD, params).catch(asOutdated);
    if ('refused' in result) {
      if (result.refused === 'outdated') continue;
      return result;
    }
    if (result.edit === null) return { said: result.said };
    const edit = await client.protocol2CodeConverter.asWorkspaceEdit(result.edit);
    // Nothing comes between this question and the edit.
    if (document.version !== version || !(await workspace.applyEdit(edit))) continue;
    const caret = result.caret && client.protocol2CodeConverter.asPosition(result.caret);
    return { said: result.said, ...(caret && { caret }) };
  }
  return { refused: 'outdated' };
}

/** Whether a question came to nothing because its document changed meanwhile. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.ContentModified;
}

function asOutdated(error: unknown): EditCardResult {
  if (!isOvertaken(error)) throw error;
  return { refused: 'outdated' };
}

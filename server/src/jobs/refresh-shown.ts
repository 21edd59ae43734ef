import {
  CodeLensRefreshRequest,
  FoldingRangeRefreshRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
} from 'vscode-languageserver';
import type { Job } from '../background.ts';
import type { Session } from '../session.ts';
import type { ShownKind } from '../shown.ts';
import { isAsItWas } from './as-it-was.ts';

const REQUESTS = {
  codeLens: CodeLensRefreshRequest.type,
  inlayHint: InlayHintRefreshRequest.type,
  semanticTokens: SemanticTokensRefreshRequest.type,
  foldingRange: FoldingRangeRefreshRequest.type,
} as const satisfies Readonly<Record<ShownKind, unknown>>;

/**
 * Asks the client to ask again for lenses, hints, tokens or folds, where those of an open document have become others although
 * the document is as it was: another file, the settings or the day has changed. Once for each other answer: a client need not ask
 * then and there, and VS Code forgets that it was to ask for lenses when its editor loses the keyboard, so the next change reminds it.
 */
export function refreshingShown(session: Session): Job {
  return async () => {
    const kinds = new Set<ShownKind>();
    for (const answer of session.shown.all()) {
      if (session.documents.version(answer.uri) !== answer.version || isAsItWas(session, answer.uri, answer.state))
        continue;
      await session.turns.quiet();
      const now = answer.now();
      if (now === answer.id) continue;
      answer.id = now;
      answer.stale = true;
      kinds.add(answer.kind);
    }
    // Not waited for: a client that is slow to answer keeps nothing else from being done.
    for (const kind of kinds) session.connection.sendRequest(REQUESTS[kind]).catch((error) => session.log(error));
  };
}

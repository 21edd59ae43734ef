import type { Feature } from '../feature.ts';
import { codeAction } from './codeAction.ts';
import { codeLens } from './codeLens.ts';
import { codeLensResolve } from './codeLensResolve.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { documentDiagnostic } from './documentDiagnostic.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentSymbol } from './documentSymbol.ts';
import { foldingRange } from './foldingRange.ts';
import { hover } from './hover.ts';
import { inlayHint } from './inlayHint.ts';
import { inlayHintResolve } from './inlayHintResolve.ts';
import { libraryFile } from './libraryFile.ts';
import { preview } from './preview.ts';
import { references } from './references.ts';
import { selectionRange } from './selectionRange.ts';
import { semanticTokens } from './semanticTokens.ts';
import { semanticTokensDelta } from './semanticTokensDelta.ts';
import { semanticTokensRange } from './semanticTokensRange.ts';
import { status } from './status.ts';
import { textDocumentContent } from './textDocumentContent.ts';
import { workspaceDiagnostic } from './workspaceDiagnostic.ts';

/** Every request that is answered. */
export const FEATURES: readonly Feature[] = [
  codeAction,
  codeLens,
  codeLensResolve,
  completion,
  completionResolve,
  definition,
  documentDiagnostic,
  documentHighlight,
  documentSymbol,
  foldingRange,
  hover,
  inlayHint,
  inlayHintResolve,
  libraryFile,
  preview,
  references,
  selectionRange,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  status,
  textDocumentContent,
  workspaceDiagnostic,
];

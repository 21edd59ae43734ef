import type { Feature } from '../feature.ts';
import { codeAction } from './codeAction.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { documentDiagnostic } from './documentDiagnostic.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentSymbol } from './documentSymbol.ts';
import { explorer } from './explorer.ts';
import { explorerPath } from './explorerPath.ts';
import { findings } from './findings.ts';
import { hover } from './hover.ts';
import { libraryFile } from './libraryFile.ts';
import { moveCards } from './moveCards.ts';
import { preview } from './preview.ts';
import { references } from './references.ts';
import { ruleLevel } from './ruleLevel.ts';

import { scaffold } from './scaffold.ts';
import { status } from './status.ts';
import { textDocumentContent } from './textDocumentContent.ts';
import { workspaceDiagnostic } from './workspaceDiagnostic.ts';

/** Every request that is answered. */
export const FEATURES: readonly Feature[] = [
  codeAction,
  completion,
  completionResolve,
  definition,
  documentDiagnostic,
  documentHighlight,
  documentSymbol,
  explorer,
  explorerPath,
  findings,
  hover,
  libraryFile,
  moveCards,
  preview,
  ruleLevel,
  references,
  scaffold,
  status,
  textDocumentContent,
  workspaceDiagnostic,
];

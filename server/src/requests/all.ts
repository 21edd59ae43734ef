import type { Feature } from '../feature.ts';
import { codeAction } from './codeAction.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { documentDiagnostic } from './documentDiagnostic.ts';
import { documentSymbol } from './documentSymbol.ts';
import { explorer } from './explorer.ts';
import { explorerPath } from './explorerPath.ts';
import { findings } from './findings.ts';
import { hover } from './hover.ts';
import { libraryFile } from './libraryFile.ts';
import { moveCards } from './moveCards.ts';
import { preview } from './preview.ts';
import { ruleLevel } from './ruleLevel.ts';
import { status } from './status.ts';
import { workspaceDiagnostic } from './workspaceDiagnostic.ts';

/** Every request that is answered. */
export const FEATURES: readonly Feature[] = [
  codeAction,
  completion,
  completionResolve,
  definition,
  documentDiagnostic,
  documentSymbol,
  explorer,
  explorerPath,
  findings,
  hover,
  libraryFile,
  moveCards,
  preview,
  ruleLevel,
  status,
  workspaceDiagnostic,
];

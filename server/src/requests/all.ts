import type { Feature } from '../feature.ts';
import { codeAction } from './codeAction.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { documentDiagnostic } from './documentDiagnostic.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentSymbol } from './documentSymbol.ts';
import { hover } from './hover.ts';
import { libraryFile } from './libraryFile.ts';
import { preview } from './preview.ts';
import { references } from './references.ts';
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
  hover,
  libraryFile,
  preview,
  references,
  status,
  textDocumentContent,
  workspaceDiagnostic,
];

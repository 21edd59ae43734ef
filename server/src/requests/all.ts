import type { Feature } from '../feature.ts';
import { codeAction } from './codeAction.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { didRenameFiles } from './didRenameFiles.ts';
import { documentDiagnostic } from './documentDiagnostic.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentSymbol } from './documentSymbol.ts';
import { hover } from './hover.ts';
import { libraryFile } from './libraryFile.ts';
import { prepareRename } from './prepareRename.ts';
import { preview } from './preview.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { status } from './status.ts';
import { textDocumentContent } from './textDocumentContent.ts';
import { willRenameFiles } from './willRenameFiles.ts';
import { workspaceDiagnostic } from './workspaceDiagnostic.ts';

/** Every request that is answered. */
export const FEATURES: readonly Feature[] = [
  codeAction,
  completion,
  completionResolve,
  definition,
  didRenameFiles,
  documentDiagnostic,
  documentHighlight,
  documentSymbol,
  hover,
  libraryFile,
  prepareRename,
  preview,
  references,
  rename,
  status,
  textDocumentContent,
  willRenameFiles,
  workspaceDiagnostic,
];

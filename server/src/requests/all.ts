import type { Feature } from '../feature.ts';
import { codeAction } from './codeAction.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { didRenameFiles } from './didRenameFiles.ts';
import { documentDiagnostic } from './documentDiagnostic.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentSymbol } from './documentSymbol.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { libraryFile } from './libraryFile.ts';
import { linkedEditingRange } from './linkedEditingRange.ts';
import { onTypeFormatting } from './onTypeFormatting.ts';
import { prepareRename } from './prepareRename.ts';
import { preview } from './preview.ts';
import { rangeFormatting } from './rangeFormatting.ts';
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
  formatting,
  hover,
  libraryFile,
  linkedEditingRange,
  onTypeFormatting,
  prepareRename,
  preview,
  references,
  rangeFormatting,
  rename,
  status,
  textDocumentContent,
  willRenameFiles,
  workspaceDiagnostic,
];

import type { Feature } from '../feature.ts';
import { callHierarchy, incomingCalls, outgoingCalls } from './callHierarchy.ts';
import { codeAction } from './codeAction.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { didRenameFiles } from './didRenameFiles.ts';
import { documentDiagnostic } from './documentDiagnostic.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentSymbol } from './documentSymbol.ts';
import { explorer } from './explorer.ts';
import { explorerPath } from './explorerPath.ts';
import { findings } from './findings.ts';
import { hover } from './hover.ts';
import { implementation } from './implementation.ts';
import { libraryFile } from './libraryFile.ts';
import { moveCards } from './moveCards.ts';
import { prepareRename } from './prepareRename.ts';
import { preview } from './preview.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { ruleLevel } from './ruleLevel.ts';
import { scaffold } from './scaffold.ts';
import { status } from './status.ts';
import { textDocumentContent } from './textDocumentContent.ts';
import { typeDefinition } from './typeDefinition.ts';
import { subtypes, supertypes, typeHierarchy } from './typeHierarchy.ts';
import { willRenameFiles } from './willRenameFiles.ts';
import { workspaceDiagnostic } from './workspaceDiagnostic.ts';

/** Every request that is answered. */
export const FEATURES: readonly Feature[] = [
  callHierarchy,
  codeAction,
  completion,
  completionResolve,
  definition,
  didRenameFiles,
  documentDiagnostic,
  documentHighlight,
  documentSymbol,
  explorer,
  explorerPath,
  findings,
  hover,
  implementation,
  incomingCalls,
  libraryFile,
  moveCards,
  outgoingCalls,
  prepareRename,
  preview,
  ruleLevel,
  references,
  scaffold,
  rename,
  status,
  subtypes,
  supertypes,
  typeDefinition,
  typeHierarchy,
  textDocumentContent,
  willRenameFiles,
  workspaceDiagnostic,
];

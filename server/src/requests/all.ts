import type { Feature } from '../feature.ts';
import { callHierarchy, incomingCalls, outgoingCalls } from './callHierarchy.ts';
import { codeAction } from './codeAction.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { documentDiagnostic } from './documentDiagnostic.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentLink, documentLinkResolve } from './documentLink.ts';
import { documentSymbol } from './documentSymbol.ts';
import { hover } from './hover.ts';
import { implementation } from './implementation.ts';
import { libraryFile } from './libraryFile.ts';
import { preview } from './preview.ts';
import { references } from './references.ts';
import { status } from './status.ts';
import { textDocumentContent } from './textDocumentContent.ts';
import { typeDefinition } from './typeDefinition.ts';
import { subtypes, supertypes, typeHierarchy } from './typeHierarchy.ts';
import { workspaceDiagnostic } from './workspaceDiagnostic.ts';
import { workspaceSymbol, workspaceSymbolResolve } from './workspaceSymbol.ts';

/** Every request that is answered. */
export const FEATURES: readonly Feature[] = [
  callHierarchy,
  codeAction,
  completion,
  completionResolve,
  definition,
  documentDiagnostic,
  documentHighlight,
  documentLink,
  documentLinkResolve,
  documentSymbol,
  hover,
  implementation,
  incomingCalls,
  libraryFile,
  outgoingCalls,
  preview,
  references,
  status,
  subtypes,
  supertypes,
  typeDefinition,
  typeHierarchy,
  textDocumentContent,
  workspaceDiagnostic,
  workspaceSymbol,
  workspaceSymbolResolve,
];

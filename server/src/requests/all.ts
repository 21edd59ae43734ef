import type { Feature } from '../feature.ts';
import { callHierarchy, incomingCalls, outgoingCalls } from './callHierarchy.ts';
import { card } from './card.ts';
import { cardChoices } from './cardChoices.ts';
import { cards } from './cards.ts';
import { codeAction } from './codeAction.ts';
import { codeActionResolve } from './codeActionResolve.ts';
import { codeLens } from './codeLens.ts';
import { codeLensResolve } from './codeLensResolve.ts';
import { completion } from './completion.ts';
import { completionResolve } from './completionResolve.ts';
import { definition } from './definition.ts';
import { didRenameFiles } from './didRenameFiles.ts';
import { documentDiagnostic } from './documentDiagnostic.ts';
import { documentHighlight } from './documentHighlight.ts';
import { documentLink, documentLinkResolve } from './documentLink.ts';
import { documentSymbol } from './documentSymbol.ts';
import { editCard } from './editCard.ts';
import { executeCommand } from './executeCommand.ts';
import { explorer } from './explorer.ts';
import { explorerPath } from './explorerPath.ts';
import { findings } from './findings.ts';
import { foldingRange } from './foldingRange.ts';
import { formatting } from './formatting.ts';
import { hover } from './hover.ts';
import { implementation } from './implementation.ts';
import { inlayHint } from './inlayHint.ts';
import { inlayHintResolve } from './inlayHintResolve.ts';
import { libraryFile } from './libraryFile.ts';
import { linkedEditingRange } from './linkedEditingRange.ts';
import { moveCards } from './moveCards.ts';
import { onTypeFormatting } from './onTypeFormatting.ts';
import { prepareRename } from './prepareRename.ts';
import { preview } from './preview.ts';
import { previewTopics } from './previewTopics.ts';
import { publishing } from './publish.ts';
import { rangeFormatting } from './rangeFormatting.ts';
import { references } from './references.ts';
import { rename } from './rename.ts';
import { ruleLevel } from './ruleLevel.ts';
import { scaffold } from './scaffold.ts';
import { selectionRange } from './selectionRange.ts';
import { semanticTokens } from './semanticTokens.ts';
import { semanticTokensDelta } from './semanticTokensDelta.ts';
import { semanticTokensRange } from './semanticTokensRange.ts';
import { status } from './status.ts';
import { textDocumentContent } from './textDocumentContent.ts';
import { typeDefinition } from './typeDefinition.ts';
import { subtypes, supertypes, typeHierarchy } from './typeHierarchy.ts';
import { willRenameFiles } from './willRenameFiles.ts';
import { workspaceDiagnostic } from './workspaceDiagnostic.ts';
import { workspaceSymbol, workspaceSymbolResolve } from './workspaceSymbol.ts';

/** Every request that is answered. */
export const FEATURES: readonly Feature[] = [
  card,
  cardChoices,
  cards,
  callHierarchy,
  codeAction,
  codeLens,
  codeLensResolve,
  codeActionResolve,
  completion,
  completionResolve,
  definition,
  didRenameFiles,
  documentDiagnostic,
  documentHighlight,
  documentLink,
  documentLinkResolve,
  documentSymbol,
  editCard,
  explorer,
  explorerPath,
  findings,
  executeCommand,
  implementation,
  incomingCalls,
  foldingRange,
  hover,
  inlayHint,
  inlayHintResolve,
  libraryFile,
  moveCards,
  outgoingCalls,
  prepareRename,
  preview,
  previewTopics,
  publishing,
  ruleLevel,
  references,
  scaffold,
  rename,
  selectionRange,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  status,
  subtypes,
  supertypes,
  typeDefinition,
  typeHierarchy,
  textDocumentContent,
  willRenameFiles,
  formatting,
  linkedEditingRange,
  onTypeFormatting,
  rangeFormatting,
  workspaceDiagnostic,
  workspaceSymbol,
  workspaceSymbolResolve,
];

import { countsOf } from '#core';
import { showActions } from './actions.ts';
import { showCardChoices, showCardForm } from './card-form.ts';
import { showAccepted, showAdded, showCompletion, showDocumentation } from './completion.ts';
import { showDefinition } from './definition.ts';
import { showDocumentLinks } from './document-links.ts';
import { showExplorer, showFindings, showMove, showPath } from './explorer.ts';
import { showFolds } from './folding.ts';
import {
  showImplementation,
  showIncoming,
  showOutgoing,
  showSubtypes,
  showSupertypes,
  showTypeDefinition,
} from './hierarchy.ts';
import { showHints, showHintsOfLine } from './hints.ts';
import { showHover, showJudged } from './hover.ts';
import { showLenses } from './lenses.ts';
import { showLinked } from './linked.ts';
import { showHighlight, showReferences, showUses } from './references.ts';
import type { Show } from './request.ts';
import { showSelections } from './selection.ts';
import { showSymbols } from './symbols.ts';
import { showTokens } from './tokens.ts';
import { showWorkspaceSymbols } from './workspace-symbols.ts';

/** By the name of the output in a suite. */
export const FEATURES: Readonly<Record<string, Show>> = {
  'card-choices': showCardChoices,
  'card-form': showCardForm,
  accepted: showAccepted,
  actions: showActions,
  added: showAdded,
  completion: showCompletion,
  counts: ({ plan }) => JSON.stringify(countsOf(plan)),
  definition: showDefinition,
  documentation: showDocumentation,
  links: showDocumentLinks,
  explorer: showExplorer,
  findings: showFindings,
  folds: showFolds,
  highlight: showHighlight,
  hints: showHints,
  'hints-of-line': showHintsOfLine,
  hover: showHover,
  implementation: showImplementation,
  incoming: showIncoming,
  judged: showJudged,
  lenses: showLenses,
  move: showMove,
  outgoing: showOutgoing,
  path: showPath,
  references: showReferences,
  selections: showSelections,
  subtypes: showSubtypes,
  supertypes: showSupertypes,
  linked: showLinked,
  symbols: showSymbols,
  tokens: showTokens,
  typeDefinition: showTypeDefinition,
  uses: showUses,
  'workspace-symbols': showWorkspaceSymbols,
};

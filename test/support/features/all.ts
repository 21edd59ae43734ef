import { countsOf } from '#core';
import { showCompletion, showDocumentation } from './completion.ts';
import { showDefinition } from './definition.ts';
import { showDocumentLinks } from './document-links.ts';
import { showExplorer, showFindings, showMove, showPath } from './explorer.ts';
import {
  showImplementation,
  showIncoming,
  showOutgoing,
  showSubtypes,
  showSupertypes,
  showTypeDefinition,
} from './hierarchy.ts';
import { showHints, showHintsOfLine } from './hints.ts';
import { showHover } from './hover.ts';
import { showLenses } from './lenses.ts';
import { showHighlight, showReferences, showUses } from './references.ts';
import type { Show } from './request.ts';
import { showSymbols } from './symbols.ts';
import { showWorkspaceSymbols } from './workspace-symbols.ts';

/** By the name of the output in a suite. */
export const FEATURES: Readonly<Record<string, Show>> = {
  completion: showCompletion,
  counts: ({ plan }) => JSON.stringify(countsOf(plan)),
  definition: showDefinition,
  documentation: showDocumentation,
  links: showDocumentLinks,
  highlight: showHighlight,
  hover: showHover,
  implementation: showImplementation,
  incoming: showIncoming,
  outgoing: showOutgoing,
  references: showReferences,
  subtypes: showSubtypes,
  supertypes: showSupertypes,
  hints: showHints,
  'hints-of-line': showHintsOfLine,
  lenses: showLenses,
  explorer: showExplorer,
  findings: showFindings,
  move: showMove,
  path: showPath,
  symbols: showSymbols,
  typeDefinition: showTypeDefinition,
  uses: showUses,
  'workspace-symbols': showWorkspaceSymbols,
};

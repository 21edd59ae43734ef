import { countsOf } from '#core';
import { showCompletion, showDocumentation } from './completion.ts';
import { showDefinition } from './definition.ts';
import { showExplorer, showFindings, showMove, showPath } from './explorer.ts';
import { showHints, showHintsOfLine } from './hints.ts';
import { showHover } from './hover.ts';
import { showLenses } from './lenses.ts';
import { showHighlight, showReferences, showUses } from './references.ts';
import type { Show } from './request.ts';
import { showFolds, showSelections } from './structure.ts';
import { showSymbols } from './symbols.ts';
import { showTokens } from './tokens.ts';

/** By the name of the output in a suite. */
export const FEATURES: Readonly<Record<string, Show>> = {
  completion: showCompletion,
  counts: ({ plan }) => JSON.stringify(countsOf(plan)),
  definition: showDefinition,
  documentation: showDocumentation,
  explorer: showExplorer,
  findings: showFindings,
  folds: showFolds,
  highlight: showHighlight,
  'hints-of-line': showHintsOfLine,
  hints: showHints,
  hover: showHover,
  lenses: showLenses,
  move: showMove,
  path: showPath,
  references: showReferences,
  selections: showSelections,
  symbols: showSymbols,
  tokens: showTokens,
  uses: showUses,
};

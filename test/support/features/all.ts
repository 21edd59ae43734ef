import { countsOf } from '#core';
import { showCompletion, showDocumentation } from './completion.ts';
import { showDefinition } from './definition.ts';
import { showExplorer, showFindings, showMove, showPath } from './explorer.ts';
import { showHover } from './hover.ts';
import type { Show } from './request.ts';
import { showSymbols } from './symbols.ts';

/** By the name of the output in a suite. */
export const FEATURES: Readonly<Record<string, Show>> = {
  completion: showCompletion,
  counts: ({ plan }) => JSON.stringify(countsOf(plan)),
  definition: showDefinition,
  documentation: showDocumentation,
  explorer: showExplorer,
  findings: showFindings,
  hover: showHover,
  move: showMove,
  path: showPath,
  symbols: showSymbols,
};

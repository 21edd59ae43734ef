import { countsOf } from '#core';
import { showActions } from './actions.ts';
import { showCompletion, showDocumentation } from './completion.ts';
import { showDefinition } from './definition.ts';
import { showHover } from './hover.ts';
import type { Show } from './request.ts';
import { showSymbols } from './symbols.ts';

/** By the name of the output in a suite. */
export const FEATURES: Readonly<Record<string, Show>> = {
  actions: showActions,
  completion: showCompletion,
  counts: ({ plan }) => JSON.stringify(countsOf(plan)),
  definition: showDefinition,
  documentation: showDocumentation,
  hover: showHover,
  symbols: showSymbols,
};

import { countsOf } from '#core';
import { showAccepted, showAdded, showCompletion, showDocumentation } from './completion.ts';
import { showDefinition } from './definition.ts';
import { showHover } from './hover.ts';
import type { Show } from './request.ts';
import { showSymbols } from './symbols.ts';

/** By the name of the output in a suite. */
export const FEATURES: Readonly<Record<string, Show>> = {
  accepted: showAccepted,
  added: showAdded,
  completion: showCompletion,
  counts: ({ plan }) => JSON.stringify(countsOf(plan)),
  definition: showDefinition,
  documentation: showDocumentation,
  hover: showHover,
  symbols: showSymbols,
};

import { countsOf } from '#core';
import { showCompletion, showDocumentation } from './completion.ts';
import { showDefinition } from './definition.ts';
import { showHover } from './hover.ts';
import { showLinked } from './linked.ts';
import { showHighlight, showReferences, showUses } from './references.ts';
import type { Show } from './request.ts';
import { showSymbols } from './symbols.ts';

/** By the name of the output in a suite. */
export const FEATURES: Readonly<Record<string, Show>> = {
  completion: showCompletion,
  counts: ({ plan }) => JSON.stringify(countsOf(plan)),
  definition: showDefinition,
  documentation: showDocumentation,
  highlight: showHighlight,
  hover: showHover,
  linked: showLinked,
  references: showReferences,
  symbols: showSymbols,
  uses: showUses,
};

import type { SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import { type Span, selectionsAt } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';

export const selectionRange: Feature = {
  method: 'textDocument/selectionRange',
  offer: () => ({ selectionRangeProvider: true }),
  serve: (connection, server) => connection.onSelectionRanges(inFile(server, answer, null)),
};

/** What each of some selections grows to, step by step. */
function answer({ file }: Place, { positions }: SelectionRangeParams): SelectionRange[] {
  return positions.map((position) => {
    const spans = selectionsAt(file, toOffset(file.lines, position));
    const nest = (parent: SelectionRange | undefined, span: Span): SelectionRange => ({
      range: toRange(file.lines, span),
      ...(parent && { parent }),
    });
    return (
      spans.reduceRight<SelectionRange | undefined>(nest, undefined) ?? { range: { start: position, end: position } }
    );
  });
}

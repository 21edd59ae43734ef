import {
  type DocumentRangeFormattingParams,
  type DocumentRangesFormattingParams,
  DocumentRangesFormattingRequest,
  type FormattingOptions,
  type Range,
  type TextEdit,
} from 'vscode-languageserver';
import { format } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toEdits, toSpan } from '../convert.ts';
import type { Feature } from '../feature.ts';

export const rangeFormatting: Feature = {
  method: 'textDocument/rangeFormatting',
  offer: ({ formatRanges }) => ({
    documentRangeFormattingProvider: formatRanges ? { rangesSupport: true } : true,
  }),
  serve: (connection, server) => {
    connection.onDocumentRangeFormatting(
      inFile(
        server,
        (place, { range, options }: DocumentRangeFormattingParams) => answer(place, [range], options),
        null,
      ),
    );
    connection.onRequest(
      DocumentRangesFormattingRequest.type,
      inFile(
        server,
        (place, { ranges, options }: DocumentRangesFormattingParams) => answer(place, ranges, options),
        null,
      ),
    );
  },
};

/** The cards, tables, items and lines laid out that the ranges touch. */
function answer({ file }: Place, ranges: readonly Range[], options: FormattingOptions): TextEdit[] {
  const edits = ranges
    .flatMap((range) => format(file, options, toSpan(file.lines, range)))
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  // Two ranges may touch one card.
  const once = edits.filter(({ span }, at) => {
    const before = edits[at - 1]?.span;
    return before === undefined || (before.end <= span.start && before.start < span.end);
  });
  return toEdits(file.lines, once);
}

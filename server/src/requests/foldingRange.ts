import { type FoldingRange, FoldingRangeKind, type FoldingRangeParams } from 'vscode-languageserver';
import { type FoldingRange as Fold, foldingRangesOf } from '#core';
import type { Place } from '../answer.ts';
import type { Feature } from '../feature.ts';
import { showing } from '../showing.ts';

export const foldingRange: Feature = {
  method: 'textDocument/foldingRange',
  offer: () => ({ foldingRangeProvider: true }),
  serve: (connection, server) =>
    connection.onFoldingRanges(
      // No answer, not an empty one, leaves a document that is no plan's to the editor's own folding.
      showing(server, 'foldingRange', answer, (_: Place, folds) => folds, null as FoldingRange[] | null),
    ),
};

function answer({ session, file, lang }: Place, _: FoldingRangeParams): FoldingRange[] | null {
  const { collapsedText, foldLimit } = session.abilities;
  const folds = foldingRangesOf(file, lang);
  return folds ? longest(folds, foldLimit).map((fold) => toFold(fold, collapsedText)) : null;
}

/** As many as the client takes, in their order; the small ones are left out. */
function longest(folds: readonly Fold[], limit: number | undefined): readonly Fold[] {
  if (limit === undefined || folds.length <= limit) return folds;
  const kept = new Set([...folds].sort((a, b) => b.last - b.first - (a.last - a.first)).slice(0, limit));
  return folds.filter((fold) => kept.has(fold));
}

function toFold({ first, last, kind, collapsed }: Fold, takesText: boolean): FoldingRange {
  return {
    startLine: first,
    endLine: last,
    ...(kind && { kind: FoldingRangeKind.Comment }),
    ...(takesText && collapsed !== undefined && { collapsedText: collapsed }),
  };
}

import type { Definition } from '../../model/definition.ts';
import { compareTexts } from '../../text/order.ts';
import { type From, labelOf } from './definitions.ts';
import { filterText, mayMatch } from './matching.ts';

/** As many as a list has room for: an editor that got thousands would wait for them, and nobody reads so far. */
const MOST = 400;

/** A definition with where it comes from. */
export interface Candidate {
  readonly each: Definition;
  readonly from: From;
}

/** A candidate with the text by which it is sorted. */
export interface Ranked extends Candidate {
  readonly sort: string;
}

/**
 * The candidates that a list has room for, the first by `sortOf`. Where there are too many, only those that the `typed` letters
 * may mean; `isCut` tells that there are more of them still, so that the editor must ask again when more is typed.
 */
export function shortlist(
  candidates: readonly Candidate[],
  typed: string,
  sortOf: (candidate: Candidate) => string,
): { readonly chosen: readonly Ranked[]; readonly isCut: boolean } {
  const isMany = candidates.length > MOST && typed.trim() !== '';
  const fitting = isMany ? candidates.filter((candidate) => mayBeMeant(candidate, typed)) : candidates;
  const ranked = fitting.map((candidate) => ({ ...candidate, sort: sortOf(candidate) }));
  if (ranked.length <= MOST) return { chosen: ranked, isCut: false };
  return { chosen: ranked.sort((a, b) => compareTexts(a.sort, b.sort)).slice(0, MOST), isCut: true };
}

function mayBeMeant({ each, from }: Candidate, typed: string): boolean {
  const words = [labelOf(each, from), ...each.names.map(({ text }) => text)];
  const text = words.join(' ');
  // Folding makes other vowels only: where the rest does not match, it is not worth its time.
  if (mayMatch(typed, text)) return true;
  return mayMatch(typed.normalize('NFC').replace(/[aeoæøå]/gi, ''), text) && mayMatch(typed, filterText(words));
}

import { type DateRange, earlierDate, laterDate } from '../../model/date.ts';
import { findTimes, type PlacedPart, readTime } from '../../model/time/index.ts';
import type { Uri } from '../../model/uri.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { type Span, shift } from '../../text/span.ts';
import { type Ends, placedParts } from './ends.ts';
import {
  type About,
  aboutOf,
  isAside,
  isConditional,
  isDeadline,
  isRelative,
  mayTellTime,
  measuresIn,
} from './words.ts';

/** A time that a text gives for a measure. */
export interface TimeClaim {
  readonly uri: Uri;
  /** The words that are the time. */
  readonly span: Span;
  readonly written: string;
  /** The clause that they stand in. */
  readonly clause: Span;
  /** What happens then; `undefined` where the text does not say. */
  readonly about: About | undefined;
  /** Whether a word beside the time says so, and not only «innen» before it. */
  readonly worded: boolean;
  readonly stretch: Ends;
}

/** A text and where it begins in its file. `period` is what «i planperioden» stands for. */
export interface ClaimSource {
  readonly uri: Uri;
  readonly text: string;
  readonly start: number;
  readonly period: DateRange | undefined;
}

/** The ends of the words themselves, whatever «oppstart» beside them made of the part: «våren 2021» has two. */
export function ownStretch(words: string, part: PlacedPart, period: DateRange | undefined): Ends {
  if (part.kind !== 'open' && part.kind !== 'deadline') return part;
  return placedParts(readTime(words, period && { period }))[0] ?? {};
}

/** The times of clauses about a start or an end (docs/rules/time-conflict.md). Linear in the text. */
export function claimsIn(source: ClaimSource): readonly TimeClaim[] {
  if (!mayTellTime(source.text)) return [];
  return timesIn(source).flatMap((part) => {
    const clause = clauseAround(source.text, part.span);
    const words = source.text.slice(clause.start, clause.end).replace(/\s+/g, ' ');
    if (isAside(words) || isRelative(source.text.slice(clause.start, part.span.start))) return [];
    if (isConditional(source.text.slice(sentenceBefore(source.text, part.span.start), part.span.start))) return [];
    const claim = claimOf(source, part, clause, aboutOf(words));
    if (claim.about !== undefined) return [claim];
    return isDeadline(claim.written) ? [{ ...claim, about: 'end' }] : [];
  });
}

/** The time that a heading gives for what stands under it; none for the years of a work that it names. */
export function headingClaim(source: ClaimSource): TimeClaim | undefined {
  const parts = timesIn(source);
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || NAMES_WORK.test(source.text.slice(0, first.span.start)))
    return undefined;
  const claim = claimOf(source, first, { start: 0, end: source.text.length }, aboutOf(source.text));
  if (parts.length === 1) return claim;
  const written = source.text.slice(first.span.start, last.span.end);
  return {
    ...claim,
    span: { start: claim.span.start, end: source.start + last.span.end },
    written,
    stretch: joined(parts),
  };
}

/** What a paragraph before cards says of them: the time, and how many of them it is about. */
export function introClaim(source: ClaimSource): { readonly claim: TimeClaim; readonly count: number } | undefined {
  for (const { start, end } of sentencesOf(source.text, { start: 0, end: source.text.length })) {
    const text = source.text.slice(start, end);
    const count = measuresIn(text);
    const [claim] = count === 0 ? [] : claimsIn({ ...source, text, start: source.start + start });
    if (claim !== undefined) return { claim, count };
  }
  return undefined;
}

/** What has years of its own, which stand behind its name: «Handlingsplan 2017–2021», «Ungdata 2020», «Status 2020». */
const NAMES_WORK =
  /(?:plan(?:en|a|er)?|program(?:met)?|ungdata|brukerplan|undersøk\p{L}*|statistikk\p{L}*|melding(?:en|a)?|strategi(?:en)?|rapport(?:en)?|budsjett(?:et)?|prop\.?|nou|survey|report|budget|strategy)[\s,:(–-]*(?:for|of|fra|frå|from)?\s*$|(?<!\p{L})(?:status|resultat\p{L}*|tall|tal|funn|evaluering\p{L}*|situasjon\p{L}*|results?|figures|findings|evaluation)(?!\p{L})/iu;

function timesIn({ text, period }: ClaimSource): readonly PlacedPart[] {
  if (!/\d{4}|period/i.test(text)) return [];
  return placedParts({ parts: findTimes(text, period && { period }) });
}

function claimOf(source: ClaimSource, part: PlacedPart, clause: Span, about: About | undefined): TimeClaim {
  const { uri, text, start, period } = source;
  const written = text.slice(part.span.start, part.span.end);
  return {
    uri,
    span: shift(part.span, start),
    written,
    clause: shift(clause, start),
    about,
    worded: about !== undefined,
    stretch: ownStretch(written, part, period),
  };
}

function joined(parts: readonly PlacedPart[]): Ends {
  return parts.reduce<Ends>((whole, { start, end }) => {
    const [first, last] = [earlierDate(whole.start, start), laterDate(whole.end, end)];
    return { ...(first && { start: first }), ...(last && { end: last }) };
  }, {});
}

/** Marks and words between clauses; a full stop counts only before a blank. */
const BETWEEN = /[,;:()•]|\s[–—-]\s|[.!?](?=\s)|\s(?:og|samt|and)\s|\n\s*\n/g;
/** As far as a clause is looked for on either side. */
const REACH = 300;

/** The clause that a time stands in, as offsets of the text. */
function clauseAround(text: string, time: Span): Span {
  const from = Math.max(0, time.start - REACH);
  let start = from;
  for (const match of text.slice(from, time.start).matchAll(BETWEEN)) start = from + match.index + match[0].length;
  const after = text.slice(time.end, time.end + REACH);
  const next = after.search(BETWEEN);
  return { start, end: time.end + (next < 0 ? after.length : next) };
}

const SENTENCE_END = /[.!?](?=\s)|\n\s*\n/g;

/** Where the sentence begins that holds the offset. */
function sentenceBefore(text: string, at: number): number {
  const from = Math.max(0, at - REACH);
  const last = [...text.slice(from, at).matchAll(SENTENCE_END)].at(-1);
  return last === undefined ? from : from + last.index + last[0].length;
}

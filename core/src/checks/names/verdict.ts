import { type Likeness, nameWords, plainName } from '../../model/names/index.ts';
import type { Span } from '../../text/span.ts';
import { isAtStart, isCompound, isFollowed, isInAddress } from './places.ts';

/** A spelling of a registered name in a text, with its place in that text. */
export interface Written {
  readonly text: string;
  readonly isHeading: boolean;
  readonly span: Span;
  readonly written: string;
}

/** `doubtful`: a variant only where the plan itself writes the name as registered. */
export type Verdict = 'fine' | 'doubtful' | 'variant';

/** Whether another spelling of a registered name is a fault where it stands (docs/rules/name-variant.md). */
export function judge(at: Written, registered: string, likeness: Likeness): Verdict {
  const { text, span, written } = at;
  if (isInAddress(text, span)) return 'fine';
  const isStart = isAtStart(text, span.start);
  if (likeness === 'case') return judgeCase(at, registered, isStart);
  if (likeness === 'separator' || likeness === 'and') {
    if (isCompound(text, span) || !isAName(registered, written, isStart)) return 'fine';
  }
  return 'variant';
}

/**
 * Whether words that a registered name is written with are meant as the name: «av og til» is no «Av-og-til», «fast lege» no
 * «fastlege», «rus/psykiatri» no «Rus og psykiatri». A capital, a figure or a hyphen of its own makes a name of them.
 */
function isAName(registered: string, written: string, isStart: boolean): boolean {
  if (/\p{Lu}|\d/u.test(isStart ? written.slice(1) : written) || /\p{L}[-‑]\p{L}/u.test(written)) return true;
  if (/^\p{Lu}/u.test(registered) || written.includes('/')) return false;
  return /[\s-]/.test(registered.trim()) || /[-‑]|s\s/u.test(written);
}

function judgeCase({ text, isHeading, span, written }: Written, registered: string, isStart: boolean): Verdict {
  const differing = differencesIn(registered, written);
  const onlyFirst = differing.every((at) => at === 0);
  if (onlyFirst && registered.length > 1) {
    return isStart || isHeading || !isSpelledAlike(registered, written) ? 'fine' : 'doubtful';
  }
  if (isAcronym(registered)) {
    // «rop» and «sus» are words as well; in «rop-lidelse» it is the abbreviation.
    if (/^\p{Ll}/u.test(written)) return isFollowed(text, span.end) ? 'variant' : 'fine';
    return isStart ? 'fine' : 'variant';
  }
  const onlyInitials = differing.every((at) => at === 0 || /[\s-]/.test(registered.charAt(at - 1)));
  if (isHeading && onlyInitials) return 'fine';
  if (!/\p{Ll}/u.test(written)) return /[\s-]/.test(written) && !isHeading ? 'variant' : 'fine';
  // «Unge voksne» may be a sentence's beginning with a common word, and not the «Unge Voksne» of the register.
  return /\p{Lu}/u.test(isStart && onlyInitials ? written.slice(1) : written) ? 'variant' : 'doubtful';
}

/** Whether the letters are the same but for case and a genitive: «base» is a word, though «Basen» is a name. */
function isSpelledAlike(registered: string, written: string): boolean {
  const [a, b] = [plainName(registered).toLowerCase(), plainName(written).toLowerCase()];
  return a === b || `${a}s` === b;
}

/** Whether a reference has a name in other capitals; the first one says nothing, since entries of fields begin with any. */
export function isWrittenOtherwise(registered: string, written: string): boolean {
  return differencesIn(registered, written).some((at) => at > 0);
}

/** The places in the registered spelling where the written one has another case; endings count for nothing. */
function differencesIn(registered: string, written: string): readonly number[] {
  const others = nameWords(written.normalize('NFC'));
  return nameWords(registered.normalize('NFC')).flatMap(({ text, start }, index) => {
    const other = others[index]?.text ?? '';
    return Array.from(text, (_, at) => at).flatMap((at) =>
      differInCase(text.charAt(at), other.charAt(at)) ? [start + at] : [],
    );
  });
}

function differInCase(a: string, b: string): boolean {
  return a !== b && a.toLowerCase() === b.toLowerCase();
}

function isAcronym(name: string): boolean {
  return /^\p{Lu}{2,6}$/u.test(name);
}

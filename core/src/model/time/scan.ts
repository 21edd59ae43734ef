import { type Span, span } from '../../text/span.ts';
import type { Source } from './calendar.ts';
import { readDuration, readRecurrence } from './length.ts';
import { bound, isMisplaced, type Placed, readPlaced } from './placed.ts';
import { isDash, isGlued, isMark, phraseAt, type Token } from './tokens.ts';
import type { PlacedPart, TimePart, UnplacedPart } from './types.ts';
import type { Cue } from './vocabulary/types.ts';

/** A time, or what should have been one, over the tokens from `from` up to `to`. */
interface Finding {
  readonly part: TimePart;
  /** Unreadable only for want of a year. */
  readonly bare: boolean;
  /** What a start or finish word after it may still change. */
  readonly placed?: Placed;
}

/**
 * Reads a text from its beginning to its end, clause by clause. A clause is a part of docs/format.md section 6: it ends with
 * its sentence, or at the comma, «og», dash or new line that follows a time in it, so that the words before a time belong to
 * it («Opplæring og implementering fra januar 2022»). What is not readable counts only in a clause without a readable time.
 */
class Scanner {
  readonly #source: Source;
  readonly #tokens: readonly Token[];
  readonly #parts: TimePart[] = [];
  /** Of the sentence so far, its ended clauses. */
  #sentence: Finding[] = [];
  #clause: Finding[] = [];
  #clauseFrom = 0;
  /** The last start or finish word in the clause that no time has taken yet. */
  #pending: 'start' | 'finish' | undefined;
  #vague = false;
  /** Inside «når …», which «og» does not end. */
  #inCondition = false;

  constructor(source: Source) {
    this.#source = source;
    this.#tokens = source.tokens;
  }

  run(): readonly TimePart[] {
    let at = 0;
    while (at < this.#tokens.length) at = this.#step(at);
    this.#endSentence(at);
    return this.#parts;
  }

  /** Reads what begins at the token and says where to go on. */
  #step(at: number): number {
    const token = this.#tokens[at];
    if (!token) return at + 1;
    this.#startLine(at, token);
    if (token.kind === 'mark' && !token.entry) return this.#separate(at);
    if (token.kind === 'word' && !token.entry) return at + 1;
    const next = this.#readTime(at) ?? this.#readCue(at);
    if (next !== undefined) return next;
    if (token.entry?.and && this.#holdsTime() && !this.#inCondition) this.#endClause(at, at + 1);
    return at + 1;
  }

  /** A new line that begins like a part of its own ends the clause, an empty one the sentence. */
  #startLine(at: number, token: Token): void {
    if (token.gap === 'paragraph') this.#endSentence(at);
    else if (token.gap === 'line' && (token.capital || token.kind !== 'word') && !this.#inCondition)
      this.#endClause(at, at);
  }

  #separate(at: number): number {
    if (endsSentence(this.#tokens, at)) this.#endSentence(at, at + 1);
    else if (isSeparator(this.#tokens, at)) this.#endClause(at, at + 1);
    return at + 1;
  }

  #readTime(at: number): number | undefined {
    const placed = readPlaced(this.#source, at);
    if (placed && isMisplaced(placed)) {
      if (placed.kind === 'vague') this.#vague = true;
      else this.#found({ kind: 'unreadable', span: this.#span(at, placed.to) }, placed.bare);
      return placed.to;
    }
    if (placed) {
      const time = this.#pending ? bound(placed, this.#pending) : placed;
      if (time.kind !== 'span') this.#pending = undefined;
      this.#clause.push({ part: placedPart(time, this.#span(at, time.to)), bare: false, placed: time });
      return time.to;
    }
    const recurrence = readRecurrence(this.#source, at);
    if (recurrence) {
      this.#found({ kind: 'recurrence', span: this.#span(at, recurrence.to), every: recurrence.every });
      return recurrence.to;
    }
    const duration = readDuration(this.#source, at);
    if (!duration) return undefined;
    const { to, ...lengths } = duration;
    this.#found({ kind: 'duration', span: this.#span(at, to), ...lengths });
    return to;
  }

  #found(part: TimePart, bare = false): void {
    this.#clause.push({ part, bare });
  }

  #readCue(at: number): number | undefined {
    const cue = phraseAt(this.#tokens[at]?.entry?.cues, this.#tokens, at);
    // «utgangen av året 2022» is placed, and «i år 1» is no year.
    if (!cue || (cue.means === 'unplaced' && this.#tokens[cue.to]?.kind === 'number')) return undefined;
    return this.#applyCue(cue.means, at, cue.to);
  }

  #applyCue(cue: Cue, at: number, to: number): number {
    switch (cue) {
      case 'start':
      case 'finish':
        this.#pending = cue;
        return to;
      case 'vague':
        this.#vague = true;
        return to;
      case 'when':
        this.#vague = true;
        this.#inCondition = true;
        return to;
      case 'unplaced':
        this.#found({ kind: 'unreadable', span: this.#span(at, to) });
        return to;
      case 'address':
        return skipAddress(this.#tokens, to);
      default:
        return skipNumbers(this.#tokens, to, cue === 'report');
    }
  }

  #span(from: number, to: number) {
    return span(this.#tokens[from]?.start ?? 0, this.#tokens[to - 1]?.end ?? 0);
  }

  #holdsTime(): boolean {
    return this.#clause.length > 0 || this.#vague;
  }

  /** Ends the clause before token `at`; the next begins at `next`, and keeps a start or finish word that waits for its time. */
  #endClause(at: number, next: number): void {
    if (!this.#holdsTime()) {
      this.#clauseFrom = next;
      return;
    }
    this.#sentence.push(...this.#judgeClause(at));
    this.#clause = [];
    this.#clauseFrom = next;
    this.#pending = undefined;
    this.#vague = false;
    this.#inCondition = false;
  }

  /** What the clause comes to: its readable times, else one vague or unreadable part over the whole of it. */
  #judgeClause(at: number): readonly Finding[] {
    const last = this.#clause.at(-1);
    if (this.#pending && last?.placed && (last.part.kind === 'interval' || last.part.kind === 'day')) {
      // «Høsten 2021 starter arbeidet»: the word may stand after its time.
      const part = placedPart(bound(last.placed, this.#pending), last.part.span);
      return [...this.#clause.slice(0, -1), { part, bare: false }];
    }
    if (this.#clause.some(({ part }) => isReadable(part))) return this.#clause;
    const kind: UnplacedPart['kind'] = this.#vague ? 'vague' : 'unreadable';
    const whole = { kind, span: this.#span(this.#clauseFrom, at) };
    return [{ part: whole, bare: !this.#vague && this.#clause.every((finding) => finding.bare) }];
  }

  #endSentence(at: number, next = at): void {
    this.#endClause(at, next);
    this.#clauseFrom = next;
    this.#pending = undefined;
    // «Årlig, i mars» and «to ganger i året, vår og høst» need no year.
    const recurs = this.#sentence.some(({ part }) => part.kind === 'recurrence');
    for (const { part, bare } of this.#sentence) if (!(bare && recurs)) this.#parts.push(part);
    this.#sentence = [];
  }
}

/** All parts of the text in its order: readable times, vague and unreadable ones. */
export function scan(source: Source): readonly TimePart[] {
  return new Scanner(source).run();
}

/** Whether the part is a time that can be used. */
export function isReadable(part: TimePart): part is Exclude<TimePart, UnplacedPart> {
  return part.kind !== 'vague' && part.kind !== 'unreadable' && part.kind !== 'none';
}

/** The part without what only its readers need. */
function placedPart({ kind, start, end }: Placed, at: Span): PlacedPart {
  return { kind, span: at, ...(start && { start }), ...(end && { end }) };
}

/** Whether the mark parts two clauses: a comma that is not decimal, a dash with a blank before it. */
function isSeparator(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (isMark(token, ',')) return !(isGlued(next) && next?.kind === 'number');
  return isDash(token) && !isGlued(token);
}

/** Whether the mark ends a sentence: not the full stop of «3. stilling», «ca. 2022» or «bl.a.». */
function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (isMark(token, ';') || isMark(token, '•') || isMark(token, '!') || isMark(token, '?')) return true;
  const next = tokens[at + 1];
  if (!isMark(token, '.') || isGlued(next)) return false;
  const before = tokens[at - 1];
  if (!next || next.capital || !isGlued(token) || !before) return true;
  return before.end - before.start > (before.kind === 'number' ? 2 : 4);
}

/** Over the figures of a page, a section, an hour; of a report also what stands in brackets after them. */
function skipNumbers(tokens: readonly Token[], at: number, isReport: boolean): number {
  let next = at;
  for (let figures = false; next < tokens.length; next++) {
    const token = tokens[next];
    if (!token || token.gap === 'paragraph') break;
    if (token.kind === 'number') {
      if (figures && !isReport && !isGlued(token)) break;
      figures = true;
    } else if (token.kind === 'word') {
      if (!(isReport || isGlued(token)) || token.end - token.start > 2) break;
    } else if (!('.:/-–'.includes(token.key) || (isReport && '()'.includes(token.key)))) {
      break;
    } else if (isMark(token, '.') && figures && !isGlued(tokens[next + 1])) {
      break;
    }
  }
  return next;
}

function skipAddress(tokens: readonly Token[], at: number): number {
  let next = at;
  while (isGlued(tokens[next])) next++;
  return next;
}

import { sentencesOf } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';

/** Something that a sentence promises. Offsets are those of the text that was read. */
export interface Promised {
  /** From who promises, or from «skal», to the end of the sentence without its full stop. */
  readonly span: Span;
  /** What is promised: the verb and what stands behind it. */
  readonly object: string;
}

/** Those who can promise in a plan: the one whose plan it is, and the plan itself. */
const WHO =
  '(?:\\p{L}+\\skommune|kommunen|vi|me|(?:handlings)?planen|regjeringa|regjeringen|departementet|we|the (?:municipality|government|plan))';

const WILL =
  '(?:skal|vil|kommer til å|kjem til å|planlegger å|planlegg å|will|shall|is going to|are going to|plans? to)';

/** What somebody does who takes a measure; «ha», «være» and «bidra» promise nothing that could be ticked off. */
const VERBS =
  '(?:etabler|opprett|utarbeid|lag|innfør|gjennomfør|iverksett|sett i verk|sett i gang|start opp|ansett|tilsett|kartlegg|utred|greie ut|utgrei|evaluer|ruller|revider|søk|bygg|utvid|prøv ut|legg(?:e)? til rette|legg(?:e)? frem|legg(?:e)? fram|fremm|invester|establish|set up|draw up|introduce|carry out|hire|map|evaluate|revise|apply|build|expand)';

/** The endings of an infinitive, and of the passive one («utarbeides», «utarbeidast»). */
const VERB = `${VERBS}(?:e|es|ast|a|s)?(?!\\p{L})`;
/** Some words in between: «skal i løpet av perioden også». */
const BETWEEN = '(?:[\\p{L}\\d-]+\\s){0,5}?';

const PROMISE = new RegExp(
  [
    `(?<!\\p{L})${WHO}\\s${WILL}\\s${BETWEEN}(?=${VERB})`,
    `(?<!\\p{L})(?:skal|vil|will|shall)\\s${WHO}\\s${BETWEEN}(?=${VERB})`,
    `(?<!\\p{L})(?:det|it)\\s(?:skal|vil bli|will be|shall be)\\s${BETWEEN}(?=${VERBS}(?:es|ast|s|et|a|d|ed)?(?!\\p{L}))`,
  ].join('|'),
  'iu',
);

/** A duty that a law lays on everybody, and what somebody else says or asks, are no promises of the plan. */
const DUTY =
  /§|(?<!\p{L})(?:ifølge|i følge|i medhold|pålagt|pålagd|plikt\p{L}*|lov(?:en|a)?|forskrift\p{L}*|kreves|krev|hvorvidt|korvidt|dersom|hvis|whether|if|according to|duty|must)(?!\p{L})/iu;
/** «om kommunen skal …», «hvordan vi skal …» ask and promise nothing. */
const ASKED =
  /(?<!\p{L})(?:om|hvordan|hva|hvilke|hvilken|hvem|når|korleis|kva|kven|fordi|som|før|how|what|when|because|who|which)\s*$/iu;

/**
 * The promises in a stretch of running text, one a sentence: somebody whose plan it is will do something that can be
 * done and ticked off (docs/rules/promise-without-measure.md). Linear in the text.
 */
export function promisesIn(text: string): readonly Promised[] {
  if (!/skal|vil|kommer|kjem|plan|will|shall|going/iu.test(text)) return [];
  return sentencesOf(text, { start: 0, end: text.length }).flatMap((sentence) => promiseIn(text, sentence));
}

/** The longest sentence that is read: what is longer is a list or a paste. */
const LONGEST = 600;

function promiseIn(text: string, { start, end }: Span): readonly Promised[] {
  if (end - start > LONGEST) return [];
  const { sentence, places } = onOneLine(text.slice(start, end));
  const placeOf = (at: number) => places[at] ?? end - start;
  const match = PROMISE.exec(sentence);
  if (match === null || DUTY.test(sentence) || ASKED.test(sentence.slice(0, match.index))) return [];
  const to = sentence.replace(/[.:;!?\s»”")]+$/u, '').length;
  const object = sentence.slice(match.index + match[0].length, to);
  return [{ span: { start: start + placeOf(match.index), end: start + placeOf(to) }, object }];
}

/** A sentence with one blank for each stretch of them, a line break included, and where each of its signs stands in the text. */
function onOneLine(text: string): { readonly sentence: string; readonly places: readonly number[] } {
  let sentence = '';
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const isBlank = /\s/.test(text.charAt(at));
    if (isBlank && sentence.endsWith(' ')) continue;
    sentence += isBlank ? ' ' : text.charAt(at);
    places.push(at);
  }
  return { sentence, places: [...places, text.length] };
}

import { lawMentionsIn } from '../../checks/laws/mentions.ts';
import type { ParsedFile } from '../../model/file.ts';
import { type Lang, words } from '../../model/language.ts';
import { chapterOf } from '../../model/law/chapter.ts';
import { isListed, placeIn, type SectionList } from '../../model/law/listed.ts';
import { type LawPlace, showPlace } from '../../model/law/place.ts';
import { citationsIn } from '../../model/law/sections.ts';
import { type Span, shift, touches } from '../../text/span.ts';
import type { LawFamily } from '../../workspace/lawbook.ts';
import type { Plan } from '../../workspace/plan.ts';
import { describeFrom } from './describe.ts';
import type { Hover } from './types.ts';

const LISTED = words(
  'ført opp blant paragrafene til loven',
  'ført opp blant paragrafane til lova',
  'registered with the law',
);
const NOT_LISTED = words(
  'ikke ført opp blant paragrafene til loven',
  'ikkje ført opp blant paragrafane til lova',
  'not registered with the law',
);

/** The places in a law that a text cites, in the form of law books, and whether the law's register entry lists them. */
export function placesText(section: string, list: SectionList | undefined, lang: Lang): string {
  const line = (place: LawPlace, isThere: boolean) =>
    `**${showPlace(place, lang)}**${list === undefined ? '' : ` – ${(isThere ? LISTED : NOT_LISTED)[lang]}`}`;
  const chapter = chapterOf(section);
  if (chapter !== undefined) return line(chapter, list?.has(chapter) === true);
  const sections = citationsIn(section, 0).flatMap((citation) => citation.sections);
  return sections.map((each) => line(placeIn(each, list), list !== undefined && isListed(each, list))).join('  \n');
}

/** On a law in running text, with the § behind it, what is known of it. */
export function aboutLaw(plan: Plan, file: ParsedFile, offset: number, lang: Lang): Hover | undefined {
  const passage = file.passages().find(({ span }) => touches(span, offset));
  if (passage === undefined) return undefined;
  for (const { family, span } of lawMentionsIn(plan, file, passage)) {
    const behind = citationBehind(file.text, { start: span.end, end: passage.span.end });
    const whole: Span = { start: span.start, end: behind?.end ?? span.end };
    if (!touches(whole, offset)) continue;
    const cited = behind && file.text.slice(behind.start, behind.end);
    return { span: whole, markdown: lawText(plan, family, cited, lang) };
  }
  return undefined;
}

/** The § that follows a name, with the parts of the section that are named. */
function citationBehind(text: string, { start, end }: Span): Span | undefined {
  const rest = text.slice(start, Math.min(end, start + LONGEST));
  if (!/^\s?§/.test(rest)) return undefined;
  const [citation] = citationsIn(rest, 0);
  return citation && shift(citation.whole, start);
}

/** As much behind the name of a law as a citation is long. */
const LONGEST = 200;

function lawText(plan: Plan, { laws }: LawFamily, cited: string | undefined, lang: Lang): string {
  const list = laws.map((law) => law.sections()).find((each) => each !== undefined);
  const [law] = laws;
  const about = law ? describeFrom(plan, law.holder, law.definition, lang) : '';
  return [cited === undefined ? '' : placesText(cited, list, lang), about].filter((part) => part !== '').join('\n\n');
}

import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import { kindOfWord, TABLE } from '../../model/table/index.ts';
import { touches } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { itemAt } from '../common/at-offset.ts';
import { linkTarget } from '../common/links.ts';
import { type Place, placeAt } from '../position/index.ts';
import { describe } from './describe.ts';
import { findingsOfItem } from './findings.ts';
import { aboutLaw } from './law.ts';
import { aboutManifest } from './manifest.ts';
import { aboutReference } from './reference.ts';
import { escapeMarkdown } from './rows.ts';
import { aboutRule } from './rule.ts';
import type { Hover, Judgement } from './types.ts';
import { readingAt } from './values.ts';
import { aboutKey, aboutLayout, aboutValue } from './words.ts';

export { describeAbout } from './about.ts';
export { describeTarget } from './describe.ts';
export type { Hover, Judgement } from './types.ts';

/**
 * What there is to know about what stands at an offset, in the reader's language: what a reference leads to, what an id is of,
 * what a key or a listed word means, how a time or an amount is read, what a rule finds, what a chapter or another plan holds.
 * `judgement` adds what was found in it. `undefined` where nothing is.
 */
export function hover(
  plan: Plan,
  file: ParsedFile,
  offset: number,
  lang: Lang,
  judgement?: Judgement,
): Hover | undefined {
  return (
    aboutManifest(plan, file, offset, lang, judgement) ??
    aboutReference(plan, file, offset, lang, judgement) ??
    aboutDefinition(plan, file, offset, lang, judgement) ??
    aboutPlace(plan, file, offset, lang, judgement) ??
    aboutReading(file, offset, lang) ??
    aboutLink(plan, file, offset) ??
    aboutLaw(plan, file, offset, lang)
  );
}

/** On an id, what it is the id of. */
function aboutDefinition(
  plan: Plan,
  file: ParsedFile,
  offset: number,
  lang: Lang,
  judgement: Judgement | undefined,
): Hover | undefined {
  const found = file.definitions.find(({ id, span }) => id !== undefined && touches(span, offset));
  if (found === undefined) return undefined;
  const findings =
    found.item && found.kind !== 'point'
      ? findingsOfItem(plan, found.item, judgement, lang, { uri: file.uri, offset })
      : undefined;
  const parts = [describe(found, plan, lang), findings].filter((part) => part !== undefined);
  return { span: found.span, markdown: parts.join('\n\n') };
}

function aboutPlace(
  plan: Plan,
  file: ParsedFile,
  offset: number,
  lang: Lang,
  judgement: Judgement | undefined,
): Hover | undefined {
  const place = placeAt(file, offset);
  if (place.type === 'nothing' || place.type === 'prose') return undefined;
  const { span } = place;
  const text = file.text.slice(span.start, span.end).trim();
  if (text === '' || !touches(span, offset)) return undefined;
  const code = codeAt(place, text);
  const markdown = code === undefined ? wordsAt(place, text, lang) : aboutRule(plan, code, lang, judgement);
  return markdown === undefined ? undefined : { span, markdown };
}

/** The code of a rule: in a silence, or as a key of `regler`. */
function codeAt(place: Place, text: string): string | undefined {
  if (place.type === 'silence') return place.part === 'code' ? text : undefined;
  if (place.type !== 'yaml' || place.leaf !== 'key' || place.scope.type !== 'field') return undefined;
  return place.scope.row.value.type === 'rule-levels' ? text : undefined;
}

function wordsAt(place: Place, text: string, lang: Lang): string | undefined {
  switch (place.type) {
    case 'yaml':
      return place.leaf === 'key' ? aboutKey(place, text, lang) : aboutValue(place, text, lang);
    case 'info': {
      if (place.layoutOf) return aboutLayout(place.layoutOf, text, lang);
      const kind = kindOfWord(text);
      return kind && `**${TABLE[kind].word[lang]}**\n\n${TABLE[kind].about[lang]}`;
    }
    default:
      return undefined;
  }
}

function aboutReading(file: ParsedFile, offset: number, lang: Lang): Hover | undefined {
  const item = itemAt(file, offset);
  return item && readingAt(item, file.text, offset, lang);
}

/** On a link to a chapter its title; on a footnote its text. */
function aboutLink(plan: Plan, file: ParsedFile, offset: number): Hover | undefined {
  const link = file.links.find(({ whole }) => touches(whole, offset));
  if (!link) return undefined;
  if (link.type === 'footnote') {
    const note = file.notes.find(({ type, label }) => type === 'footnote' && label === link.target);
    const text = note && file.text.slice(note.whole.start, note.whole.end).replace(/^[^:]*:\s*/, '');
    return text === undefined ? undefined : { span: link.whole, markdown: text.trim() };
  }
  if (link.type === 'label') return undefined;
  const target = linkTarget(plan, file, link.target);
  const title = (target?.heading ?? target?.file?.headings[0])?.text;
  return title === undefined ? undefined : { span: link.span, markdown: `**${escapeMarkdown(title)}**` };
}

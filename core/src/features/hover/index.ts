import type { ParsedFile } from '../../model/file.ts';
import type { Lang } from '../../model/language.ts';
import { kindOfWord, TABLE } from '../../model/table/index.ts';
import { touches } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { itemAt } from '../at-offset.ts';
import { linkTarget } from '../links.ts';
import { type Place, placeAt } from '../position/index.ts';
import { describe } from './describe.ts';
import { aboutLaw } from './law.ts';
import { aboutReference } from './reference.ts';
import { escapeMarkdown } from './rows.ts';
import type { Hover } from './types.ts';
import { readingAt } from './values.ts';
import { aboutKey, aboutSilence, aboutValue } from './words.ts';

export { describeTarget } from './describe.ts';
export type { Hover } from './types.ts';

/**
 * What there is to know about what stands at an offset, in the reader's language: what a reference leads to, what an id is of,
 * what a key or a listed word means, how a time or an amount is read, what a rule finds. `undefined` where nothing is.
 */
export function hover(plan: Plan, file: ParsedFile, offset: number, lang: Lang): Hover | undefined {
  return (
    aboutReference(plan, file, offset, lang) ??
    aboutDefinition(plan, file, offset, lang) ??
    aboutPlace(placeAt(file, offset), file, offset, lang) ??
    aboutReading(file, offset, lang) ??
    aboutLink(plan, file, offset) ??
    aboutLaw(plan, file, offset, lang)
  );
}

/** On an id, what it is the id of. */
function aboutDefinition(plan: Plan, file: ParsedFile, offset: number, lang: Lang): Hover | undefined {
  const found = file.definitions.find(({ id, span }) => id !== undefined && touches(span, offset));
  return found && { span: found.span, markdown: describe(found, plan, lang) };
}

function aboutPlace(place: Place, file: ParsedFile, offset: number, lang: Lang): Hover | undefined {
  if (place.type === 'nothing' || place.type === 'prose') return undefined;
  const { span } = place;
  const text = file.text.slice(span.start, span.end);
  if (text.trim() === '' || !touches(span, offset)) return undefined;
  const markdown = wordsAt(place, text.trim(), lang);
  return markdown === undefined ? undefined : { span, markdown };
}

function wordsAt(place: Place, text: string, lang: Lang): string | undefined {
  switch (place.type) {
    case 'yaml':
      return place.leaf === 'key' ? aboutKey(place, text, lang) : aboutValue(place, text, lang);
    case 'silence':
      return aboutSilence(place, text, lang);
    case 'info': {
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

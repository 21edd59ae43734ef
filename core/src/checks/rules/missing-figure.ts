import type { Block, ParsedFile } from '../../model/file.ts';
import type { Passage } from '../../model/prose.ts';
import { excerptOf } from '../../text/excerpt.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, overlaps, type Span, shift } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';
import { type CheckContext, defineRule } from '../define.ts';
import { type Announced, announcedIn, captionIn } from '../prose/announced.ts';
import { numberedByHand } from '../prose/numbered-by-hand.ts';
import { isAside, type OutlineSection, outlineOf, sourceOf } from '../prose/outline.ts';
import { hasShown } from '../prose/shown.ts';

/** A figure, table, list or appendix that the text announces and that does not come. */
export default defineRule({
  code: 'missing-figure',
  group: 'references',
  levels: ['information', 'warning', 'warning'],
  summary: {
    nb: 'En figur, en tabell eller en liste som teksten varsler, og som ikke kommer',
    nn: 'Ein figur, ein tabell eller ei liste som teksten varslar, og som ikkje kjem',
    en: 'A figure, table or list that the text announces and that does not come',
  },
  message: {
    nb: ({ what, text }) => MESSAGES[what as What].nb.replace('%', String(text)),
    nn: ({ what, text }) => MESSAGES[what as What].nn.replace('%', String(text)),
    en: ({ what, text }) => MESSAGES[what as What].en.replace('%', String(text)),
  },
  check(context) {
    const { plan, report } = context;
    for (const file of plan.files) checkChapter(file, context);
    for (const { file, span, isAbsent } of numberedByHand(plan)) {
      if (isAbsent) report({ uri: file.uri, span, args: { what: 'number', text: textOf(file, span) } });
    }
  },
});

type What = 'place' | 'caption' | 'colon' | 'number';

const MESSAGES = {
  place: {
    nb: 'Teksten viser til «%», men det står ikke noe slikt der. Sett det inn, eller skriv setningen om.',
    nn: 'Teksten viser til «%», men det står ikkje noko slikt der. Set det inn, eller skriv setninga om.',
    en: 'The text speaks of “%”, but there is no such thing there. Put it in, or rewrite the sentence.',
  },
  caption: {
    nb: '«%» er teksten til noe som ikke står her. Sett det inn, eller ta bort teksten.',
    nn: '«%» er teksten til noko som ikkje står her. Set det inn, eller ta bort teksten.',
    en: '“%” is the caption of something that is not here. Put it in, or remove the caption.',
  },
  colon: {
    nb: '«%» varsler noe som ikke kommer. Skriv det som skal stå etter kolonet, eller avslutt setningen.',
    nn: '«%» varslar noko som ikkje kjem. Skriv det som skal stå etter kolonet, eller avslutt setninga.',
    en: '“%” announces something that does not come. Write what belongs behind the colon, or end the sentence.',
  },
  number: {
    nb: 'Teksten viser til «%», men planen har ikke noe slikt. Sett det inn, eller skriv setningen om.',
    nn: 'Teksten viser til «%», men planen har ikkje noko slikt. Set det inn, eller skriv setninga om.',
    en: 'The text speaks of “%”, but the plan has no such thing. Put it in, or rewrite the sentence.',
  },
} as const;

function checkChapter(file: ParsedFile, { plan, report }: CheckContext): void {
  if (file.type !== 'chapter') return;
  const sections = outlineOf(file);
  const { uri } = file;
  for (const [at, { blocks }] of sections.entries()) {
    for (const [place, block] of blocks.entries()) {
      if (block.type === 'paragraph' && isLoneCaption(file, blocks, place))
        report({ uri, span: block.span, args: { what: 'caption', text: textOf(file, block.span) } });
      else if (block.type === 'paragraph' && isCutShort(file, sections, at, place)) {
        const span = lastSentence(file, block);
        report({ uri, span, args: { what: 'colon', text: textOf(file, span) } });
      }
    }
  }
  for (const passage of file.passages()) {
    if (passage.item !== undefined || passage.type === 'heading') continue;
    for (const announced of announcedIn(passage.text)) {
      const span = shift(announced.span, passage.span.start);
      if (isThere(file, sections, passage, announced) || isReferred(plan, file, passage, span)) continue;
      report({ uri, span, args: { what: 'place', text: textOf(file, span) } });
    }
  }
}

function textOf({ text }: ParsedFile, { start, end }: Span): string {
  return excerptOf(text.slice(start, end), 80);
}

/** Whether what is announced stands where it is announced: below in the section, or above in the chapter. */
function isThere(
  file: ParsedFile,
  sections: readonly OutlineSection[],
  { span }: Passage,
  { what, where, span: words }: Announced,
): boolean {
  const at = sections.findIndex(({ blocks }) => blocks.some((block) => contains(block.span, span)));
  const own = sections[at]?.blocks ?? [];
  const place = own.findIndex((block) => contains(block.span, span));
  const shows = (block: Block) => hasShown(file, block, what);
  if (own[place] !== undefined && own[place].type !== 'list' && shows(own[place])) return true;
  // «følgende fordeling: 20 prosent …» goes on in its own sentence.
  const rest = file.text.slice(span.start + words.end, span.end);
  if (what === 'list' && /:\s*\S/.test(rest)) return true;
  const above = [...sections.slice(0, at).flatMap(({ blocks }) => blocks), ...own.slice(0, place)];
  // A section that ends with the announcement is gone on with in the one below it.
  const next = own.slice(place + 1).every((block) => isAside(file, block)) ? deeper(sections, at)[0] : undefined;
  const below = [...own.slice(place + 1), ...(next?.blocks ?? [])];
  if (where !== 'below' && above.some(shows)) return true;
  return where !== 'above' && below.some(shows);
}

/** The sections below the heading of one. */
function deeper(sections: readonly OutlineSection[], at: number): readonly OutlineSection[] {
  const level = sections[at]?.heading?.level ?? 0;
  const next = sections.findIndex(({ heading }, other) => other > at && (heading?.level ?? 0) <= level);
  return sections.slice(at + 1, next < 0 ? undefined : next);
}

/** Whether the words are a reference or link themselves, or stand in a text that refers to a figure or table. */
function isReferred(plan: Plan, file: ParsedFile, passage: Passage, span: Span): boolean {
  if (file.links.some(({ whole }) => overlaps(whole, span))) return true;
  return file.references.some((reference) => {
    if (reference.place.type !== 'prose' || !overlaps(reference.place.whole, passage.span)) return false;
    if (overlaps(reference.place.whole, span)) return true;
    return plan
      .resolve(reference)
      .some(({ targets }) => targets.some(({ kind }) => kind === 'figure' || kind === 'table'));
  });
}

/** A caption with nothing next to it that it could belong to. */
function isLoneCaption(file: ParsedFile, blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const what = block && captionIn(sourceOf(file, block));
  if (block === undefined || what === undefined || hasShown(file, block, what)) return false;
  return ![blocks[at - 1], blocks[at + 1]].some((next) => next !== undefined && hasShown(file, next, what));
}

/** A paragraph that ends in a colon, with nothing more in its section. */
function isCutShort(file: ParsedFile, sections: readonly OutlineSection[], at: number, place: number): boolean {
  const { blocks = [] } = sections[at] ?? {};
  const block = blocks[place];
  if (block === undefined) return false;
  const source = sourceOf(file, block).trim();
  // One word with a colon is a label of something.
  if (!source.endsWith(':') || !/\s/.test(source)) return false;
  return blocks.slice(place + 1).every((next) => isAside(file, next)) && deeper(sections, at).length === 0;
}

/** The last sentence of a paragraph: what announces. */
function lastSentence({ text }: ParsedFile, { span }: Block): Span {
  return sentencesOf(text, span).at(-1) ?? span;
}

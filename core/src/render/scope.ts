import type { Env } from 'markdown-it';
import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import { HEADING_DEPTHS } from '../model/table/values.ts';
import type { Uri } from '../model/uri.ts';
import type { Plan } from '../workspace/plan.ts';
import { type Abbreviations, abbreviationsOf, Explained } from './abbreviations.ts';
import { Anchors, captionName, type PartAnchors } from './anchors.ts';
import { LABELS } from './labels.ts';
import { Numbers } from './numbers.ts';
import type { Chapter } from './outline.ts';
import { selected } from './views/select.ts';

/** What every part of one printed document knows. Made anew for each rendering. */
export interface Scope {
  readonly plan: Plan;
  /** The plan's own: a document speaks one language. */
  readonly lang: Lang;
  /** The file that the part at hand is made from. */
  readonly home: Uri;
  /** Where links lead, and the anchors that the part at hand prints. */
  readonly anchors: PartAnchors;
  readonly numbers: Numbers;
  /** The abbreviations that the chapter at hand has explained so far. */
  readonly explained: Explained;
  /** Footnotes and link definitions of the chapter at hand, shared by its running text and its cards. */
  readonly notes: Env;
  /**
   * The address of a place that the document does not hold, for documents whose reader follows addresses; line from 0. Without it, such a
   * place is named in `data-to`, and a picture in `data-file`.
   */
  readonly addressOf?: (uri: Uri, line?: number) => string | undefined;
}

/** The document before any part of it is printed: everything that is counted or named over all of it. */
export interface Counted {
  readonly plan: Plan;
  readonly anchors: Anchors;
  readonly numbers: Numbers;
  readonly abbreviations: Abbreviations;
  /** What the manifest and the registers say that any chapter may print differently by: the same text where they say the same. */
  readonly settings: string;
}

/**
 * Counts a plan that consists of these chapters, in this order, of which the document shows `files`; all where none are
 * named. The only pass that looks at more than one chapter.
 */
export function count(
  plan: Plan,
  chapters: readonly Chapter[],
  files: readonly ParsedFile[] = chapters.map(({ file }) => file),
): Counted {
  const anchors = new Anchors(files);
  for (const file of files) for (const item of itemsOfViews(plan, file)) anchors.add(item, file.uri);
  const numbers = new Numbers(
    chapters,
    HEADING_DEPTHS.findIndex(({ en }) => en === plan.manifest.numbering),
  );
  for (const { uri, text } of files) {
    for (const { caption, number } of numbers.captions(uri)) {
      // A part of the plan has blanks where it shows nothing.
      if (text.charAt(caption.words.span.start) === ' ') continue;
      anchors.addCaption(
        uri,
        captionName(caption),
        `${label({ lang: plan.language }, caption.type).toLowerCase()}-${number}`,
      );
    }
  }
  const abbreviations = abbreviationsOf(plan);
  const settings = JSON.stringify([...abbreviations.names, ...plan.manifest.layouts]);
  return { plan, anchors, numbers, abbreviations, settings };
}

/** The scope of the part that is made from the file `home`. `prefix` keeps the anchors of its footnotes apart from other parts'. */
export function scopeIn({ plan, anchors, numbers, abbreviations }: Counted, home: Uri, prefix = ''): Scope {
  const explained = new Explained(abbreviations);
  return {
    plan,
    lang: plan.language,
    home,
    anchors: anchors.within(home),
    numbers,
    explained,
    notes: newNotes(prefix),
  };
}

/** One of the document's own words in its language. */
export function label(scope: Pick<Scope, 'lang'>, name: keyof typeof LABELS): string {
  return LABELS[name][scope.lang];
}

/** markdown-it and its footnotes fill these in; made beforehand so that cards share them with the chapter. */
function newNotes(prefix: string): Env {
  return { references: {}, footnotes: { refs: {} }, ...(prefix === '' ? {} : { docId: prefix }) };
}

/** What the views that list items of registers list. */
const LISTED: Readonly<Record<string, 'source' | 'indicator' | 'abbreviation'>> = {
  sources: 'source',
  indicators: 'indicator',
  abbreviations: 'abbreviation',
};

/** Items that are listed by a view of a chapter, so that references lead to that list. */
export function itemsOfViews(plan: Plan, { items }: ParsedFile) {
  return items.flatMap((item): readonly AnyItem[] => {
    if (item.kind !== 'view' || item.fields.type.kind !== 'value') return [];
    const kind = LISTED[item.fields.type.value];
    return kind === undefined ? [] : (selected({ plan }, item, kind) as readonly AnyItem[]);
  });
}

import type { ParsedFile } from '../model/file.ts';
import type { Lang } from '../model/language.ts';
import { idKey } from '../model/names/index.ts';
import { parentOf, relativePath, type Uri } from '../model/uri.ts';
import type { Plan } from '../workspace/plan.ts';
import type { PartAnchors } from './anchors.ts';
import { safeInXml } from './html.ts';
import { chapterFences, proseOf } from './markdown/chapter.ts';
import { chaptersOf, outlineOf } from './outline.ts';
import { linkTo, showProse } from './references.ts';
import { count, type Scope, scopeIn } from './scope.ts';

/** What is written, as Markdown reads it, and the HTML to put in its place: whole elements for a card, words for a reference. */
export interface Inset {
  readonly written: string;
  readonly html: string;
}

/** What Planverk prints of a chapter whose Markdown another program prints. */
export interface Insets {
  readonly lang: Lang;
  /** Every fence of items in the order they stand; `info` is the whole info string. */
  readonly cards: readonly (Inset & { readonly info: string })[];
  /** The references in running text, each text once; none that lead nowhere. */
  readonly references: readonly Inset[];
}

/** No heading's anchor has a colon, so that an anchor of ours is never one of the other program's. */
const PREFIX = 'planverk:';

/**
 * The cards and references of a chapter for a program that prints the rest of it by itself. Links and pictures are relative to the file
 * (`../registre/enheter.yaml#L3`, percent-encoded, lines from 1), or lead to an anchor of the page: those of cards begin with `planverk:`,
 * those of headings are their slugs.
 */
export function insetsOf(plan: Plan, file: ParsedFile): Insets {
  const { language: lang } = plan;
  if (file.type !== 'chapter') return { lang, cards: [], references: [] };
  const all = chaptersOf(outlineOf(plan));
  const isListed = all.some((chapter) => chapter.file.uri === file.uri);
  const own = scopeIn(count(plan, isListed ? all : [...all, { file }], [file]), file.uri, 'planverk');
  const scope: Scope = {
    ...own,
    anchors: apart(own.anchors, file),
    addressOf: (uri, line) => addressFrom(file.uri, uri, line),
  };
  const cards = chapterFences(scope, file).map(({ info, text, html }) => ({
    info,
    written: text,
    // The other program says where the fence stands; a card that moves is the same card.
    html: safeInXml(html.replaceAll(/ data-(?:uri|line)="[^"]*"/g, '')),
  }));
  return { lang, cards, references: referencesOf(scope, file) };
}

function referencesOf(scope: Scope, file: ParsedFile): readonly Inset[] {
  const found = new Map<string, Inset>();
  for (const { reference, place, source } of proseOf(file)) {
    const shown = showProse(scope, reference, place, source);
    if (shown.target === undefined || found.has(source)) continue;
    found.set(source, { written: source, html: safeInXml(linkTo(scope, shown).html) });
  }
  return [...found.values()];
}

/** The anchors of a file's cards, kept apart from those of its headings, which the other program makes; it makes none of captions. */
function apart(anchors: PartAnchors, { uri: own, definitions }: ParsedFile): PartAnchors {
  const foreign = new Set(
    definitions.flatMap(({ kind, id }) =>
      id !== undefined && (kind === 'heading' || kind === 'figure' || kind === 'table') ? [idKey(id)] : [],
    ),
  );
  const named = (id: string | undefined) => (id === undefined ? undefined : PREFIX + id);
  return {
    of: (uri, name) => {
      // Names that no author can write are those of headings and captions (anchors.ts).
      if (name.startsWith('\u0001')) return anchors.of(uri, name);
      const isForeign = name.startsWith('\u0000') || (uri === own && foreign.has(idKey(name)));
      return isForeign ? undefined : named(anchors.of(uri, name));
    },
    take: (uri, name) => named(anchors.take(uri, name)),
  };
}

/** `undefined` for what no path leads to, such as a library that Planverk brings along. */
function addressFrom(from: Uri, to: Uri, line: number | undefined): string | undefined {
  if (placeOf(from) !== placeOf(to)) return undefined;
  const path = relativePath(parentOf(from), to).split('/').map(encodeURIComponent).join('/');
  return line === undefined ? path : `${path}#L${line + 1}`;
}

/** `scheme://authority` */
function placeOf(uri: Uri): string {
  return uri.split('/', 3).join('/');
}

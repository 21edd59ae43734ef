import { HEADING_DEPTHS } from '../model/table/values.ts';
import type { Uri } from '../model/uri.ts';
import { captionName, headingName } from './anchors.ts';
import { headingNumber } from './headings.ts';
import { type Html, html, NOTHING } from './html.ts';
import type { NumberedHeading } from './numbers.ts';
import type { Chapter, Outline } from './outline.ts';
import { type Counted, label, type Scope, scopeIn } from './scope.ts';
import { plainHtml } from './text.ts';

/** The anchors of what stands in no chapter: each part's title (`undefined` for a part without one), and that of the appendices. */
export interface PartAnchors {
  readonly parts: readonly (string | undefined)[];
  readonly appendices: string;
}

/** Gives titles of parts their anchors. */
export function partAnchors({ anchors }: Counted, { parts }: Outline): PartAnchors {
  return {
    parts: parts.map(({ title }, at) => title && anchors.own(`part-${at + 1}`)),
    appendices: anchors.own('appendices'),
  };
}

/**
 * The table of contents: a list of links, chapters in their parts and sections in their chapters, as far down as the
 * manifest's `innhold` says. Nothing where it says none, or where there is nothing to list.
 */
export function contentsHtml(counted: Counted, { parts, appendices }: Outline, anchors: PartAnchors): Html {
  const { plan } = counted;
  const depth = HEADING_DEPTHS.findIndex(({ en }) => en === plan.manifest.contents);
  if (depth === 0) return NOTHING;
  const list = (chapters: readonly Chapter[]) => chapters.map((chapter) => chapterItems(counted, chapter, depth));
  const group = (title: string, anchor: string | undefined, chapters: readonly Chapter[]) =>
    html`<li class="entry part"><a href="#${anchor}">${title}</a>\n<ol class="entries">\n${list(chapters)}</ol></li>\n`;
  const items = [
    ...parts.map(({ title, chapters }, at) =>
      title === undefined ? html`${list(chapters)}` : group(title.text, anchors.parts[at], chapters),
    ),
    appendices.length > 0 && group(label({ lang: plan.language }, 'appendices'), anchors.appendices, appendices),
  ];
  return navigation(counted, 'contents', html`${items}`);
}

/** The lists of figures and of tables, each where there are any. */
export function listsHtml(counted: Counted, chapters: readonly Chapter[]): Html {
  if (counted.plan.manifest.contents === 'none') return NOTHING;
  const listed = (type: 'figure' | 'table') =>
    chapters.flatMap(({ file }) => {
      const scope = scopeIn(counted, file.uri);
      const found = counted.numbers.captions(file.uri).filter(({ caption }) => caption.type === type);
      return found.map(({ caption, number }) => {
        const name = html`<span class="number">${label(scope, type)} ${number}</span> `;
        return item(scope, file.uri, captionName(caption), html`${name}${plainHtml(scope, file.uri, caption.words)}`, {
          level: 2,
        });
      });
    });
  return html`${navigation(counted, 'figures', html`${listed('figure')}`)}${navigation(counted, 'tables', html`${listed('table')}`)}`;
}

function navigation({ plan, anchors }: Counted, name: 'contents' | 'figures' | 'tables', items: Html): Html {
  if (items.html === '') return NOTHING;
  const title = label({ lang: plan.language }, name);
  const id = anchors.own(name);
  return html`<nav class="${name}" aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n<ol class="entries">\n${items}</ol>\n</nav>\n`;
}

/** A chapter's headings as items of a list, the deeper ones in lists of their own. */
function chapterItems(counted: Counted, { file }: Chapter, depth: number): Html {
  const scope = scopeIn(counted, file.uri);
  const isShown = ({ heading }: NumberedHeading) => scope.anchors.of(file.uri, headingName(heading.slug)) !== undefined;
  const headings = counted.numbers.headings(file.uri).filter((found) => found.depth <= depth && isShown(found));
  const level = (from: number, to: number): Html => {
    const items: Html[] = [];
    for (let at = from; at < to; ) {
      const found = headings[at] as NumberedHeading;
      let end = at + 1;
      while (end < to && (headings[end]?.depth ?? 0) > found.depth) end++;
      const below = end > at + 1 && html`\n<ol class="entries">\n${level(at + 1, end)}</ol>`;
      const { slug, span } = found.heading;
      const text = file.text.slice(span.start, span.end);
      const title = html`${headingNumber(scope, found)}${plainHtml(scope, file.uri, { text, span })}`;
      items.push(item(scope, file.uri, headingName(slug), title, { level: found.depth, below }));
      at = end;
    }
    return html`${items}`;
  };
  return level(0, headings.length);
}

interface Entry {
  /** How deep it stands below the plan: 1 for a chapter. */
  readonly level: number;
  readonly below?: Html | false;
}

function item(scope: Scope, uri: Uri, name: string, title: Html, { level, below }: Entry): Html {
  return html`<li class="entry level-${level}"><a href="#${scope.anchors.of(uri, name)}">${title}</a>${below}</li>\n`;
}

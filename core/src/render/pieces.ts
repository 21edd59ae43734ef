import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import { nameOf } from '../model/uri.ts';
import type { Plan } from '../workspace/plan.ts';
import { itemsHtml } from './cards/index.ts';
import { attribute, type Html, html, safeInXml } from './html.ts';
import { inputsOf } from './inputs.ts';
import { chapterBody } from './markdown/chapter.ts';
import type { Chapter, Part } from './outline.ts';
import { type Counted, label, type Scope, scopeIn } from './scope.ts';

/**
 * A printed document. `html` is one `article` with the plan's language. Its sections carry `data-uri`, the address of
 * the file that they are printed from, and its blocks `data-line`, their first line there from 0; what a view shows of another file has a `data-uri` of its own. Pictures name their file in
 * `data-file` and have no `src`; references to what the document does not hold lead to `data-to`, line `data-to-line`.
 * It is well-formed XML too, so that exports can read it with an XML parser.
 */
export interface Rendered {
  readonly title: string;
  readonly lang: Lang;
  readonly html: string;
}

/**
 * A printed document in its pieces: `html` of `Rendered` is `open`, the HTML of each piece, `close`. What is numbered or
 * named over the whole document has been counted when the pieces are there; making the HTML of one looks at no other.
 */
export interface Pieces {
  readonly title: string;
  readonly lang: Lang;
  readonly open: string;
  readonly pieces: readonly Piece[];
  readonly close: string;
}

/** A part of a printed document that can be made by itself: the title page, the contents, the title of a part, a chapter. */
export interface Piece {
  /** What it is, from one rendering to the next: `title-page`, `contents`, `part-2`, or a chapter's address. Unique in the document. */
  readonly key: string;
  /**
   * What its HTML is made of. Two pieces with one key whose inputs are the same, each compared with `===`, have the same
   * HTML: whoever keeps the HTML by this need not make it again. Costs a part of what the HTML does.
   */
  readonly inputs: () => readonly unknown[];
  /** Its HTML: whole elements, which stand side by side in the document. */
  readonly html: () => string;
}

/** Pieces with the frame of a plan's document. */
export function framed(plan: Plan, pieces: readonly Piece[]): Pieces {
  const lang = plan.language;
  const title = plan.manifest.title?.text ?? nameOf(plan.uri);
  return { title, lang, open: html`<article class="plan" lang="${lang}">\n`.html, pieces, close: '</article>\n' };
}

/** A piece that costs nothing to make: its HTML is what it is made of. None where there is nothing in it. */
export function small(key: string, content: Html): readonly Piece[] {
  const made = safeInXml(content.html);
  return made === '' ? [] : [{ key, inputs: () => [made], html: () => made }];
}

/** The title of a part, where it has one. */
export function partTitle({ plan }: Scope, { title }: Part, anchor: string | undefined): readonly Piece[] {
  if (title === undefined || anchor === undefined) return [];
  const { manifest } = plan;
  const line = plan.file(manifest.uri)?.lines.lineAt(title.span.start);
  const source = html` data-uri="${manifest.uri}"${attribute('data-line', line)}`;
  return small(anchor, html`<h2 class="part-title" id="${anchor}"${source}>${title.text}</h2>\n`);
}

/** How a chapter stands in its document: what keeps its footnotes' anchors apart, and how much deeper its headings are. */
export interface Place {
  readonly notes: string;
  readonly deeper: number;
}

/** A chapter with what was counted of it. */
export function chapterPiece(counted: Counted, { file }: Chapter, { notes, deeper }: Place): Piece {
  const { uri } = file;
  return {
    key: uri,
    inputs: () => inputsOf(counted, file, [notes, deeper, counted.settings]),
    html: () => {
      const scope = scopeIn(counted, uri, notes);
      const body = chapterBody(scope, file, deeper);
      const id = attribute('id', scope.anchors.take(uri, ''));
      const content = body.html.trim() === '' ? html`<p class="empty">${label(scope, 'emptyChapter')}</p>\n` : body;
      return safeInXml(html`<section class="chapter"${id} data-uri="${uri}">\n${content}</section>\n`.html);
    },
  };
}

/** The items of a register, those of a kind that stand together as one list. */
export function registerHtml(scope: Scope, file: ParsedFile): Html {
  const groups: AnyItem[][] = [];
  for (const item of file.items) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === item.kind) last.push(item);
    else groups.push([item]);
  }
  const lists = groups.map((items) => html`${items[0] && itemsHtml(scope, items[0].kind, items)}`);
  return html`<section class="register" data-uri="${file.uri}">\n${lists}</section>\n`;
}

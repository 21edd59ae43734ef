import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import { nameOf } from '../model/uri.ts';
import type { Plan } from '../workspace/plan.ts';
import { itemsHtml } from './cards/index.ts';
import { contentsHtml, listsHtml, partAnchors } from './contents.ts';
import { attribute, type Html, html, safeInXml } from './html.ts';
import { inputsOf } from './inputs.ts';
import { chapterBody } from './markdown/chapter.ts';
import { type Chapter, chaptersOf, outlineOf, type Part } from './outline.ts';
import { type Counted, count, label, type Scope, scopeIn } from './scope.ts';
import { titlePage } from './title-page.ts';

/**
 * A printed document. `html` is one `article` with the plan's language. Its sections carry `data-uri`, the address of
 * the file that they are printed from, and its blocks `data-line`, their first line there from 0. Pictures name their file in
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

/** The whole plan: title page, parts and chapters in the manifest's order, appendices. */
export function renderPlan(plan: Plan): Rendered {
  return whole(piecesOfPlan(plan));
}

/** The same in pieces. Costs one pass over the headings, captions, definitions and references of the plan; prints no chapter. */
export function piecesOfPlan(plan: Plan): Pieces {
  const outline = outlineOf(plan);
  const chapters = chaptersOf(outline);
  const counted = count(plan, chapters);
  const place = new Map(chapters.map((chapter, at) => [chapter, String(at + 1)]));
  const print = (chapter: Chapter) =>
    chapterPiece(counted, chapter, { notes: chapters.length > 1 ? (place.get(chapter) ?? '') : '', deeper: 1 });
  const own = scopeIn(counted, plan.manifest.uri);
  const anchors = partAnchors(counted, outline);
  return framed(plan, [
    ...small('title-page', titlePage(own)),
    ...small('contents', contentsHtml(counted, outline, anchors)),
    ...small('lists', listsHtml(counted, chapters)),
    ...outline.parts.flatMap((part, at) => [...partTitle(own, part, anchors.parts[at]), ...part.chapters.map(print)]),
    ...(outline.appendices.length > 0
      ? small('appendices', html`<h2 class="part-title" id="${anchors.appendices}">${label(own, 'appendices')}</h2>\n`)
      : []),
    ...outline.appendices.map(print),
    ...(chapters.length === 0 ? small('empty', html`<p class="empty">${label(own, 'emptyPlan')}</p>\n`) : []),
  ]);
}

/** One file of the plan alone: a chapter, a register's items, or for the manifest the title page. */
export function renderFile(plan: Plan, file: ParsedFile): Rendered {
  return whole(piecesOfFile(plan, file));
}

/** The same in pieces: one. */
export function piecesOfFile(plan: Plan, file: ParsedFile): Pieces {
  const all = chaptersOf(outlineOf(plan));
  const found = all.find((chapter) => chapter.file.uri === file.uri);
  const listed = found ?? { file };
  const counted = count(plan, found ? all : [...all, listed], file.type === 'manifest' ? [] : [file]);
  const own = scopeIn(counted, file.uri);
  if (file.type === 'manifest') return framed(plan, small('title-page', titlePage(own)));
  if (file.type === 'register') return framed(plan, small(file.uri, registerHtml(own, file)));
  return framed(plan, [chapterPiece(counted, listed, { notes: '', deeper: 0 })]);
}

function whole({ title, lang, open, pieces, close }: Pieces): Rendered {
  return { title, lang, html: `${open}${pieces.map((piece) => piece.html()).join('')}${close}` };
}

function framed(plan: Plan, pieces: readonly Piece[]): Pieces {
  const lang = plan.language;
  const title = plan.manifest.title?.text ?? nameOf(plan.uri);
  return { title, lang, open: html`<article class="plan" lang="${lang}">\n`.html, pieces, close: '</article>\n' };
}

/** A piece that costs nothing to make: its HTML is what it is made of. None where there is nothing in it. */
function small(key: string, content: Html): readonly Piece[] {
  const made = safeInXml(content.html);
  return made === '' ? [] : [{ key, inputs: () => [made], html: () => made }];
}

function partTitle({ plan }: Scope, { title }: Part, anchor: string | undefined): readonly Piece[] {
  if (title === undefined || anchor === undefined) return [];
  const { manifest } = plan;
  const line = plan.file(manifest.uri)?.lines.lineAt(title.span.start);
  const source = html` data-uri="${manifest.uri}"${attribute('data-line', line)}`;
  return small(anchor, html`<h2 class="part-title" id="${anchor}"${source}>${title.text}</h2>\n`);
}

/** How a chapter stands in its document: what keeps its footnotes' anchors apart, and how much deeper its headings are. */
interface Place {
  readonly notes: string;
  readonly deeper: number;
}

/** A chapter with what was counted of it. */
function chapterPiece(counted: Counted, { file }: Chapter, { notes, deeper }: Place): Piece {
  const { uri } = file;
  return {
    key: uri,
    inputs: () => inputsOf(scopeIn(counted, uri), file, [notes, deeper, counted.settings]),
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
function registerHtml(scope: Scope, file: ParsedFile): Html {
  const groups: AnyItem[][] = [];
  for (const item of file.items) {
    const last = groups.at(-1);
    if (last?.[0]?.kind === item.kind) last.push(item);
    else groups.push([item]);
  }
  const lists = groups.map((items) => html`${items[0] && itemsHtml(scope, items[0].kind, items)}`);
  return html`<section class="register" data-uri="${file.uri}">\n${lists}</section>\n`;
}

import type { ParsedFile } from '../model/file.ts';
import type { Plan } from '../workspace/plan.ts';
import { contentsHtml, listsHtml, partAnchors } from './contents.ts';
import { html } from './html.ts';
import { type Chapter, chaptersOf, outlineOf } from './outline.ts';
import { chapterPiece, framed, type Pieces, partTitle, type Rendered, registerHtml, small } from './pieces.ts';
import { count, label, scopeIn } from './scope.ts';
import { titlePage } from './title-page.ts';

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

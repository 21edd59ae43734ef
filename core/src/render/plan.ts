import { parseIso } from '../model/date.ts';
import { longDate } from '../model/day-text.ts';
import type { ParsedFile } from '../model/file.ts';
import type { AnyItem } from '../model/item.ts';
import type { Lang } from '../model/language.ts';
import { nameOf } from '../model/uri.ts';
import type { Plan } from '../workspace/plan.ts';
import { itemsHtml } from './cards/index.ts';
import { attribute, type Html, html, joined } from './html.ts';
import { STATUS_LABELS } from './labels.ts';
import { chapterBody } from './markdown/chapter.ts';
import { type Chapter, chaptersOf, outlineOf, type Part } from './outline.ts';
import { inChapter, label, type Scope, scopeOf } from './scope.ts';

/**
 * A printed document. `html` is one `article` with the plan's language. Its sections carry `data-uri`, the address of
 * the file that they are printed from, and its blocks `data-line`, their first line there from 0. Pictures name their file in
 * `data-file` and have no `src`; references to what the document does not hold lead to `data-to`, line `data-to-line`.
 */
export interface Rendered {
  readonly title: string;
  readonly lang: Lang;
  readonly html: string;
}

/** The whole plan: title page, parts and chapters in the manifest's order, appendices. */
export function renderPlan(plan: Plan): Rendered {
  const outline = outlineOf(plan);
  const chapters = chaptersOf(outline);
  const scope = scopeOf(
    plan,
    chapters.map(({ file }) => file),
  );
  const parts = outline.parts.map((part) => partHtml(scope, part, chapters));
  const appendices = outline.appendices.map((chapter) => chapterHtml(scope, chapter, chapters, 1));
  return rendered(
    scope,
    html`${titlePage(scope)}${parts}${
      appendices.length > 0 && html`<h2 class="part-title">${label(scope, 'appendices')}</h2>\n${appendices}`
    }${chapters.length === 0 && html`<p class="empty">${label(scope, 'emptyPlan')}</p>\n`}`,
  );
}

/** One file of the plan alone: a chapter, a register's items, or for the manifest the title page. */
export function renderFile(plan: Plan, file: ParsedFile): Rendered {
  const chapters = chaptersOf(outlineOf(plan));
  const scope = scopeOf(plan, file.type === 'register' || file.type === 'chapter' ? [file] : []);
  if (file.type === 'manifest') return rendered(scope, titlePage(scope));
  if (file.type === 'register') return rendered(scope, registerHtml(scope, file));
  const chapter = chapters.find((listed) => listed.file.uri === file.uri) ?? { file };
  return rendered(scope, chapterHtml(scope, chapter, [chapter], 0));
}

function rendered(scope: Scope, content: Html): Rendered {
  const { plan, lang } = scope;
  const title = plan.manifest.title?.text ?? nameOf(plan.uri);
  return { title, lang, html: html`<article class="plan" lang="${lang}">\n${content}</article>\n`.html };
}

function titlePage(scope: Scope): Html {
  const { manifest, uri } = scope.plan;
  const lines = [
    manifest.period && html`<p class="period">${manifest.period.words.text.replace(/(\d)\s*-\s*(\d)/, '$1–$2')}</p>\n`,
    html`<p class="status">${statusText(scope)}</p>\n`,
  ];
  return html`<header class="title-page" data-uri="${manifest.uri}" data-line="0">
${joined([publisherOf(scope)], '')}<h1>${manifest.title?.text ?? nameOf(uri)}</h1>
${lines}</header>\n`;
}

function publisherOf(scope: Scope): Html | undefined {
  const { municipality, publisher } = scope.plan.manifest;
  const word = label(scope, 'municipality');
  const name = municipality?.text ?? publisher?.text;
  if (name === undefined) return undefined;
  const whole = municipality === undefined || /kommune$|municipality$/i.test(name) ? name : `${name} ${word}`;
  return html`<p class="publisher">${whole}</p>\n`;
}

/** «Vedtatt av Kommunestyret 16. juni 2021, sak 005/21», as far as it is known. */
function statusText(scope: Scope): string {
  const { status, adopted } = scope.plan.manifest;
  const word = STATUS_LABELS[status][scope.lang];
  const isAdopted = status === 'adopted' || status === 'evaluated';
  if (adopted === undefined || !isAdopted) return word;
  const day = adopted.date && parseIso(adopted.date.text);
  const date = day ? longDate(day, scope.lang) : adopted.date?.text;
  const who =
    adopted.body === undefined
      ? STATUS_LABELS.adopted[scope.lang]
      : `${label(scope, 'adoptedBy')} ${adopted.body.text}`;
  const first = [who, date].filter((text) => text !== undefined).join(' ');
  const whole = adopted.case === undefined ? first : `${first}, ${label(scope, 'case')} ${adopted.case.text}`;
  return status === 'evaluated' ? `${whole}. ${word}` : whole;
}

function partHtml(scope: Scope, part: Part, all: readonly Chapter[]): Html {
  const chapters = part.chapters.map((chapter) => chapterHtml(scope, chapter, all, 1));
  if (part.title === undefined) return html`${chapters}`;
  const { manifest } = scope.plan;
  const line = scope.plan.file(manifest.uri)?.lines.lineAt(part.title.span.start);
  const source = html` data-uri="${manifest.uri}"${attribute('data-line', line)}`;
  return html`<h2 class="part-title"${source}>${part.title.text}</h2>\n${chapters}`;
}

function chapterHtml(scope: Scope, { file, number }: Chapter, all: readonly Chapter[], deeper: number): Html {
  const place = all.findIndex((chapter) => chapter.file.uri === file.uri);
  const own = inChapter(scope, all.length > 1 ? String(place + 1) : '');
  const body = chapterBody(own, file, { deeper, ...(number !== undefined && { number }) });
  const id = attribute('id', scope.anchors.take(file.uri, ''));
  const content = body.html.trim() === '' ? html`<p class="empty">${label(scope, 'emptyChapter')}</p>\n` : body;
  return html`<section class="chapter"${id} data-uri="${file.uri}">\n${content}</section>\n`;
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

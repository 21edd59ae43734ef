import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Uri } from '../../model/uri.ts';
import type { Plan } from '../../workspace/plan.ts';
import { planTitle } from '../../workspace/plan-title.ts';
import { html } from '../html.ts';
import { chaptersOf, outlineOf } from '../outline.ts';
import { framed, type Piece, type Pieces, small } from '../pieces.ts';
import { count } from '../scope.ts';
import { Connections } from './connections.ts';
import { chapterOfPart, documentOf, type Ground, registerOfPart } from './document.ts';
import { PlanPart } from './plan-part.ts';
import { type LineRange, type ShownFile, shownChapter, shownRegister } from './shown-file.ts';
import type { Topic } from './topic.ts';
import { isShownView } from './views.ts';
import { COUNTED, countText, nothingText, onlyText, type Where } from './words.ts';

/** A part of a plan in print. */
export interface PrintedPart {
  /** What it is about, as the plan calls it; the topic's id where the plan has nothing of that name. */
  readonly label: string;
  /** Nothing of the plan is about it. */
  readonly isEmpty: boolean;
  /** What is shown of each file. */
  readonly shown: ReadonlyMap<Uri, readonly LineRange[]>;
  readonly pieces: Pieces;
}

/**
 * What is about one unit, goal or year, as a document of its own: the cards of the chapters below the headings that they stand below, with
 * the plan's own numbers; views that list something of the part, showing no more than that; then what stands in registers and in
 * no chapter. Running text, requirement sets, sources and abbreviations are left out, and views of them. Says so calmly where
 * nothing is about it. Costs about as much as `piecesOfPlan`.
 */
export function partOfPlan(plan: Plan, topic: Topic): PrintedPart {
  return printed(plan, topic, 'plan', documentOf);
}

/** The same of one file of the plan alone. Of the manifest, nothing is about anything. */
export function partOfFile(plan: Plan, file: ParsedFile, topic: Topic): PrintedPart {
  const all = chaptersOf(outlineOf(plan));
  const numbered = all.some((chapter) => chapter.file.uri === file.uri) ? all : [...all, { file }];
  return printed(plan, topic, 'file', ({ part, chapters, registers }) => {
    const chapter = chapters.get(file.uri);
    const register = registers.find(({ source }) => source.uri === file.uri);
    if (chapter) {
      const counted = count(part, numbered, [chapter.file]);
      return [chapterOfPart(counted, chapter, { file: chapter.file }, { notes: '', deeper: 1 })];
    }
    return register ? [registerOfPart(count(part, numbered, [register.file]), register, register.file.items)] : [];
  });
}

/** A part with its head; `bodyOf` makes what stands below that, nothing where nothing is shown. */
function printed(plan: Plan, topic: Topic, where: Where, bodyOf: (ground: Ground) => readonly Piece[]): PrintedPart {
  const connections = new Connections(plan);
  const items = connections.itemsAbout(topic);
  const isShown = (item: AnyItem) => (item.kind === 'view' ? isShownView(plan, item, items) : items.has(item));
  const shownFiles = (type: ParsedFile['type'], show: typeof shownChapter): readonly ShownFile[] =>
    plan.files.flatMap((file) => (file.type === type && items.size > 0 ? (show(file, isShown) ?? []) : []));
  const [chapters, registers] = [shownFiles('chapter', shownChapter), shownFiles('register', shownRegister)];
  const shown = [...chapters, ...registers];
  const part = new PlanPart(plan, items, shown);
  const byUri = new Map(chapters.map((each) => [each.source.uri, each]));
  const body = bodyOf({ whole: plan, part, topic, chapters: byUri, registers }).map((piece) =>
    onWhole(piece, plan, part),
  );
  const label = connections.labelOf(topic);
  const nothing = html`<p class="empty">${nothingText(label, where, plan.language)}</p>\n`;
  return {
    label,
    isEmpty: body.length === 0,
    shown: new Map(shown.map(({ source, lines }) => [source.uri, lines])),
    pieces: framed(plan, [...headOf(plan, label, items), ...(body.length > 0 ? body : small('nothing', nothing))]),
  };
}

/** The plan's title, and what of it is shown: «Bare det som gjelder NAV: 4 av 12 tiltak.» */
function headOf(plan: Plan, label: string, items: ReadonlySet<AnyItem>): readonly Piece[] {
  const counts = COUNTED.flatMap((kind) => {
    const all = plan.items(kind);
    const some = all.filter((item) => items.has(item as unknown as AnyItem)).length;
    return some === 0 ? [] : [countText(kind, some, all.length, plan.language)];
  });
  const only = onlyText(label, plan.language);
  const said = counts.length === 0 ? only : `${only}: ${counts.join(', ')}.`;
  return small(
    'part',
    html`<header class="title-page part-page" data-uri="${plan.manifest.uri}" data-line="0">
<h1>${planTitle(plan)}</h1>
<p class="part-of">${said}</p>
</header>\n`,
  );
}

/** A piece whose inputs name the plan, and not the part, which is made anew each time: the two tell as much. */
function onWhole(piece: Piece, plan: Plan, part: PlanPart): Piece {
  return { ...piece, inputs: () => piece.inputs().map((one) => (one === part ? plan : one)) };
}

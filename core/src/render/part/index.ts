import type { ParsedFile } from '../../model/file.ts';
import type { AnyItem } from '../../model/item.ts';
import type { Uri } from '../../model/uri.ts';
import type { Plan } from '../../workspace/plan.ts';
import { planTitle } from '../../workspace/plan-title.ts';
import { contentsHtml, partAnchors } from '../contents.ts';
import { html, safeInXml } from '../html.ts';
import { inputsOf } from '../inputs.ts';
import { type Chapter, chaptersOf, type Outline, outlineOf } from '../outline.ts';
import { chapterPiece, framed, type Piece, type Pieces, partTitle, registerHtml, small } from '../pieces.ts';
import { type Counted, count, itemsOfViews, label as labelOf, scopeIn } from '../scope.ts';
import { Connections } from './connections.ts';
import { PlanPart } from './plan-part.ts';
import { type LineRange, type ShownFile, shownChapter, shownRegister } from './shown-file.ts';
import { nameOfItem, type Topic, topicKey } from './topic.ts';
import { isShownView } from './views.ts';
import { COUNTED, countText, FROM_REGISTERS, nothingText, onlyText, type Where } from './words.ts';

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
 * nothing is about it. Costs about as much as `piecesOfPlan`; only pieces of what is shown are there to be made.
 */
export function partOfPlan(plan: Plan, topic: Topic): PrintedPart {
  const outline = outlineOf(plan);
  return printed(plan, topic, 'plan', (ground) => {
    const chapters = shownOutline(outline, ground.chapters);
    // What a view lists is there, and not once more below.
    const listed = new Set(chaptersOf(chapters).flatMap(({ file }) => itemsOfViews(ground.part, file)));
    const registers = ground.registers.flatMap(
      ({ source, file }) => shownRegister(source, (item) => file.items.includes(item) && !listed.has(item)) ?? [],
    );
    const counted = count(ground.part, chaptersOf(outline), [
      ...chaptersOf(chapters).map(({ file }) => file),
      ...registers.map(({ file }) => file),
    ]);
    return documentOf(counted, { ...ground, registers }, outline, chapters);
  });
}

/** The same of one file of the plan alone. Of the manifest, nothing is about anything. */
export function partOfFile(plan: Plan, file: ParsedFile, topic: Topic): PrintedPart {
  const all = chaptersOf(outlineOf(plan));
  return printed(plan, topic, 'file', ({ part, chapters, registers }) => {
    const shown = chapters.get(file.uri) ?? registers.find(({ source }) => source.uri === file.uri);
    if (shown === undefined) return [];
    const numbered = all.some((chapter) => chapter.file.uri === file.uri) ? all : [...all, { file }];
    const counted = count(part, numbered, [shown.file]);
    return [
      file.type === 'register'
        ? registerPiece(counted, shown, shown.file.items)
        : shownPiece(counted, shown, { file: shown.file }, { notes: '', deeper: 0 }),
    ];
  });
}

/** What a part is printed from. */
interface Ground {
  readonly whole: Plan;
  readonly part: PlanPart;
  readonly topic: Topic;
  readonly chapters: ReadonlyMap<Uri, ShownFile>;
  readonly registers: readonly ShownFile[];
}

/** A part with its head; `bodyOf` makes what stands below that, nothing where nothing is shown. */
function printed(plan: Plan, topic: Topic, where: Where, bodyOf: (ground: Ground) => readonly Piece[]): PrintedPart {
  const connections = new Connections(plan);
  const items = connections.itemsAbout(topic);
  const isShown = (item: AnyItem) => (item.kind === 'view' ? isShownView(plan, item, items) : items.has(item));
  const shownFiles = (type: ParsedFile['type'], show: typeof shownChapter) =>
    items.size === 0 ? [] : plan.files.flatMap((file) => (file.type === type ? (show(file, isShown) ?? []) : []));
  const [chapters, registers] = [shownFiles('chapter', shownChapter), shownFiles('register', shownRegister)];
  const shown = [...chapters, ...registers];
  const part = new PlanPart(plan, items, shown);
  const byUri = new Map(chapters.map((each) => [each.source.uri, each]));
  const body = bodyOf({ whole: plan, part, topic, chapters: byUri, registers });
  const name = connections.labelOf(topic);
  const nothing = html`<p class="empty">${nothingText(name, where, plan.language)}</p>\n`;
  return {
    label: name,
    isEmpty: body.length === 0,
    shown: new Map(shown.map(({ source, lines }) => [source.uri, lines])),
    pieces: framed(plan, [
      headOf(plan, name, items),
      ...(body.length === 0 ? [small('nothing', nothing)] : body.map((piece) => onWhole(piece, plan, part))),
    ]),
  };
}

/** The plan's title, and what of it is shown: «Bare det som gjelder NAV: 4 av 12 tiltak.» */
function headOf(plan: Plan, name: string, items: ReadonlySet<AnyItem>): Piece {
  const counts = COUNTED.flatMap((kind) => {
    const all = plan.items(kind);
    const some = all.filter((item) => items.has(item as unknown as AnyItem)).length;
    return some === 0 ? [] : [countText(kind, some, all.length, plan.language)];
  });
  const only = onlyText(name, plan.language);
  const said = counts.length === 0 ? only : `${only}: ${counts.join(', ')}.`;
  return small(
    'part',
    html`<header class="title-page part-page" data-uri="${plan.manifest.uri}" data-line="0">
<h1>${planTitle(plan)}</h1>
<p class="part-of">${said}</p>
</header>\n`,
  );
}

/** The chapters of an outline of which something is shown, in the parts that have any. */
function shownOutline({ parts, appendices }: Outline, shown: ReadonlyMap<Uri, ShownFile>): Outline {
  const only = (chapters: readonly Chapter[]) =>
    chapters.flatMap((chapter): Chapter[] => {
      const found = shown.get(chapter.file.uri);
      return found === undefined ? [] : [{ ...chapter, file: found.file }];
    });
  return {
    parts: parts
      .map((part) => ({ ...part, chapters: only(part.chapters) }))
      .filter(({ chapters }) => chapters.length > 0),
    appendices: only(appendices),
  };
}

function documentOf(counted: Counted, ground: Ground, outline: Outline, shown: Outline): readonly Piece[] {
  const { part, chapters, topic } = ground;
  const own = scopeIn(counted, part.manifest.uri);
  const anchors = partAnchors(counted, shown);
  const place = new Map(chaptersOf(outline).map(({ file }, at) => [file.uri, String(at + 1)]));
  const print = (chapter: Chapter): readonly Piece[] => {
    const file = chapters.get(chapter.file.uri);
    const notes = place.get(chapter.file.uri) ?? '';
    return file === undefined ? [] : [shownPiece(counted, file, chapter, { notes, deeper: 1 })];
  };
  const isOwn = (item: AnyItem) =>
    (item.kind === 'unit' || item.kind === 'goal') &&
    item.kind === topic.kind &&
    nameOfItem(part, item as never).key === topicKey(topic.id);
  const [first, last] = [true, false].map((wanted) =>
    ground.registers.flatMap((register) => {
      const items = register.file.items.filter((item) => isOwn(item) === wanted);
      return items.length === 0 ? [] : [registerPiece(counted, register, items, wanted ? 'own ' : '')];
    }),
  );
  const [top, rest] = [first ?? [], last ?? []];
  const pieces = [
    ...top,
    ...shown.parts.flatMap((each, at) => [...partTitle(own, each, anchors.parts[at]), ...each.chapters.flatMap(print)]),
    ...(shown.appendices.length > 0
      ? [
          small(
            'appendices',
            html`<h2 class="part-title" id="${anchors.appendices}">${labelOf(own, 'appendices')}</h2>\n`,
          ),
        ]
      : []),
    ...shown.appendices.flatMap(print),
    ...(rest.length > 0
      ? [small('registers', html`<h2 class="part-title">${FROM_REGISTERS[part.language]}</h2>\n`)]
      : []),
    ...rest,
  ];
  return pieces.length === 0 ? [] : [small('contents', contentsHtml(counted, shown, anchors)), ...pieces];
}

function shownPiece(counted: Counted, shown: ShownFile, chapter: Chapter, place: Parameters<typeof chapterPiece>[2]) {
  const piece = chapterPiece(counted, chapter, place);
  return { ...piece, inputs: ofSource(shown, [...piece.inputs, shown.key]) };
}

/** Items of a register, which no chapter prints. */
function registerPiece(counted: Counted, shown: ShownFile, items: readonly AnyItem[], prefix = ''): Piece {
  const { file } = shown;
  const { uri } = file;
  const key = items.map(({ span }) => span.start).join();
  return {
    key: `${prefix}${uri}`,
    inputs: ofSource(shown, [...inputsOf(scopeIn(counted, uri), file, [counted.settings]), key]),
    html: () => safeInXml(registerHtml(scopeIn(counted, uri), { ...file, items }).html),
  };
}

/** Inputs with the file as it is in place of what is shown of it, which is made anew each time. */
function ofSource({ file, source }: ShownFile, inputs: readonly unknown[]): readonly unknown[] {
  return inputs.map((one) => (one === file ? source : one));
}

/** A piece's inputs without what is made anew for each part: the whole plan and its own files tell as much. */
function onWhole(piece: Piece, plan: Plan, part: PlanPart): Piece {
  return { ...piece, inputs: piece.inputs.map((one) => (one === part ? plan : one)) };
}

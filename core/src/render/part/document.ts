import type { AnyItem } from '../../model/item.ts';
import type { Uri } from '../../model/uri.ts';
import type { Plan } from '../../workspace/plan.ts';
import { contentsHtml, partAnchors } from '../contents.ts';
import { html, safeInXml } from '../html.ts';
import { inputsOf, showsRecords } from '../inputs.ts';
import { type Chapter, chaptersOf, type Outline, outlineOf } from '../outline.ts';
import { chapterPiece, type Piece, type Place, partTitle, registerHtml, small } from '../pieces.ts';
import { type Counted, count, itemsOfViews, label, scopeIn } from '../scope.ts';
import type { PlanPart } from './plan-part.ts';
import { type ShownFile, shownRegister } from './shown-file.ts';
import { nameOfItem, type Topic, topicKey } from './topic.ts';
import { FROM_REGISTERS } from './words.ts';

/** What a part is printed from. */
export interface Ground {
  readonly whole: Plan;
  readonly part: PlanPart;
  readonly topic: Topic;
  /** The chapters of which something is shown, by address. */
  readonly chapters: ReadonlyMap<Uri, ShownFile>;
  readonly registers: readonly ShownFile[];
}

/** What stands below the head of a part: its contents, the unit's or goal's own entry, chapters as in the plan, the rest of the registers. */
export function documentOf({ whole, part, topic, chapters, registers }: Ground): readonly Piece[] {
  const outline = outlineOf(whole);
  const shown = shownOutline(outline, chapters);
  const files = chaptersOf(shown).map(({ file }) => file);
  // What a view lists is there, and not once more below.
  const listed = new Set(files.flatMap((file) => itemsOfViews(part, file)));
  const others = registers.flatMap(
    ({ source, file }) => shownRegister(source, (item) => file.items.includes(item) && !listed.has(item)) ?? [],
  );
  const counted = count(part, chaptersOf(outline), [...files, ...others.map(({ file }) => file)]);
  const own = scopeIn(counted, part.manifest.uri);
  const anchors = partAnchors(counted, shown);
  const place = new Map(chaptersOf(outline).map(({ file }, at) => [file.uri, String(at + 1)]));
  const print = (chapter: Chapter): readonly Piece[] => {
    const file = chapters.get(chapter.file.uri);
    const notes = place.get(chapter.file.uri) ?? '';
    return file === undefined ? [] : [chapterOfPart(counted, file, chapter, { notes, deeper: 1 })];
  };
  const isTopic = (item: AnyItem) => isAbout(part, item, topic);
  const rest = registersOf(counted, others, (item) => !isTopic(item));
  const body = [
    ...registersOf(counted, others, isTopic, 'own '),
    ...shown.parts.flatMap((each, at) => [...partTitle(own, each, anchors.parts[at]), ...each.chapters.flatMap(print)]),
    ...(shown.appendices.length > 0
      ? small('appendices', html`<h2 class="part-title" id="${anchors.appendices}">${label(own, 'appendices')}</h2>\n`)
      : []),
    ...shown.appendices.flatMap(print),
    ...(rest.length > 0
      ? small('registers', html`<h2 class="part-title">${FROM_REGISTERS[part.language]}</h2>\n`)
      : []),
    ...rest,
  ];
  return body.length === 0 ? [] : [...small('contents', contentsHtml(counted, shown, anchors)), ...body];
}

/** The chapters of an outline of which something is shown, in the parts that have any. */
function shownOutline({ parts, appendices }: Outline, shown: ReadonlyMap<Uri, ShownFile>): Outline {
  const only = (chapters: readonly Chapter[]) =>
    chapters.flatMap((chapter): readonly Chapter[] => {
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

/** Whether an item is the unit or goal that the part is about. */
function isAbout(plan: Plan, item: AnyItem, { kind, id }: Topic): boolean {
  if (item.kind !== kind || (item.kind !== 'unit' && item.kind !== 'goal')) return false;
  return nameOfItem(plan, item).key === topicKey(id);
}

function registersOf(
  counted: Counted,
  registers: readonly ShownFile[],
  wanted: (item: AnyItem) => boolean,
  prefix = '',
): readonly Piece[] {
  return registers.flatMap((register) => {
    const items = register.file.items.filter(wanted);
    return items.length === 0 ? [] : [registerOfPart(counted, register, items, prefix)];
  });
}

/** What is shown of a chapter. A view shows what is part of the part, which anything in the plan may change. */
export function chapterOfPart(counted: Counted, shown: ShownFile, chapter: Chapter, place: Place): Piece {
  const piece = chapterPiece(counted, chapter, place);
  const others = showsRecords(counted, shown.file) ? counted.plan : undefined;
  return { ...piece, inputs: () => ofSource(shown, [...piece.inputs(), shown.key, others]) };
}

/** Some items of a register, which no chapter prints. */
export function registerOfPart(counted: Counted, shown: ShownFile, items: readonly AnyItem[], prefix = ''): Piece {
  const { file } = shown;
  const { uri } = file;
  const key = items.map(({ span }) => span.start).join();
  return {
    key: `${prefix}${uri}`,
    inputs: () => ofSource(shown, [...inputsOf(counted, file, [counted.settings]), key]),
    html: () => safeInXml(registerHtml(scopeIn(counted, uri), { ...file, items }).html),
  };
}

/** Inputs with the file as it is in place of what is shown of it, which is made anew each time. */
function ofSource({ file, source }: ShownFile, inputs: readonly unknown[]): readonly unknown[] {
  return inputs.map((one) => (one === file ? source : one));
}

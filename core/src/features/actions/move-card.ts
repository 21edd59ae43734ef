import type { Card, Link, ParsedFile } from '../../model/file.ts';
import { decodePercents, encodeForLink, joinPath, parentOf, relativePath } from '../../model/uri.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { contains, type Span } from '../../text/span.ts';
import { appendToChapter } from '../../workspace/chapter-edits.ts';
import type { FileEdit } from '../../workspace/file-edit.ts';
import { cardExtent, cardStart } from '../../workspace/item-source.ts';
import type { Plan } from '../../workspace/plan.ts';
import { cardAt, chaptersOf, isOwnBlock, shownPath } from './place.ts';
import type { Action, ActionPlace } from './types.ts';

/**
 * Moves the card to another chapter, behind the last one of its kind there. Its links and pictures lead where they led before. The
 * chapters beside this one are near, and so is the one with most cards of the kind.
 */
export function moveCard({ plan, file, span }: ActionPlace): readonly Action[] {
  const card = cardAt(file, span);
  if (card === undefined || file.type !== 'chapter' || !isOwnBlock(file, card)) return [];
  const chapters = chaptersOf(plan);
  const own = chapters.indexOf(file);
  const most = Math.max(...chapters.map((each) => (each === file ? 0 : countOf(each, card))));
  const hasNote = file.links.some(({ type, whole }) => type === 'footnote' && contains(card.span, whole));
  const biggest = chapters.find((each) => each !== file && most > 0 && countOf(each, card) === most);
  return chapters.flatMap((chapter, index): Action[] => {
    if (chapter === file) return [];
    const near = Math.abs(index - own) === 1 || chapter === biggest;
    return [
      {
        id: 'move-card',
        args: { chapter: shownPath(plan, chapter) },
        kind: 'refactor.move',
        choice: { of: 'chapter', label: relativePath(plan.uri, chapter.uri), near },
        ...(hasNote && { disabled: 'footnote' as const }),
        edits: () => moved(plan, file, card, chapter),
      },
    ];
  });
}

function countOf(file: ParsedFile, { kind }: Card): number {
  return file.cards.filter((card) => card.kind === kind).length;
}

function moved(plan: Plan, from: ParsedFile, card: Card, to: ParsedFile): readonly FileEdit[] {
  const whole = cardExtent(from, card.span);
  const text = rebased(plan, from, { start: cardStart(from, card.span), end: card.span.end }, to).replaceAll(
    /\r\n?/g,
    '\n',
  );
  const edit = appendToChapter(to, card.kind, text);
  if (edit === undefined) return [];
  const { span, text: written } = edit;
  return [
    { uri: from.uri, edits: [{ span: whole, text: '' }] },
    { uri: to.uri, edits: [{ span, text: written }] },
  ];
}

/** The text of a stretch with its relative links as they are to be in another chapter. */
function rebased(plan: Plan, from: ParsedFile, stretch: Span, to: ParsedFile): string {
  const edits = from.links
    .filter(({ type, whole }) => (type === 'link' || type === 'image') && contains(stretch, whole))
    .flatMap((link) => rebase(plan, from, link, to))
    .map(({ span, text }) => ({
      span: { start: span.start - stretch.start, end: span.end - stretch.start },
      text,
    }));
  return applyEdits(from.text.slice(stretch.start, stretch.end), edits);
}

function rebase(plan: Plan, from: ParsedFile, { target, span }: Link, to: ParsedFile): readonly TextEdit[] {
  const hash = target.indexOf('#');
  const [path, anchor] = hash < 0 ? [target, ''] : [target.slice(0, hash), target.slice(hash)];
  const uri = path === '' ? from.uri : joinPath(parentOf(from.uri), decodePercents(path));
  if (uri === undefined || !(uri === from.uri || plan.exists(uri))) return [];
  const written = uri === to.uri && anchor !== '' ? '' : encodeForLink(relativePath(parentOf(to.uri), uri));
  const text = written + anchor;
  return text === target ? [] : [{ span, text }];
}

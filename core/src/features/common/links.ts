import { decoded, destinationOf } from '../../checks/paths.ts';
import type { Definition } from '../../model/definition.ts';
import type { Heading, Link, ParsedFile } from '../../model/file.ts';
import type { Uri } from '../../model/uri.ts';
import type { Words } from '../../model/words.ts';
import { type Span, touches } from '../../text/span.ts';
import type { Plan } from '../../workspace/plan.ts';

/** Where a Markdown link leads: a file, and the place that its anchor names, where it names one. */
export interface LinkTarget {
  readonly uri: Uri;
  /** As it was read; absent for files that are not text of a plan. */
  readonly file?: ParsedFile;
  readonly heading?: Heading;
  /** The heading, figure or table that the anchor names by its id. */
  readonly definition?: Definition;
  /** What is written before `#`; empty for a place in the same file. */
  readonly path: Span;
  /** What is written behind `#`, where there is one. */
  readonly anchor?: Span;
}

/**
 * The target of a relative link as written; `undefined` for web addresses and paths that lead nowhere. `span` is where it is
 * written. Paths and anchors are read as docs/format.md section 4 says: as VS Code's own preview reads them.
 */
export function linkTarget(plan: Plan, from: ParsedFile, written: string, span?: Span): LinkTarget | undefined {
  const at = span ?? { start: 0, end: written.length };
  const destination = destinationOf(plan, from, written, at);
  const uri = destination && existing(plan, from, destination.uri);
  if (destination === undefined || uri === undefined) return undefined;
  const file = uri === from.uri ? from : plan.fileAnywhere(uri);
  const path = { start: at.start, end: at.start + destination.path.length };
  if (destination.anchor === undefined) return { uri, path, ...(file && { file }) };
  const anchor = { start: at.end - destination.anchor.length, end: at.end };
  return { uri, path, anchor, ...(file && { file, ...placeIn(file, decoded(destination.anchor)) }) };
}

/** A destination of a Markdown link, image or link definition as it is written. */
export interface Written extends Words {
  /** Where the whole construct stands. */
  readonly whole: Span;
  readonly image: boolean;
}

/** Every destination in a file, of links, images and link definitions, in no order. */
export function destinationsIn({ links, notes }: ParsedFile): readonly Written[] {
  return [
    ...links
      .filter(isLink)
      .map(({ type, target: text, span, whole }) => ({ text, span, whole, image: type === 'image' })),
    ...notes.flatMap(({ destination }) =>
      destination ? [{ ...destination, whole: destination.span, image: false }] : [],
    ),
  ];
}

/** The link, image or use of a label that an offset is in; of a picture inside a link the picture. */
export function linkAt({ links }: ParsedFile, offset: number): Link | undefined {
  return links.filter(({ whole }) => touches(whole, offset)).at(-1);
}

export function isLink({ type }: Link): boolean {
  return type === 'link' || type === 'image';
}

/** Links may leave the ending of chapters out, as they may on Git hosts and in VS Code. */
function existing(plan: Plan, from: ParsedFile, uri: Uri | undefined): Uri | undefined {
  if (uri === undefined) return undefined;
  return [uri, `${uri}.md`].find((each) => each === from.uri || plan.exists(each));
}

/** Anchors compare without case, as in VS Code. */
function placeIn(file: ParsedFile, anchor: string): { heading?: Heading; definition?: Definition } {
  const wanted = anchor.normalize('NFC').toLowerCase();
  const isWanted = (text: string | undefined) => text?.normalize('NFC').toLowerCase() === wanted;
  const heading = file.headings.find(({ slug, id }) => isWanted(slug) || isWanted(id?.text));
  const definition = file.definitions.find(
    ({ id, item, span }) => item === undefined && isWanted(id) && (heading === undefined || span === heading.id?.span),
  );
  return { ...(heading && { heading }), ...(definition && { definition }) };
}

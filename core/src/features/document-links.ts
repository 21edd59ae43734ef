import type { Link, NoteDefinition, ParsedFile } from '../model/file.ts';
import { listedPaths } from '../model/manifest.ts';
import { isLibraryUri, type Uri } from '../model/uri.ts';
import type { Span } from '../text/span.ts';
import type { Plan } from '../workspace/plan.ts';
import type { Snapshot } from '../workspace/snapshot.ts';
import { destinationsIn, linkTarget } from './common/links.ts';

/** A stretch of text that opens something, and what that is. */
export interface DocumentLink {
  readonly span: Span;
  readonly opens: LinkEnd;
}

export type LinkEnd =
  /** An address on the web, or of mail. */
  | { readonly type: 'web'; readonly address: string }
  /** A file, at its beginning. */
  | { readonly type: 'file'; readonly uri: Uri }
  /** A place in this very file. */
  | { readonly type: 'here'; readonly offset: number }
  /** A place in another file, which `linkEnd` finds: that file has to be read for it. */
  | { readonly type: 'anchor'; readonly written: string };

/**
 * What a file links to: destinations of Markdown links, images and link definitions, footnotes, chapters and plans of the manifest, the
 * addresses of sources. `[[…]]` is none: it leads to definitions, of which there may be several. Nothing that is not there, and
 * nothing outside the workspace.
 */
export function documentLinksOf(snapshot: Snapshot, plan: Plan, file: ParsedFile): readonly DocumentLink[] {
  const links = [
    ...destinationsIn(file).map(({ text, span }) => linkOf(snapshot, plan, file, text, span)),
    ...file.links.map((link) => noteLink(snapshot, plan, file, link)),
    ...manifestLinks(snapshot, plan, file),
    ...addresses(file),
  ];
  return links.filter((link) => link !== undefined).sort((a, b) => a.span.start - b.span.start);
}

/** Where a link into another file leads, by the destination as written: the file, and the offset in it. */
export function linkEnd(
  plan: Plan,
  file: ParsedFile,
  written: string,
): { readonly uri: Uri; readonly file: ParsedFile | undefined; readonly offset: number } | undefined {
  const target = linkTarget(plan, file, written);
  if (!target) return undefined;
  const { uri, file: other, heading, definition } = target;
  return { uri, file: other, offset: (heading?.span ?? definition?.whole)?.start ?? 0 };
}

function linkOf(
  snapshot: Snapshot,
  plan: Plan,
  file: ParsedFile,
  written: string,
  span: Span,
): DocumentLink | undefined {
  const address = webAddress(written.trim());
  if (address !== undefined) return { span, opens: { type: 'web', address } };
  const target = linkTarget(plan, file, written, span);
  if (!target || (target.uri !== file.uri && !isFile(snapshot, target.uri))) return undefined;
  if (target.uri === file.uri) {
    const offset = (target.heading?.span ?? target.definition?.whole)?.start;
    return offset === undefined ? undefined : { span, opens: { type: 'here', offset } };
  }
  const isPlace = target.anchor !== undefined && /\.md$/i.test(target.uri);
  return { span, opens: isPlace ? { type: 'anchor', written } : { type: 'file', uri: target.uri } };
}

/** A footnote leads to its text, the use of a label to what its definition leads to. */
function noteLink(
  snapshot: Snapshot,
  plan: Plan,
  file: ParsedFile,
  { type, target, span, whole }: Link,
): DocumentLink | undefined {
  const note = file.notes.find((each: NoteDefinition) => each.type === type && each.label === target);
  if (type === 'footnote') return note && { span: whole, opens: { type: 'here', offset: note.whole.start } };
  const destination = type === 'label' ? note?.destination : undefined;
  return destination && linkOf(snapshot, plan, file, destination.text, span);
}

function manifestLinks(snapshot: Snapshot, plan: Plan, { type }: ParsedFile): readonly DocumentLink[] {
  if (type !== 'manifest') return [];
  const chapters = listedPaths(plan.manifest).map(({ span, uri }) => ({ span, uri }));
  const plans = plan.manifest.plans.map(({ path, alias }) => ({
    span: path.span,
    uri: plan.other(alias.text)?.manifest.uri,
  }));
  return [...chapters, ...plans].flatMap(({ span, uri }) =>
    uri !== undefined && isFile(snapshot, uri) ? [{ span, opens: { type: 'file', uri } }] : [],
  );
}

function addresses({ items, text }: ParsedFile): readonly DocumentLink[] {
  return items.flatMap((item) => {
    if (item.kind !== 'source' || item.fields.url.kind !== 'value') return [];
    const { value, span } = item.fields.url;
    const address = webAddress(value.trim());
    const quotes = /^["']/.test(text.slice(span.start, span.end)) ? 1 : 0;
    const inner = { start: span.start + quotes, end: span.end - quotes };
    return address === undefined ? [] : [{ span: inner, opens: { type: 'web', address } }];
  });
}

/** What a browser or a mail program opens; `www.` alone is an address too. Nothing that would run anything. */
function webAddress(written: string): string | undefined {
  if (/^(?:https?:\/\/|mailto:)\S+$/i.test(written)) return written;
  return /^www\.[^\s.]+\.\S+$/i.test(written) ? `https://${written}` : undefined;
}

function isFile({ contents }: Snapshot, uri: Uri): boolean {
  return contents.all.has(uri) || isLibraryUri(uri);
}

import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { documentLinksOf, type LineIndex, type LinkEnd, type DocumentLink as Linked, linkEnd } from '#core';
import { answering, inFile, type Place } from '../answer.ts';
import { toRange, toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { areTexts, isRecord } from '../given-back.ts';
import type { Session } from '../session.ts';

/** What a link carries whose place is found only when it is followed. */
interface Data {
  readonly uri: string;
  readonly written: string;
}

export const documentLink: Feature = {
  method: 'textDocument/documentLink',
  offer: () => ({ documentLinkProvider: { resolveProvider: true } }),
  serve: (connection, server) => connection.onDocumentLinks(inFile(server, answer, null)),
};

export const documentLinkResolve: Feature = {
  method: 'documentLink/resolve',
  serve: (connection, server) => connection.onDocumentLinkResolve(answering(server, resolve)),
};

/** What the document links to. Places in other files are found when a link is followed: they have to be read for it. */
function answer(place: Place, _: DocumentLinkParams): DocumentLink[] {
  const { session, plan, file } = place;
  return documentLinksOf(session.snapshot(), plan, file).map((link) => toLink(place, link));
}

function toLink({ session, file }: Place, { span, opens }: Linked): DocumentLink {
  const range = toRange(file.lines, span);
  const uri = session.documents.spelling(file.uri);
  if (opens.type === 'anchor') return { range, data: { uri, written: opens.written } satisfies Data };
  return { range, target: targetOf(session, uri, file.lines, opens) };
}

function targetOf(
  session: Session,
  own: string,
  lines: LineIndex,
  opens: Exclude<LinkEnd, { type: 'anchor' }>,
): string {
  if (opens.type === 'web') return opens.address;
  return opens.type === 'file' ? session.documents.spelling(opens.uri) : atLine(own, lines, opens.offset);
}

/** An address with a line, from 1, as editors read it. */
function atLine(uri: string, lines: LineIndex, offset: number): string {
  return `${uri}#L${lines.lineAt(offset) + 1}`;
}

async function resolve(session: Session, link: DocumentLink): Promise<DocumentLink> {
  if (!isData(link.data)) return link;
  await session.opened();
  const snapshot = session.snapshot();
  const uri = toUri(link.data.uri);
  const plan = snapshot.planOf(uri);
  const file = plan?.file(uri);
  const end = plan && file && linkEnd(plan, file, link.data.written);
  if (!end) return link;
  const target = session.documents.spelling(end.uri);
  return { ...link, target: end.file ? atLine(target, end.file.lines, end.offset) : target };
}

/** Whether a client gave back what it got from this server, and not something of its own. */
function isData(data: unknown): data is Data {
  return isRecord(data) && areTexts(data.uri, data.written);
}

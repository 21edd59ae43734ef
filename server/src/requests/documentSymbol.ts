import type { DocumentSymbol, DocumentSymbolParams, SymbolInformation } from 'vscode-languageserver';
import { type LineIndex, type DocumentSymbol as Outlined, symbolsOf } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toLocation, toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { SYMBOL_KINDS } from '../symbol-kinds.ts';

export const documentSymbol: Feature = {
  method: 'textDocument/documentSymbol',
  offer: () => ({ documentSymbolProvider: true }),
  serve: (connection, server) => connection.onDocumentSymbol(inFile(server, answer, [])),
};

/** The outline, nested for clients that can show it. */
function answer({ session, plan, file, lang }: Place, _: DocumentSymbolParams): DocumentSymbol[] | SymbolInformation[] {
  const outline = symbolsOf(plan, file, lang);
  if (session.abilities.nestedSymbols) return outline.map((entry) => nested(entry, file.lines));
  const uri = session.documents.spelling(file.uri);
  return outline.flatMap((entry) => flat(entry, file.lines, uri, undefined));
}

function nested({ kind, name, detail, span, selection, children }: Outlined, lines: LineIndex): DocumentSymbol {
  return {
    name,
    ...(detail !== '' && { detail }),
    kind: SYMBOL_KINDS[kind],
    range: toRange(lines, span),
    selectionRange: toRange(lines, selection),
    children: children.map((child) => nested(child, lines)),
  };
}

function flat(entry: Outlined, lines: LineIndex, uri: string, parent: string | undefined): SymbolInformation[] {
  const { kind, name, span, children } = entry;
  const location = toLocation(uri, lines, span);
  const own = { name, kind: SYMBOL_KINDS[kind], location, ...(parent !== undefined && { containerName: parent }) };
  return [own, ...children.flatMap((child) => flat(child, lines, uri, name))];
}

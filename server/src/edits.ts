import {
  type CreateFile,
  type TextEdit as LspEdit,
  OptionalVersionedTextDocumentIdentifier,
  type SnippetTextEdit,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { applyEdits, type FileEdit, gatherEdits } from '#core';
import { START, toRange } from './convert.ts';
import type { Session } from './session.ts';
import { snippetOf } from './snippets.ts';

/** The change that edits make, as the client takes it; `undefined` where it cannot take it or a file is not there. */
export function toWorkspaceEdit(session: Session, edits: readonly FileEdit[]): WorkspaceEdit | undefined {
  const files = gatherEdits(edits);
  const { documentChanges, createFiles } = session.abilities;
  if (files.some((file) => file.create) && !(documentChanges && createFiles)) return undefined;
  const parts = files.map((file) => ({ file, edits: lspEdits(session, file) }));
  if (parts.some(({ edits }) => edits === undefined)) return undefined;
  if (!documentChanges) {
    return { changes: Object.fromEntries(parts.map(({ file, edits }) => [spelled(session, file), edits ?? []])) };
  }
  return { documentChanges: parts.flatMap(({ file, edits }) => documentEdits(session, file, edits ?? [])) };
}

function lspEdits(session: Session, { uri, edits, create }: FileEdit): LspEdit[] | undefined {
  if (create) return [{ range: START, newText: applyEdits('', edits) }];
  const file = session.snapshot().file(uri);
  return file && edits.map(({ span, text }) => ({ range: toRange(file.lines, span), newText: text }));
}

/** The same with tab stops, where there are any and the client knows them. */
function stoppedEdits(session: Session, file: FileEdit, plain: LspEdit[]): (LspEdit | SnippetTextEdit)[] {
  const { text, lines } = session.snapshot().file(file.uri) ?? {};
  if (!session.abilities.snippetEdits || file.create || text === undefined || lines === undefined) return plain;
  const counter = { next: 1 };
  return file.edits.map((edit, index) => {
    const made = snippetOf(text, edit, counter);
    const otherwise = plain[index] ?? { range: toRange(lines, edit.span), newText: edit.text };
    return made ? { range: toRange(lines, made.span), snippet: { kind: 'snippet', value: made.snippet } } : otherwise;
  });
}

function documentEdits(session: Session, file: FileEdit, edits: LspEdit[]): (CreateFile | TextDocumentEdit)[] {
  const uri = spelled(session, file);
  const version = file.create ? null : session.documents.version(file.uri);
  const written = stoppedEdits(session, file, edits);
  const change = TextDocumentEdit.create(OptionalVersionedTextDocumentIdentifier.create(uri, version), written);
  // A file that has come into being meanwhile is not written over; the text goes before what it holds.
  return file.create ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] : [change];
}

function spelled(session: Session, file: FileEdit): string {
  return session.documents.spelling(file.uri);
}

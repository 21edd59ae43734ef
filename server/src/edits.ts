import {
  type CreateFile,
  type TextEdit as LspEdit,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { applyEdits, type FileEdit, type Fix, overlaps, type TextEdit, type Uri } from '#core';
import { START, toRange } from './convert.ts';
import type { Session } from './session.ts';

/** What is to be done to files: a fix, or anything else that has edits. */
type Change = Pick<Fix, 'edits'>;

/** The change that fixes make, as the client takes it; `undefined` where it cannot take it or a file is not there. */
export function toWorkspaceEdit(session: Session, fixes: readonly Change[]): WorkspaceEdit | undefined {
  const files = gather(fixes);
  const { documentChanges, createFiles } = session.abilities;
  if (files.some((file) => file.create) && !(documentChanges && createFiles)) return undefined;
  const parts = files.map((file) => ({ file, edits: lspEdits(session, file) }));
  if (parts.some(({ edits }) => edits === undefined)) return undefined;
  if (!documentChanges) {
    return { changes: Object.fromEntries(parts.map(({ file, edits }) => [spelled(session, file), edits ?? []])) };
  }
  return { documentChanges: parts.flatMap(({ file, edits }) => documentEdits(session, file, edits ?? [])) };
}

/** The fixes in their order without those that would change what an earlier one changes. */
export function withoutOverlap(fixes: readonly Fix[]): readonly Fix[] {
  const taken = new Map<Uri, TextEdit[]>();
  return fixes.filter((fix) => {
    const clashes = fix.edits.some(({ uri, edits }) =>
      edits.some((edit) => (taken.get(uri) ?? []).some((other) => clash(edit, other))),
    );
    if (!clashes) for (const { uri, edits } of fix.edits) taken.set(uri, [...(taken.get(uri) ?? []), ...edits]);
    return !clashes;
  });
}

/** Two edits that cannot both be made, or that are the same one twice. */
function clash(a: TextEdit, b: TextEdit): boolean {
  const same = a.span.start === b.span.start && a.span.end === b.span.end;
  return same || overlaps(a.span, b.span);
}

/** All changes of one file in one place, as the protocol wants them. */
function gather(fixes: readonly Change[]): readonly FileEdit[] {
  const byFile = new Map<Uri, FileEdit>();
  for (const edit of fixes.flatMap((fix) => fix.edits)) {
    const before = byFile.get(edit.uri);
    byFile.set(edit.uri, before ? { ...before, edits: [...before.edits, ...edit.edits] } : edit);
  }
  return [...byFile.values()];
}

function lspEdits(session: Session, { uri, edits, create }: FileEdit): LspEdit[] | undefined {
  if (create) return [{ range: START, newText: applyEdits('', edits) }];
  const file = session.snapshot().file(uri);
  return file && edits.map(({ span, text }) => ({ range: toRange(file.lines, span), newText: text }));
}

function documentEdits(session: Session, file: FileEdit, edits: LspEdit[]): (CreateFile | TextDocumentEdit)[] {
  const uri = spelled(session, file);
  const version = file.create ? null : session.documents.version(file.uri);
  const change = TextDocumentEdit.create(OptionalVersionedTextDocumentIdentifier.create(uri, version), edits);
  // A file that has come into being meanwhile is not written over; the text goes before what it holds.
  return file.create ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, change] : [change];
}

function spelled(session: Session, file: FileEdit): string {
  return session.documents.spelling(file.uri);
}

import {
  type AnnotatedTextEdit,
  type ChangeAnnotation,
  OptionalVersionedTextDocumentIdentifier,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { EditedFile } from '#core';
import { toEdits } from './convert.ts';
import type { Session } from './session.ts';

/** Changes that are told as one, and those that want a second look. */
export interface LabelledChange {
  readonly label: string;
  readonly confirm: boolean;
  readonly files: readonly EditedFile[];
}

/** Changes of files as the client takes them: with their labels, and the version of each open document, where it can. */
export function toLabelledEdit(session: Session, changes: readonly LabelledChange[]): WorkspaceEdit {
  const { documentChanges, changeAnnotations } = session.abilities;
  const files = changes.flatMap(({ files: edited }, at) => edited.map((file) => ({ file, annotation: String(at) })));
  const editsOf = ({ lines, edits }: EditedFile) => toEdits(lines, edits);
  const spelled = ({ uri }: EditedFile) => session.documents.spelling(uri);
  if (!documentChanges) {
    return { changes: Object.fromEntries(files.map(({ file }) => [spelled(file), editsOf(file)])) };
  }
  const parts = files.map(({ file, annotation }) => {
    const document = OptionalVersionedTextDocumentIdentifier.create(spelled(file), session.documents.version(file.uri));
    if (!changeAnnotations) return TextDocumentEdit.create(document, editsOf(file));
    const edits = editsOf(file).map((edit): AnnotatedTextEdit => ({ ...edit, annotationId: annotation }));
    return TextDocumentEdit.create(document, edits);
  });
  return { documentChanges: parts, ...(changeAnnotations && { changeAnnotations: annotationsOf(changes) }) };
}

function annotationsOf(changes: readonly LabelledChange[]): Record<string, ChangeAnnotation> {
  return Object.fromEntries(
    changes.map(({ label, confirm }, at) => [String(at), { label, needsConfirmation: confirm }]),
  );
}

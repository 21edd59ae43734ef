import type { Command } from 'vscode-languageserver';
import { ADDABLE, type Addition, editOfAddition } from '#core';
import { toUri } from '../convert.ts';
import { toWorkspaceEdit } from '../edits.ts';
import type { Session } from '../session.ts';

/** Makes an item that a plan is to have: `[uri of any document of the plan, kind, name]`. */
export const ADD = 'planverk.addItem';

/** The command that makes it in the plan of a document. */
export function addCommand(uri: string, { kind, name }: Addition): Command {
  return { title: name, command: ADD, arguments: [uri, kind, name] };
}

/** Puts the item into the plan as it is now; nothing where it has one of that name by now. */
export async function add(session: Session, [uri, kind, name]: readonly unknown[]): Promise<null> {
  const known = ADDABLE.find((each) => each === kind);
  if (typeof uri !== 'string' || typeof name !== 'string' || known === undefined) return null;
  const plan = session.snapshot().planOf(toUri(uri));
  const edit = plan && editOfAddition(plan, { kind: known, name });
  const change = edit && toWorkspaceEdit(session, [edit]);
  if (change) await session.connection.workspace.applyEdit({ label: name, edit: change });
  return null;
}

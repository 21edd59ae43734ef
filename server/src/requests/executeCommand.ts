import type { ExecuteCommandParams } from 'vscode-languageserver';
import { answering } from '../answer.ts';
import { ADD, add } from '../commands/add.ts';
import type { Feature } from '../feature.ts';
import type { Session } from '../session.ts';

type Work = (session: Session, args: readonly unknown[]) => Promise<unknown>;

/** What clients may let the server do, by name. */
const COMMANDS: ReadonlyMap<string, Work> = new Map([[ADD, add]]);

export const executeCommand: Feature = {
  method: 'workspace/executeCommand',
  offer: ({ applyEdit }) => (applyEdit ? { executeCommandProvider: { commands: [...COMMANDS.keys()] } } : {}),
  serve: (connection, server) => connection.onExecuteCommand(answering(server, answer)),
};

/** Does what the command names; nothing for one that is not known. */
async function answer(session: Session, { command, arguments: args = [] }: ExecuteCommandParams): Promise<unknown> {
  await session.opened();
  return (await COMMANDS.get(command)?.(session, args)) ?? null;
}

import { commands, type Disposable, window, workspace } from 'vscode';
import { type BaseLanguageClient, type CodeAction, CodeActionResolveRequest } from 'vscode-languageclient';
import type { ChoiceParams } from '../../../server/src/protocol.ts';

/** The command that asks which of several actions is wanted, and does it; the server's actions name it, nobody else does. */
export const CHOOSE_ACTION = 'planverk.chooseAction';

export function chooseActions(client: BaseLanguageClient): Disposable {
  return commands.registerCommand(CHOOSE_ACTION, async ({ title, choices }: ChoiceParams) => {
    const chosen = await window.showQuickPick(choices, { placeHolder: title, title });
    if (chosen === undefined) return;
    const action: CodeAction = { title: chosen.label, ...chosen.action };
    const { edit } = await client.sendRequest(CodeActionResolveRequest.type, action);
    const made = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
    if (made !== undefined) await workspace.applyEdit(made);
  });
}

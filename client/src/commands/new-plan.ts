import { commands, type ExtensionContext, FileSystemError, FileType, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { NEW_PLAN_TEXTS } from '../../../l10n/new-plan.ts';
import type { Language } from '../../../l10n/texts.ts';
import { SCAFFOLD, type ScaffoldParams, type ScaffoldResult } from '../../../server/src/protocol.ts';
import { languageFor } from '../language.ts';
import { askForPlan, type NewPlan } from './new-plan-steps.ts';

/** Where the first chapter of a plan that is being made waits for its folder to be opened. */
const WAITING = 'newPlan.open';

/** «Lag en ny plan»: asks, writes, and opens the first chapter; `answers`, for tests, are then not asked for. */
export async function newPlan(
  client: BaseLanguageClient,
  context: ExtensionContext,
  answers?: NewPlan,
): Promise<Uri | undefined> {
  const scaffold = (params: ScaffoldParams) => client.sendRequest<ScaffoldResult>(SCAFFOLD, params);
  const plan = answers ?? (await askForPlan({ scaffold, isFree }));
  if (plan === undefined) return undefined;
  const language = languageFor();
  try {
    const { files } = await scaffold(plan);
    const first = await writePlan(plan.folder, files);
    await showPlan(plan.folder, first, context, language);
    return first;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(NEW_PLAN_TEXTS.failed[language](reason));
    return undefined;
  }
}

/** Opens what was made before its folder was opened, if it is in this one. */
export async function showWaitingPlan({ globalState }: ExtensionContext): Promise<void> {
  const waiting = globalState.get<string>(WAITING);
  if (waiting === undefined) return;
  const uri = Uri.parse(waiting);
  if (workspace.getWorkspaceFolder(uri) === undefined) return;
  await globalState.update(WAITING, undefined);
  await window.showTextDocument(uri);
}

/** Writes files where there are none; throws where there are. Answers the first chapter. */
async function writePlan(folder: Uri, files: ScaffoldResult['files']): Promise<Uri> {
  if (!(await isFree(folder))) throw new Error(NEW_PLAN_TEXTS.taken[languageFor()](nameOf(folder)));
  for (const { path, text } of files) {
    await workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(text));
  }
  return Uri.joinPath(folder, files[1]?.path ?? files[0]?.path ?? '');
}

async function showPlan(folder: Uri, first: Uri, { globalState }: ExtensionContext, language: Language): Promise<void> {
  if (workspace.getWorkspaceFolder(first) !== undefined) {
    await window.showTextDocument(first);
    return;
  }
  await globalState.update(WAITING, first.toString());
  const open = NEW_PLAN_TEXTS.open[language]();
  const nothingOpen = (workspace.workspaceFolders ?? []).length === 0;
  const message = NEW_PLAN_TEXTS.made[language](nameOf(folder));
  const chosen = nothingOpen ? open : await window.showInformationMessage(message, open);
  if (chosen === open) await commands.executeCommand('vscode.openFolder', folder);
}

/** Whether a folder is not there, or has nothing in it but what begins with a dot. */
export async function isFree(folder: Uri): Promise<boolean> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.every(([name, type]) => name.startsWith('.') && type !== FileType.Unknown);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return true;
    if (error instanceof FileSystemError && error.code === 'FileNotADirectory') return false;
    throw error;
  }
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

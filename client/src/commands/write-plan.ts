import { type CancellationToken, env, FileType, type Progress, ProgressLocation, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PUBLISH_TEXTS } from '../../../l10n/publish.ts';
import type { Language } from '../../../l10n/texts.ts';
import type { PublishedFile, PublishResult } from '../../../server/src/protocol.ts';

/** Writes a file where the user wants it, or a folder of that name in one; nothing that is there but the file chosen is written over. */
export async function writePlan(
  client: BaseLanguageClient,
  made: PublishResult,
  { chosen, without }: { readonly chosen: Uri | undefined; readonly without: string | undefined },
  language: Language,
): Promise<Uri | undefined> {
  const beside = Uri.joinPath(client.protocol2CodeConverter.asUri(made.folder), '..');
  const target =
    chosen ?? (await (made.isFolder ? askForFolder(beside, language) : askForFile(beside, made, language)));
  if (target === undefined) return undefined;
  const [first] = made.files;
  if (first === undefined) return undefined;
  if (!made.isFolder) {
    await writeFile(target, first);
    offer(target, without, language);
    return target;
  }
  const folder = Uri.joinPath(target, made.baseName);
  if (await isTaken(folder)) {
    void window.showErrorMessage(PUBLISH_TEXTS.taken[language](made.baseName));
    return undefined;
  }
  if (!(await writeFolder(folder, made.files, language))) return undefined;
  offer(Uri.joinPath(folder, first.path), undefined, language);
  return folder;
}

/** Writes the files into a folder that is new or empty; takes it away again where the user stops it or a file cannot be written. Gives whether all are there. */
async function writeFolder(folder: Uri, files: readonly PublishedFile[], language: Language): Promise<boolean> {
  const title = PUBLISH_TEXTS.writing[language];
  const work = async (progress: Progress<{ message?: string; increment?: number }>, token: CancellationToken) => {
    try {
      for (const [done, file] of files.entries()) {
        if (token.isCancellationRequested) break;
        progress.report({ message: `${done} / ${files.length}`, increment: 100 / files.length });
        await writeFile(Uri.joinPath(folder, file.path), file);
      }
      if (!token.isCancellationRequested) return true;
    } catch (error) {
      await remove(folder);
      throw error;
    }
    await remove(folder);
    return false;
  };
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, work);
}

function remove(folder: Uri): Thenable<void> {
  return workspace.fs.delete(folder, { recursive: true }).then(undefined, () => {});
}

async function askForFile(
  beside: Uri,
  { baseName, files }: PublishResult,
  language: Language,
): Promise<Uri | undefined> {
  const name = files[0]?.path ?? baseName;
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return window.showSaveDialog({
    title: PUBLISH_TEXTS.save[language],
    defaultUri: Uri.joinPath(beside, name),
    filters: { [extension.toUpperCase()]: [extension] },
  });
}

async function askForFolder(beside: Uri, language: Language): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title: PUBLISH_TEXTS.save[language],
      openLabel: PUBLISH_TEXTS.where[language],
      defaultUri: beside,
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return folder;
}

async function writeFile(target: Uri, { text, base64 = '' }: PublishedFile): Promise<void> {
  const bytes =
    text === undefined
      ? Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      : new TextEncoder().encode(text);
  await workspace.fs.writeFile(target, bytes);
}

/** Whether something of the user's is where the folder is to be: a file of that name, or a folder with anything in it. */
async function isTaken(folder: Uri): Promise<boolean> {
  const found = await workspace.fs.stat(folder).then(
    ({ type }) => type,
    () => undefined,
  );
  if (found === undefined) return false;
  return (found & FileType.Directory) === 0 || (await workspace.fs.readDirectory(folder)).length > 0;
}

/** Says where the plan is; `without` is a template that was not used. */
function offer(file: Uri, without: string | undefined, language: Language): void {
  const open = PUBLISH_TEXTS.open[language];
  const name = file.path.split('/').at(-1) ?? '';
  const message = PUBLISH_TEXTS.made[language](name);
  const note = without === undefined ? '' : ` ${PUBLISH_TEXTS.templateUnused[language](without)}`;
  void window.showInformationMessage(message + note, open).then((answer) => {
    if (answer === open) void env.openExternal(file);
  });
}

import { FileSystemError, ProgressLocation, Uri, window, workspace } from 'vscode';
import { IMPORT_TEXTS } from '../../../l10n/import.ts';
import { languageFor } from '../language.ts';

/** A plan made of a document, as `dist/word.js` gives it. */
export interface ImportedPlan {
  readonly files: readonly { readonly path: string; readonly content: string | Uint8Array }[];
  report(language: 'nb' | 'nn' | 'en'): readonly string[];
}

/** What reads Word documents, where the host has one. Rejects for what is no document. */
export type ReadWord = (bytes: Uint8Array, fileName: string) => Promise<ImportedPlan>;

/**
 * «Importer fra Word»: asks for a document and a folder, and writes the plan there. Nothing is ever written over. `chosen`, for
 * tests and menus, is a document and the name of a folder, which are then not asked for.
 */
export async function importWord(
  read: ReadWord,
  chosen?: { readonly document: Uri; readonly folder: string },
): Promise<void> {
  const lang = languageFor();
  const [root] = workspace.workspaceFolders ?? [];
  if (root === undefined) {
    void window.showInformationMessage(IMPORT_TEXTS.noFolder[lang]);
    return;
  }
  const document = chosen?.document ?? (await askForDocument());
  if (document === undefined) return;
  const folder = chosen?.folder ?? (await askForFolder(root.uri, document));
  if (folder === undefined) return;
  const target = Uri.joinPath(root.uri, folder);
  const options = { location: ProgressLocation.Notification, title: IMPORT_TEXTS.reading[lang] };
  const plan = await window.withProgress(options, async () => readDocument(read, document));
  if (plan === undefined) return void window.showErrorMessage(IMPORT_TEXTS.notWord[lang]);
  if (await exists(target)) return void window.showErrorMessage(IMPORT_TEXTS.taken[lang]);
  try {
    for (const { path, content } of plan.files) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      await workspace.fs.writeFile(Uri.joinPath(target, path), bytes);
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return void window.showErrorMessage(`${IMPORT_TEXTS.notWritten[lang]} ${reason}`);
  }
  await window.showTextDocument(Uri.joinPath(target, 'plan.yaml'));
  void window.showInformationMessage(plan.report(lang).join(' '));
}

async function askForDocument(): Promise<Uri | undefined> {
  const lang = languageFor();
  const [document] =
    (await window.showOpenDialog({
      title: IMPORT_TEXTS.choose[lang],
      filters: { [IMPORT_TEXTS.word[lang]]: ['docx'] },
      canSelectMany: false,
    })) ?? [];
  return document;
}

/** The name of a folder that is not there yet, in the first folder of the workspace. */
function askForFolder(root: Uri, document: Uri): Thenable<string | undefined> {
  const lang = languageFor();
  const name = document.path.split('/').at(-1) ?? '';
  return window.showInputBox({
    title: IMPORT_TEXTS.where[lang],
    value: name
      .replace(/\.docx$/i, '')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-'),
    ignoreFocusOut: true,
    validateInput: async (folder) => {
      if (!isFolderName(folder)) return IMPORT_TEXTS.notAFolder[lang];
      return (await exists(Uri.joinPath(root, folder))) ? IMPORT_TEXTS.taken[lang] : undefined;
    },
  });
}

/** One folder or several below each other, inside the workspace, on any system. */
function isFolderName(name: string): boolean {
  const parts = name.split('/');
  return parts.every((part) => part.trim() !== '' && !/^\.+$|[\\:*?"<>|]|[. ]$/.test(part));
}

async function readDocument(read: ReadWord, document: Uri): Promise<ImportedPlan | undefined> {
  const bytes = await workspace.fs.readFile(document);
  return read(bytes, document.path.split('/').at(-1) ?? '').catch(() => undefined);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}

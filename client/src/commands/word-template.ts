import { FileType, Uri, workspace } from 'vscode';
import { PUBLISH_TEXTS } from '../../../l10n/publish.ts';
import type { Language } from '../../../l10n/texts.ts';

/** The biggest template that is read, in bytes; the reader of it says what else it may not be. */
const MAX_BYTES = 25 * 1024 * 1024;

/** A Word document that gives a plan its looks. */
export interface WordTemplate {
  /** As the setting has it. */
  readonly name: string;
  /** Its bytes in base64; none where the workspace is not trusted, which is to be told. */
  readonly base64: string | undefined;
}

/** The template of the setting cannot be used; the message says which, and what to do. */
export class TemplateProblem extends Error {}

/**
 * The template that `planverk.wordTemplate` names for a document's folder; `undefined` where it names none. Throws a `TemplateProblem` for one that is not there,
 * too big, or not in the workspace, be it through a link.
 */
export async function wordTemplateFor(document: Uri, language: Language): Promise<WordTemplate | undefined> {
  const name = workspace.getConfiguration('planverk', document).get<unknown>('wordTemplate');
  if (typeof name !== 'string' || name.trim() === '') return undefined;
  if (!workspace.isTrusted) return { name, base64: undefined };
  const file = placeOf(document, name.trim());
  const refuse = (problem: 'templateOutside' | 'templateMissing' | 'templateTooBig'): never => {
    throw new TemplateProblem(PUBLISH_TEXTS[problem][language](name));
  };
  if (file === undefined || (await hasLink(file))) return refuse('templateOutside');
  const found = await workspace.fs.stat(file).then(undefined, () => undefined);
  if (found === undefined || (found.type & FileType.File) === 0) return refuse('templateMissing');
  if (found.size > MAX_BYTES) return refuse('templateTooBig');
  const bytes = await workspace.fs.readFile(file).then(undefined, () => undefined);
  return bytes ? { name, base64: toBase64(bytes) } : refuse('templateMissing');
}

/** The file, in a folder of the workspace; `undefined` for one that is elsewhere, or is named as if it were. */
function placeOf(document: Uri, name: string): Uri | undefined {
  const folder = workspace.getWorkspaceFolder(document);
  const path = name.replaceAll('\\', '/');
  if (folder === undefined || path.startsWith('/') || /^[a-z][a-z0-9+.-]*:/i.test(path)) return undefined;
  const file = Uri.joinPath(folder.uri, path);
  return workspace.getWorkspaceFolder(file) === undefined ? undefined : file;
}

/** Whether a link stands on the way from the workspace's folder to a file: it may lead anywhere. */
async function hasLink(file: Uri): Promise<boolean> {
  const root = workspace.getWorkspaceFolder(file)?.uri;
  for (let at = file; root !== undefined && at.path.length > root.path.length; at = Uri.joinPath(at, '..')) {
    const { type } = await workspace.fs.stat(at).then(undefined, () => ({ type: FileType.Unknown }));
    if ((type & FileType.SymbolicLink) !== 0) return true;
  }
  return false;
}

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

import { readFile, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import type { PlanverkApi } from '../../../client/src/activate.ts';

/** How long to wait for what should come soon; generous, because two cores may be busy with something else. */
const LIMIT = 30_000;

/** The extension under test. */
export function extension(): vscode.Extension<unknown> {
  const found = vscode.extensions.getExtension('planverk.planverk');
  if (found === undefined) throw new Error('the extension planverk.planverk is not loaded');
  return found;
}

/** What the extension under test gives to others, once its server runs. */
export async function planverkApi(): Promise<PlanverkApi> {
  // Activated, it exports what `activate` gives.
  const api = (await extension().activate()) as PlanverkApi;
  await api.started;
  return api;
}

/** The address of a file in the open folder. `path` is relative to it, with `/`. */
export function fileUri(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Opens a file of the folder in an editor of its own and makes it the active one. */
export async function openFile(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(fileUri(path));
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Closes every editor without saving, so that the next test meets the files as they are on disk. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || vscode.workspace.getWorkspaceFolder(document.uri) === undefined) continue;
    await vscode.window.showTextDocument(document, { preview: false });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Where a text stands in a document, the `occurrence`th time (from 1). Throws where it does not. */
export function rangeOf(document: vscode.TextDocument, text: string, occurrence = 1): vscode.Range {
  let at = -1;
  for (let seen = 0; seen < occurrence; seen++) {
    at = document.getText().indexOf(text, at + 1);
    if (at < 0) throw new Error(`«${text}» does not stand ${occurrence} time(s) in ${document.uri.path}`);
  }
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** Replaces a text in an open document, as if typed, without saving. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const range = rangeOf(editor.document, text);
  if (!(await editor.edit((edit) => edit.replace(range, by))))
    throw new Error(`${editor.document.uri.path} refused the edit`);
}

/** Changes a file on disk, behind the editor's back, and gives back what puts it as it was. */
export async function changeOnDisk(path: string, change: (text: string) => string): Promise<() => Promise<void>> {
  const file = fileUri(path).fsPath;
  const before = await readFile(file, 'utf8');
  await writeFile(file, change(before));
  return () => writeFile(file, before);
}

/**
 * Waits until `probe` gives something else than undefined or false, asking many times a second.
 * Throws after the limit with `what` was waited for and, where given, what was there instead.
 */
export async function until<T>(what: string, probe: () => Probe<T>, options: UntilOptions = {}): Promise<T> {
  const end = Date.now() + (options.limit ?? LIMIT);
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value as T;
    if (Date.now() > end)
      throw new Error(
        `waited in vain for ${what}${options.instead === undefined ? '' : `; there was ${options.instead()}`}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

type Probe<T> = T | undefined | false | PromiseLike<T | undefined | false>;

export interface UntilOptions {
  /** Milliseconds. */
  readonly limit?: number;
  /** Says what is there, for the message when time is up. */
  readonly instead?: () => string;
}

/** The findings of a file once they are as `condition` wants them. */
export function diagnosticsWhen(
  uri: vscode.Uri,
  what: string,
  condition: (found: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const found = (): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);
  const probe = (): readonly vscode.Diagnostic[] | undefined => (condition(found()) ? found() : undefined);
  return until(what, probe, { instead: () => JSON.stringify(found().map(describeDiagnostic)) });
}

/** A finding with this code, once it is there. `text` is what it must underline, where given. */
export async function diagnostic(
  document: vscode.TextDocument,
  code: string,
  text?: string,
): Promise<vscode.Diagnostic> {
  const fits = (found: vscode.Diagnostic): boolean =>
    codeOf(found) === code && (text === undefined || document.getText(found.range) === text);
  const found = await diagnosticsWhen(document.uri, `${code}${text === undefined ? '' : ` on «${text}»`}`, (all) =>
    all.some(fits),
  );
  return found.find(fits) as vscode.Diagnostic;
}

/** Waits until no finding in the file has this code. */
export async function noDiagnostic(uri: vscode.Uri, code: string): Promise<void> {
  await diagnosticsWhen(uri, `no ${code}`, (found) => found.every((one) => codeOf(one) !== code));
}

/** The rule's code, with or without a link to its page; undefined for findings without one. */
export function codeOf({ code }: vscode.Diagnostic): string | undefined {
  if (code === undefined) return undefined;
  return String(typeof code === 'object' ? code.value : code);
}

function describeDiagnostic(found: vscode.Diagnostic): string {
  return `${found.range.start.line + 1}:${found.range.start.character + 1} ${codeOf(found)} ${found.message}`;
}

/** The completion items at a place, as the editor would list them before sorting and filtering. */
export async function completionsAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    at,
  );
  return list.items;
}

/**
 * Types letters, the first of which should open the list of suggestions, and takes the first row once `isTaken` says that it was
 * taken. A list that does not open is no row to take: on a busy machine the letters are taken back and typed again.
 */
export async function takeFirstFor(letters: string, isTaken: () => boolean): Promise<void> {
  await until(`a suggestion for «${letters}»`, async () => {
    for (const text of letters) await vscode.commands.executeCommand('type', { text });
    for (let asked = 0; asked < 60 && !isTaken(); asked++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      // Only where the list is open does this command do anything.
      await vscode.commands.executeCommand('acceptSelectedSuggestion');
    }
    if (isTaken()) return true;
    for (const _ of letters) await vscode.commands.executeCommand('deleteLeft');
    return false;
  });
}

/** What the editor would show of a completion item in its list. */
export function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** All that would be shown when the pointer rests at a place, as Markdown source; '' for nothing. */
export async function hoverAt(uri: vscode.Uri, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  const texts = hovers.flatMap(({ contents }) => contents.map((one) => (typeof one === 'string' ? one : one.value)));
  return texts.join('\n\n');
}

/** Where «go to definition» would lead. */
export async function definitionsAt(uri: vscode.Uri, at: vscode.Position): Promise<readonly vscode.Location[]> {
  const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
    'vscode.executeDefinitionProvider',
    uri,
    at,
  );
  return found.map((one) =>
    'targetUri' in one ? new vscode.Location(one.targetUri, one.targetSelectionRange ?? one.targetRange) : one,
  );
}

/** The quick fixes that the light bulb would offer for a range. */
export function quickFixesAt(uri: vscode.Uri, range: vscode.Range): Thenable<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    RESOLVED,
  );
}

/** How many actions are resolved when they are asked for; without it they would come without their edits. */
const RESOLVED = 100;

/** The action of a title at a place, with its edit, once it is offered. `kind` is the protocol's. */
export function actionAt(
  uri: vscode.Uri,
  range: vscode.Range,
  kind: string,
  title: string,
): Promise<vscode.CodeAction> {
  let titles: readonly string[] = [];
  const probe = async () => {
    try {
      const all: readonly vscode.CodeAction[] = await vscode.commands.executeCommand(
        'vscode.executeCodeActionProvider',
        uri,
        range,
        kind,
        RESOLVED,
      );
      titles = all.map((action) => action.title);
      return all.find((action) => action.title === title);
    } catch (error) {
      // A question that a change has overtaken is cancelled, and asked again.
      if (error instanceof Error && error.name === 'Canceled') return undefined;
      throw error;
    }
  };
  return until(`«${title}»`, probe, { instead: () => titles.join(', ') });
}

/** Carries out a quick fix as choosing it would. */
export async function applyFix(action: vscode.CodeAction): Promise<void> {
  if (action.edit !== undefined && !(await vscode.workspace.applyEdit(action.edit)))
    throw new Error(`«${action.title}» could not be applied`);
  if (action.command !== undefined)
    await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** The outline of a file, nested as the editor shows it. */
export async function symbolsOf(uri: vscode.Uri): Promise<readonly vscode.DocumentSymbol[]> {
  const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return found ?? [];
}

import { type CancellationToken, env, ProgressLocation, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PUBLISH_TEXTS } from '../../../l10n/publish.ts';
import { type Language, TEXTS } from '../../../l10n/texts.ts';
import { PUBLISH, type PublishedFile, type PublishParams, type PublishResult } from '../../../server/src/protocol.ts';
import { languageFor } from '../language.ts';

type Format = Pick<PublishParams, 'format' | 'split'>;

/** What plans are published with: `prints` where a browser can make PDF. */
export interface PublishMeans {
  readonly client: BaseLanguageClient;
  readonly prints: boolean;
}

/** What a test chooses in place of a person. */
export interface Chosen extends Format {
  /** The file, or the folder that the new folder is made in. */
  readonly target: Uri;
}

/** «Publiser planen»: asks what the plan shall become and where it shall be, makes it, and offers to show it. Gives what was written, or nothing. */
export async function publishPlan(
  { client, prints }: PublishMeans,
  document: Uri,
  chosen?: Chosen,
): Promise<Uri | undefined> {
  const language = languageFor(undefined, document);
  const format = chosen ?? (await askForFormat(prints, language));
  if (format === undefined) return undefined;
  try {
    const made = await make(client, document, format, language);
    if (made === undefined) return undefined;
    if (made === null) {
      void window.showInformationMessage(TEXTS.noPlan[language]());
      return undefined;
    }
    return await write(client, made, chosen?.target, language);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(PUBLISH_TEXTS.failed[language](reason));
    return undefined;
  }
}

async function askForFormat(prints: boolean, language: Language): Promise<Format | undefined> {
  const {
    page,
    pageAbout,
    paper,
    paperAbout,
    document,
    documentAbout,
    site,
    siteAbout,
    tables,
    tablesAbout,
    data,
    dataAbout,
  } = PUBLISH_TEXTS;
  const items: readonly (QuickPickItem & Format)[] = [
    { label: page[language], detail: pageAbout[language], format: 'html' },
    { label: site[language], detail: siteAbout[language], format: 'html', split: true },
    { label: document[language], detail: documentAbout[language], format: 'docx' },
    ...(prints ? [{ label: paper[language], detail: paperAbout[language], format: 'pdf' as const }] : []),
    { label: tables[language], detail: tablesAbout[language], format: 'csv' },
    { label: data[language], detail: dataAbout[language], format: 'json' },
  ];
  return window.showQuickPick(items, { title: PUBLISH_TEXTS.choose[language] });
}

/** The files; `null` where the document belongs to no plan, `undefined` where the user has stopped it. */
async function make(
  client: BaseLanguageClient,
  document: Uri,
  { format, split = false }: Format,
  language: Language,
): Promise<PublishResult | null | undefined> {
  const params: PublishParams = { uri: client.code2ProtocolConverter.asUri(document), format, split };
  const title = PUBLISH_TEXTS.making[language];
  const work = async (_: unknown, token: CancellationToken) => {
    try {
      return await client.sendRequest<PublishResult | null>(PUBLISH, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    }
  };
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, work);
}

/** Writes a file where the user wants it, or a folder of that name in one; nothing that is there but the file chosen is written over. */
async function write(
  client: BaseLanguageClient,
  made: PublishResult,
  chosen: Uri | undefined,
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
    offer(target, language);
    return target;
  }
  const folder = Uri.joinPath(target, made.baseName);
  if ((await entriesOf(folder)) > 0) {
    void window.showErrorMessage(PUBLISH_TEXTS.taken[language](made.baseName));
    return undefined;
  }
  for (const file of made.files) await writeFile(Uri.joinPath(folder, file.path), file);
  offer(Uri.joinPath(folder, first.path), language);
  return folder;
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

/** How much is in a folder; 0 for one that is not there. */
async function entriesOf(folder: Uri): Promise<number> {
  return workspace.fs.readDirectory(folder).then(
    (entries) => entries.length,
    () => 0,
  );
}

function offer(file: Uri, language: Language): void {
  const open = PUBLISH_TEXTS.open[language];
  const name = file.path.split('/').at(-1) ?? '';
  void window.showInformationMessage(PUBLISH_TEXTS.made[language](name), open).then((answer) => {
    if (answer === open) void env.openExternal(file);
  });
}

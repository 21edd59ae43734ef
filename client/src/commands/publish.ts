import {
  type CancellationToken,
  commands,
  type Progress,
  ProgressLocation,
  type QuickPickItem,
  type Uri,
  window,
} from 'vscode';
import {
  type BaseLanguageClient,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageclient';
import { PUBLISH_TEXTS } from '../../../l10n/publish.ts';
import { type Language, TEXTS } from '../../../l10n/texts.ts';
import { PUBLISH, type PublishParams, type PublishResult } from '../../../server/src/protocol.ts';
import { languageFor } from '../language.ts';
import { TemplateProblem, type WordTemplate, wordTemplateFor } from './word-template.ts';
import { writePlan } from './write-plan.ts';

const TEMPLATE_SETTING = 'planverk.wordTemplate';

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
  let template: WordTemplate | undefined;
  try {
    if (format.format === 'docx') template = await wordTemplateFor(document, language);
    const made = await make(client, document, format, template, language);
    if (made === undefined) return undefined;
    if (made === null) {
      void window.showInformationMessage(TEXTS.noPlan[language]());
      return undefined;
    }
    const without = template !== undefined && template.base64 === undefined ? template.name : undefined;
    // What goes wrong from here on is not about the template.
    template = undefined;
    return await writePlan(client, made, { chosen: chosen?.target, without }, language);
  } catch (error) {
    tell(error, template, language);
    return undefined;
  }
}

/** Says why there is no plan; where its template may be the reason, which one, and the way to the setting. */
function tell(error: unknown, template: WordTemplate | undefined, language: Language): void {
  const reason = error instanceof Error ? error.message : String(error);
  if (!(error instanceof TemplateProblem) && template?.base64 === undefined)
    return void window.showErrorMessage(PUBLISH_TEXTS.failed[language](reason));
  const message =
    error instanceof TemplateProblem || template === undefined
      ? reason
      : PUBLISH_TEXTS.templateFailed[language](template.name, reason);
  const open = PUBLISH_TEXTS.openSetting[language];
  void window.showErrorMessage(message, open).then((answer) => {
    if (answer === open) void commands.executeCommand('workbench.action.openSettings', TEMPLATE_SETTING);
  });
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
  template: WordTemplate | undefined,
  language: Language,
): Promise<PublishResult | null | undefined> {
  const workDoneToken = `planverk.publish.${++published}`;
  const uri = client.code2ProtocolConverter.asUri(document);
  const bytes = template?.base64;
  const params: PublishParams = { uri, format, split, workDoneToken, ...(bytes && { template: bytes }) };
  const title = PUBLISH_TEXTS.makingAs[language](nameOf({ format, split }, language));
  const work = async (progress: Progress<{ message?: string; increment?: number }>, token: CancellationToken) => {
    const heard = client.onProgress(WorkDoneProgress.type, workDoneToken, showing(progress));
    try {
      return await client.sendRequest<PublishResult | null>(PUBLISH, params, token);
    } catch (error) {
      if (token.isCancellationRequested) return undefined;
      throw error;
    } finally {
      heard.dispose();
    }
  };
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, work);
}

/** How many plans have been published, so that each is told of by itself. */
let published = 0;

/** Shows what the server tells of its work: it counts from 0 to 100, VS Code what comes to it. */
function showing(progress: Progress<{ message?: string; increment?: number }>) {
  let shown = 0;
  return (value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): void => {
    if (value.kind === 'end') return;
    const { message, percentage = shown } = value;
    progress.report({ ...(message !== undefined && { message }), increment: Math.max(0, percentage - shown) });
    shown = Math.max(shown, percentage);
  };
}

/** What a plan becomes, as the list of formats calls it. */
function nameOf({ format, split }: Format, language: Language): string {
  const { page, site, document, paper, tables, data } = PUBLISH_TEXTS;
  const names = { html: split ? site : page, docx: document, pdf: paper, csv: tables, json: data };
  const name = names[format][language];
  // «PDF-fil» stays as it is.
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

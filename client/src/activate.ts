import { commands, EventEmitter, type ExtensionContext, type Uri, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient, DocumentFilter, LanguageClientOptions } from 'vscode-languageclient';
import { TEXTS } from '../../l10n/texts.ts';
import { CHANGED, type ChangedParams, type InitializationOptions } from '../../server/src/protocol.ts';
import { CARD_VIEW, CardView } from './card/card-view.ts';
import type { Outcome } from './card/edits.ts';
import type { Change } from './card/messages.ts';
import { CHOOSE_ACTION, chooseActions } from './commands/choose-action.ts';
import { importWord, type ReadWord } from './commands/import-word.ts';
import { LENS_COMMANDS, lensCommands } from './commands/lenses.ts';
import { newPlan, showWaitingPlan } from './commands/new-plan.ts';
import type { NewPlan } from './commands/new-plan-steps.ts';
import { continueLines } from './enter.ts';
import { serveFiles } from './files.ts';
import { chosenLanguage, languageFor } from './language.ts';
import { Previews } from './preview/previews.ts';
import { StatusBar } from './status-bar.ts';
import { suggestInCards } from './suggest.ts';
import { Views } from './views/index.ts';

/** What differs between the hosts: how the server is started, and where it can read files. */
export interface Shell {
  newClient(options: LanguageClientOptions): BaseLanguageClient;
  /** Reads Word documents, where something here can. */
  readonly readWord?: ReadWord;
}

/** What the extension gives to other extensions and to its tests. */
export interface PlanverkApi {
  /** The markup that the preview last opened shows now; `undefined` where none is open. */
  previewHtml(): Promise<string | undefined>;
  /** The entry in the status bar; `undefined` where it is hidden. */
  statusText(): string | undefined;
  /** The markup that the form of the card shows now; `undefined` where it is not open. */
  cardHtml(): Promise<string | undefined>;
  /** Makes a change in the card that the form shows, as the form would. */
  changeCard(change: Change): Promise<Outcome>;
  /** The views, as they are shown. */
  readonly views: Views;
}

/** Starts everything. The same in every host. */
export async function activate(context: ExtensionContext, shell: Shell): Promise<PlanverkApi> {
  const client = shell.newClient(clientOptions());
  context.subscriptions.push({ dispose: () => client.stop() });
  // The client keeps one listener a message, so this one passes it on.
  const changed = new EventEmitter<ChangedParams>();
  const hearing = client.onNotification(CHANGED, (params: ChangedParams) => changed.fire(params));
  const status = new StatusBar(client);
  const previews = new Previews(client, context.extensionUri);
  const card = new CardView(client, context.extensionUri);
  const views = new Views(client, context);
  const suggesting = suggestInCards(client, () => status.text !== undefined);
  const continuing = continueLines(client, () => status.text !== undefined);
  context.subscriptions.push(
    continuing,
    hearing,
    changed,
    status,
    previews,
    card,
    window.registerWebviewViewProvider(CARD_VIEW, card, { webviewOptions: { retainContextWhenHidden: true } }),
    suggesting,
    views,
    ...serveFiles(client),
    chooseActions(client),
    ...registerCommands(client, previews),
    commands.registerCommand('planverk.showCard', () => card.open()),
    commands.registerCommand('planverk.newMeasure', (title?: unknown) =>
      card.addCard('measure', typeof title === 'string' ? title : undefined),
    ),
    ...wordCommands(shell),
    ...lensCommands(),
    commands.registerCommand('planverk.newPlan', (answers?: NewPlan) => newPlan(client, context, answers)),
  );
  try {
    await client.start();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(TEXTS.notStarted[languageFor()](reason));
    throw error;
  }
  status.begin(changed.event);
  previews.begin(changed.event);
  card.begin(changed.event);
  views.begin(changed.event);
  void showWaitingPlan(context);
  return {
    views,
    previewHtml: () => previews.shownHtml(),
    statusText: () => status.text,
    cardHtml: () => card.shownHtml(),
    changeCard: (change) => card.change(change),
  };
}

/** What needs a reader of Word documents; menus show it where there is one. */
function wordCommands({ readWord }: Shell) {
  void commands.executeCommand('setContext', 'planverk.readsWord', readWord !== undefined);
  if (readWord === undefined) return [];
  return [
    commands.registerCommand('planverk.importWord', (chosen?: { document: Uri; folder: string }) =>
      importWord(readWord, chosen),
    ),
  ];
}

function clientOptions(): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    language: chosenLanguage(),
    changes: true,
    files: true,
    suggestCommand: 'editor.action.triggerSuggest',
    ...LENS_COMMANDS,
    chooseCommand: CHOOSE_ACTION,
  };
  // Of every scheme: folders in virtual file systems may come at any time, and what lies outside all folders is left alone.
  const documentSelector: DocumentFilter[] = [{ language: 'markdown' }, { language: 'yaml' }];
  return { documentSelector, initializationOptions, outputChannelName: 'Planverk' };
}

function registerCommands(client: BaseLanguageClient, previews: Previews) {
  const show = (scope: 'plan' | 'chapter', column: ViewColumn) => async (clicked?: Uri) => {
    const uri = clicked ?? window.activeTextEditor?.document.uri;
    if (uri === undefined) void window.showInformationMessage(TEXTS.noFile[languageFor()]());
    else await previews.open(uri, scope, column);
  };
  return [
    commands.registerCommand('planverk.showPreview', show('plan', ViewColumn.Active)),
    commands.registerCommand('planverk.showPreviewToSide', show('plan', ViewColumn.Beside)),
    commands.registerCommand('planverk.showChapterPreview', show('chapter', ViewColumn.Beside)),
    commands.registerCommand('planverk.showFindings', () => commands.executeCommand('workbench.actions.view.problems')),
    commands.registerCommand('planverk.restartServer', async () => {
      await client.stop();
      await client.start();
      void window.showInformationMessage(TEXTS.restarted[languageFor()]());
    }),
  ];
}

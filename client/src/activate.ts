import { EventEmitter, type ExtensionContext, window } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { TEXTS } from '../../l10n/texts.ts';
import { CHANGED, type ChangedParams } from '../../server/src/protocol.ts';
import { CARD_VIEW, CardView } from './card/card-view.ts';
import type { Outcome } from './card/edits.ts';
import type { Change } from './card/messages.ts';
import { clientOptions } from './client-options.ts';
import type { ReadWord } from './commands/import-word.ts';
import { registerCommands } from './commands/index.ts';
import { showWaitingPlan } from './commands/new-plan.ts';
import { continueLines } from './enter.ts';
import { serveFiles } from './files.ts';
import { languageFor } from './language.ts';
import { MarkdownPreviews } from './markdown/index.ts';
import type { MarkdownIt } from './markdown/plugin.ts';
import { Previews } from './preview/previews.ts';
import { planSigns } from './signs.ts';
import { type Starting, startWhenNeeded } from './starting.ts';
import { StatusBar } from './status-bar.ts';
import { suggestIds, suggestInCards } from './suggest.ts';
import { Views } from './views/index.ts';

/** What differs between the hosts: how the server is started, and where it can read files. */
export interface Shell {
  newClient(options: LanguageClientOptions): BaseLanguageClient;
  /** Reads Word documents, where something here can. */
  readonly readWord?: ReadWord;
}

/** What the extension gives to VS Code's Markdown preview, to other extensions and to its tests. */
export interface PlanverkApi {
  /** Cards become cards in VS Code's Markdown preview, which waits for `activate` and nothing else. */
  extendMarkdownIt<T extends MarkdownIt>(markdown: T): T;
  /** Comes when the server runs, or has not started and the user was told why; where there is no plan, it has nothing to do. */
  readonly started: Promise<void>;
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

/** Starts everything. The same in every host. Does not wait for the server: VS Code's Markdown preview waits for this. */
export function activate(context: ExtensionContext, shell: Shell): PlanverkApi {
  const client = shell.newClient(clientOptions());
  context.subscriptions.push({ dispose: () => client.stop() });
  // The client keeps one listener a message, so this one passes it on.
  const changed = new EventEmitter<ChangedParams>();
  const hearing = client.onNotification(CHANGED, (params: ChangedParams) => changed.fire(params));
  const status = new StatusBar(client);
  const previews = new Previews(client, context.extensionUri);
  const card = new CardView(client, context.extensionUri);
  const views = new Views(client, context);
  const markdown = new MarkdownPreviews(client);
  // Whoever types at once in a file that was just opened is not to miss what comes in a plan; the server knows what is in none.
  const isInPlan = (): boolean => status.mayBeInPlan;
  const { starting, started } = startOnce(client);
  context.subscriptions.push(
    hearing,
    changed,
    status,
    previews,
    card,
    starting,
    // What is shown of ours has its contents from the server.
    window.registerWebviewViewProvider(
      CARD_VIEW,
      {
        resolveWebviewView: (view) => {
          starting.needed();
          card.resolveWebviewView(view);
        },
      },
      { webviewOptions: { retainContextWhenHidden: true } },
    ),
    views.explorerPane.tree.onDidChangeVisibility(starting.needed),
    views.findingsPane.tree.onDidChangeVisibility(starting.needed),
    views,
    markdown,
    suggestInCards(client, isInPlan),
    suggestIds(client, isInPlan),
    continueLines(client, isInPlan),
    ...serveFiles(client),
    ...registerCommands({ client, context, previews, card, readWord: shell.readWord }),
  );
  return {
    extendMarkdownIt: (md) => markdown.extend(md),
    started: started.then(() => {
      for (const part of [status, previews, card, views, markdown]) part.begin(changed.event);
      void showWaitingPlan(context);
    }, tellNotStarted),
    views,
    previewHtml: () => previews.shownHtml(),
    statusText: () => status.text,
    cardHtml: () => card.shownHtml(),
    changeCard: (change) => card.change(change),
  };
}

/** The server is started when it is needed, or by who asks it for something; `started` comes when it runs, and fails where it does not start. */
function startOnce(client: BaseLanguageClient): { readonly starting: Starting; readonly started: Promise<void> } {
  const starting = startWhenNeeded(planSigns, () => void client.start().catch(() => {}));
  const started = new Promise<void>((resolve) => {
    const beginning = client.onDidChangeState(({ newState }) => {
      if (newState !== State.Starting) return;
      beginning.dispose();
      starting.dispose();
      resolve(client.start());
    });
  });
  return { starting, started };
}

function tellNotStarted(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  void window.showErrorMessage(TEXTS.notStarted[languageFor()](reason));
}

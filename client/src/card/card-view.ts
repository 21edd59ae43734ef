import {
  commands,
  Disposable,
  type Event,
  type Position,
  type TextDocument,
  Uri,
  type WebviewView,
  type WebviewViewProvider,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { CARD_TEXTS, cardWords } from '../../../l10n/card.ts';
import type { Language } from '../../../l10n/texts.ts';
import { CARD, type CardParams, type CardResult, type ChangedParams } from '../../../server/src/protocol.ts';
import { languageFor } from '../language.ts';
import { webviewPage } from '../webview-page.ts';
import { CardActions, showPlace } from './actions.ts';
import { Cards, documentOf, type Place, placeOf, type TrackedCard } from './cards.ts';
import { isOvertaken, type Outcome } from './edits.ts';
import type { Change, FromForm, ToForm } from './messages.ts';

/** The view's id, as the manifest has it. */
export const CARD_VIEW = 'planverk.card';

/** Changes that come together are shown together. Milliseconds. */
const FRAME = 30;

const BODY = `<main>
<div id="form"></div>
<ul id="options" role="listbox" hidden></ul>
</main>
<div id="said" class="said" role="status" aria-live="polite"></div>`;

/** The card at the cursor as a form, in a view of its own. It follows the cursor, unless it is pinned. */
export class CardView implements WebviewViewProvider, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #extension: Uri;
  readonly #cards = new Cards();
  readonly #actions: CardActions;
  readonly #subscriptions: Disposable[] = [];
  readonly #dumps: ((html: string) => void)[] = [];
  #view: WebviewView | undefined;
  #ready = false;
  #wantsFocus = false;
  #card: TrackedCard | undefined;
  #folder: string | undefined;
  #language: Language = languageFor();
  #pinned = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(client: BaseLanguageClient, extension: Uri) {
    this.#client = client;
    this.#extension = extension;
    this.#actions = new CardActions(client, {
      send: (message) => this.#send(message),
      refresh: () => this.refresh(),
      language: () => this.#language,
    });
  }

  /** Begins to follow editors, documents and plans; the server must be there. */
  begin(changed: Event<ChangedParams>): void {
    this.#subscriptions.push(
      window.onDidChangeActiveTextEditor(() => this.refresh()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor && !this.#pinned) this.refresh();
      }),
      workspace.onDidChangeTextDocument((event) => {
        if (event.contentChanges.length === 0) return;
        this.#cards.follow(event);
        this.refresh();
      }),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('planverk')) this.refresh();
      }),
      this.#client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) this.refresh();
      }),
      changed(({ plans }) => {
        if (this.#folder === undefined || plans.includes(this.#folder)) this.refresh();
      }),
    );
    this.refresh();
  }

  resolveWebviewView(view: WebviewView): void {
    this.#view = view;
    this.#ready = false;
    view.webview.options = { enableScripts: true, localResourceRoots: [Uri.joinPath(this.#extension, 'dist')] };
    view.webview.onDidReceiveMessage((message: FromForm) => void this.#receive(message));
    view.onDidDispose(() => {
      this.#view = undefined;
      for (const resolve of this.#dumps.splice(0)) resolve('');
    });
    view.onDidChangeVisibility(() => this.refresh());
    const language = languageFor();
    view.webview.html = webviewPage(view.webview, this.#extension, 'card', {
      language,
      title: CARD_TEXTS.form[language],
      body: BODY,
    });
  }

  /** Opens the view and gives it the keyboard. */
  async open(): Promise<void> {
    this.#wantsFocus = true;
    await commands.executeCommand(`${CARD_VIEW}.focus`);
    this.#giveFocus();
  }

  /** Shows the card as it is now, within a frame. */
  refresh(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#update();
    }, FRAME);
  }

  /** The markup that the form shows now; `undefined` where it is not open. */
  shownHtml(): Promise<string | undefined> {
    if (this.#view === undefined || !this.#ready) return Promise.resolve(undefined);
    const html = new Promise<string>((resolve) => this.#dumps.push(resolve));
    this.#send({ type: 'dump' });
    return html;
  }

  /** Makes a change in the card that is shown, as the form would. */
  change(change: Change): Promise<Outcome> {
    const card = this.#card;
    return card ? this.#actions.write(card, change) : Promise.resolve({ refused: 'gone' });
  }

  /** Puts a new card below the one at the cursor; a measure where none is. Asks for its title where none is given. */
  async addCard(kind: Extract<Change, { type: 'new' }>['kind'], given?: string): Promise<void> {
    const place = placeOf(this.#card, this.#pinned);
    const language = this.#language;
    if (place === undefined) return void window.showInformationMessage(CARD_TEXTS.noPlan[language]);
    const title = given ?? (await window.showInputBox({ prompt: CARD_TEXTS.titleOfNew[language] }));
    if (title === undefined) return;
    const { document, position } = place;
    const card = this.#cards.at(document, document.offsetAt(position), this.#card);
    const outcome = await this.#actions.write(card, { type: 'new', kind, title });
    if ('refused' in outcome) return void window.showWarningMessage(CARD_TEXTS[outcome.refused][language]);
    if (outcome.caret === undefined) return;
    this.#pinned = false;
    await showPlace(await documentOf(card), outcome.caret);
    this.refresh();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    Disposable.from(...this.#subscriptions).dispose();
  }

  async #update(): Promise<void> {
    if (this.#view?.visible !== true || !this.#ready || !this.#client.isRunning()) return;
    const asked = ++this.#asked;
    const place = placeOf(this.#card, this.#pinned);
    try {
      const result = place && (await this.#ask(place));
      if (asked === this.#asked) this.#present(place, result ?? null);
    } catch (error) {
      // What is typed meanwhile overtakes the question; it is asked again.
      if (!isOvertaken(error)) throw error;
      this.refresh();
    }
  }

  #ask({ document, position }: Place): Promise<CardResult | null> {
    return this.#client.sendRequest<CardResult | null>(CARD, this.#params(document, position));
  }

  #params(document: TextDocument, position: Position): CardParams {
    return {
      uri: this.#client.code2ProtocolConverter.asUri(document.uri),
      position: this.#client.code2ProtocolConverter.asPosition(position),
    };
  }

  #present(place: Place | undefined, result: CardResult | null): void {
    const view = this.#view;
    if (view === undefined) return;
    const document = place?.document;
    // What has changed since is asked for already.
    if (document && result && result.version !== null && result.version !== document.version) {
      this.refresh();
      return;
    }
    const form = result?.form ?? null;
    const language = languageFor(result?.language);
    this.#language = language;
    const words = cardWords(language);
    this.#folder = result?.folder;
    if (document && form) {
      const at = document.offsetAt(this.#client.protocol2CodeConverter.asPosition(form.at));
      this.#card = this.#cards.at(document, at, this.#card);
    } else {
      this.#card = undefined;
      this.#pinned = false;
    }
    view.description = form?.title ?? '';
    this.#send({
      type: 'show',
      shown: {
        card: this.#card?.number ?? 0,
        form,
        message: form ? '' : result ? words.noCard : words.noPlan,
        file: document?.uri.path.split('/').at(-1) ?? '',
        pinned: this.#pinned,
        canAdd: result !== null,
        language,
        words,
      },
    });
    this.#giveFocus();
  }

  #giveFocus(): void {
    if (!this.#wantsFocus || !this.#ready) return;
    this.#wantsFocus = false;
    this.#send({ type: 'focus' });
  }

  #send(message: ToForm): void {
    void this.#view?.webview.postMessage(message);
  }

  async #receive(message: FromForm): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.refresh();
        break;
      case 'pin':
        this.#pinned = message.pinned;
        this.refresh();
        break;
      case 'dumped':
        for (const resolve of this.#dumps.splice(0)) resolve(message.html);
        break;
      case 'new':
        await this.addCard(message.kind);
        break;
      default: {
        const card = this.#cards.numbered(message.card);
        if (card) await this.#actions.take(card, message);
      }
    }
  }
}

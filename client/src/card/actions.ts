import {
  commands,
  type Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CARD_TEXTS } from '../../../l10n/card.ts';
import type { Language } from '../../../l10n/texts.ts';
import { CARD_CHOICES, type CardChoicesParams, type CardChoicesResult } from '../../../server/src/protocol.ts';
import { documentOf, type TrackedCard } from './cards.ts';
import { isOvertaken, type Outcome, writeChange } from './edits.ts';
import type { Change, FromForm, ToForm } from './messages.ts';

/** What the form wants done with the card that it shows, or showed when it was typed. */
export type AboutCard = Extract<FromForm, { readonly card: number }> & {
  readonly type: Exclude<FromForm['type'], 'new'>;
};

/** What the view does for its actions. */
export interface ActionsHost {
  send(message: ToForm): void;
  refresh(): void;
  /** The language that the form speaks. */
  language(): Language;
}

/** Carries out what is done in the form. */
export class CardActions {
  readonly #client: BaseLanguageClient;
  readonly #host: ActionsHost;
  /** Changes are written one after the other. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(client: BaseLanguageClient, host: ActionsHost) {
    this.#client = client;
    this.#host = host;
  }

  async take(card: TrackedCard, message: AboutCard): Promise<void> {
    switch (message.type) {
      case 'change':
        await this.#change(card, message);
        break;
      case 'ask':
        await this.#choices(card, message);
        break;
      case 'go':
        await this.#go(card, message);
        break;
      case 'save':
        await this.#writing;
        await (await documentOf(card)).save();
        break;
      default:
        await this.#undo(card, message.type);
    }
  }

  write(card: TrackedCard, change: Change): Promise<Outcome> {
    const written = this.#writing.then(() => writeChange(this.#client, card, change));
    this.#writing = written.catch(() => {});
    return written;
  }

  async #change(card: TrackedCard, { request, change }: AboutCard & { type: 'change' }): Promise<void> {
    const outcome = await this.write(card, change);
    const isRefused = 'refused' in outcome;
    const text = isRefused ? CARD_TEXTS[outcome.refused][this.#host.language()] : outcome.said;
    this.#host.send({ type: 'said', text, request, ...(isRefused && { refused: true }) });
    this.#host.refresh();
  }

  async #choices(card: TrackedCard, { ask, path, query }: AboutCard & { type: 'ask' }): Promise<void> {
    const document = await documentOf(card);
    const params: CardChoicesParams = {
      uri: this.#client.code2ProtocolConverter.asUri(document.uri),
      position: this.#client.code2ProtocolConverter.asPosition(document.positionAt(card.offset)),
      path,
      query,
    };
    try {
      const choices = await this.#client.sendRequest<CardChoicesResult>(CARD_CHOICES, params);
      this.#host.send({ type: 'choices', ask, choices });
    } catch (error) {
      // The text changed under the question; the next letter asks again.
      if (!isOvertaken(error)) throw error;
    }
  }

  async #go(card: TrackedCard, { position }: AboutCard & { type: 'go' }): Promise<void> {
    const document = await documentOf(card);
    const at = position && this.#client.protocol2CodeConverter.asPosition(position);
    await showPlace(document, at ?? document.positionAt(card.offset));
  }

  /** The editor’s own undo, in the card’s document; the keyboard comes back to the form. */
  async #undo(card: TrackedCard, command: 'undo' | 'redo'): Promise<void> {
    await this.#writing;
    const document = await documentOf(card);
    await window.showTextDocument(document, { preserveFocus: false, preview: false, ...columnOf(document) });
    await commands.executeCommand(command);
    await commands.executeCommand('planverk.card.focus');
    if (command === 'undo') this.#host.send({ type: 'said', text: CARD_TEXTS.undone[this.#host.language()] });
    this.#host.send({ type: 'focus' });
  }
}

/** Where a document is shown already, if it is. */
function columnOf(document: TextDocument): { viewColumn?: NonNullable<TextEditor['viewColumn']> } {
  const open = window.visibleTextEditors.find((editor) => editor.document === document);
  return open?.viewColumn === undefined ? {} : { viewColumn: open.viewColumn };
}

/** Shows a place of a document, and puts the caret there. */
export async function showPlace(document: TextDocument, at: Position): Promise<void> {
  const editor = await window.showTextDocument(document, columnOf(document));
  editor.selection = new Selection(at, at);
  editor.revealRange(new Range(at, at), TextEditorRevealType.InCenterIfOutsideViewport);
}

import { type Position, type TextDocument, type TextDocumentChangeEvent, Uri, window, workspace } from 'vscode';
import { moved } from './tracking.ts';

/** A card that the form shows or has shown: its place in its document, kept as the document changes. */
export interface TrackedCard {
  readonly number: number;
  readonly uri: string;
  offset: number;
}

/** How many cards are remembered: what was typed for the one before may still have to be written. */
const MOST = 8;

/** The cards that the form has shown lately. */
export class Cards {
  #cards: TrackedCard[] = [];
  #last = 0;

  /** The card that begins at an offset of a document; a new number where another one was shown before. */
  at(document: TextDocument, offset: number, current: TrackedCard | undefined): TrackedCard {
    const uri = document.uri.toString();
    if (current?.uri === uri && current.offset === offset) return current;
    const known = this.#cards.find((card) => card.uri === uri && card.offset === offset);
    if (known !== undefined) return known;
    const card = { number: ++this.#last, uri, offset };
    this.#cards = [...this.#cards.slice(1 - MOST), card];
    return card;
  }

  numbered(number: number): TrackedCard | undefined {
    return this.#cards.find((card) => card.number === number);
  }

  /** Takes up a change of a document. */
  follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const uri = document.uri.toString();
    for (const card of this.#cards) if (card.uri === uri) card.offset = moved(card.offset, contentChanges);
  }
}

/** The document of a card, opened where it is not. */
export function documentOf({ uri }: TrackedCard): Thenable<TextDocument> {
  return workspace.openTextDocument(Uri.parse(uri));
}

/** Where a card is to be looked for. */
export interface Place {
  readonly document: TextDocument;
  readonly position: Position;
}

/** Where the form looks: at the pinned card, else at the cursor; at the card before while no editor of plans is active. */
export function placeOf(card: TrackedCard | undefined, pinned: boolean): Place | undefined {
  const editor = window.activeTextEditor;
  const known = card && workspace.textDocuments.find(({ uri }) => uri.toString() === card.uri);
  const own = known && card && { document: known, position: known.positionAt(card.offset) };
  if (pinned && own) return own;
  if (editor && /^(?:markdown|yaml)$/.test(editor.document.languageId)) {
    return { document: editor.document, position: editor.selection.active };
  }
  // A panel that has the focus is no reason to lose sight of the card.
  return window.visibleTextEditors.length > 0 || editor === undefined ? own : undefined;
}

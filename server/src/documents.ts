import type {
  TextDocumentContentChangeEvent,
  TextDocumentIdentifier,
  TextDocumentItem,
  VersionedTextDocumentIdentifier,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Uri } from '#core';
import { fromUri, toUri } from './convert.ts';

/** A document that the client has open, as the client has it. */
export interface OpenDocument {
  readonly uri: Uri;
  readonly version: number;
  readonly text: string;
}

/** The documents that the client has open, kept as the client's messages say. */
export class Documents {
  readonly #open = new Map<Uri, TextDocument>();

  open(item: TextDocumentItem): OpenDocument {
    const uri = toUri(item.uri);
    this.#open.set(uri, TextDocument.create(item.uri, item.languageId, item.version, item.text));
    return { uri, version: item.version, text: item.text };
  }

  /**
   * Applies the changes in their order; ranges outside the text become its nearest end. `undefined` for a document that
   * is not open, which is left alone.
   */
  change(
    id: VersionedTextDocumentIdentifier,
    changes: readonly TextDocumentContentChangeEvent[],
  ): OpenDocument | undefined {
    const uri = toUri(id.uri);
    const document = this.#open.get(uri);
    if (!document) return undefined;
    TextDocument.update(document, [...changes], id.version);
    return this.get(uri);
  }

  close(id: TextDocumentIdentifier): Uri {
    const uri = toUri(id.uri);
    this.#open.delete(uri);
    return uri;
  }

  get(uri: Uri): OpenDocument | undefined {
    const document = this.#open.get(uri);
    return document && { uri, version: document.version, text: document.getText() };
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.keys()].map((uri) => this.get(uri)).filter((document) => document !== undefined);
  }

  /** The client's version of an open document; `null`, as the protocol says it, where it is not open. */
  version(uri: Uri): number | null {
    return this.#open.get(uri)?.version ?? null;
  }

  /** The client's own spelling of an address, as far as it has given one. */
  spelling(uri: Uri): string {
    return this.#open.get(uri)?.uri ?? fromUri(uri);
  }
}

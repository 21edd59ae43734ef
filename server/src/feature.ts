import type { Connection, ServerCapabilities } from 'vscode-languageserver';
import type { Server } from './answer.ts';
import type { Abilities } from './client.ts';

/** One request of a client's: what the server says of it in `initialize`, and how it is answered. One file each in requests/. */
export interface Feature {
  /** As the protocol names it, or protocol.ts. */
  readonly method: string;
  /** The part of the server's capabilities that is about it; none for requests that need no word of it. */
  offer?(abilities: Abilities): ServerCapabilities;
  serve(connection: Connection, server: Server): void;
}

/** What several features offer together; what they say of `workspace`, and of files in it, is put beside each other. */
export function mergeOffers(offers: readonly ServerCapabilities[]): ServerCapabilities {
  const all: ServerCapabilities = {};
  for (const offer of offers) {
    const fileOperations = { ...all.workspace?.fileOperations, ...offer.workspace?.fileOperations };
    const hasFiles = Object.keys(fileOperations).length > 0;
    const workspace = { ...all.workspace, ...offer.workspace, ...(hasFiles && { fileOperations }) };
    Object.assign(all, offer, Object.keys(workspace).length > 0 && { workspace });
  }
  return all;
}

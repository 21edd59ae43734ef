import { Uri } from 'vscode';

/*
 * Addresses in printed plans are core's: percent-decoded, `scheme://authority/path`, where everything behind the authority is
 * path (server/src/protocol.ts).
 */

/** The editor's address of one from a printed plan. Throws where it is none: only the server's own come here. */
export function fromPrinted(printed: string): Uri {
  const parts = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/]*))?(.*)$/is.exec(printed);
  if (!parts) throw new Error(`«${printed}» is no address`);
  const [, scheme = '', authority = '', path = ''] = parts;
  return Uri.from({ scheme, authority, path });
}

/** How an address of the editor's stands in a printed plan. */
export function toPrinted({ scheme, authority, path }: Uri): string {
  const drive = path.replace(/^\/[A-Z]:/, (letter) => letter.toLowerCase());
  return `${scheme}://${authority}${drive.length > 1 ? drive.replace(/\/+$/, '') : drive}`;
}

/** Whether a file lies in a folder. */
export function isInside(folder: Uri, file: Uri): boolean {
  return (
    folder.scheme === file.scheme &&
    folder.authority === file.authority &&
    file.path.startsWith(folder.path.endsWith('/') ? folder.path : `${folder.path}/`)
  );
}

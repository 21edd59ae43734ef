import { type FileDecoration, type FileDecorationProvider, Uri } from 'vscode';

const SCHEME = 'planverk-findings';

/**
 * The address that makes VS Code put a number at the right edge of an entry, where a long label does not hide it. The number and what is
 * said of it are in the address, so that another number is another address.
 */
export function countUri(count: number, words: string): Uri {
  return Uri.from({ scheme: SCHEME, path: `/${count}`, query: words });
}

/** Numbers of findings beside entries. A badge has room for two signs. */
export class CountBadges implements FileDecorationProvider {
  provideFileDecoration(uri: Uri): FileDecoration | undefined {
    if (uri.scheme !== SCHEME) return undefined;
    const count = Number(uri.path.slice(1));
    if (count === 0) return undefined;
    return { badge: count > 99 ? '++' : String(count), tooltip: uri.query };
  }
}

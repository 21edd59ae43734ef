import type { CompletionItem } from 'vscode-languageserver';
import { describeTarget, type Target } from '#core';
import { toUri } from '../convert.ts';
import { markup } from '../markup.ts';
import type { Session } from '../session.ts';

/** What a suggestion carries, to be described once it is looked at. */
interface Data {
  readonly uri: string;
  readonly target: Target;
}

export function toData(uri: string, target: Target): Data {
  return { uri, target };
}

/** `completionItem/resolve`: adds what there is to know about the item that is suggested. */
export function completionResolve(session: Session, item: CompletionItem): CompletionItem {
  if (!isData(item.data)) return item;
  const plan = session.snapshot().planOf(toUri(item.data.uri));
  const text = plan && describeTarget(plan, item.data.target, session.language(plan));
  if (text === undefined) return item;
  return { ...item, documentation: markup(text, session.abilities.markdownCompletion) };
}

/** Whether a client gave back what it got; it may also be an older server's. */
function isData(data: unknown): data is Data {
  return typeof data === 'object' && data !== null && 'uri' in data && 'target' in data && typeof data.uri === 'string';
}

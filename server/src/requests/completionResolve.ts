import type { CompletionItem } from 'vscode-languageserver';
import { describeTarget, type Target } from '#core';
import { answering } from '../answer.ts';
import { toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
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

/** Offered with `textDocument/completion`. */
export const completionResolve: Feature = {
  method: 'completionItem/resolve',
  serve: (connection, server) => connection.onCompletionResolve(answering(server, answer)),
};

/** Adds what there is to know about the item that is suggested. */
function answer(session: Session, item: CompletionItem): CompletionItem {
  if (!isData(item.data)) return item;
  const plan = session.snapshot().planOf(toUri(item.data.uri));
  const text = plan && describeTarget(plan, item.data.target, session.language(plan));
  if (text === undefined) return item;
  return { ...item, documentation: markup(text, session.abilities.markdownCompletion) };
}

/** Whether a client gave back what it got from this server, or an older one, and not something of its own. */
function isData(data: unknown): data is Data {
  return isRecord(data) && typeof data.uri === 'string' && isTarget(data.target);
}

function isTarget(target: unknown): boolean {
  if (!isRecord(target)) return false;
  const { kind, name, uri, alias } = target;
  return [kind, name, uri].every((text) => typeof text === 'string') && ['string', 'undefined'].includes(typeof alias);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

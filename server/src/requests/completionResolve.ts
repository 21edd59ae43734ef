import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { type About, describeAbout, type Target } from '#core';
import { answering } from '../answer.ts';
import { toUri } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { areTexts, isRecord } from '../given-back.ts';
import { judgementOf } from '../judgement.ts';
import { markup } from '../markup.ts';
import type { Session } from '../session.ts';
import { withoutTabStops } from '../snippets.ts';

/** What a suggestion carries, to be described once it is looked at. */
interface Data {
  readonly uri: string;
  readonly about: About;
}

export function toData(uri: string, about: About): Data {
  return { uri, about };
}

/** Offered with `textDocument/completion`. */
export const completionResolve: Feature = {
  method: 'completionItem/resolve',
  serve: (connection, server) => connection.onCompletionResolve(answering(server, answer)),
};

/** Adds what there is to know about the item that is suggested. */
function answer(session: Session, item: CompletionItem): CompletionItem {
  const text = isData(item.data) ? aboutOf(session, item.data) : cardOf(item);
  if (text === undefined) return item;
  return { ...item, documentation: markup(text, session.abilities.markdownCompletion) };
}

function aboutOf(session: Session, { uri, about }: Data): string | undefined {
  const plan = session.snapshot().planOf(toUri(uri));
  return plan && describeAbout(plan, about, session.language(plan), judgementOf(session, plan));
}

/** A whole card as it will stand there. */
function cardOf({ kind, textEdit, documentation }: CompletionItem): string | undefined {
  const text = textEdit?.newText;
  if (kind !== CompletionItemKind.Struct || documentation !== undefined || !text?.includes('\n')) return undefined;
  return `\`\`\`\`yaml\n${withoutTabStops(text).trimEnd()}\n\`\`\`\``;
}

/** Whether a client gave back what it got from this server, or an older one, and not something of its own. */
function isData(data: unknown): data is Data {
  return isRecord(data) && typeof data.uri === 'string' && isAbout(data.about);
}

function isAbout(about: unknown): about is About {
  if (!isRecord(about)) return false;
  switch (about.of) {
    case 'target':
      return isTarget(about.target);
    case 'rule':
      return typeof about.code === 'string';
    case 'plan':
      return typeof about.alias === 'string';
    case 'chapter':
      return typeof about.file === 'string';
    default:
      return false;
  }
}

function isTarget(target: unknown): target is Target {
  if (!isRecord(target)) return false;
  const { kind, name, uri, alias } = target;
  return areTexts(kind, name, uri) && ['string', 'undefined'].includes(typeof alias);
}

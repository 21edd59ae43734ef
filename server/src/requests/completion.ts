import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { type CompletionKind, complete, type CompletionItem as Suggestion } from '#core';
import { inFile, type Place } from '../answer.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { markup } from '../markup.ts';
import { withoutTabStops } from '../snippets.ts';
import { toData } from './completionResolve.ts';

/** What opens a list of suggestions beside letters: fences, keys, values, list entries, references, figures, paths. */
const TRIGGERS = ['`', ':', ' ', '-', '[', '{', ',', '/', '(', '@', '.', '#', '§', '^'];

/** Icons by what is suggested; the protocol knows code only, so the nearest in look. */
const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  card: CompletionItemKind.Struct,
  field: CompletionItemKind.Property,
  word: CompletionItemKind.EnumMember,
  item: CompletionItemKind.Reference,
  place: CompletionItemKind.Reference,
  figure: CompletionItemKind.Value,
  section: CompletionItemKind.Text,
  file: CompletionItemKind.File,
  folder: CompletionItemKind.Folder,
  plan: CompletionItemKind.Module,
  rule: CompletionItemKind.Constant,
  time: CompletionItemKind.Unit,
  addition: CompletionItemKind.Event,
};

export const completion: Feature = {
  method: 'textDocument/completion',
  offer: () => ({ completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true } }),
  serve: (connection, server) => connection.onCompletion(inFile(server, answer, null)),
};

/** What may stand at the caret. */
function answer(place: Place, { position }: CompletionParams): CompletionList {
  const { plan, file, lang } = place;
  const { items, incomplete } = complete(plan, file, toOffset(file.lines, position), lang);
  return { isIncomplete: incomplete, items: items.map((item) => toItem(place, item)) };
}

function toItem({ session, file }: Place, item: Suggestion): CompletionItem {
  const { abilities, suggestCommand } = session;
  const { kind, label, detail, documentation, target, sortText, filterText, edit, snippet, again } = item;
  const stops = snippet && abilities.snippets;
  return {
    label,
    kind: KINDS[kind],
    sortText,
    filterText,
    textEdit: {
      range: toRange(file.lines, edit.span),
      newText: snippet && !stops ? withoutTabStops(edit.text) : edit.text,
    },
    insertTextFormat: stops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(abilities.asIs && { insertTextMode: InsertTextMode.asIs }),
    ...(detail !== undefined && (abilities.labelDetails ? { labelDetails: { description: detail } } : { detail })),
    ...(documentation !== undefined && { documentation: markup(documentation, abilities.markdownCompletion) }),
    ...(target && { data: toData(session.documents.spelling(file.uri), target) }),
    ...(again && suggestCommand !== undefined && { command: { title: '', command: suggestCommand } }),
  };
}

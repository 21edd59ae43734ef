import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  InsertTextFormat,
  InsertTextMode,
} from 'vscode-languageserver';
import { type Addition, type CompletionKind, complete, editOfAddition, type CompletionItem as Suggestion } from '#core';
import { inFile, type Place } from '../answer.ts';
import { addCommand } from '../commands/add.ts';
import { toOffset, toRange } from '../convert.ts';
import type { Feature } from '../feature.ts';
import { markup } from '../markup.ts';
import { withoutIndent, withoutTabStops } from '../snippets.ts';
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
  typed: CompletionItemKind.Text,
};

export const completion: Feature = {
  method: 'textDocument/completion',
  offer: () => ({ completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true } }),
  serve: (connection, server) => connection.onCompletion(inFile(server, answer, null)),
};

/** What may stand at the caret. */
function answer(place: Place, { position }: CompletionParams): CompletionList {
  const { session, plan, file, lang } = place;
  const offset = toOffset(file.lines, position);
  const { items, incomplete } = complete(plan, file, offset, lang, session.today());
  const shown = items.flatMap((item) => {
    const made = toItem(place, item);
    return made ? [{ item, made }] : [];
  });
  const canAdd = shown.some(({ item }) => item.adds);
  const kept = canAdd ? shown : shown.filter(({ item }) => item.kind !== 'typed');
  return { isIncomplete: incomplete, items: kept.map(({ made }) => made) };
}

/** A suggestion as the client takes it; nothing for one that makes something in a way that it cannot. */
function toItem(place: Place, item: Suggestion): CompletionItem | undefined {
  const { session, file } = place;
  const { abilities, commands } = session;
  const { kind, label, detail, documentation, about, adds, sortText, filterText, edit, snippet, again } = item;
  const beside = adds && addition(place, adds);
  if (adds && !beside) return undefined;
  const stops = snippet && abilities.snippets;
  return {
    label,
    kind: KINDS[kind],
    sortText,
    filterText,
    textEdit: {
      range: toRange(file.lines, edit.span),
      newText: textFor(place, item),
    },
    insertTextFormat: stops ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    ...(abilities.asIs && { insertTextMode: InsertTextMode.asIs }),
    ...(detail !== undefined && (abilities.labelDetails ? { labelDetails: { description: detail } } : { detail })),
    ...(documentation !== undefined && { documentation: markup(documentation, abilities.markdownCompletion) }),
    ...(about && { data: toData(session.documents.spelling(file.uri), about) }),
    ...(again && commands.suggest !== undefined && { command: { title: '', command: commands.suggest } }),
    ...beside,
  };
}

/** The text as the client is to get it: with tab stops where it knows them, indented where it does not indent itself. */
function textFor({ session, file }: Place, { edit, snippet }: Suggestion): string {
  const { snippets, asIs } = session.abilities;
  if (!snippet) return edit.text;
  if (!snippets) return withoutTabStops(edit.text);
  const lineStart = file.lines.start(file.lines.lineAt(edit.span.start));
  return asIs ? edit.text : withoutIndent(edit.text, file.text.slice(lineStart, edit.span.start));
}

/**
 * What makes the new item beside the text that refers to it: a command, since a suggestion itself changes its own document only;
 * where the client takes no changes from the server, that document's own change.
 */
function addition(
  { session, plan, file }: Place,
  adds: Addition,
): Pick<CompletionItem, 'command' | 'additionalTextEdits'> | undefined {
  const edit = editOfAddition(plan, adds);
  if (edit === undefined) return undefined;
  const { applyEdit, documentChanges, createFiles } = session.abilities;
  if (applyEdit && (!edit.create || (documentChanges && createFiles))) {
    return { command: addCommand(session.documents.spelling(file.uri), adds) };
  }
  if (edit.uri !== file.uri) return undefined;
  return {
    additionalTextEdits: edit.edits.map(({ span, text }) => ({ range: toRange(file.lines, span), newText: text })),
  };
}

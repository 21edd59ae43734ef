import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { escapeMarkdown } from '#core';

/** Markdown for clients that can show it, else the same as plain text. */
export function markup(value: string, markdown: boolean): MarkupContent {
  return { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value };
}

/** A plain sentence as Markdown: the author's own words, which stand in «», are emphasised, and nothing in them is markup. */
export function sentenceMarkup(sentence: string): MarkupContent {
  const value = escapeMarkdown(sentence).replace(/«([^\s«»](?:[^«»]*[^\s«»])?)»/gu, '«**$1**»');
  return { kind: MarkupKind.Markdown, value };
}

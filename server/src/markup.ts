import { type MarkupContent, MarkupKind } from 'vscode-languageserver';
import { escapeMarkdown } from '#core';
import { plainText } from './plain.ts';

/** Markdown for clients that can show it, else the same as plain text. */
export function markup(value: string, markdown: boolean): MarkupContent {
  return markdown ? { kind: MarkupKind.Markdown, value } : { kind: MarkupKind.PlainText, value: plainText(value) };
}

/** A plain sentence as Markdown: the author's own words, which stand in «», are emphasised, and nothing in them is markup. */
export function sentenceMarkup(sentence: string): MarkupContent {
  const value = escapeMarkdown(sentence).replace(/«([^\s«»](?:[^«»]*[^\s«»])?)»/gu, '«**$1**»');
  return { kind: MarkupKind.Markdown, value };
}

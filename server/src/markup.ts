import { type MarkupContent, MarkupKind } from 'vscode-languageserver';

/** Markdown for clients that can show it, else the same as plain text. */
export function markup(value: string, markdown: boolean): MarkupContent {
  return { kind: markdown ? MarkupKind.Markdown : MarkupKind.PlainText, value };
}

/*
 * The plugin for VS Code's own Markdown preview. It changes nothing of how Markdown is read: where a fence or a text is printed, it
 * asks whether Planverk has something to be printed in its place. It takes nothing from VS Code, so that it can be tested without.
 */

/** As much of a token of markdown-it's as is looked at. */
export interface Token {
  readonly type: string;
  readonly info: string;
  readonly content: string;
  attrGet(name: string): string | number | null;
}

export type Rule = (tokens: Token[], at: number, options: unknown, env: unknown, renderer: unknown) => string;

/** As much of markdown-it as is used. VS Code hands over its own. */
export interface MarkdownIt {
  readonly renderer: { readonly rules: Record<string, Rule | undefined> };
  readonly utils: { readonly escapeHtml: (text: string) => string };
}

/** A fence as Markdown reads it. */
export interface Fence {
  /** Trimmed. */
  readonly info: string;
  /** What stands between its lines, with `\n` for line breaks. */
  readonly written: string;
  /** How many fences above it in its document say the same. */
  readonly nth: number;
}

/** The HTML of a card, and the language of its words. */
export interface Shown {
  readonly html: string;
  readonly language: string;
}

/** What Planverk has to print in documents. `printing` is the same object as long as one document is printed once. */
export interface Insets {
  /** In place of one of all the fences of a document, in the order they stand; `undefined` where it is printed as it is. */
  card(document: string, printing: object, fences: readonly Fence[], at: number): Shown | undefined;
  /** In place of a reference, `[[…]]`. */
  reference(document: string, printing: object, written: string): string | undefined;
}

/** References as they can stand in one text token; marks inside them would have cut it. */
const REFERENCE = /(\[\[[^[\]\n]+\]\])/;

/** Extends VS Code's markdown-it, and gives it back. */
export function extendMarkdownIt<T extends MarkdownIt>(markdown: T, insets: Insets): T {
  const { rules } = markdown.renderer;
  const { fence, text } = rules;
  // Looked for once in each document that is printed.
  const seen = new WeakMap<readonly Token[], Fences>();
  if (fence) {
    rules.fence = (tokens, at, options, env, renderer) => {
      const shown = cardAt(tokens, at, env, insets, seen);
      return shown === undefined ? fence(tokens, at, options, env, renderer) : framed(tokens[at], shown);
    };
  }
  if (text) {
    rules.text = (tokens, at, options, env, renderer) =>
      textAt(tokens[at]?.content, env, insets, markdown.utils.escapeHtml) ?? text(tokens, at, options, env, renderer);
  }
  return markdown;
}

function cardAt(
  tokens: readonly Token[],
  at: number,
  env: unknown,
  insets: Insets,
  seen: WeakMap<readonly Token[], Fences>,
): Shown | undefined {
  const document = documentOf(env);
  if (document === undefined) return undefined;
  const token = tokens[at];
  const known = seen.get(tokens) ?? fencesOf(tokens);
  seen.set(tokens, known);
  const place = token && known.places.get(token);
  return place === undefined ? undefined : insets.card(document, env as object, known.fences, place);
}

/** The fences of a document in the order they stand, and which of them a token is. */
interface Fences {
  readonly fences: readonly Fence[];
  readonly places: ReadonlyMap<Token, number>;
}

function fencesOf(tokens: readonly Token[]): Fences {
  const fences: Fence[] = [];
  const places = new Map<Token, number>();
  const seen = new Map<string, number>();
  for (const token of tokens) {
    if (token.type !== 'fence') continue;
    const [info, written] = [token.info.trim(), token.content];
    const key = `${info}\n${written}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    places.set(token, fences.length);
    fences.push({ info, written, nth });
  }
  return { fences, places };
}

/** The card where the preview looks for blocks that it scrolls with: it tells them by class and line. */
function framed(token: Token | undefined, { html, language }: Shown): string {
  const line = Number(token?.attrGet('data-line') ?? Number.NaN);
  const place = Number.isInteger(line) ? ` code-line" data-line="${line}` : '';
  return `<div class="planverk${place}" lang="${language}">\n${html}</div>\n`;
}

function textAt(
  content: string | undefined,
  env: unknown,
  insets: Insets,
  escapeHtml: (text: string) => string,
): string | undefined {
  const pieces = content?.split(REFERENCE) ?? [];
  const document = pieces.length > 1 ? documentOf(env) : undefined;
  if (document === undefined) return undefined;
  const shown = pieces.map((piece, at) =>
    at % 2 === 1 ? insets.reference(document, env as object, piece) : undefined,
  );
  if (shown.every((words) => words === undefined)) return undefined;
  return pieces
    .map((piece, at) => {
      const words = shown[at];
      return words === undefined ? escapeHtml(piece) : `<span class="planverk">${words}</span>`;
    })
    .join('');
}

/** The address of the document that is printed, as VS Code says it; `undefined` for a text without one, and for all else that may come. */
function documentOf(env: unknown): string | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  const { currentDocument } = env;
  if (typeof currentDocument === 'string') return currentDocument === '' ? undefined : currentDocument;
  // An address as VS Code makes it: anything else says «[object Object]» of itself.
  const isUri = typeof currentDocument === 'object' && currentDocument !== null && 'scheme' in currentDocument;
  return isUri ? String(currentDocument) : undefined;
}

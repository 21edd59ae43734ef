import type { Block, ParsedFile } from '../model/file.ts';
import type { Lang } from '../model/language.ts';
import type { Words } from '../model/value.ts';
import { LABELS } from './labels.ts';

/** A figure, or a table with a caption (docs/format.md section 5). Lines count from 0 in the chapter. */
export interface Caption {
  readonly type: 'figure' | 'table';
  readonly id?: string;
  /** The paragraph that holds it. */
  readonly line: number;
  /** What it says, as written, without what only says what it is; `span` is that of the paragraph. */
  readonly words: Words;
  /** The first line of the table that it belongs to; of the paragraph itself for a figure. */
  readonly of: number;
}

/** The word before the number of a figure or a table in print: «Figur», «Tabell». */
export function captionWord(lang: Lang, type: Caption['type']): string {
  return LABELS[type][lang];
}

const ID = /\s*\{#([^\s{}]+)\}\s*$/;
const TABLE = /^(?:Tabell|Table):\s/;

/** The text without the `{#id}` at its end, and the id. */
export function withoutId(text: string): { readonly text: string; readonly id?: string } {
  const id = ID.exec(text);
  return id?.[1] === undefined ? { text } : { text: text.slice(0, id.index), id: id[1] };
}

/** The words of a table's caption, without `Tabell:` and `{#id}`. */
export function captionText(paragraph: string): string {
  return withoutId(paragraph).text.replace(TABLE, '');
}

/** The figures and captioned tables of a chapter, in its order. */
export function captionsOf(file: ParsedFile): readonly Caption[] {
  const captions: Caption[] = [];
  const taken = new Set<Block>();
  for (const [at, block] of file.blocks.entries()) {
    if (block.type !== 'paragraph') continue;
    const { text, id } = withoutId(file.text.slice(block.span.start, block.span.end).trim());
    const line = file.lines.lineAt(block.span.start);
    const named = id === undefined ? {} : { id };
    const alt = figureText(file, block, text);
    if (alt !== undefined)
      captions.push({ type: 'figure', line, of: line, words: { text: alt, span: block.span }, ...named });
    if (!TABLE.test(text)) continue;
    const table = [file.blocks[at + 1], file.blocks[at - 1]].find((next) => next?.type === 'table' && !taken.has(next));
    if (table === undefined) continue;
    taken.add(table);
    captions.push({
      type: 'table',
      line,
      of: file.lines.lineAt(table.span.start),
      words: { text: captionText(text), span: block.span },
      ...named,
    });
  }
  return captions;
}

/** What the picture shows, where the paragraph is one image and nothing else. */
function figureText(file: ParsedFile, block: Block, text: string): string | undefined {
  if (!text.startsWith('![')) return undefined;
  const image = file.links.find((link) => link.whole.start >= block.span.start && link.type === 'image');
  if (image === undefined || image.whole.end > block.span.end) return undefined;
  return file.text.slice(image.whole.start, image.whole.end) === text ? image.text : undefined;
}

import type { Block, Heading, ParsedFile } from '../../model/file.ts';

/** A heading of a chapter with what stands below it, up to the next heading of any level. */
export interface OutlineSection {
  readonly file: ParsedFile;
  /** `undefined` for what stands before a chapter's first heading. */
  readonly heading: Heading | undefined;
  /** The heading's own block, marks included. */
  readonly top: Block | undefined;
  readonly blocks: readonly Block[];
}

/** The sections of a chapter in their order. Headings inside lists and quotations divide nothing. */
export function outlineOf(file: ParsedFile): readonly OutlineSection[] {
  const sections: OutlineSection[] = [];
  let open: { heading: Heading | undefined; top: Block | undefined; blocks: Block[] } | undefined;
  let next = 0;
  for (const block of file.blocks) {
    if (block.type !== 'heading') {
      open ??= { heading: undefined, top: undefined, blocks: [] };
      open.blocks.push(block);
      continue;
    }
    if (open !== undefined) sections.push({ file, ...open });
    while ((file.headings[next]?.span.start ?? Infinity) < block.span.start) next++;
    open = { heading: file.headings[next], top: block, blocks: [] };
  }
  if (open !== undefined) sections.push({ file, ...open });
  return sections;
}

/** The text of a block as it is written. */
export function sourceOf({ text }: ParsedFile, { span }: Block): string {
  return text.slice(span.start, span.end);
}

/** Whether a block is only a comment, or a note to a text elsewhere: nothing that a reader meets where it stands. */
export function isAside(file: ParsedFile, block: Block): boolean {
  const source = () => sourceOf(file, block).trimStart();
  if (block.type === 'html')
    return (
      source()
        .replace(/<!--[\s\S]*?(?:-->|$)/g, '')
        .trim() === ''
    );
  return block.type === 'paragraph' && /^\[\^[^\]\n]+\]:/.test(source());
}

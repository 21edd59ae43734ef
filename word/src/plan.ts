import { type Lang, scalarText, toId } from '#core';
import type { Block, Blocks } from './blocks.ts';
import { highest, type Told, toldBy } from './guess.ts';

/** A file of the new plan: its path below the plan's folder, with `/`. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** The text files of a plan made from a document. */
export interface WrittenPlan {
  readonly files: readonly TextFile[];
  readonly told: Told;
  readonly chapters: number;
}

interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Makes the manifest and the chapters: one for each heading of the highest level, and one for what stands before the first. */
export function planOf({ blocks, notes }: Blocks, fileName: string): WrittenPlan {
  const told = toldBy(blocks, fileName);
  const chapters = chaptersOf(blocks, told);
  const names = chapters.map(
    ({ title }, at) => `${String(at + (startsBefore(chapters) ? 0 : 1)).padStart(2, '0')}-${slug(title)}`,
  );
  const folder = FOLDERS[told.lang];
  const files = chapters.map((chapter, at) => ({
    path: `${folder}/${names[at]}.md`,
    text: chapterText(chapter, notes),
  }));
  const manifest = manifestText(
    told,
    fileName,
    files.map(({ path }) => path),
  );
  return { files: [{ path: 'plan.yaml', text: manifest }, ...files], told, chapters: chapters.length };
}

const FOLDERS: Readonly<Record<Lang, string>> = { nb: 'kapitler', nn: 'kapittel', en: 'chapters' };
const FRONT: Readonly<Record<Lang, string>> = { nb: 'Forside', nn: 'Framside', en: 'Front page' };

function startsBefore(chapters: readonly Chapter[]): boolean {
  return Object.values(FRONT).includes(chapters[0]?.title ?? '');
}

function chaptersOf(blocks: readonly Block[], { title, lang }: Told): readonly Chapter[] {
  const body = blocks.filter(({ type, markdown }) => type !== 'title' && !(type === 'heading' && markdown === title));
  const headings = body.filter(({ type }) => type === 'heading');
  const top = highest(headings);
  const chapters: { title: string; blocks: Block[] }[] = [{ title: FRONT[lang], blocks: [] }];
  for (const block of body) {
    if (block.type === 'heading' && block.level === top) chapters.push({ title: block.markdown, blocks: [] });
    else chapters.at(-1)?.blocks.push(block.type === 'heading' ? { ...block, level: block.level - top + 1 } : block);
  }
  return chapters.filter((chapter, at) => at > 0 || chapter.blocks.length > 0);
}

function slug(title: string): string {
  return toId(title).replace(/[._]+/g, '-').slice(0, 40).replace(/-+$/, '');
}

function chapterText({ title, blocks }: Chapter, notes: ReadonlyMap<string, string>): string {
  const used = [...new Set(blocks.flatMap((block) => block.notes))].filter((id) => notes.has(id));
  const written = [`# ${title}`, ...withCaptions(blocks).map((block) => blockText(block, used))];
  const footnotes = used.map((id, at) => `[^${at + 1}]: ${notes.get(id) ?? ''}`);
  return `${[...written, ...footnotes].join('\n\n')}\n`;
}

/** Footnotes are numbered within their chapter. */
function blockText({ type, level, markdown }: Block, used: readonly string[]): string {
  const numbered = markdown.replace(/\[\^((?:foot|end)note-[^\]]+)\]/g, (_, id: string) =>
    used.includes(id) ? `[^${used.indexOf(id) + 1}]` : '',
  );
  return type === 'heading' ? `${'#'.repeat(Math.min(level, 6))} ${numbered}` : numbered;
}

const CAPTION = /^(?:figur|bilde|bilete|figure|tabell|table)\s*\d*(?:\.\d+)*\s*[.:–-]?\s*/i;

/** A caption beside its picture becomes the picture's text, one beside a table the line that the format wants. */
function withCaptions(blocks: readonly Block[]): readonly Block[] {
  const used = new Set<number>();
  const captionOf = (at: number): Block | undefined => {
    for (const beside of [at + 1, at - 1]) {
      const block = blocks[beside];
      if (block?.type !== 'caption' || used.has(beside)) continue;
      used.add(beside);
      return block;
    }
    return undefined;
  };
  const written = blocks.map((block, at): readonly Block[] => {
    if (block.type !== 'picture' && block.type !== 'table') return [block];
    const caption = captionOf(at);
    const text = caption?.markdown.replace(CAPTION, '') ?? '';
    if (caption === undefined || text === '') return [block];
    const notes = [...block.notes, ...caption.notes];
    if (block.type === 'table') return [{ ...block, markdown: `Tabell: ${text}\n\n${block.markdown}`, notes }];
    return [
      {
        ...block,
        markdown: block.markdown.replace(/^!\[.*\](?=\([^()]*\)$)/, `![${text.replaceAll('\n', ' ')}]`),
        notes,
      },
    ];
  });
  return written.flatMap((some, at) => (used.has(at) ? [] : some));
}

function manifestText(told: Told, fileName: string, paths: readonly string[]): string {
  const key = (nb: string, nn: string) => (told.lang === 'nn' ? nn : nb);
  const title = told.title ?? fileName.replace(/\.docx$/i, '');
  const lines = [
    'planverk: 1',
    `id: ${toId(title).slice(0, 60)}`,
    `tittel: ${scalarText(title)}`,
    `kommune: ${told.municipality === undefined ? '' : scalarText(told.municipality)}`.trimEnd(),
    `periode: ${told.period ?? ''}`.trimEnd(),
    `språk: ${told.lang}`,
    'status: utkast',
    `${key('kapitler', 'kapittel')}:`,
    ...paths.map((path) => `  - ${path}`),
  ];
  return `${lines.join('\n')}\n`;
}

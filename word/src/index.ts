import type { Lang } from '#core';
import { blocksOf } from './blocks.ts';
import { type Picture, readWord } from './html.ts';
import { planOf } from './plan.ts';
import { type Counts, linesOf } from './report.ts';

export interface ImportedFile {
  /** Below the plan's folder, with `/`. */
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** A plan made from a Word document: all of its files, and what to tell of it. Nothing is written. */
export interface ImportedPlan {
  readonly files: readonly ImportedFile[];
  readonly title: string | undefined;
  readonly counts: Counts;
  /** What was made and what is for the author to look at, a sentence each. */
  report(lang: Lang): readonly string[];
}

const PICTURES: Readonly<Record<Lang, string>> = { nb: 'bilder', nn: 'bilete', en: 'images' };

/**
 * Makes a plan of a `.docx` (docs/cli.md, `import`). `fileName` is the document's, for the title where the document has none.
 * Rejects for what is no Word document.
 */
export async function importWord(bytes: Uint8Array, fileName: string): Promise<ImportedPlan> {
  const { root, pictures } = await readWord(bytes);
  const placeholder = '\u{E000}';
  const blocks = blocksOf(root, placeholder);
  const plan = planOf(blocks, fileName);
  const folder = PICTURES[plan.told.lang];
  const counts: Counts = {
    chapters: plan.chapters,
    tables: blocks.tables,
    pictures: pictures.length,
    notes: blocks.notes.size,
    mergedCells: blocks.mergedCells,
    unseen: pictures.filter(isUnseen).length,
  };
  return {
    files: [
      ...plan.files.map(({ path, text }) => ({ path, content: text.replaceAll(placeholder, `../${folder}`) })),
      ...pictures.map(({ name, bytes: content }) => ({ path: `${folder}/${name}`, content })),
    ],
    title: plan.told.title,
    counts,
    report: (lang) => linesOf(counts, plan.told, lang),
  };
}

/** Drawings of Windows, which no browser shows. */
function isUnseen({ name }: Picture): boolean {
  return /\.(emf|wmf|tif|bin)$/.test(name);
}

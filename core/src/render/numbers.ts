import type { Heading } from '../model/file.ts';
import type { Uri } from '../model/uri.ts';
import { type Caption, captionsOf } from './captions.ts';
import type { Chapter } from './outline.ts';

/** A heading as it is printed. */
export interface NumberedHeading {
  readonly heading: Heading;
  /** How deep it stands in its chapter, from 1: one deeper than the heading above it at the most, whatever its level. */
  readonly depth: number;
  /** `3` for a chapter, `3.2` and `3.2.1` for its sections; none below those, and in chapters without a number. */
  readonly number?: string;
  /** It is the title of an appendix, numbered as one. */
  readonly isAppendix?: true;
}

/** A figure or a table with a caption, and its number through the document. */
export interface NumberedCaption {
  readonly caption: Caption;
  readonly number: number;
}

/** What is numbered of one chapter; lines count from 0. */
interface NumberedChapter {
  readonly headings: readonly NumberedHeading[];
  readonly captions: readonly NumberedCaption[];
  /** In their order. */
  readonly headingsByLine: ReadonlyMap<number, NumberedHeading>;
  readonly captionsByLine: ReadonlyMap<number, NumberedCaption>;
}

/** The running numbers of chapters, sections, figures and tables over the chapters that are printed, in their order. */
export class Numbers {
  readonly #chapters = new Map<Uri, NumberedChapter>();

  /** Headings are numbered down to `depth`, from 1 for chapters; 0 for none. */
  constructor(chapters: readonly Chapter[], depth: number) {
    const counts = { figure: 0, table: 0 };
    for (const chapter of chapters) {
      const { file } = chapter;
      const captions = captionsOf(file).map((caption) => ({ caption, number: ++counts[caption.type] }));
      const headings = numberedHeadings(chapter, depth);
      this.#chapters.set(file.uri, {
        headings,
        captions,
        headingsByLine: new Map(headings.map((found) => [file.lines.lineAt(found.heading.span.start), found])),
        captionsByLine: new Map(captions.map((found) => [found.caption.line, found])),
      });
    }
  }

  /** The headings of a chapter, in its order. */
  headings(uri: Uri): readonly NumberedHeading[] {
    return this.#chapters.get(uri)?.headings ?? [];
  }

  /** The figures and captioned tables of a chapter, in its order. */
  captions(uri: Uri): readonly NumberedCaption[] {
    return this.#chapters.get(uri)?.captions ?? [];
  }

  /** The caption whose paragraph begins at a line (from 0) of a chapter. */
  captionAt(uri: Uri, line: number): NumberedCaption | undefined {
    return this.#chapters.get(uri)?.captionsByLine.get(line);
  }

  /** The heading at a line (from 0) of a chapter. */
  headingAt(uri: Uri, line: number): NumberedHeading | undefined {
    return this.#chapters.get(uri)?.headingsByLine.get(line);
  }

  /** The number of the figure or table with an id. */
  ofCaption(uri: Uri, id: string): number | undefined {
    return this.captions(uri).find(({ caption }) => caption.id?.normalize('NFC') === id)?.number;
  }

  /** The headings that a line (from 0) of a chapter stands below, the outermost first. */
  pathTo(uri: Uri, line: number): readonly NumberedHeading[] {
    const path: NumberedHeading[] = [];
    for (const [at, found] of this.#chapters.get(uri)?.headingsByLine ?? []) {
      if (at > line) break;
      path.length = found.depth - 1;
      path.push(found);
    }
    return path;
  }

  /** The heading whose anchor, or id, is `slug`. */
  ofHeading(uri: Uri, slug: string): NumberedHeading | undefined {
    return this.headings(uri).find(({ heading }) => heading.slug.normalize('NFC') === slug);
  }
}

/** The headings of a chapter with their depths and numbers. A level that the author skipped is no level. */
function numberedHeadings({ file, number, appendix }: Chapter, deepest: number): readonly NumberedHeading[] {
  /** The levels of the headings that the next one may stand below, and how many stand at each depth so far. */
  const open: number[] = [];
  const counts: number[] = [];
  return file.headings.map((heading, at) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= heading.level) open.pop();
    open.push(heading.level);
    const depth = open.length;
    const own = number ?? appendix;
    if (at === 0 && own !== undefined && deepest > 0)
      return { heading, depth, number: String(own), ...(number === undefined && { isAppendix: true as const }) };
    // A second title in the same file has no number of its own, and the sections below it count on.
    if (number === undefined || depth === 1 || depth > deepest) return { heading, depth };
    counts.length = depth;
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    return { heading, depth, number: [number, ...counts.slice(1, depth)].join('.') };
  });
}
